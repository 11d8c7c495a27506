(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  text = __locals.text;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("# Instructions for AI assistants\n\n")
    ; __append(escapeFn( derived.title ))
    ; __append(" is a FastAPI service on Python ")
    ; __append( derived.pythonVersions[0] )
    ; __append(" to ")
    ; __append( derived.pythonVersions[derived.pythonVersions.length - 1] )
    ; __append(", built to tier ")
    ; __append( answers.tier )
    ; __append(".\nIt follows these standards: ")
    ; __append( derived.guidance.standards.join(", ") )
    ; __append(".\nThis file governs every commit, pull request and page of documentation that an\nassistant writes here. In brackets are the ids of rules.\n\n## Commands\n\n| When | Run |\n|---|---|\n| once | `make dev` |\n| after every edit of code or tests | `make lint`, then `make test` |\n| when the API changed | `make openapi` |\n")
    ;  if (derived.hasDatabase) { 
    ; __append("| when a model changed | `make migration m=\"…\"`, `make migration-check` |\n")
    ;  } 
    ; __append("| when adapters or routes changed | `make test-integration`, `make test-contract` |\n")
    ;  if (has("helm")) { 
    ; __append("| when the chart changed | `make helm-lint`, `make helm-test` |\n")
    ;  } 
    ;  if (has("ci")) { 
    ; __append("| when ")
    ;  if (has("docker")) { 
    ; __append("the Dockerfile or ")
    ;  } 
    ; __append("a workflow changed | `make iac` |\n")
    ;  } 
    ;  if (has("docs")) { 
    ; __append("| when documentation changed | `make docs` |\n")
    ;  } 
    ; __append("\nRepeat until there is neither an error nor a warning. Never ")
    ;  if (has("pre-commit")) { 
    ; __append("skip a hook or ")
    ;  } 
    ; __append("silence a\nfinding to get past it. `make help` lists the rest.\n\n## Where things are\n\n| Path | Holds |\n|---|---|\n| `app/routes/`, `app/schemas/` | HTTP and the published shapes; no decisions |\n| `app/services/` | use cases and rules; no I/O, no framework |\n| `app/models/` | the domain |\n| `app/repositories/` | storage behind protocols, with an in-memory fake |\n| `app/adapters.py`, `app/settings.py`, `app/errors.py` | wiring, configuration, every error code |\n| `tests/<lane>/` | `unit` by default")
    ;  if (has("docs")) { 
    ; __append("; see `docs/testing.md`")
    ;  } 
    ; __append(" |\n")
    ;  if (has("adr")) { 
    ; __append("| `docs/adr/` | decisions; read those that touch your change |\n")
    ;  } 
    ;  if (has("docs")) { 
    ; __append("| `docs/` | what operators and clients rely on |\n")
    ;  } 
    ; __append("\nFiles that `.groundrules/lock.json` calls `managed` are regenerated: an edit there is drift.\n\n## Rules by file\n\nTwo files have a line for each rule that is not about conduct. Read the one that fits\nbefore you edit:\n\n- Python: [python.instructions.md](.github/instructions/python.instructions.md)\n- anything else: [delivery.instructions.md](.github/instructions/delivery.instructions.md)\n\n`npx create-groundrules explain <id>` says how a rule is verified here, and\n`npx create-groundrules explain <path>` which rules a file serves.\n")
    ;  if (has("adr")) { 
    ; __append("\nA rule is set aside only by a record in `docs/adr/` with reason and expiry, which is\nmerged before the code that needs it.\n")
    ;  } 
    ; __append("\n## Rules of conduct\n\nWhat is marked *should* may give way for a reason that you state; the rest may not.\n")
    ;  for (const { title, rules } of derived.guidance.conduct) { 
    ; __append("\n### ")
    ; __append( title )
    ; __append("\n\n")
    ;  for (const { id, text, level } of rules) { 
    ; __append("- ")
    ; __append( text )
    ; __append(" (")
    ; __append( id )
    ;  if (level === "should") { 
    ; __append(", *should*")
    ;  } 
    ; __append(")\n")
    ;  } 
    ;  } 
    ; __append("\n## Git\n\nEach pull request is squashed into one commit, whose title is a Conventional Commit:\n`feat: …`, `fix: …`, with `!` for a break. Sign commits with gitsign, as\n[CONTRIBUTING.md](CONTRIBUTING.md) shows. Do not push to `main`, move tags or rewrite\nhistory that others have.\n\n## Not without being told to\n\n- Add a dependency, an endpoint, a setting or an environment.\n- Weaken a check: coverage, mutation gate, lint rules, timeouts")
    ;  if (has("helm")) { 
    ; __append(", network policies")
    ;  } 
    ;  if (derived.hasAuthentication) { 
    ; __append(",\n  scopes")
    ;  } 
    ; __append(".\n- Use real cloud accounts or credentials; local runs need none.\n")
  return __output;

}