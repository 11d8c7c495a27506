(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ; __append("# Getting started\n\n## With Python on your machine\n\nYou need `git`, `make` and Python ")
    ; __append( derived.pythonVersions[0] )
    ; __append(" or later; `make doctor` checks and says how to fix\nwhat is missing.\n\n```sh\nmake dev    # uv, the locked dependencies, the commit hooks\nmake run    # http://localhost:")
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
    ; __append(" token --scope items:read items:write)\ncurl -H \"Authorization: Bearer $TOKEN\" http://localhost:")
    ; __append( answers.port )
    ; __append( derived.apiPrefix )
    ; __append("/items\n")
    ;  } else { 
    ; __append("curl http://localhost:")
    ; __append( answers.port )
    ; __append( derived.apiPrefix )
    ; __append("/items\n")
    ;  } 
    ; __append("```\n\nThe API describes itself on <http://localhost:")
    ; __append( answers.port )
    ; __append("/docs> in dev and test.\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("Tokens come from a local issuer whose key is made on first use; stage and prod\nrefuse it.\n")
    ;  } 
    ; __append("\nSettings are environment variables, read from `.env` if there is one; start from\n`.env.example` and see [Configuration](configuration.md).\n\n## In containers\n\n```sh\nmake up      # the image")
    ;  if (derived.hasDatabase) { 
    ; __append(", PostgreSQL and the migrations")
    ;  } 
    ; __append("\nmake down\n```\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("\nThe container has an issuer of its own:\n`docker compose exec api ")
    ; __append( answers.name )
    ; __append(" token --scope items:read items:write`.\n")
    ;  } 
    ; __append("\n## Ways to run the same commands\n\n| | Native | Container | CI |\n|---|---|---|---|\n| lint | `make lint` | `make docker-lint` | both |\n| test | `make test` | `make docker-test` | both, native on Python ")
    ; __append( derived.pythonVersions[0] )
    ; __append(" to ")
    ; __append( derived.pythonVersions[derived.pythonVersions.length - 1] )
    ; __append(" |\n| build | `make dist` | `make docker-build` | container |\n| run | `make run` | `make up`, `make docker-run` | container |\n\nEvery way installs what `uv.lock` says. `make help` lists all commands.\n")
  return __output;

}