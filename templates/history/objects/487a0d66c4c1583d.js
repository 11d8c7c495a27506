(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions,
  resources = __locals.resources;
    ; 
const has = (id) => derived.components.includes(id);
const auth = derived.hasAuthentication;
const numbered = (steps) => steps.map((step, index) => `${index + 1}. ${step}\n`).join("");
const [r] = resources;
const request = [
  "`app/main.py` puts the application together from what `app/adapters.py` chooses by the settings of `app/settings.py`.",
  "`app/middleware/request_context.py` gives the request its id and trace, and `app/middleware/request_log.py` records its start and end.",
  ...(auth ? ["`app/routes/security.py` refuses a caller whose token `app/security/tokens.py` does not accept, or whose scopes do not suffice."] : []),
  `\`app/routes/v1/${r.plural}.py\` reads the request into \`app/schemas/${r.name}.py\` and calls \`app/services/${r.plural}.py\`.`,
  `\`app/services/${r.plural}.py\` applies the rules to \`app/domain/${r.name}.py\` and asks a protocol of \`app/repositories/ports.py\`.`,
  derived.hasDatabase
    ? `\`app/repositories/sql/repository.py\` answers from the table of \`app/models/${r.name}.py\`, and \`app/repositories/memory.py\` where there is no database.`
    : "`app/repositories/memory.py` answers.",
  "`app/routes/problems.py` turns every error of `app/errors.py` into one shape.",
];
const change = [
  ...(has("ci") ? [`\`.github/workflows/pipeline.yml\` lints and tests it${has("docker") ? " in the image of `Dockerfile`" : ""}.`] : []),
  ...(has("ci") && has("docker") ? ["`.github/workflows/image.yml` builds, scans, signs and attests the image, apart from the pipeline."] : []),
  ...(has("admission") ? [`\`policy/admission/admission.rego\` and \`policy/kyverno/admit.yaml\` admit that image and no other.`] : []),
  ...(has("helm") && derived.hasDatabase ? ["`chart/templates/migration/job.yaml` applies the revisions of `migrations/versions`."] : []),
  ...(has("rollouts") ? ["`chart/templates/rollout.yaml` gives it a share of the requests, and `chart/templates/analysistemplate.yaml` takes them back when it burns the error budget."] : []),
  ...(has("slo") ? ["`slo/slo.yaml` says what that budget is."] : []),
];

    ; __append("# Guide to the code\n\nIt is edited only when someone asks for it: \"update codebase_guide.md\". Then\n`scripts/c4.py` draws the diagrams anew (`make diagrams`, in `Makefile`).\n\n## The way of a request\n\n")
    ; __append( numbered(request) )
    ; __append("\n## Where decisions are\n\n| Question | File |\n|---|---|\n| Who may import whom? | `tests/unit/test_architecture.py` |\n| Which errors are there? | `app/errors.py` |\n| Which settings are there? | `app/settings.py` |\n| What does a client see? | `openapi.json` |\n")
    ;  if (has("adr")) { 
    ; __append("| Why is it so? | `docs/adr/README.md` |\n")
    ;  } 
    ;  if (change.length > 0) { 
    ; __append("\n## The way of a change\n\n")
    ; __append( numbered(change) )
    ;  } 
    ; __append("\n## Diagrams\n\n| Level of the C4 model | Drawn by |\n|---|---|\n| 1, context: who uses the service and what it relies on | `context` in `scripts/c4.py` |\n| 2, containers: what runs | `containers` in `scripts/c4.py` |\n| 3, components: what the API is made of | `components` in `scripts/c4.py` |\n")
  return __output;

}