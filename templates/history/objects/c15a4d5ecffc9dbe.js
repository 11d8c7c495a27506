(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  resource = __locals.resource,
  resources = __locals.resources;
    ; __append("\"\"\"The API: what holds for all of its routes.\"\"\"\n\nfrom fastapi import APIRouter")
    ;  if (answers.tier >= 4) { 
    ; __append(", Depends")
    ;  } 
    ; __append("\n\nfrom app.routes import v1\nfrom app.routes.problems import responses\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("from app.routes.security import authorise, limit_caller\n")
    ;  } else if (answers.tier >= 4) { 
    ; __append("from app.routes.rate_limit import limit_rate\n")
    ;  } 
    ; __append("\n\ndef router() -> APIRouter:\n")
    ;  if (answers.tier >= 4) { 
    ; __append("    \"\"\"Gather the resources behind the checks that all of them share.\"\"\"\n    api = APIRouter(\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("        dependencies=[Depends(limit_caller), Depends(authorise)],\n        responses=responses(400, 401, 403, 413, 422, 429, 500, 503),\n")
    ;  } else { 
    ; __append("        dependencies=[Depends(limit_rate)],\n        responses=responses(400, 413, 422, 429, 500, 503),\n")
    ;  } 
    ; __append("    )\n")
    ;  } else { 
    ; __append("    \"\"\"Gather the resources, and document how each of them can fail.\"\"\"\n    api = APIRouter(responses=responses(400, 422, 500, 503))\n")
    ;  } 
    ; __append("    for resource in v1.routers():\n        api.include_router(resource)\n    return api\n")
  return __output;

}