(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  resource = __locals.resource;
    ; 
const R = resource.class;
const { fit, bracketed, name, plural } = resource;
const classes = [`${R}Read`, `${R}Write`, resource.classes].toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
const define = (action, parameters, type) => bracketed("", `def ${action}(`, parameters, `) -> ${type}:`);
const call = (action, ...rest) => bracketed("    ", `found = ${plural}.${action}(`, ["database", ...rest], ")");
const each = `${R}Read.model_validate(each)`;
const list = fit(
  `    return ${resource.classes}(items=[${each} for each in found])`,
  `    return ${resource.classes}(\n        items=[${each} for each in found]\n    )`,
  `    return ${resource.classes}(\n        items=[\n            ${each} for each in found\n        ]\n    )`,
  `    return ${resource.classes}(\n        items=[\n            ${each}\n            for each in found\n        ]\n    )`,
);

    ; __append("\"\"\"")
    ; __append( resource.Many )
    ; __append(" over HTTP.\"\"\"\n\nfrom fastapi import APIRouter\n\nfrom app.database import Database\n")
    ; __append( fit(`from app.models.${name} import ${classes.join(", ")}`, `from app.models.${name} import (\n${classes.map((c) => `    ${c},\n`).join("")})`) )
    ; __append("\nfrom app.routes.parameters import Id, Limit, Offset\nfrom app.services import ")
    ; __append( plural )
    ; __append("\n\n")
    ; __append( bracketed("", "router = APIRouter(", [`prefix="${derived.apiPrefix}/${resource.route}"`, `tags=["${resource.many}"]`], ")") )
    ; __append("\n\n\n@router.get(\"\")\ndef list_")
    ; __append( plural )
    ; __append("(\n    database: Database, offset: Offset = 0, limit: Limit = 20\n) -> ")
    ; __append( resource.classes )
    ; __append(":\n    \"\"\"Return ")
    ; __append( resource.them )
    ; __append(" in the order of their creation.\"\"\"\n")
    ; __append( call("page", "offset", "limit") )
    ; __append("\n")
    ; __append( list )
    ; __append("\n\n\n@router.post(\"\", status_code=201)\n")
    ; __append( define(`create_${name}`, [`body: ${R}Write`, "database: Database"], `${R}Read`) )
    ; __append("\n    \"\"\"Create one ")
    ; __append( resource.one )
    ; __append(".\"\"\"\n    created = ")
    ; __append( plural )
    ; __append(".create(database, body)\n    return ")
    ; __append( R )
    ; __append("Read.model_validate(created)\n\n\n@router.get(\"/{")
    ; __append( name )
    ; __append("_id}\")\n")
    ; __append( define(`get_${name}`, [`${name}_id: Id`, "database: Database"], `${R}Read`) )
    ; __append("\n    \"\"\"Return one ")
    ; __append( resource.one )
    ; __append(".\"\"\"\n")
    ; __append( call("get", `${name}_id`) )
    ; __append("\n    return ")
    ; __append( R )
    ; __append("Read.model_validate(found)\n\n\n@router.put(\"/{")
    ; __append( name )
    ; __append("_id}\")\n")
    ; __append( define(`replace_${name}`, [`${name}_id: Id`, `body: ${R}Write`, "database: Database"], `${R}Read`) )
    ; __append("\n    \"\"\"Replace one ")
    ; __append( resource.one )
    ; __append(".\"\"\"\n")
    ; __append( bracketed("    ", `replaced = ${plural}.replace(`, ["database", `${name}_id`, "body"], ")") )
    ; __append("\n    return ")
    ; __append( R )
    ; __append("Read.model_validate(replaced)\n\n\n@router.delete(\"/{")
    ; __append( name )
    ; __append("_id}\", status_code=204)\n")
    ; __append( define(`delete_${name}`, [`${name}_id: Id`, "database: Database"], "None") )
    ; __append("\n    \"\"\"Delete one ")
    ; __append( resource.one )
    ; __append(".\"\"\"\n")
    ; __append( bracketed("    ", `${plural}.delete(`, ["database", `${name}_id`], ")") )
    ; __append("\n")
  return __output;

}