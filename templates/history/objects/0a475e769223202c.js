(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  project = __locals.project,
  commands = __locals.commands;
    ; 
const { environment, secrets, settings, variables } = commands;
const local = environment({ databaseHost: "localhost", password: "postgres", redisHost: "localhost", other: () => "" });
// What an owner's compose file reads is theirs to say.
const composed = derived.components.includes("compose") && (project.composeServices.app === undefined || project.present.compose?.startsWith("../"));
const open = settings.filter((name) => !secrets.includes(name));
const secret = settings.filter((name) => secrets.includes(name));

    ;  if (variables.length + settings.length > 0) { 
    ; __append("# Copy to .env, which git ignores")
    ;  if (composed) { 
    ; __append(" and docker compose reads")
    ;  } 
    ; __append(".\n")
    ;  if (!project.loadsEnv) { 
    ; __append("# ")
    ;  if (composed) { 
    ; __append("Without compose, b")
    ;  } else { 
    ; __append("B")
    ;  } 
    ; __append("efore the service starts: set -a; . ./.env; set +a\n")
    ;  } 
    ;  if (variables.length > 0) { 
    ; __append("\n# The service does not start without these.\n")
    ;  for (const name of variables) { 
    ; __append( name )
    ; __append("=")
    ; __append( /^[\w.:/@+-]*$/.test(local[name] ?? "") ? local[name] ?? "" : "" )
    ; __append("\n")
    ;  } 
    ;  } 
    ;  if (secret.length > 0) { 
    ; __append("\n# Secrets: whoever reads the code knows a default of it. Set them wherever it counts.\n")
    ;  for (const name of secret) { 
    ; __append("# ")
    ; __append( name )
    ; __append("=\n")
    ;  } 
    ;  } 
    ;  if (open.length > 0) { 
    ; __append("\n# The service starts without these, too.\n")
    ;  for (const name of open) { 
    ; __append("# ")
    ; __append( name )
    ; __append("=\n")
    ;  } 
    ;  } 
    ;  } 
  return __output;

}