(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  text = __locals.text,
  slot = __locals.slot;
    ; __append("# ")
    ; __append(escapeFn( derived.title ))
    ; __append("\n\n")
    ;  if (derived.components.includes("ci")) { 
    ; __append("[![Pipeline](https://github.com/")
    ; __append( derived.repository )
    ; __append("/actions/workflows/pipeline.yml/badge.svg?branch=main)](https://github.com/")
    ; __append( derived.repository )
    ; __append("/actions/workflows/pipeline.yml)\n\n")
    ;  } 
    ; __append(escapeFn( answers.description ))
    ; __append("\n\n## Getting Started\n\n```sh\nmake dev   # uv, the locked dependencies, the commit hooks\nmake run   # http://localhost:")
    ; __append( answers.port )
    ; __append(", ")
    ;  if (derived.hasDatabase) { 
    ; __append("with data in memory")
    ;  } else { 
    ; __append("data stays in memory")
    ;  } 
    ; __append("\n```\n\n```sh\n")
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
    ; __append("```\n\n`make up` starts the same in containers")
    ;  if (derived.hasDatabase) { 
    ; __append(", with PostgreSQL")
    ;  } 
    ; __append(". More in\n[Getting started](docs/getting-started.md).\n\n## Commands\n\n| Command | What it does |\n|---|---|\n| `make lint`, `make format` | check, or rewrite, style, types and security |\n| `make test` | unit tests with coverage, without network, in seconds |\n| `make test-all` | every lane; `make test-integration`, `test-contract`, `test-e2e` run one |\n| `make mutate` | mutation tests |\n| `make openapi`, `make openapi-check` | write the API's description, or compare it |\n")
    ;  if (derived.hasDatabase) { 
    ; __append("| `make migrate`, `make migration`, `make migration-check` | apply, draft and check migrations |\n")
    ;  } 
    ; __append("| `make up`, `make down` | start and stop the service in containers |\n| `make docker-lint`, `docker-test`, `docker-build` | the same commands in the development image |\n| `make build`, `sbom`, `scan`, `sign` | the image and what is published with it |\n")
    ;  if (derived.components.includes("ci")) { 
    ; __append("| `make conformance` | check the repository against its standards |\n")
    ;  } 
    ; __append("| `make helm-lint`, `helm-test` | check the chart |\n| `make docs`, `docs-serve` | build the documentation |\n| `make help`, `make doctor` | all commands; what is missing on this machine |\n\n## Configuration\n\nEnvironment variables with the prefix `")
    ; __append( derived.envPrefix )
    ; __append("`. Nothing has to be set on a developer's\nmachine; [Configuration](docs/configuration.md) lists them all.\n\n## Layout\n\n```text\napp/            routes → services → models, repositories behind protocols\ntests/          unit, integration, contract, e2e\n")
    ;  if (derived.hasDatabase) { 
    ; __append("migrations/     revisions of the schema\n")
    ;  } 
    ; __append("chart/          Helm chart, with values for dev, staging and production\ndocs/           documentation, runbooks, decisions\nopenapi.json    the published API, reviewed like code\n```\n\n## Documentation\n\n[API](docs/api.md) · [Errors](docs/errors.md) · [Deployment](docs/deployment.md) ·\n[Observability](docs/observability.md) · [Runbooks](docs/runbooks/index.md) ·\n[Security](docs/security.md) · [Testing](docs/testing.md) · [Decisions](docs/adr/README.md)\n\n## Releasing\n\nA tag `v1.2.3` on `main` builds, scans, signs and deploys; see\n[Contributing](CONTRIBUTING.md#releases) and [Deployment](docs/deployment.md).\n")
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