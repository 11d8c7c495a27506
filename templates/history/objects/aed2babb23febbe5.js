(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
resource = __locals.resource;
    ; __append("\"\"\"")
    ; __append( resource.title )
    ; __append("s in memory.\"\"\"\n\nfrom typing import ClassVar\n\nfrom app.models.")
    ; __append( resource.name )
    ; __append(" import ")
    ; __append( resource.class )
    ; __append("\nfrom tests.support.resources.")
    ; __append( resource.plural )
    ; __append(" import EXAMPLE\nfrom tests.support.storage_contract import StorageContract\n\n\nclass Test")
    ; __append( resource.class )
    ; __append("sInMemory(StorageContract[")
    ; __append( resource.class )
    ; __append("]):\n    \"\"\"The contract of storage, held by memory.\"\"\"\n\n    example: ClassVar = EXAMPLE\n")
  return __output;

}