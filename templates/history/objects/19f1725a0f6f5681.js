(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  project = __locals.project,
  commands = __locals.commands,
  text = __locals.text,
  slot = __locals.slot;
    ;  // In the owner's file nothing may change what is there: no goal, no shell, no target twice. 

    ;  const whole = project.present.make === undefined; 
    ;  const line = (command) => `\t${command.replace(/\s*\n\s*/g, " ").replaceAll("$", "$$$$")}\n`; 
    ;  const target = (name, what, lines) => lines.filter(Boolean).length === 0 || project.makeTargets.includes(name) ? "" : `\n.PHONY: ${name}\n${name}: ## ${what}\n${lines.map(line).join("")}`; 
    ;  const local = commands.serve.map((value) => value.replace("0.0.0.0", "127.0.0.1")); 
    ;  const server = project.framework === "django" && commands.manage !== "" ? ["python", commands.manage, "runserver", String(answers.port)]
  : project.framework === "flask" ? [...(project.source !== "" && !project.installable ? ["env", `PYTHONPATH=${project.source}`] : []), "flask", "--app", project.application, "run", "--debug", "--port", String(answers.port)]
  : commands.serverRequirements.length > 0 ? []
  : [...local, ...(local.includes("uvicorn") ? ["--reload"] : [])]; 
    ;  if (whole) { 
    ;  // The sentence that a name alone gives says nothing. 

    ;  const described = answers.description !== `The ${answers.name} service.`; 
    ;  for (const text of (described ? answers.description : "").split(/\r?\n/).filter((text) => text.trim() !== "")) { 
    ; __append("# ")
    ; __append( text.trim() )
    ; __append("\n")
    ;  } 
    ;  if (described) { 
    ; __append("\n")
    ;  } 
    ; __append("SHELL := bash\n.SHELLFLAGS := -euo pipefail -c\n.DEFAULT_GOAL := help\n.DELETE_ON_ERROR:\n\n.PHONY: help\nhelp: ## Show this help\n	@awk -F ':.*## ' '/^[a-zA-Z][a-zA-Z0-9_-]*:.*## / { printf \"  %-16s %s\\n\", $$1, $$2 }' $(MAKEFILE_LIST)\n")
    ;  } 
    ; __append( target("install", "Install the dependencies, also those for development", [commands.install]) )
    ; __append( target("lint", "Check the code", commands.lint) )
    ; __append( target("format", "Format the code", commands.format) )
    ; __append( target("test", "Run the tests", [commands.test]) )
    ; __append( target("run", "Start the service for development", server.length === 0 ? [] : [commands.line(server)]) )
    ; __append( target("migrate", "Bring the database up to date", commands.migrate.length === 0 ? [] : [commands.line(commands.migrate)]) )
    ; __append( slot("makefile") )
  return __output;

}