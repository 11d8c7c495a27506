(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  project = __locals.project,
  commands = __locals.commands;
    ;  // Theirs takes arguments of its own. 

    ;  const revision = project.present.docker === undefined ? " --build-arg REVISION=$$(git rev-parse --short=7 HEAD)" : ""; 
    ;  if (!project.makeTargets.includes("build")) { 
    ; __append("\n.PHONY: build\nbuild: ## Build the image\n	docker build --tag ")
    ; __append( answers.name )
    ; __append( revision )
    ; __append( commands.inContext === "" ? "" : " --file Dockerfile" )
    ; __append(" ")
    ; __append( commands.context )
    ; __append("\n")
    ;  } 
  return __output;

}