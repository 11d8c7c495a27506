(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
resource = __locals.resource;
    ; 
const R = resource.class;
const { fit, bracketed, name, plural } = resource;
const parts = [`select(${R})`, `.order_by(col(${R}.id))`, ".offset(offset)", ".limit(limit)"];
const query = fit(
  `    query = ${parts.join("")}`,
  `    query = (\n        ${parts.join("")}\n    )`,
  `    query = (\n        ${parts.join("\n        ")}\n    )`,
);
const define = (action, parameters, type) => bracketed("", `def ${action}(`, ["session: Session", ...parameters], `) -> ${type}:`);
// SQLite keeps four decimals, whatever was sent.
const rereads = resource.fields.some((f) => f.type === "decimal");
const log = (done, id) => bracketed("    ", "log.info(", [`"${resource.one} %s ${done}"`, id], ")");

    ; __append("\"\"\"What can be done with ")
    ; __append( resource.many )
    ; __append(".\"\"\"\n\nimport logging\nfrom collections.abc import Sequence\n\nfrom sqlmodel import Session, col, select\n\nfrom app.errors import NotFoundError\n")
    ; __append( fit(`from app.models.${name} import ${R}, ${R}Write`, `from app.models.${name} import (\n    ${R},\n    ${R}Write,\n)`) )
    ; __append("\n\nlog = logging.getLogger(__name__)\n\n\n")
    ; __append( define("page", ["offset: int", "limit: int"], `Sequence[${R}]`) )
    ; __append("\n    \"\"\"Return one page, in the order of creation.\"\"\"\n")
    ; __append( query )
    ; __append("\n    return session.exec(query).all()\n\n\n")
    ; __append( define("create", [`wanted: ${R}Write`], R) )
    ; __append("\n    \"\"\"Create one ")
    ; __append( resource.one )
    ; __append(".\"\"\"\n    created = ")
    ; __append( R )
    ; __append(".model_validate(wanted)\n    session.add(created)\n    # This gives it its id.\n    session.flush()\n")
    ;  if (rereads) { 
    ; __append("    # SQLite keeps four decimals: read back what it kept.\n    session.refresh(created)\n")
    ;  } 
    ; __append( log("created", "created.id") )
    ; __append("\n    return created\n\n\n")
    ; __append( define("get", [`${name}_id: int`], R) )
    ; __append("\n    \"\"\"Return one ")
    ; __append( resource.one )
    ; __append(".\n\n    Raises:\n        NotFoundError: there is none with that id.\n    \"\"\"\n")
    ; __append( bracketed("    ", "found = session.get(", [R, `${name}_id`], ")") )
    ; __append("\n    if found is None:\n")
    ; __append( bracketed("        ", "raise NotFoundError(", [`"There is no such ${resource.one}."`], ")") )
    ; __append("\n    return found\n\n\n")
    ; __append( define("replace", [`${name}_id: int`, `wanted: ${R}Write`], R) )
    ; __append("\n    \"\"\"Replace one ")
    ; __append( resource.one )
    ; __append(".\"\"\"\n    found = get(session, ")
    ; __append( name )
    ; __append("_id)\n    found.sqlmodel_update(wanted)\n")
    ;  if (rereads) { 
    ; __append("    session.flush()\n    session.refresh(found)\n")
    ;  } 
    ; __append( log("replaced", `${name}_id`) )
    ; __append("\n    return found\n\n\n")
    ; __append( define("delete", [`${name}_id: int`], "None") )
    ; __append("\n    \"\"\"Delete one ")
    ; __append( resource.one )
    ; __append(".\"\"\"\n    session.delete(get(session, ")
    ; __append( name )
    ; __append("_id))\n")
    ; __append( log("deleted", `${name}_id`) )
    ; __append("\n")
  return __output;

}