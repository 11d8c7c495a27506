(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
resource = __locals.resource;
    ; __append("\"\"\"")
    ; __append( resource.Many )
    ; __append(" in memory.\"\"\"\n\n")
    ; __append( resource.imports.memoryTests )
    ; __append("\n\n\n")
    ; __append( resource.bracketed("", `class Test${resource.classes}InMemory(`, [`StorageContract[${resource.class}]`], "):") )
    ; __append("\n    \"\"\"The contract of storage, held by memory.\"\"\"\n\n    example: ClassVar = EXAMPLE\n")
  return __output;

}