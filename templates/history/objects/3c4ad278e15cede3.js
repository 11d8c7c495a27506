(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
resource = __locals.resource,
  text = __locals.text;
    ; 
const modules = { date: "from datetime import date", datetime: "from datetime import datetime", decimal: "from decimal import Decimal", uuid: "from uuid import UUID" };
const used = new Set(resource.fields.map((f) => f.type));
const dates = ["date", "datetime"].filter((t) => used.has(t));
const imports = ["from dataclasses import dataclass"];
if (dates.length) imports.push(`from datetime import ${dates.join(", ")}`);
if (used.has("decimal")) imports.push(modules.decimal);
if (used.has("uuid")) imports.push(modules.uuid);
const texts = resource.fields.filter((f) => f.type === "str");

    ; __append("\"\"\"What one ")
    ; __append( resource.title.toLowerCase() )
    ; __append(" is.\"\"\"\n\n")
    ; __append( imports.join("\n") )
    ; __append("\n\n")
    ;  if (texts.length) { 
    ; __append("from app.errors import RuleViolatedError\n")
    ;  } 
    ; __append("from app.models.entity import Entity\n\n\n@dataclass(frozen=True, slots=True, kw_only=True)\nclass ")
    ; __append( resource.class )
    ; __append("Draft:\n    \"\"\"What a client may say about it.\"\"\"\n\n")
    ;  for (const f of resource.fields) { 
    ; __append("    ")
    ; __append( f.name )
    ; __append(": ")
    ; __append( f.py )
    ;  if (f.optional) { 
    ; __append(" | None = None")
    ;  } 
    ; __append("\n")
    ;  } 
    ;  if (texts.length) { 
    ; __append("\n    def __post_init__(self) -> None:\n        \"\"\"Refuse text that says nothing.\"\"\"\n")
    ;  if (texts.length === 1) { 
    ; __append("        if ")
    ;  if (texts[0].optional) { 
    ; __append("self.")
    ; __append( texts[0].name )
    ; __append(" is not None and ")
    ;  } 
    ; __append("not self.")
    ; __append( texts[0].name )
    ; __append(".strip():\n            raise RuleViolatedError(\"Text must not be blank.\")\n")
    ;  } else { 
    ; __append("        for text in (\n")
    ;  for (const f of texts) { 
    ; __append("            self.")
    ; __append( f.name )
    ; __append(",\n")
    ;  } 
    ; __append("        ):\n            if ")
    ;  if (texts.some((f) => f.optional)) { 
    ; __append("text is not None and ")
    ;  } 
    ; __append("not text.strip():\n                raise RuleViolatedError(\"Text must not be blank.\")\n")
    ;  } 
    ;  } 
    ; __append("\n\n@dataclass(frozen=True, slots=True, kw_only=True)\nclass ")
    ; __append( resource.class )
    ; __append("(Entity):\n    \"\"\"One ")
    ; __append( resource.title.toLowerCase() )
    ; __append(" as it is stored.\"\"\"\n\n")
    ;  for (const f of resource.fields) { 
    ; __append("    ")
    ; __append( f.name )
    ; __append(": ")
    ; __append( f.py )
    ;  if (f.optional) { 
    ; __append(" | None = None")
    ;  } 
    ; __append("\n")
    ;  } 
  return __output;

}