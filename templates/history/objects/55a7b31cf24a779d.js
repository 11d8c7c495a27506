(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
project = __locals.project,
  commands = __locals.commands;
    ;  const target = (name, what, command) => project.makeTargets.includes(name) ? "" : `\n.PHONY: ${name}\n${name}: ## ${what}\n\t${command}\n`; 
    ;  const file = project.present.compose?.startsWith("../") ? "" : (project.present.compose ?? ""); 
    ;  const compose = file.includes("/") ? `docker compose --file ${commands.word(file)}` : "docker compose"; 
    ;  const profile = file !== "" && project.composeServices.app === undefined ? " --profile app" : ""; 
    ; __append( target("up", "Start the service with what it needs", `${compose}${profile} up --build --detach --wait`) )
    ; __append( target("down", "Stop it and remove its containers", `${compose}${profile} down`) )
  return __output;

}