(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  resource = __locals.resource,
  commands = __locals.commands,
  text = __locals.text,
  slot = __locals.slot;
    ; 
const has = (id) => derived.components.includes(id);
const deploys = has("docker") && has("compose");

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
    ; __append("\n\n## Getting Started\n\nYou need [uv](https://docs.astral.sh/uv/), make and git")
    ;  if (has("compose")) { 
    ; __append(", and for containers Docker with Compose")
    ;  } else if (has("docker")) { 
    ; __append(", and for the image Docker")
    ;  } 
    ; __append(".\n\n```sh\nmake dev   # the locked dependencies")
    ;  if (has("pre-commit")) { 
    ; __append(", the commit hooks")
    ;  } 
    ; __append("\nmake run   # http://localhost:")
    ; __append( answers.port )
    ; __append(", ")
    ;  if (derived.hasDatabase) { 
    ; __append("with data in memory")
    ;  } else { 
    ; __append("data stays in memory")
    ;  } 
    ; __append("\n```\n\n```sh\ncurl http://localhost:")
    ; __append( answers.port )
    ; __append( derived.apiPrefix )
    ; __append("/")
    ; __append( resource.route )
    ; __append("\n```\n")
    ;  if (has("compose")) { 
    ; __append("\n`make up` starts the same in containers")
    ;  if (derived.hasDatabase) { 
    ; __append(", with PostgreSQL")
    ;  } 
    ; __append(".\n")
    ;  } 
    ; __append("\n## Commands\n\n| Command | What it does |\n|---|---|\n| `make lint`, `make format` | check, or rewrite, style and types |\n| `make test` | unit tests with coverage, without network, in seconds |\n")
    ;  if (derived.hasDatabase) { 
    ; __append("| `make test-integration` | tests on a PostgreSQL server |\n")
    ;  } 
    ; __append("| `make mutate` | mutation tests |\n| `make openapi`, `make openapi-check` | write the API's description, or compare it |\n")
    ;  if (derived.hasDatabase) { 
    ; __append("| `make migrate`, `make migration` | apply and draft migrations |\n")
    ;  } 
    ;  if (has("compose")) { 
    ; __append("| `make up`, `make down` | start and stop the service in containers |\n| `make docker-test`, `docker-build` | test and package in the development image |\n")
    ;  } 
    ;  if (has("docker")) { 
    ; __append("| `make build`, `sbom`, `scan`, `sign` | the image and what is published with it |\n")
    ;  } 
    ;  if (deploys) { 
    ; __append("| `make deploy`, `make rollback` | run an image on a host, or return to one |\n")
    ;  } 
    ; __append("| `make help` | all commands |\n\n## Configuration\n\nEnvironment variables with the prefix `")
    ; __append( derived.envPrefix )
    ; __append("`. Nothing has to be set on a developer's\nmachine; [.env.example](.env.example) lists what the service reads.\n\n## Layout\n\n```text\napp/            routes → services → domain, repositories behind protocols\ntests/          unit")
    ;  if (derived.hasDatabase) { 
    ; __append(", integration")
    ;  } 
    ; __append("\n")
    ;  if (derived.hasDatabase) { 
    ; __append("migrations/     revisions of the schema\n")
    ;  } 
    ;  if (deploys || has("adr")) { 
    ; __append("docs/           ")
    ;  if (deploys) { 
    ; __append("how to roll back")
    ;  } 
    ;  if (deploys && has("adr")) { 
    ; __append(", ")
    ;  } 
    ;  if (has("adr")) { 
    ; __append("decisions")
    ;  } 
    ; __append("\n")
    ;  } 
    ; __append("openapi.json    the published API, reviewed like code\n```\n\n## Operation\n\n`/healthz` answers 200 while ")
    ;  if (derived.hasDatabase) { 
    ; __append("storage can be reached")
    ;  } else { 
    ; __append("the service can answer")
    ;  } 
    ; __append(", `/livez` while the process lives.\n`/metrics` is for Prometheus. Logs are JSON on stdout, with a `request.end` for each\nrequest that is no probe.\n")
    ;  if (deploys) { 
    ; __append("\n")
    ;  if (has("ci")) { 
    ; __append("A push to `main` deploys to staging, a tag `v1.2.3` to beta as well. Both are hosts that run\nDocker and are reached by ssh; the comment at the top of\n[pipeline.yml](.github/workflows/pipeline.yml) says how to connect them. A proxy on each\nends TLS. A deployment replaces the one container: requests fail for some seconds.\n")
    ;  } else { 
    ; __append("Staging and beta are hosts that run Docker and are reached by ssh;\n[compose.deploy.yaml](compose.deploy.yaml) says what runs there. A proxy on each ends TLS.\nA deployment replaces the one container: requests fail for some seconds.\n")
    ;  } 
    ;  } 
    ;  if (!derived.hasDatabase) { 
    ; __append("\nData lives in the memory of the process: each restart, so each deployment, deletes all of it.\n")
    ;  } 
    ; __append("\nWhoever sends an `ETag` back in `If-Match` changes that version or gets a 412; without it, the\nlast change stands. Errors are `application/problem+json`; act on their `error_code`.\n\nCallers do not identify themselves: who reaches the service may read and write everything.\nLet trusted networks alone reach it.\n")
    ;  if (deploys || has("adr")) { 
    ; __append("\n")
    ;  if (deploys) { 
    ; __append("[Rolling back](docs/runbooks/rollback.md) · ")
    ;  } 
    ; __append("[Security](SECURITY.md)")
    ;  if (has("adr")) { 
    ; __append(" · [Decisions](docs/adr/README.md)")
    ;  } 
    ; __append("\n")
    ;  } 
    ; __append( slot("readme") )
    ; __append("\n## Licence\n\n")
    ;  if (answers.licence === "proprietary") { 
    ; __append("Proprietary")
    ;  } else { 
    ; __append( answers.licence )
    ;  } 
    ; __append(", see [LICENSE](LICENSE).\n")
  return __output;

}