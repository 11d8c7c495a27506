(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  resource = __locals.resource,
  text = __locals.text;
    ; 
const has = (id) => derived.components.includes(id);
const json = (fields) => `{${fields.map((f) => `"${f.name}": ${JSON.stringify(f.example)}`).join(", ")}}`;
const url = `http://localhost:${answers.port}${derived.apiPrefix}/${resource.route}`;
const targets = [
  ["`make run`", "starts the service, and again on every change"],
  ["`make lint`, `make format`", "checks style and types, rewrites style"],
  ["`make test`", "runs the tests"],
  ["`make audit`", "looks for known vulnerabilities in the dependencies"],
  ...(has("pre-commit") ? [["`make secrets`", "looks for committed secrets"]] : []),
  ...(has("watermark") ? [["`make watermark`", "looks for files without a watermark"]] : []),
  ...(has("docker") ? [["`make build`, `make sbom`, `make scan`", "builds the image, lists what is in it, and what is known against that"], ["`make deploy`", "starts the image on a machine"]] : []),
];

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
    ; __append("\n\n## Getting Started\n\nYou need [uv](https://docs.astral.sh/uv/), make and git.\n\n```sh\nmake dev   # Python, if it is missing, the locked dependencies")
    ;  if (has("pre-commit")) { 
    ; __append(", the git hooks")
    ;  } 
    ; __append("\nmake run   # http://localhost:")
    ; __append( answers.port )
    ; __append("/docs\n```\n\n`make dev` writes `uv.lock` where there is none: commit it.\n\n```sh\ncurl -X POST ")
    ; __append( url )
    ; __append(" \\\n  -H 'Content-Type: application/json' \\\n  -d '")
    ; __append( json(resource.fields) )
    ; __append("'\ncurl ")
    ; __append( url )
    ; __append("\n```\n\n## Commands\n\n| Command | What it does |\n|---|---|\n")
    ;  for (const [command, what] of targets) { 
    ; __append("| ")
    ; __append( command )
    ; __append(" | ")
    ; __append( what )
    ; __append(" |\n")
    ;  } 
    ;  if (has("docker")) { 
    ; __append("\nAn image takes Docker; what is in it is listed by [syft](https://github.com/anchore/syft),\nwhat is known against that by [grype](https://github.com/anchore/grype).\n")
    ;  } 
    ; __append("\n## Layout\n\n```text\napp/routes/     HTTP\napp/services/   what the service does\napp/models/     what is stored, sent and seen\napp/            main.py puts it together; database, errors, logs and metrics\ntests/          on a SQLite file that is new for each test\n```\n\n| Variable | What it is | Default |\n|---|---|---|\n| `")
    ; __append( derived.envPrefix )
    ; __append("DATABASE_URL` | where data is stored | `sqlite:///")
    ; __append( answers.name )
    ; __append(".db` |\n\n`make run` reads variables from `.env` too, which git ignores.\n\nLogs go to stdout, metrics are at `/metrics`. A table is created when the service starts;\n[docs/db-changes.md](docs/db-changes.md) says how to change one that is there.\n\n## Contributing\n\nWork on a branch, and merge it when its ")
    ;  if (has("ci")) { 
    ; __append("pull request is green")
    ;  } else { 
    ; __append("tests pass")
    ;  } 
    ; __append(". Titles of commits are\n[Conventional Commits](https://www.conventionalcommits.org): `feat: …`, `fix: …`.")
    ;  if (has("watermark")) { 
    ; __append(" Each\nPython file begins with a watermark: what generated it, when, and who is responsible.")
    ;  } 
    ; __append("\n\n")
    ;  if (has("docker")) { 
    ; __append("## Deployment\n\n")
    ;  if (has("ci")) { 
    ; __append("Staging and production are machines with Docker, reached by ssh. Once they are set up as the\ncomment in [pipeline.yml](.github/workflows/pipeline.yml) says, a push to `main` starts its\nimage on staging, and *Run workflow* brings the same image to production. The service\nlistens on their port ")
    ; __append( answers.port )
    ; __append(" locally: put a proxy with TLS and authentication before it.\nAn image that does not answer makes way for the one before it.\n\nTo go back, or to deploy from here:\n")
    ;  } else { 
    ; __append("The service runs on a machine with Docker that is reached by ssh. It listens on its port\n")
    ; __append( answers.port )
    ; __append(" locally: put a proxy with TLS and authentication before it. Build and push the image, then:\n")
    ;  } 
    ; __append("\n```sh\nDEPLOY_HOST=deploy@staging.example.com IMAGE_TAG=sha-0123abc make deploy\n```\n\n")
    ;  } 
    ; __append("## Known limitations\n\n- Callers do not identify themselves: whoever reaches the port may read and write all.\n- One process, with one SQLite file; no migrations and no backups.")
    ;  if (has("docker")) { 
    ; __append(" A deployment\n  interrupts the service for seconds.\n- [SECURITY.md](SECURITY.md) says what the container and the releases lack.")
    ;  } 
    ; __append("\n\n## Licence\n\n")
    ;  if (answers.licence === "proprietary") { 
    ; __append("Proprietary")
    ;  } else { 
    ; __append( answers.licence )
    ;  } 
    ; __append(", see [LICENSE](LICENSE).\n")
  return __output;

}