(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ; __append("\"\"\"What every stored object has in common.\"\"\"\n\nfrom dataclasses import dataclass\nfrom datetime import datetime\nfrom uuid import UUID\n\n\n@dataclass(frozen=True, slots=True, kw_only=True)\nclass Entity:\n    \"\"\"An object with an identity and a version that grows by one a change.\"\"\"\n\n    id: UUID\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("    tenant: str\n")
    ;  } 
    ; __append("    version: int = 1\n    created_at: datetime\n    updated_at: datetime\n")
  return __output;

}