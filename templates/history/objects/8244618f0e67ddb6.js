(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  text = __locals.text;
    ; __append("\"\"\"What the service says about itself.\"\"\"\n\nfrom importlib.metadata import version\n\nNAME = ")
    ; __append(escapeFn( answers.name ))
    ; __append("\nVERSION = version(NAME)\n")
    ; __append( text.pyAssign("SUMMARY", answers.description) )
    ; __append("\nAPI_PREFIX = ")
    ; __append(escapeFn( derived.apiPrefix ))
    ; __append("\n")
  return __output;

}