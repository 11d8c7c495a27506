(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
project = __locals.project,
  commands = __locals.commands;
    ; 
const DATABASES = { postgresql: "PostgreSQL", mysql: "MySQL", sqlite: "SQLite", mongodb: "MongoDB" };
const row = (name, needed) => {
  const address = name === project.databaseVariable ? `Address of the ${DATABASES[project.database] ?? ""} database. `.replace("  ", " ") : "";
  const secret = !commands.secrets.includes(name) ? "" : address === "" ? " **Secret**." : " **Secret**: it holds the password.";
  return `| \`${name}\` | ${address}${needed ? "Needed at the start." : "The service starts without it, too."}${secret} |`;
};

    ;  if (commands.variables.length + commands.settings.length > 0) { 
    ; __append("# Configuration\n\nEnvironment variables that the code reads.\n\n| Variable | Meaning |\n|---|---|\n")
    ;  for (const name of commands.variables) { 
    ; __append( row(name, true) )
    ; __append("\n")
    ;  } 
    ;  for (const name of commands.settings) { 
    ; __append( row(name, false) )
    ; __append("\n")
    ;  } 
    ;  } 
  return __output;

}