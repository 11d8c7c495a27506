(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ; __append("apiVersion: v2\nname: ")
    ; __append( answers.name )
    ; __append("\ndescription: ")
    ; __append(escapeFn( answers.description ))
    ; __append("\ntype: application\n# The chart's own version; appVersion is the release it was written for. What\n# runs is chosen by image.digest.\nversion: 0.1.0\nappVersion: \"0.1.0\"\nkubeVersion: \">=1.30.0-0\"\nhome: https://github.com/")
    ; __append( derived.repository )
    ; __append("\nsources:\n  - https://github.com/")
    ; __append( derived.repository )
    ; __append("\n")
  return __output;

}