(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  resource = __locals.resource;
    ; __append("\"\"\"Completes the description of the API.\"\"\"\n\nfrom typing import Any\n\nfrom fastapi import FastAPI\n\nfrom app.schemas.problem import Problem\n\n_HEADERS = {\n")
    ;  if (answers.tier >= 4) { 
    ; __append("    \"ETag\": \"The version, to send back in If-Match or If-None-Match.\",\n    \"Location\": \"Where the new resource is.\",\n    \"Retry-After\": \"After how many seconds a retry can succeed.\",\n    \"WWW-Authenticate\": \"What the token lacks (RFC 6750).\",\n")
    ;  } else { 
    ; __append("    \"ETag\": \"The version, to send back in If-Match.\",\n    \"Location\": \"Where the new resource is.\",\n")
    ;  } 
    ; __append("}\n\n\ndef answer(description: str, *headers: str) -> dict[str, Any]:\n    \"\"\"Describe an answer and the headers that it always has.\"\"\"\n    return {\n        \"description\": description,\n        \"headers\": {\n            name: {\n                \"description\": _HEADERS[name],\n                \"required\": True,\n                \"schema\": {\"type\": \"string\"},\n            }\n            for name in headers\n        },\n    }\n\n\ndef describe(app: FastAPI) -> None:\n    \"\"\"Add the shape of errors, to which every operation refers.\"\"\"\n    generate = app.openapi\n    problem = Problem.model_json_schema(\n        ref_template=\"#/components/schemas/{model}\"\n    )\n    shapes = {**problem.pop(\"$defs\"), \"Problem\": problem}\n\n    def openapi() -> dict[str, Any]:\n        document = generate()\n        components = document.setdefault(\"components\", {})\n        components.setdefault(\"schemas\", {}).update(shapes)\n        return document\n\n    app.openapi = openapi  # type: ignore[method-assign]\n")
  return __output;

}