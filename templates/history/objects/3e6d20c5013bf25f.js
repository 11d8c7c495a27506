(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers;
    ; __append("apiVersion: v2\nname: ")
    ; __append( answers.name )
    ; __append("\ndescription: ")
    ; __append(escapeFn( answers.description ))
    ; __append("\ntype: application\n# The chart's own version. What runs is chosen by image.digest or image.tag.\nversion: 0.1.0\nkubeVersion: \">=1.30.0-0\"\n")
  return __output;

}