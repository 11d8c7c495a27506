(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
resource = __locals.resource;
    ; __append("\"\"\"")
    ; __append( resource.Many )
    ; __append(" as rows.\"\"\"\n\n")
    ; __append( resource.imports.row )
    ; __append("\n\n\nclass ")
    ; __append( resource.class )
    ; __append("Row(EntityRow):\n    \"\"\"The table of ")
    ; __append( resource.many )
    ; __append(".\"\"\"\n\n    __tablename__ = \"")
    ; __append( resource.plural )
    ; __append("\"\n    entity: ClassVar = ")
    ; __append( resource.class )
    ; __append("\n\n")
    ;  for (const f of resource.fields) { 
    ; __append( resource.bracketed("    ", `${f.name}: Mapped[${f.annotation}] = mapped_column(`, [f.sql], ")") )
    ; __append("\n")
    ;  } 
  return __output;

}