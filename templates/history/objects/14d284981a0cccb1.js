(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
resource = __locals.resource,
  text = __locals.text;
    ; 
// One line if it fits, else the arguments on a line of their own, else one each: as black writes it.
const call = (indent, head, args, tail = "") => {
  const one = `${indent}${head}(${args.join(", ")})${tail}`;
  const inner = `${indent}    ${args.join(", ")}`;
  if (one.length <= 79) return one;
  if (inner.length <= 79) return `${indent}${head}(\n${inner}\n${indent})${tail}`;
  return `${indent}${head}(\n${args.map((a) => `${indent}    ${a},\n`).join("")}${indent})${tail}`;
};
const from = (module, names) => {
  const one = `from ${module} import ${names.join(", ")}`;
  return one.length <= 79 ? one : `from ${module} import (\n${names.map((n) => `    ${n},\n`).join("")})`;
};
const kinds = { str: "String", int: "Integer", float: "Number", bool: "Boolean", date: "Date", datetime: "DateTime", uuid: "Identifier", decimal: "Amount" };
const used = [...new Set(resource.fields.map((f) => kinds[f.type]))].sort();
const literal = (f) => typeof f.example === "string" ? text.py(f.example) : f.type === "bool" ? (f.example ? "True" : "False") : String(f.example);
const local = [
  from(`app.models.${resource.name}`, [`${resource.class}Draft`]),
  "from app.schemas.base import RequestBody, ResponseBody",
  from("app.schemas.fields", used),
].sort();
const has = (t) => resource.fields.some((f) => f.type === t);

    ; __append("\"\"\"")
    ; __append( resource.title )
    ; __append("s as clients see them.\"\"\"\n\nfrom datetime import ")
    ;  if (has("date")) { 
    ; __append("date, ")
    ;  } 
    ; __append("datetime\n")
    ;  if (has("decimal")) { 
    ; __append("from decimal import Decimal\n")
    ;  } 
    ; __append("from uuid import UUID\n\nfrom pydantic import Field\n\n")
    ; __append( local.join("\n") )
    ; __append("\n\n\nclass ")
    ; __append( resource.class )
    ; __append("Write(RequestBody):\n    \"\"\"What a client sends.\"\"\"\n\n")
    ;  for (const f of resource.fields) { 
    ; __append( call("    ", `${f.name}: ${kinds[f.type]}${f.optional ? " | None" : ""} = Field`, [...(f.optional ? ["default=None"] : []), `examples=[${literal(f)}]`]) )
    ; __append("\n")
    ;  } 
    ; __append("\n    def to_draft(self) -> ")
    ; __append( resource.class )
    ; __append("Draft:\n        \"\"\"Return the same in the words of the domain.\"\"\"\n        return ")
    ; __append( resource.class )
    ; __append("Draft(\n")
    ;  for (const f of resource.fields) { 
    ; __append("            ")
    ; __append( f.name )
    ; __append("=self.")
    ; __append( f.name )
    ; __append(",\n")
    ;  } 
    ; __append("        )\n\n\nclass ")
    ; __append( resource.class )
    ; __append("Read(ResponseBody):\n    \"\"\"One ")
    ; __append( resource.title.toLowerCase() )
    ; __append(".\"\"\"\n\n    id: UUID\n")
    ;  for (const f of resource.fields) { 
    ; __append("    ")
    ; __append( f.name )
    ; __append(": ")
    ; __append( f.py )
    ;  if (f.optional) { 
    ; __append(" | None")
    ;  } 
    ; __append("\n")
    ;  } 
    ; __append("    created_at: datetime\n    updated_at: datetime\n\n\nclass ")
    ; __append( resource.class )
    ; __append("Page(ResponseBody):\n    \"\"\"One page, and the cursor of the next if there is one.\"\"\"\n\n    items: list[")
    ; __append( resource.class )
    ; __append("Read]\n    next_cursor: str | None\n")
  return __output;

}