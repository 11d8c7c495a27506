(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  resource = __locals.resource;
    ; 
const has = (id) => derived.components.includes(id);
const json = (fields) => `{${fields.map((f) => `"${f.name}": ${JSON.stringify(f.example)}`).join(", ")}}`;
const url = `http://localhost:${answers.port}${derived.apiPrefix}/${resource.route}`;

    ; __append("# ")
    ; __append(escapeFn( derived.title ))
    ; __append("\n\n")
    ;  if (has("ci")) { 
    ; __append("[![Pipeline](https://github.com/")
    ; __append( derived.repository )
    ; __append("/actions/workflows/pipeline.yml/badge.svg?branch=main)](https://github.com/")
    ; __append( derived.repository )
    ; __append("/actions/workflows/pipeline.yml)\n\n")
    ;  } 
    ; __append(escapeFn( answers.description ))
    ; __append("\n\n## Getting Started\n\nYou need [uv](https://docs.astral.sh/uv/) and make.\n\n```sh\nmake dev   # installs Python, if it is missing, and the locked dependencies\nmake run   # http://localhost:")
    ; __append( answers.port )
    ; __append("/docs\n```\n\n`make dev` writes `uv.lock` where there is none: commit it.\n\n```sh\ncurl -X POST ")
    ; __append( url )
    ; __append(" \\\n  -H 'Content-Type: application/json' \\\n  -d '")
    ; __append( json(resource.fields) )
    ; __append("'\ncurl ")
    ; __append( url )
    ; __append("\n```\n\nThe data is in `")
    ; __append( answers.name )
    ; __append(".db`, unless `")
    ; __append( derived.envPrefix )
    ; __append("DATABASE_URL`, in the environment or in\n`.env`, names another SQLite file. Delete it after you change the columns of a table:\nnothing migrates it.\n\n## Commands\n\n| Command | What it does |\n|---|---|\n| `make run` | starts the service, and again on every change |\n| `make lint`, `make format` | checks style and types, rewrites style |\n| `make test` | runs the tests |\n| `make audit`, `make secrets` | looks for known vulnerabilities, for committed secrets |\n")
    ;  if (has("docker")) { 
    ; __append("| `make build` | builds the container image |\n")
    ;  } 
    ; __append("\nRun `make format lint test` before you commit. The code is in [app/main.py](app/main.py).\n")
    ;  if (has("docker")) { 
    ; __append("\n## With Docker\n\n```sh\nmake build\ndocker run --rm --publish 127.0.0.1:")
    ; __append( answers.port )
    ; __append(":")
    ; __append( answers.port )
    ; __append(" --volume ")
    ; __append( answers.name )
    ; __append("-data:/data ")
    ; __append( answers.name )
    ; __append("\n```\n")
    ;  } 
    ; __append("\n## Known limitations\n\n- Whoever reaches the service may read and write everything: callers do not identify\n  themselves.\n- One process, with one SQLite file; no migrations and no backups.\n\n## Licence\n\n")
    ;  if (answers.licence === "proprietary") { 
    ; __append("Proprietary")
    ;  } else { 
    ; __append( answers.licence )
    ;  } 
    ; __append(", see [LICENSE](LICENSE).\n")
  return __output;

}