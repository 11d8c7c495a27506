(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  project = __locals.project,
  commands = __locals.commands,
  text = __locals.text;
    ; 
const has = (id) => derived.components.includes(id);
const folder = commands.word(project.root);
// Commands run in the root of the repository.
const fromRoot = (step) => (project.root === "" ? step : step.startsWith("make ") ? `make -C ${folder} ${step.slice(5)}` : `(cd ${folder} && ${step})`);
const checks = [...commands.tasks.lint, ...commands.tasks.test].map((step) => `\`${fromRoot(step)}\``);

    ; __append("## What and why\n\n<!-- What changes for whom, and which issue asks for it. -->\n\n## How it was verified\n\n<!-- What you tried, and what happened. -->\n\n## Checklist\n\n")
    ;  if (checks.length > 0) { 
    ; __append("- [ ] Without errors: ")
    ; __append( checks.join(", ") )
    ; __append(".\n")
    ;  } 
    ; __append("- [ ] A test failed before the change and passes now.\n- [ ] The API and the settings stay compatible, or the description says how to migrate.\n")
    ;  if (commands.migrate.length > 0) { 
    ; __append("- [ ] A migration was read, and fits the version that still runs.\n")
    ;  } 
    ;  if (has("adr")) { 
    ; __append("- [ ] A decision that is hard to turn back has a record in `docs/adr/`.\n")
    ;  } 
    ; __append("- [ ] No secret or personal data in code, tests, logs or this text.\n")
  return __output;

}