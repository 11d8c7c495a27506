(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  project = __locals.project,
  commands = __locals.commands;
    ;  if (project.devTable === "" && project.linters.length === 0 && commands.linters.includes("ruff")) { 
    ; __append("target-version = ")
    ; __append(escapeFn( `py${answers.python.replace(".", "")}` ))
    ; __append("\n")
    ;  } 
  return __output;

}