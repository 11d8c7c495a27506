(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
versions = __locals.versions;
    ; __append("# What builds the documentation; nothing that the service needs.\nmkdocs")
    ; __append( versions.python.mkdocs )
    ; __append("\nmkdocs-material")
    ; __append( versions.python["mkdocs-material"] )
    ; __append("\n")
  return __output;

}