(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
resource = __locals.resource;
    ; 
// One line if it fits, else the arguments on a line of their own, else one each: as black writes it.
const call = (indent, head, args, tail = "") => {
  const one = `${indent}${head}(${args.join(", ")})${tail}`;
  const inner = `${indent}    ${args.join(", ")}`;
  if (one.length <= 79) return one;
  if (inner.length <= 79) return `${indent}${head}(\n${inner}\n${indent})${tail}`;
  return `${indent}${head}(\n${args.map((a) => `${indent}    ${a},\n`).join("")}${indent})${tail}`;
};
const has = (t) => resource.fields.some((f) => f.type === t);
const dates = ["date", "datetime"].filter(has);
const py = [
  ...(dates.length ? [`from datetime import ${dates.join(", ")}`] : []),
  ...(has("decimal") ? ["from decimal import Decimal"] : []),
  "from typing import ClassVar",
  ...(has("uuid") ? ["from uuid import UUID"] : []),
];
const local = [
  `from app.models.${resource.name} import ${resource.class}`,
  "from app.repositories.sql.base import EntityRow",
];

    ; __append("\"\"\"")
    ; __append( resource.title )
    ; __append("s as rows.\"\"\"\n\n")
    ; __append( py.join("\n") )
    ; __append("\n\nimport sqlalchemy as sa\nfrom sqlalchemy.orm import Mapped, mapped_column\n\n")
    ; __append( local.join("\n") )
    ; __append("\n\n\nclass ")
    ; __append( resource.class )
    ; __append("Row(EntityRow):\n    \"\"\"The table of ")
    ; __append( resource.plural.replace(/_/g, " ") )
    ; __append(".\"\"\"\n\n    __tablename__ = \"")
    ; __append( resource.plural )
    ; __append("\"\n    entity: ClassVar = ")
    ; __append( resource.class )
    ; __append("\n\n")
    ;  for (const f of resource.fields) { 
    ; __append( call("    ", `${f.name}: Mapped[${f.py}${f.optional ? " | None" : ""}] = mapped_column`, [f.sql]) )
    ; __append("\n")
    ;  } 
  return __output;

}