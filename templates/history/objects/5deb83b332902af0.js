(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
project = __locals.project,
  commands = __locals.commands;
    ; 
const run = commands.run === "" ? "" : `${commands.run} `;
const targets = ["migration", "migration-check"].filter((name) => !project.makeTargets.includes(name));

    ;  if (targets.includes("migration")) { 
    ; __append("\n.PHONY: migration\nmigration: ## Draft a migration from the tables: make migration m=\"add a column\"\n	")
    ; __append( run )
    ; __append("alembic revision --autogenerate -m \"$${m:?say what changes: make migration m=…}\"\n")
    ;  } 
    ;  if (targets.includes("migration-check")) { 
    ; __append("\n.PHONY: migration-check\nmigration-check: ## Check that the migrations describe the tables\n	")
    ; __append( run )
    ; __append("alembic check\n")
    ;  } 
  return __output;

}