(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions,
  project = __locals.project,
  commands = __locals.commands,
  text = __locals.text;
    ; 
// A file above the folder of the service serves more than it, and is left alone.
const above = project.present.compose?.startsWith("../");
const file = above ? "" : (project.present.compose ?? "");
const owners = above ? {} : project.composeServices;
const ours = derived.components.includes("docker");
const named = ours ? "Dockerfile" : (project.present.docker ?? "Dockerfile");
const outer = named.startsWith("../");
const up = (path) => "../".repeat(path.split("/").length - 1);
// A member of a workspace is built from the root of that.
const higher = outer ? up(commands.prefix) : up(commands.inContext);
const context = (up(file) + higher).slice(0, -1) || ".";
const dockerfile = outer ? commands.located(named) : commands.inContext + named;
const image = (name) => `${name}:${versions.images[name].tag}@${versions.images[name].digest}`;
const { database } = commands;
// What the owner's file has already is neither added nor changed.
const app = owners.app === undefined;
const own = database !== undefined && owners[project.database] === undefined;
const cached = project.redis && owners.redis === undefined;
// What the owner starts for development keeps working without our service.
const aside = file !== "" && app;
const PASSWORDS = { postgres: ["POSTGRES_PASSWORD", "postgres"], mysql: ["MYSQL_ROOT_PASSWORD", "mysql"] };
const standard = database === undefined ? "" : `\${${PASSWORDS[database.name].join(":-")}}`;
const theirs = own ? {} : project.composeDatabase;
const password = theirs.password ?? standard;
const host = owners[project.database] ?? database?.name;
const environment = commands.environment({
  databaseHost: host ?? "",
  password,
  ...theirs.user && { user: theirs.user },
  ...theirs.database && { database: theirs.database },
  redisHost: project.redis ? (owners.redis ?? "redis") : "",
  // One that must be set would also stop what needs none, such as `down`.
  other: (name) => `\${${name}:-${name === project.databaseVariable ? "" : commands.sample(name).replace("tests", "development")}}`,
});
const needed = [
  ...(host === undefined ? [] : [[host, own ? "service_healthy" : "service_started"]]),
  ...(project.redis ? [[owners.redis ?? "redis", cached ? "service_healthy" : "service_started"]] : []),
];
const migrates = ours && own && commands.migrate.length > 0;
const variables = Object.entries(environment).sort(([a], [b]) => (a < b ? -1 : 1));
const settings = variables.length === 0 ? "" : `    environment:\n${variables.map(([name, value]) => `      ${name}: ${text.yaml(value)}\n`).join("")}`;
const dependsOn = (services) => services.length === 0 ? "" : `    depends_on:\n${services.map(([name, condition]) => `      ${name}:\n        condition: ${condition}\n`).join("")}`;
const profile = aside ? "    profiles: [app]\n" : "";
// The rest of what the service reads, where somebody wrote it down.
const more = commands.variables.length + commands.settings.length === 0 ? "" : `    env_file:\n      - path: ${text.yaml(`${up(file)}.env`)}\n        required: false\n`;
const build = `    build:\n      context: ${context}\n${dockerfile === "Dockerfile" ? "" : `      dockerfile: ${text.yaml(dockerfile)}\n`}`;
const words = (command) => `[${command.map((word) => JSON.stringify(word)).join(", ")}]`;

    ;  if (app || own || cached) { 
    ;  if (file === "") { 
    ; __append("name: ")
    ; __append(escapeFn( answers.name ))
    ; __append("\n\n")
    ;  } 
    ; __append("services:\n")
    ;  if (app) { 
    ; __append("  ")
    ; __append( answers.name )
    ; __append(":\n")
    ; __append( build )
    ; __append("    image: ")
    ; __append(escapeFn( answers.name ))
    ; __append("\n")
    ; __append( profile )
    ; __append( more )
    ; __append( settings )
    ; __append("    ports: [\"127.0.0.1:${PORT:-")
    ; __append( answers.port )
    ; __append("}:")
    ; __append( answers.port )
    ; __append("\"]\n")
    ;  if (ours) { 
    ; __append("    cap_drop: [ALL]\n    security_opt: [\"no-new-privileges:true\"]\n")
    ;  } 
    ; __append("    restart: unless-stopped\n")
    ; __append( dependsOn([...needed, ...(migrates ? [["migrate", "service_completed_successfully"]] : [])]) )
    ;  if (migrates) { 
    ; __append("\n  migrate:\n    image: ")
    ; __append(escapeFn( answers.name ))
    ; __append("\n    # Built above.\n    pull_policy: never\n")
    ; __append( profile )
    ; __append("    command: ")
    ; __append( words(commands.migrate) )
    ; __append("\n")
    ; __append( more )
    ; __append( settings )
    ; __append("    healthcheck:\n      disable: true\n")
    ; __append( dependsOn(needed) )
    ;  } 
    ;  } 
    ;  if (own) { 
    ; __append( app ? "\n" : "" )
    ;  } 
    ;  if (own && database.name === "postgres") { 
    ; __append("  postgres:\n    image: ")
    ; __append( image("postgres") )
    ; __append("\n    environment:\n      POSTGRES_PASSWORD: ")
    ; __append( text.yaml(password) )
    ; __append("\n    healthcheck:\n      test: [\"CMD\", \"pg_isready\", \"--host\", \"127.0.0.1\", \"--username\", ")
    ; __append( JSON.stringify(database.user) )
    ; __append("]\n      interval: 2s\n      timeout: 2s\n      retries: 30\n    volumes: [\"postgres:/var/lib/postgresql\"]\n")
    ;  } else if (own) { 
    ; __append("  mysql:\n    image: ")
    ; __append( image("mysql") )
    ; __append("\n    environment:\n      MYSQL_DATABASE: ")
    ; __append(escapeFn( database.database ))
    ; __append("\n      MYSQL_ROOT_PASSWORD: ")
    ; __append( text.yaml(password) )
    ; __append("\n    healthcheck:\n      test: [\"CMD\", \"mysqladmin\", \"ping\", \"--host\", \"127.0.0.1\", \"--silent\"]\n      interval: 2s\n      timeout: 2s\n      retries: 60\n    volumes: [\"mysql:/var/lib/mysql\"]\n")
    ;  } 
    ;  if (cached) { 
    ; __append( app || own ? "\n" : "" )
    ; __append("  redis:\n    image: ")
    ; __append( image("redis") )
    ; __append("\n    healthcheck:\n      test: [\"CMD\", \"redis-cli\", \"ping\"]\n      interval: 2s\n      timeout: 2s\n      retries: 30\n")
    ;  } 
    ;  if (own) { 
    ; __append("\nvolumes:\n  ")
    ; __append( database.name )
    ; __append(":\n")
    ;  } 
    ;  } 
  return __output;

}