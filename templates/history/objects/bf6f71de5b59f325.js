(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  project = __locals.project;
    ;  const [file = "../"] = project.requirements; 
    ;  // pip-tools finds the version, as it does for what stands there. 

    ;  const written = (requirement) => (project.manager === "pip-tools" ? requirement.replace(/[<>=!~ ;].*$/, "") : requirement); 
    ;  if (project.dependencyTable === "" && !file.startsWith("../")) { 
    ;  for (const requirement of derived.dependencies) { 
    ; __append( written(requirement) )
    ; __append("\n")
    ;  } 
    ;  } 
  return __output;

}