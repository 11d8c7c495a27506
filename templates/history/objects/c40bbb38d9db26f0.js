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
    ;  const has = (id) => derived.components.includes(id); 
    ;  // At tier 5 tools run in the development image and nowhere else. 

    ;  const enterprise = answers.tier === 5; 
    ;  const boxed = enterprise && has("compose"); 
    ;  // The script finds uv where `make dev` put it, too. 

    ;  const uv = answers.tier === 4 && has("pre-commit") ? "scripts/uv.sh" : "uv"; 
    ;  const scopes = `"${resource.plural}:read ${resource.plural}:write"`; 
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
    ; __append("\n\n## Getting Started\n\n```sh\n")
    ;  if (boxed) { 
    ; __append("make dev   # the image in which every tool runs")
    ;  if (has("devcontainer") && has("pre-commit")) { 
    ; __append(", the commit hooks")
    ;  } 
    ; __append("\nmake up    # http://localhost:")
    ; __append( answers.port )
    ;  if (derived.hasDatabase) { 
    ; __append(", with PostgreSQL")
    ;  } else { 
    ; __append(", data stays in memory")
    ;  } 
    ; __append("\n")
    ;  } else { 
    ; __append("make dev   # uv, the locked dependencies")
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
    ; __append("\n")
    ;  } 
    ; __append("```\n\n```sh\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("TOKEN=$(")
    ;  if (boxed) { 
    ; __append("docker compose exec -T api")
    ;  } else { 
    ; __append( uv )
    ; __append(" run --no-sync")
    ;  } 
    ; __append(" ")
    ; __append( answers.name )
    ; __append(" token --scope ")
    ; __append( enterprise ? scopes : `${resource.plural}:read ${resource.plural}:write` )
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
    ; __append("```\n")
    ;  if (boxed && has("docs")) { 
    ; __append("\n`make run` starts it from the sources, with data in memory. More in\n[Getting started](docs/getting-started.md).\n")
    ;  } else if (boxed) { 
    ; __append("\n`make run` starts it from the sources, with data in memory.\n")
    ;  } else if (has("compose") && has("docs")) { 
    ; __append("\n`make up` starts the same in containers")
    ;  if (derived.hasDatabase) { 
    ; __append(", with PostgreSQL")
    ;  } 
    ; __append(". More in\n[Getting started](docs/getting-started.md).\n")
    ;  } else if (has("compose")) { 
    ; __append("\n`make up` starts the same in containers")
    ;  if (derived.hasDatabase) { 
    ; __append(", with PostgreSQL")
    ;  } 
    ; __append(".\n")
    ;  } else if (has("docs")) { 
    ; __append("\nMore in [Getting started](docs/getting-started.md).\n")
    ;  } 
    ; __append("\n## Commands\n\n| Command | What it does |\n|---|---|\n| `make lint`, `make format` | check, or rewrite, style, types and security |\n| `make test` | unit tests with coverage, without network, in seconds |\n| `make test-all` | every lane; `make test-integration`, `test-contract`, `test-e2e` run one |\n| `make mutate`")
    ;  if (has("fuzz")) { 
    ; __append(", `make fuzz`")
    ;  } 
    ; __append(" | mutation tests")
    ;  if (has("fuzz")) { 
    ; __append("; fuzz targets")
    ;  } 
    ; __append(" |\n| `make openapi`, `make openapi-check` | write the API's description, or compare it |\n")
    ;  if (derived.hasDatabase) { 
    ; __append("| `make migrate`, `make migration`, `make migration-check`")
    ;  if (enterprise) { 
    ; __append(", `migration-walk`")
    ;  } 
    ; __append(" | apply, draft and check migrations")
    ;  if (enterprise) { 
    ; __append("; take each up and down")
    ;  } 
    ; __append(" |\n")
    ;  } 
    ;  if (has("compose")) { 
    ; __append("| `make up`, `make down` | start and stop the service in containers |\n")
    ;  if (boxed && has("ci")) { 
    ; __append("| `make docker-lint`, `docker-test`, `docker-build` | lint, test and build as CI starts them |\n")
    ;  } else { 
    ; __append("| `make docker-lint`, `docker-test`, `docker-build` | the same commands in the development image |\n")
    ;  } 
    ;  } 
    ;  if (has("docker")) { 
    ; __append("| `make build`, `sbom`, `scan`, ")
    ;  if (enterprise && has("ci")) { 
    ; __append("`verify`")
    ;  } else { 
    ; __append("`sign`")
    ;  } 
    ; __append(" | the image and what is published with it |\n")
    ;  } 
    ;  if (has("ci")) { 
    ; __append("| `make conformance` | check the repository against its standards |\n")
    ;  } 
    ;  if (has("helm")) { 
    ; __append("| `make helm-lint`, `helm-test` | check the chart |\n")
    ;  } 
    ;  if (has("docs")) { 
    ; __append("| `make docs`, `docs-serve` | build the documentation |\n")
    ;  } 
    ;  if (has("architecture")) { 
    ; __append("| `make diagrams` | draw the C4 diagrams of the [guide to the code](codebase_guide.md) |\n")
    ;  } 
    ; __append("| `make help`, `make doctor` | all commands; what is missing on this machine |\n\n## Configuration\n\nEnvironment variables with the prefix `")
    ; __append( derived.envPrefix )
    ; __append("`. Nothing has to be set on a developer's\nmachine; ")
    ;  if (has("docs")) { 
    ; __append("[Configuration](docs/configuration.md)")
    ;  } else { 
    ; __append("[.env.example](.env.example)")
    ;  } 
    ; __append(" lists them all.\n\n## Layout\n\n```text\napp/            routes → services → domain, repositories behind protocols\ntests/          unit, integration, contract, e2e\n")
    ;  if (has("fuzz")) { 
    ; __append("fuzz/           fuzz targets\n")
    ;  } 
    ;  if (derived.hasDatabase) { 
    ; __append("migrations/     revisions of the schema\n")
    ;  } 
    ;  if (has("helm")) { 
    ; __append("chart/          Helm chart, with values for dev, staging and production\n")
    ;  } 
    ;  if (has("admission")) { 
    ; __append("policy/         what the cluster admits, with tests\n")
    ;  } 
    ;  if (has("slo")) { 
    ; __append("slo/            service level objectives and their error budgets\n")
    ;  } 
    ;  if (has("falco")) { 
    ; __append("falco/          what may happen in a running container\n")
    ;  } 
    ;  if (has("docs")) { 
    ; __append("docs/           documentation, runbooks")
    ;  if (has("adr")) { 
    ; __append(", decisions")
    ;  } 
    ; __append("\n")
    ;  } else if (has("adr")) { 
    ; __append("docs/adr/       decisions\n")
    ;  } 
    ;  if (has("scopes")) { 
    ; __append("product_management/  what each version has to do\n")
    ;  } 
    ; __append("openapi.json    the published API, reviewed like code\n```\n")
    ;  if (has("docs")) { 
    ; __append("\n## Documentation\n\n[API](docs/api.md) · [Errors](docs/errors.md) ·")
    ;  if (has("helm")) { 
    ; __append(" [Deployment](docs/deployment.md) ·")
    ;  } 
    ; __append("\n[Observability](docs/observability.md) · [Runbooks](docs/runbooks/index.md) ·\n[Security](docs/security.md) · [Testing](docs/testing.md)")
    ;  if (has("adr")) { 
    ; __append(" · [Decisions](docs/adr/README.md)")
    ;  } 
    ; __append("\n")
    ;  } else if (has("adr")) { 
    ; __append("\n## Documentation\n\n[Decisions](docs/adr/README.md)\n")
    ;  } 
    ;  if (has("ci")) { 
    ; __append("\n## Releasing\n\nA tag `v1.2.3` on `main` ")
    ;  if (has("helm")) { 
    ; __append("builds, scans, signs and deploys")
    ;  } else if (has("docker")) { 
    ; __append("builds, scans, signs and releases")
    ;  } else { 
    ; __append("tests and releases")
    ;  } 
    ; __append("; see\n[Contributing](CONTRIBUTING.md#releases)")
    ;  if (has("helm") && has("docs")) { 
    ; __append(" and [Deployment](docs/deployment.md)")
    ;  } 
    ; __append(".\n")
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