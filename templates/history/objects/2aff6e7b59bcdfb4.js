(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  resource = __locals.resource,
  resources = __locals.resources,
  text = __locals.text;
    ; 
const modules = resources.map(({ plural }) => plural).toSorted();

    ; __append("\"\"\"Version 1 of the API.\"\"\"\n\nfrom fastapi import APIRouter\n\n")
    ; __append( resource.fit(`from app.routes.v1 import ${modules.join(", ")}`, `from app.routes.v1 import (\n${modules.map((name) => `    ${name},\n`).join("")})`) )
    ; __append("\n\nrouter = APIRouter(prefix=")
    ; __append( text.py(derived.apiPrefix) )
    ; __append(")\n")
    ;  for (const name of modules) { 
    ; __append("router.include_router(")
    ; __append( name )
    ; __append(".router)\n")
    ;  } 
  return __output;

}