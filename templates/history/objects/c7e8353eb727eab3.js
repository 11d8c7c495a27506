(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  project = __locals.project,
  commands = __locals.commands;
    ; 
const has = (id) => derived.components.includes(id);
const folder = commands.word(project.root);
// Commands run in the root of the repository.
const fromRoot = (step) => (project.root === "" ? step : step.startsWith("make ") ? `make -C ${folder} ${step.slice(5)}` : `(cd ${folder} && ${step})`);
const install = project.root !== "" && has("make") && !project.makeTargets.includes("install") ? "make install" : commands.install;
const checks = [...commands.tasks.lint, ...commands.tasks.test].map(fromRoot);

    ; __append("# Contributing\n")
    ;  if (commands.install !== "") { 
    ; __append("\n## Set up\n\n```sh\n")
    ;  if (commands.run === "") { 
    ; __append("python -m venv .venv && . .venv/bin/activate\n")
    ;  } 
    ; __append( fromRoot(install) )
    ; __append("\n```\n")
    ;  } 
    ; __append("\n## A change\n\n1. Branch from the default branch, and keep the branch to a few days.\n2. Write a test, see it fail for the right reason, make the least change that passes,\n   then tidy up.\n")
    ;  if (checks.length > 0) { 
    ; __append("3. Run these until they are without errors:\n\n   ```sh\n")
    ;  for (const check of checks) { 
    ; __append("   ")
    ; __append( check )
    ; __append("\n")
    ;  } 
    ; __append("   ```\n\n4. Open a pull request that says what changes for whom, and why.\n")
    ;  } else { 
    ; __append("3. Open a pull request that says what changes for whom, and why.\n")
    ;  } 
    ;  if (commands.migrate.length > 0) { 
    ; __append("\nRead every migration before you commit it, and keep it compatible with the version that\nstill runs.\n")
    ;  } 
    ;  if (has("github") && (project.root !== "" || !has("make"))) { 
    ; __append("\nThe rules of the default branch are in `.github/rulesets/main.json`: *Settings*, *Rules*,\n*Rulesets*, *Import a ruleset*.\n")
    ;  } 
    ;  if (has("adr")) { 
    ; __append("\n## Decisions\n\nWhat is hard to turn back has a record in [docs/adr](docs/adr/README.md), which is\nmerged before the code that needs it.\n")
    ;  } 
  return __output;

}