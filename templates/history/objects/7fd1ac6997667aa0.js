(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
resource = __locals.resource;
    ; __append("\"\"\"")
    ; __append( resource.Many )
    ; __append(" as clients see them.\"\"\"\n\n")
    ; __append( resource.imports.schema )
    ; __append("\n\n\nclass ")
    ; __append( resource.class )
    ; __append("Write(RequestBody):\n    \"\"\"What a client sends.\"\"\"\n\n")
    ;  for (const f of resource.fields) { 
    ;  const head = `${f.name}: ${f.schema}${f.optional ? " | None" : ""} = Field(`; 
    ; __append( resource.bracketed("    ", head, [...(f.optional ? ["default=None"] : []), `examples=[${f.literal.example}]`], ")") )
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
    ; __append( resource.one )
    ; __append(".\"\"\"\n\n    id: UUID\n")
    ;  for (const f of resource.fields) { 
    ; __append("    ")
    ; __append( f.name )
    ; __append(": ")
    ; __append( f.annotation )
    ; __append("\n")
    ;  } 
    ; __append("    created_at: datetime\n    updated_at: datetime\n\n\nclass ")
    ; __append( resource.class )
    ; __append("Page(ResponseBody):\n    \"\"\"One page, and the cursor of the next if there is one.\"\"\"\n\n    items: list[")
    ; __append( resource.class )
    ; __append("Read]\n    next_cursor: str | None\n")
  return __output;

}