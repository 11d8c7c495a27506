(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  project = __locals.project,
  commands = __locals.commands;
    ; 
const has = (id) => derived.components.includes(id);
const configured = commands.variables.length + commands.settings.length > 0;

    ; __append("# ")
    ; __append(escapeFn( derived.title ))
    ; __append("\n\n")
    ; __append(escapeFn( answers.description ))
    ; __append("\n\n| You want to | Read |\n|---|---|\n| run it on your machine | [Getting started](getting-started.md) |\n")
    ;  if (configured) { 
    ; __append("| configure it | [Configuration](configuration.md) |\n")
    ;  } 
    ;  if (project.root === "" && has("adr")) { 
    ; __append("| know why it is as it is | [Decisions](adr/README.md) |\n")
    ;  } 
  return __output;

}