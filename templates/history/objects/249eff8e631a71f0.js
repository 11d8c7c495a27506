(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
resource = __locals.resource;
    ; 
const R = resource.class;
const { fit, bracketed, name, plural } = resource;
const classes = [`${R}Read`, `${R}Write`, resource.classes].toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
const define = (action, parameters, type) => bracketed("", `def ${action}(`, parameters, `) -> ${type}:`);
const one = (method, ...inside) => bracketed("", `@router.${method}(`, [`"/{${name}_id}"`, ...inside, "responses={404: {\"model\": Problem}}"], ")");
const call = (action, ...rest) => bracketed("    ", `found = ${plural}.${action}(`, ["session", ...rest], ")");
const each = `${R}Read.model_validate(each)`;
const list = fit(
  `    return ${resource.classes}(items=[${each} for each in found])`,
  `    return ${resource.classes}(\n        items=[${each} for each in found]\n    )`,
  `    return ${resource.classes}(\n        items=[\n            ${each} for each in found\n        ]\n    )`,
  `    return ${resource.classes}(\n        items=[\n            ${each}\n            for each in found\n        ]\n    )`,
);

    ; __append("\"\"\"")
    ; __append( resource.Many )
    ; __append(" over HTTP.\"\"\"\n\nfrom fastapi import APIRouter\n\nfrom app.database import SessionDep\n")
    ; __append( fit(`from app.models.${name} import ${classes.join(", ")}`, `from app.models.${name} import (\n${classes.map((c) => `    ${c},\n`).join("")})`) )
    ; __append("\nfrom app.routes.common import Id, Limit, Offset, Problem\nfrom app.services import ")
    ; __append( plural )
    ; __append("\n\n")
    ; __append( bracketed("", "router = APIRouter(", [`prefix="/${resource.route}"`, `tags=["${resource.many}"]`], ")") )
    ; __append("\n\n\n@router.get(\"\")\ndef list_")
    ; __append( plural )
    ; __append("(\n    session: SessionDep, offset: Offset = 0, limit: Limit = 20\n) -> ")
    ; __append( resource.classes )
    ; __append(":\n    \"\"\"Return ")
    ; __append( resource.them )
    ; __append(" in the order of their creation.\"\"\"\n")
    ; __append( call("page", "offset", "limit") )
    ; __append("\n")
    ; __append( list )
    ; __append("\n\n\n@router.post(\"\", status_code=201)\n")
    ; __append( define(`create_${name}`, [`body: ${R}Write`, "session: SessionDep"], `${R}Read`) )
    ; __append("\n    \"\"\"Create one ")
    ; __append( resource.one )
    ; __append(".\"\"\"\n    created = ")
    ; __append( plural )
    ; __append(".create(session, body)\n    return ")
    ; __append( R )
    ; __append("Read.model_validate(created)\n\n\n")
    ; __append( one("get") )
    ; __append("\n")
    ; __append( define(`get_${name}`, [`${name}_id: Id`, "session: SessionDep"], `${R}Read`) )
    ; __append("\n    \"\"\"Return one ")
    ; __append( resource.one )
    ; __append(".\"\"\"\n")
    ; __append( call("get", `${name}_id`) )
    ; __append("\n    return ")
    ; __append( R )
    ; __append("Read.model_validate(found)\n\n\n")
    ; __append( one("put") )
    ; __append("\n")
    ; __append( define(`replace_${name}`, [`${name}_id: Id`, `body: ${R}Write`, "session: SessionDep"], `${R}Read`) )
    ; __append("\n    \"\"\"Replace one ")
    ; __append( resource.one )
    ; __append(".\"\"\"\n")
    ; __append( bracketed("    ", `replaced = ${plural}.replace(`, ["session", `${name}_id`, "body"], ")") )
    ; __append("\n    return ")
    ; __append( R )
    ; __append("Read.model_validate(replaced)\n\n\n")
    ; __append( one("delete", "status_code=204") )
    ; __append("\n")
    ; __append( define(`delete_${name}`, [`${name}_id: Id`, "session: SessionDep"], "None") )
    ; __append("\n    \"\"\"Delete one ")
    ; __append( resource.one )
    ; __append(".\"\"\"\n")
    ; __append( bracketed("    ", `${plural}.delete(`, ["session", `${name}_id`], ")") )
    ; __append("\n")
  return __output;

}