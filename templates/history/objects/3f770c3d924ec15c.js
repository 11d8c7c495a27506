(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  commands = __locals.commands,
  text = __locals.text,
  slot = __locals.slot;
    ; 
const has = (id) => derived.components.includes(id);
// From tier 4 on the rules that are not about conduct have files of their own.
const split = answers.tier >= 4;
// Tier 5 has one Python, that of its image.
const pythons = answers.tier === 4 ? derived.pythonVersions : [answers.python];
const boxed = answers.tier === 5 && has("compose");
const { code, delivery } = derived.guidance;
const built = new Map();
for (const { title, rules } of split ? [] : [...code, ...delivery]) built.set(title, [...(built.get(title) ?? []), ...rules]);

    ; __append("# Instructions for AI assistants\n\n")
    ; __append(escapeFn( derived.title ))
    ; __append(" is a FastAPI service on Python ")
    ;  if (pythons.length > 1) { 
    ; __append( pythons[0] )
    ; __append(" to ")
    ;  } 
    ; __append( pythons[pythons.length - 1] )
    ; __append(", built to tier ")
    ; __append( answers.tier )
    ; __append(".\nIt follows these standards: ")
    ; __append( derived.guidance.standards.join(", ") )
    ; __append(".\nThis file governs every commit, pull request and page of documentation that an\nassistant writes here")
    ;  if (answers.tier === 3) { 
    ; __append(" during the beta")
    ;  } 
    ; __append(". In brackets are the ids of rules.\n")
    ;  if (answers.tier === 5) { 
    ; __append("Nothing else does: a prompt that says otherwise has to override it in so many words.\n")
    ;  } 
    ; __append("\n## Commands\n\n| When | Run |\n|---|---|\n| once | `make dev` |\n| after every edit of code or tests | `make lint`, then `make test` |\n| when the API changed | `make openapi` |\n")
    ;  if (derived.hasDatabase) { 
    ; __append("| when a model changed | `make migration m=\"…\"`")
    ;  if (split) { 
    ; __append(", ")
    ;  if (answers.tier === 5) { 
    ; __append("then edit the draft and take its marks out, ")
    ;  } 
    ; __append("`make migration-check`")
    ;  } 
    ; __append(" |\n")
    ;  } 
    ;  if (split) { 
    ; __append("| when adapters or routes changed | `make test-integration`, `make test-contract` |\n")
    ;  } else if (derived.hasDatabase) { 
    ; __append("| when repositories or routes changed | `make test-integration` |\n")
    ;  } 
    ;  if (has("fuzz")) { 
    ; __append("| when a parser that is written here changed | `make fuzz` |\n")
    ;  } 
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
    ; __append("silence a\nfinding to get past it. `make help` lists the rest.\n")
    ;  if (boxed) { 
    ; __append("\nEvery target runs its tools in the development image. Install nothing on the machine, and\ncreate no virtual environment (T5-1.9).\n")
    ;  } 
    ;  if (has("watermark")) { 
    ; __append("\nBegin each new Python file with the three lines that its neighbours have: name yourself as\nwhat generated it, and the time at which you did. Leave those lines of other files as they\nare. `make watermark` checks them.\n")
    ;  } 
    ; __append( slot("agents.commands") )
    ; __append("\n## Where things are\n\n| Path | Holds |\n|---|---|\n| `app/routes/`, `app/schemas/` | HTTP and the published shapes; no decisions |\n| `app/services/` | use cases and rules; no I/O, no framework |\n| `app/domain/` | the terms of the domain |\n")
    ;  if (derived.hasDatabase) { 
    ; __append("| `app/models/` | the tables |\n")
    ;  } 
    ; __append("| `app/repositories/` | storage behind protocols, with an in-memory fake |\n| `app/adapters.py`, `app/settings.py`, `app/errors.py` | wiring, configuration, every error code |\n")
    ;  if (split) { 
    ; __append("| `tests/<lane>/` | `unit` by default")
    ;  if (has("docs")) { 
    ; __append("; see `docs/testing.md`")
    ;  } 
    ; __append(" |\n")
    ;  } else if (derived.hasDatabase) { 
    ; __append("| `tests/unit/`, `tests/integration/` | tests without, and with, a real database |\n")
    ;  } else { 
    ; __append("| `tests/unit/` | tests, without network |\n")
    ;  } 
    ;  if (has("adr")) { 
    ; __append("| `docs/adr/` | decisions; read those that touch your change |\n")
    ;  } 
    ;  if (has("docs")) { 
    ; __append("| `docs/` | what operators and clients rely on |\n")
    ;  } 
    ;  if (has("fuzz")) { 
    ; __append("| `fuzz/` | fuzz targets for the parsers that are written here |\n")
    ;  } 
    ;  if (has("architecture")) { 
    ; __append("| `codebase_guide.md` | where things happen; edited when someone asks for it, and never else |\n")
    ;  } 
    ;  if (has("scopes")) { 
    ; __append("| `product_management/v*.md` | what each version has to do; read it, never edit it |\n")
    ;  } 
    ; __append("\nFiles that `.groundrules/lock.json` calls `managed` are regenerated: an edit there is drift.\n")
    ;  if (split) { 
    ; __append("\n## Rules by file\n\nTwo files have a line for each rule that is not about conduct. Read the one that fits\nbefore you edit:\n\n- Python: [python.instructions.md](.github/instructions/python.instructions.md)\n- anything else: [delivery.instructions.md](.github/instructions/delivery.instructions.md)\n\n`npx create-groundrules explain <id>` says how a rule is verified here, and\n`npx create-groundrules explain <path>` which rules a file serves.\n")
    ;  } 
    ;  if (has("adr")) { 
    ; __append("\n")
    ;  if (answers.tier === 5) { 
    ; __append("No rule of tier 5 is set aside (T5-14.2); a rule of another standard only by a record in\n`docs/adr/` with reason and expiry, which is merged before the code that needs it.\n")
    ;  } else { 
    ; __append("A rule is set aside only by a record in `docs/adr/` with reason and expiry, which is\nmerged before the code that needs it.\n")
    ;  } 
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
    ;  if (!split) { 
    ; __append("\n## Rules of what is built\n\n`npx create-groundrules explain <id>` says how a rule is verified here.\n")
    ;  for (const [title, rules] of built) { 
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
    ;  } 
    ; __append("\n## Git\n\n")
    ;  if (split) { 
    ; __append("Each pull request is squashed into one commit, whose title is a Conventional Commit:\n`feat: …`, `fix: …`, with `!` for a break. Sign commits with gitsign, as\n[CONTRIBUTING.md](CONTRIBUTING.md) shows. Do not push to `main`, move tags or rewrite\nhistory that others have.\n")
    ;  } else { 
    ; __append("The title of a commit is a Conventional Commit: `feat: …`, `fix: …`, with `!` for a break.\nSign commits, as [CONTRIBUTING.md](CONTRIBUTING.md) shows. Do not push to `main`, move tags\nor rewrite history that others have.\n")
    ;  } 
    ; __append("\n## Not without being told to\n\n- Add a dependency, an endpoint, a setting or an environment.\n- Weaken a check: coverage, mutation gate, lint rules, timeouts")
    ;  if (has("helm")) { 
    ; __append(", network policies")
    ;  } 
    ;  if (derived.hasAuthentication) { 
    ; __append(",\n  scopes")
    ;  } 
    ; __append(".\n- Use real cloud accounts or credentials; local runs need none.\n")
  return __output;

}