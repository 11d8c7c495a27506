(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  resource = __locals.resource,
  commands = __locals.commands;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("# Getting started\n\n## With Python on your machine\n\nYou need `git`, `make` and Python ")
    ; __append( derived.pythonVersions[0] )
    ; __append(" or later; `make doctor` checks and says how to fix\nwhat is missing.\n\n```sh\nmake dev    # uv, the locked dependencies")
    ;  if (has("pre-commit")) { 
    ; __append(", the commit hooks")
    ;  } 
    ; __append("\nmake run    # http://localhost:")
    ; __append( answers.port )
    ; __append(", ")
    ;  if (derived.hasDatabase) { 
    ; __append("with data in memory")
    ;  } else { 
    ; __append("data stays in memory")
    ;  } 
    ; __append("\n```\n\nIn another terminal:\n\n```sh\ncurl http://localhost:")
    ; __append( answers.port )
    ; __append("/readyz\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("TOKEN=$(uv run --no-sync ")
    ; __append( answers.name )
    ; __append(" token --scope ")
    ; __append( resource.plural )
    ; __append(":read ")
    ; __append( resource.plural )
    ; __append(":write)\ncurl -H \"Authorization: Bearer $TOKEN\" http://localhost:")
    ; __append( answers.port )
    ; __append( derived.apiPrefix )
    ; __append("/")
    ; __append( resource.route )
    ; __append("\n")
    ;  } else { 
    ; __append("curl http://localhost:")
    ; __append( answers.port )
    ; __append( derived.apiPrefix )
    ; __append("/")
    ; __append( resource.route )
    ; __append("\n")
    ;  } 
    ; __append("```\n\nThe API describes itself on <http://localhost:")
    ; __append( answers.port )
    ; __append("/docs> in dev and test.\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("Tokens come from a local issuer whose key is made on first use; stage and prod\nrefuse it.\n")
    ;  } 
    ; __append("\nSettings are environment variables, read from `.env` if there is one; start from\n`.env.example` and see [Configuration](configuration.md).\n")
    ;  if (has("compose")) { 
    ; __append("\n## In containers\n\n```sh\nmake up      # the image")
    ;  if (derived.hasDatabase) { 
    ; __append(", PostgreSQL and the migrations")
    ;  } 
    ; __append("\nmake down\n```\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("\nThe container has an issuer of its own:\n`docker compose exec api ")
    ; __append( answers.name )
    ; __append(" token --scope ")
    ; __append( resource.plural )
    ; __append(":read ")
    ; __append( resource.plural )
    ; __append(":write`.\n")
    ;  } 
    ;  } 
    ; __append("\n## Ways to run the same commands\n\n")
    ; 
// Rows of a command in each place; a place that the repository lacks has no column.
const ways = [
  ["", "Native", "Container", "CI"],
  ["---", "---", "---", "---"],
  ["lint", "`make lint`", has("compose") ? "`make docker-lint`" : "", has("compose") ? "both" : "native"],
  ["test", "`make test`", has("compose") ? "`make docker-test`" : "", `${has("compose") ? "both, native" : "native,"} on Python ${derived.pythonVersions[0]} to ${derived.pythonVersions[derived.pythonVersions.length - 1]}`],
  ...(has("docker") ? [["build", has("compose") ? "`make dist`" : "", has("compose") ? "`make docker-build`" : "`make build`", "container"]] : []),
  ["run", "`make run`", has("compose") ? "`make up`, `make docker-run`" : "`make docker-run`", has("docker") ? "container" : ""],
].map(([what, native, container, ci]) => [what, native, ...(has("docker") ? [container] : []), ...(has("ci") ? [ci] : [])]);

    ;  for (const cells of ways) { 
    ; __append( cells[0] === "---" ? `|${cells.join("|")}|` : `| ${cells.join(" | ")} |`.replace("|  |", "| |") )
    ; __append("\n")
    ;  } 
    ; __append("\nEvery way installs what `uv.lock` says. `make help` lists all commands.\n")
  return __output;

}