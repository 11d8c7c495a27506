(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers;
    ; __append("\"\"\"What the probes answer.\"\"\"\n\nfrom typing import Literal\n\nfrom pydantic import BaseModel\n\n\nclass Health(BaseModel):\n")
    ;  if (answers.tier >= 4) { 
    ; __append("    \"\"\"Whether the service lives, can serve, or is about to stop.\"\"\"\n\n    status: Literal[\"ok\", \"unavailable\", \"draining\"]\n")
    ;  } else { 
    ; __append("    \"\"\"Whether the service lives and can serve.\"\"\"\n\n    status: Literal[\"ok\", \"unavailable\"]\n")
    ;  } 
  return __output;

}