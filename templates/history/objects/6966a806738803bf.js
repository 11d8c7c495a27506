(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  resource = __locals.resource,
  commands = __locals.commands;
    ;  const has = (id) => derived.components.includes(id); 
    ;  // At tier 5 tools run in the development image and nowhere else. 

    ;  const boxed = answers.tier === 5 && has("compose"); 
    ;  // The script finds uv where `make dev` put it, too. 

    ;  const uv = answers.tier === 4 && has("pre-commit") ? "scripts/uv.sh" : "uv"; 
    ;  const pythons = answers.tier === 5 ? [answers.python] : derived.pythonVersions; 
    ;  const both = `${resource.plural}:read ${resource.plural}:write`; 
    ;  const scopes = answers.tier === 5 ? `"${both}"` : both; 
    ; __append("# Getting started\n\n")
    ;  if (boxed) { 
    ; __append("## On your machine\n\nYou need Docker with compose, `git`, `make` and [gitsign](https://github.com/sigstore/gitsign), and nothing else:\n`make doctor` checks and says how to fix what is missing.\n\n```sh\nmake dev    # the image in which every tool runs")
    ;  if (has("devcontainer") && has("pre-commit")) { 
    ; __append(", the commit hooks")
    ;  } 
    ; __append("\nmake up     # http://localhost:")
    ; __append( answers.port )
    ; __append(": the image of the service")
    ;  if (derived.hasDatabase) { 
    ; __append(", PostgreSQL, the migrations")
    ;  } 
    ; __append("\n```\n\n```sh\ncurl http://localhost:")
    ; __append( answers.port )
    ; __append("/readyz\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("TOKEN=$(docker compose exec -T api ")
    ; __append( answers.name )
    ; __append(" token --scope ")
    ; __append( scopes )
    ; __append(")\ncurl -H \"Authorization: Bearer $TOKEN\" http://localhost:")
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
    ; __append("make down\n```\n\n")
    ;  } else { 
    ; __append("## With Python on your machine\n\nYou need `git`, `make` and Python ")
    ; __append( pythons[0] )
    ;  if (pythons.length > 1) { 
    ; __append(" or later")
    ;  } 
    ; __append("; `make doctor` checks and says how to fix\nwhat is missing.\n\n```sh\nmake dev    # uv, the locked dependencies")
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
    ; __append("TOKEN=$(")
    ; __append( uv )
    ; __append(" run --no-sync ")
    ; __append( answers.name )
    ; __append(" token --scope ")
    ; __append( scopes )
    ; __append(")\ncurl -H \"Authorization: Bearer $TOKEN\" http://localhost:")
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
    ; __append("```\n\n")
    ;  } 
    ; __append("The API describes itself on <http://localhost:")
    ; __append( answers.port )
    ; __append("/docs> in dev and test.\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("Tokens come from a local issuer whose key is made on first use; stage and prod\nrefuse it.\n")
    ;  } 
    ; __append("\nSettings are environment variables, ")
    ;  if (boxed) { 
    ; __append("which `make run` reads")
    ;  } else { 
    ; __append("read")
    ;  } 
    ; __append(" from `.env` if there is one; start from\n`.env.example` and see [Configuration](configuration.md).\n")
    ;  if (boxed) { 
    ; __append("\n## From the sources\n\n```sh\nmake run     # http://localhost:")
    ; __append( answers.port )
    ; __append(", ")
    ;  if (derived.hasDatabase) { 
    ; __append("with data in memory")
    ;  } else { 
    ; __append("data stays in memory")
    ;  } 
    ; __append("\nmake shell   # the tools, without a new container for each\n```\n\n`make run` serves the code of the working tree from the development image, once `make down`\nhas freed the port.")
    ;  if (derived.hasAuthentication) { 
    ; __append(" Its issuer keeps its key in `.local/`: take a token with `")
    ; __append( answers.name )
    ; __append(" token` in\n`make shell`.")
    ;  } 
    ; __append("\n")
    ;  } else if (has("compose")) { 
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
const ways = boxed ? [
  ["", "From the host", "In its container, by `make shell`", "CI"],
  ["---", "---", "---", "---"],
  ["lint", "`make lint`", "`make lint`", "`make docker-lint`"],
  ["test", "`make test`", "`make test`", "`make docker-test`"],
  ["build", "`make dist`, `make build`", "`make dist`", "`make docker-build`, `make archive`"],
  ["run", "`make run`, `make up`, `make docker-run`", "", "`make up`"],
].map(([what, host, container, ci]) => [what, host, container, ...(has("ci") ? [ci] : [])]) : [
  ["", "Native", "Container", "CI"],
  ["---", "---", "---", "---"],
  ["lint", "`make lint`", has("compose") ? "`make docker-lint`" : "", has("compose") ? "both" : "native"],
  ["test", "`make test`", has("compose") ? "`make docker-test`" : "", `${has("compose") ? "both, native" : "native,"} on Python ${pythons.length > 1 ? `${pythons[0]} to ` : ""}${pythons[pythons.length - 1]}`],
  ...(has("docker") ? [["build", has("compose") ? "`make dist`" : "", has("compose") ? "`make docker-build`" : "`make build`", "container"]] : []),
  ["run", "`make run`", has("compose") ? "`make up`, `make docker-run`" : "`make docker-run`", has("docker") ? "container" : ""],
].map(([what, native, container, ci]) => [what, native, ...(has("docker") ? [container] : []), ...(has("ci") ? [ci] : [])]);

    ;  for (const cells of ways) { 
    ; __append( cells[0] === "---" ? `|${cells.join("|")}|` : `| ${cells.join(" | ")} |`.replace("|  |", "| |") )
    ; __append("\n")
    ;  } 
    ; __append("\n")
    ;  if (boxed) { 
    ; __append("What checks, tests and documents runs in the image that `make dev` builds, with what `uv.lock` says.")
    ;  } else { 
    ; __append("Every way installs what `uv.lock` says.")
    ;  } 
    ; __append(" `make help` lists all commands.\n")
    ;  if (boxed) { 
    ; __append("\n## What the image holds\n\nBeside what `uv.lock` names, these packages of Wolfi, each held to a series in the\n`Dockerfile`:\n\n| Package | For |\n|---|---|\n| `python-")
    ; __append( answers.python )
    ; __append("` | the service, and every tool in `uv.lock` |\n| `bash`, `git`, `make` | the targets |\n")
    ;  if (has("pre-commit")) { 
    ; __append("| `gitleaks` | the scan for secrets |\n| `curl`, `gitsign`, `jq` | the signatures of commits |\n")
    ;  } 
    ;  if (has("admission")) { 
    ; __append("| `conftest` | the policies and their tests |\n")
    ;  } 
    ;  if (has("architecture")) { 
    ; __append("| `graphviz` | the diagrams |\n")
    ;  } 
    ;  if (has("helm")) { 
    ; __append("| `helm-4` with helm-unittest, `curl` | the chart and its tests |\n")
    ;  } 
    ;  if (has("slo")) { 
    ; __append("| `curl`, `jq`, `yq` | the error budgets |\n")
    ;  } else if (has("ci")) { 
    ; __append("| `jq` | reports |\n")
    ;  } 
    ;  if (has("ci")) { 
    ; __append("| `nodejs-24`, `npm-12` | `make conformance` |\n")
    ;  } 
    ;  } 
  return __output;

}