(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  project = __locals.project,
  commands = __locals.commands,
  text = __locals.text;
    ; 
const FRAMEWORKS = { fastapi: "a FastAPI", starlette: "a Starlette", flask: "a Flask", django: "a Django", litestar: "a Litestar" };
const has = (id) => derived.components.includes(id);
const code = (steps) => steps.map((step) => `\`${step.replaceAll("|", "\\|")}\``).join(", ");
const { lint, format, test: tests } = commands.tasks;
// Rules about files and tools that this repository does not have.
const unfit = new Set([
  "T4-0.2",
  "T4-9.4",
  ...(commands.migrate.length > 0 ? [] : ["T4-5.2"]),
  ...(project.manager === "uv" ? [] : ["PY-LCL-009c"]),
  ...(lint[0] === "make lint" ? [] : ["PY-QG-001"]),
  ...(tests[0] === "make test" ? [] : ["PY-QG-002"]),
  ...(lint[0] === "make lint" && tests[0] === "make test" ? ["PY-QG-000b"] : []),
]);
const conduct = derived.guidance.conduct
  .map(({ title, rules }) => ({ title, rules: rules.filter(({ id }) => !unfit.has(id)) }))
  .filter(({ rules }) => rules.length > 0);
const folded = commands.word(project.root);
// Commands run in the root of the repository.
const fromRoot = (step) => (project.root === "" ? step : step.startsWith("make ") ? `make -C ${folded} ${step.slice(5)}` : `(cd ${folded} && ${step})`);
const install = commands.install !== "" && project.root !== "" && has("make") && !project.makeTargets.includes("install") ? "make install" : commands.install;
const rows = [
  ["once", install === "" ? [] : [install]],
  ["to format", format],
  ["after every edit of code or tests", [...lint, ...tests]],
  ["to bring the database to the newest schema", commands.migrate.length === 0 ? [] : [commands.line(commands.migrate)]],
].map(([when, steps]) => [when, steps.map(fromRoot)]).filter(([, steps]) => steps.length > 0);
const at = (path) => `${commands.prefix}${path}`;
const folder = (path) => (/\.\w+$/.test(path) ? at(path) : `${at(path)}/`);
const places = [
  ...project.packages.map((path) => [folder(path), "the service"]),
  ...(project.tests === "" ? [] : [[folder(project.tests), "its tests"]]),
  ...(has("adr") ? [["docs/adr/", "decisions; read those that touch your change"]] : []),
  ...(has("docs") ? [[folder("docs"), "what people read who run it or call it"]] : []),
];

    ; __append("# Instructions for AI assistants\n\n")
    ; __append(escapeFn( derived.title ))
    ; __append(" is ")
    ; __append( FRAMEWORKS[project.framework] ?? "a Python" )
    ; __append(" service on Python ")
    ; __append( answers.python )
    ; __append(", whose application is\n`")
    ; __append( project.application )
    ; __append("`")
    ;  if (project.root !== "") { 
    ; __append(" in `")
    ; __append( project.root )
    ; __append("/`")
    ;  } 
    ; __append(".\n")
    ;  if (derived.guidance.standards.length > 0) { 
    ; __append("It follows these standards: ")
    ; __append( derived.guidance.standards.join(", ") )
    ; __append(".\n")
    ;  } 
    ;  if (rows.length > 0) { 
    ; __append("\n## Commands\n\n| When | Run |\n|---|---|\n")
    ;  for (const [when, steps] of rows) { 
    ; __append("| ")
    ; __append( when )
    ; __append(" | ")
    ; __append( code(steps) )
    ; __append(" |\n")
    ;  } 
    ; __append("\nRepeat until there is no error. Never skip a hook or silence a finding to get past it.\n")
    ;  } 
    ; __append("\n## Where things are\n\n| Path | Holds |\n|---|---|\n")
    ;  for (const [path, holds] of places) { 
    ; __append("| `")
    ; __append( path )
    ; __append("` | ")
    ; __append( holds )
    ; __append(" |\n")
    ;  } 
    ; __append("\nFiles that `.groundrules/lock.json` calls `managed` are regenerated: an edit there is drift.\n")
    ;  if (conduct.length > 0) { 
    ; __append("\n## Rules of conduct\n\nIn brackets are the ids of rules: `npx create-groundrules explain <id>` says more. What is\nmarked *should* may give way for a reason that you state; the rest may not.\n")
    ;  for (const { title, rules } of conduct) { 
    ; __append("\n### ")
    ; __append( title )
    ; __append("\n\n")
    ;  for (const { id, text: told, level } of rules) { 
    ; __append("- ")
    ; __append( told )
    ; __append(" (")
    ; __append( id )
    ;  if (level === "should") { 
    ; __append(", *should*")
    ;  } 
    ; __append(")\n")
    ;  } 
    ;  } 
    ;  } 
    ; __append("\n## Not without being told to\n\n- Add a dependency, an endpoint, a setting or an environment.\n- Weaken a check: lint rules, tests, timeouts.\n- Use real cloud accounts or credentials.\n")
  return __output;

}