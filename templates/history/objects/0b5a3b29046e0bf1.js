(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
resource = __locals.resource,
  text = __locals.text;
    ; 
const texts = resource.fields.filter((f) => f.type === "str");
const [only] = texts;
const blank = (value, optional) => (optional ? [`${value} is not None`, `not ${value}.strip()`] : [`not ${value}.strip()`]);
const condition = (indent, parts) =>
  resource.fit(
    `${indent}if ${parts.join(" and ")}:`,
    `${indent}if (\n${indent}    ${parts.join(`\n${indent}    and `)}\n${indent}):`,
  );

    ; __append("\"\"\"What one ")
    ; __append( resource.one )
    ; __append(" is.\"\"\"\n\n")
    ; __append( resource.imports.model )
    ; __append("\n\n\n@dataclass(frozen=True, slots=True, kw_only=True)\nclass ")
    ; __append( resource.class )
    ; __append("Draft:\n    \"\"\"What a client may say about one ")
    ; __append( resource.one )
    ; __append(".\"\"\"\n\n")
    ;  for (const f of resource.fields) { 
    ; __append("    ")
    ; __append( f.name )
    ; __append(": ")
    ; __append( f.annotation )
    ;  if (f.optional) { 
    ; __append(" = None")
    ;  } 
    ; __append("\n")
    ;  } 
    ;  if (texts.length) { 
    ; __append("\n    def __post_init__(self) -> None:\n        \"\"\"Refuse text that says nothing.\"\"\"\n")
    ;  if (texts.length === 1) { 
    ; __append( condition("        ", blank(`self.${only.name}`, only.optional)) )
    ; __append("\n            raise RuleViolatedError(\"Text must not be blank.\")\n")
    ;  } else { 
    ; __append( resource.bracketed("        ", "for text in (", texts.map((f) => `self.${f.name}`), "):") )
    ; __append("\n")
    ; __append( condition("            ", blank("text", texts.some((f) => f.optional))) )
    ; __append("\n                raise RuleViolatedError(\"Text must not be blank.\")\n")
    ;  } 
    ;  } 
    ; __append("\n\n@dataclass(frozen=True, slots=True, kw_only=True)\nclass ")
    ; __append( resource.class )
    ; __append("(Entity):\n    \"\"\"One ")
    ; __append( resource.one )
    ; __append(" as it is stored.\"\"\"\n\n")
    ;  for (const f of resource.fields) { 
    ; __append("    ")
    ; __append( f.name )
    ; __append(": ")
    ; __append( f.annotation )
    ;  if (f.optional) { 
    ; __append(" = None")
    ;  } 
    ; __append("\n")
    ;  } 
  return __output;

}