(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  versions = __locals.versions,
  project = __locals.project,
  commands = __locals.commands;
    ; 
const brought = project.linters.length === 0 ? commands.linters : [];
const requirements = [...derived.devDependencies, ...brought.map((name) => name + versions.python[name])];
// pip-tools finds the version, as it does for what stands there.
const written = (requirement) => (project.manager === "pip-tools" ? requirement.replace(/[<>=!~ ;].*$/, "") : requirement);

    ;  if (project.devTable === "") { 
    ;  for (const requirement of requirements) { 
    ; __append( written(requirement) )
    ; __append("\n")
    ;  } 
    ;  } 
  return __output;

}