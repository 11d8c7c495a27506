(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ; __append("\"\"\"")
    ; __append( derived.title )
    ; __append(": an HTTP service.\"\"\"\n")
  return __output;

}