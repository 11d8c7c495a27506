(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions,
  project = __locals.project,
  commands = __locals.commands;
    ; 
const { line, word } = commands;
const checks = [...commands.tasks.lint, ...commands.tasks.test];
const missing = commands.serverRequirements.map(word).join(" ");
const MANAGERS = { uv: "[uv](https://docs.astral.sh/uv/)", poetry: "[Poetry](https://python-poetry.org)", pdm: "[PDM](https://pdm-project.org)", pipenv: "[Pipenv](https://pipenv.pypa.io)" };
const tool = MANAGERS[project.manager];
const configured = commands.variables;
const first = derived.components.includes("alembic") && project.migrations === "none";
// Our migrations take the address from the environment alone, also where the code has a default.
const address = !derived.components.includes("alembic") || configured.includes(project.databaseVariable) ? undefined : commands.environment({
  databaseHost: "localhost",
  password: /^[\w.-]+$/.test(project.composeDatabase.password ?? "") ? project.composeDatabase.password : "postgres",
  ...(/^[\w.-]+$/.test(project.composeDatabase.user ?? "") ? { user: project.composeDatabase.user } : {}),
  ...(/^[\w.-]+$/.test(project.composeDatabase.database ?? "") ? { database: project.composeDatabase.database } : {}),
  redisHost: "",
  other: () => "",
})[project.databaseVariable];
const migrationTarget = derived.components.includes("make") || project.makeTargets.includes("migration");
const serve = missing === "" || project.manager !== "uv"
  ? line(commands.serve)
  : ["uv run", ...commands.serverRequirements.map((name) => `--with ${word(name)}`), ...commands.serve.map(word)].join(" ");

    ; __append("# Getting started\n\nYou need Python ")
    ; __append( answers.python )
    ;  if (tool) { 
    ; __append(" and ")
    ; __append( tool )
    ;  } 
    ; __append(". All commands run in ")
    ;  if (project.root === "") { 
    ; __append("the root of the repository")
    ;  } else { 
    ; __append("`")
    ; __append( project.root )
    ; __append("/`")
    ;  } 
    ; __append(".\n\n## Install\n\n```sh\n")
    ;  if (commands.run === "") { 
    ; __append("python -m venv .venv && . .venv/bin/activate\n")
    ;  } 
    ;  if (commands.install !== "") { 
    ; __append( commands.install )
    ; __append("\n")
    ;  } 
    ;  if (missing !== "" && project.manager !== "uv") { 
    ; __append( line(["python", "-m", "pip", "install"]) )
    ; __append(" ")
    ; __append( missing )
    ; __append("\n")
    ;  } 
    ; __append("```\n\n## Run\n")
    ;  if (configured.length > 0) { 
    ; __append("\nThe service does not start without ")
    ; __append( configured.map((name) => `\`${name}\``).join(", ").replace(/, ([^,]*)$/, " and $1") )
    ; __append(" in its environment: see [Configuration](configuration.md).\n")
    ;  } else if (commands.settings.length > 0) { 
    ; __append("\nThe service starts without any setting; [Configuration](configuration.md) lists them.\n")
    ;  } 
    ;  if (address) { 
    ; __append("\nMigrations take the database from the environment:\n\n```sh\nexport ")
    ; __append( project.databaseVariable )
    ; __append("=")
    ; __append( word(address) )
    ; __append("\n```\n")
    ;  } 
    ;  if (first) { 
    ; __append("\nAs long as `migrations/versions/` has no migration, draft the first one, read it and commit it:\n\n```sh\n")
    ; __append( migrationTarget ? 'make migration m="first tables"' : line(["alembic", "revision", "--autogenerate", "-m", "first tables"]) )
    ; __append("\n```\n\nThen bring the database up to date, and start the service:\n")
    ;  } 
    ; __append("\n```sh\n")
    ;  if (commands.migrate.length > 0) { 
    ; __append( line(commands.migrate) )
    ; __append("\n")
    ;  } 
    ; __append( serve )
    ; __append("\n```\n\nIt listens on <http://localhost:")
    ; __append( answers.port )
    ; __append(">")
    ;  if (project.health !== "") { 
    ; __append(":\n\n```sh\ncurl --fail http://localhost:")
    ; __append( answers.port )
    ; __append( project.health )
    ; __append("\n```\n")
    ;  } else { 
    ; __append(".\n")
    ;  } 
    ;  if (checks.length > 0) { 
    ; __append("\n## Change\n\nBefore you push:\n\n```sh\n")
    ;  for (const command of checks) { 
    ; __append( command )
    ; __append("\n")
    ;  } 
    ; __append("```\n")
    ;  } 
  return __output;

}