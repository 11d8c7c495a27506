(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers;
    ; __append("\n.PHONY: migrate\nmigrate: ## Bring the database to the newest revision\n	$(UV) run $(if $(wildcard .env),--env-file .env) alembic upgrade head\n\n.PHONY: migration\nmigration: ## Draft a migration from the models: make migration m=\"add a column\"\n	$(UV) run $(if $(wildcard .env),--env-file .env) alembic revision --autogenerate -m \"$${m:?say what changes: make migration m=…}\"\n")
    ;  if (answers.tier === 5) { 
    ; __append("\n# Its log is on stdout too, one JSON object a line: any other line names a revision.\nmigrated = $(UV) run alembic current | grep '^[^{]' >/dev/null\n\n# From the newest revision down to none: each goes up once more before the next goes down.\n.PHONY: migration-walk\nmigration-walk: ## Take every revision up, down and up again, in an empty database\n	@! $(migrated) || { echo \"the database is in use: the walk would empty it\" >&2; exit 2; }\n	$(UV) run alembic upgrade head\n	@while $(migrated); do \\\n		$(UV) run alembic downgrade -1; \\\n		$(UV) run alembic upgrade +1; \\\n		$(UV) run alembic downgrade -1; \\\n	done\n	$(UV) run alembic upgrade head\n")
    ;  } 
    ;  if (answers.tier >= 4) { 
    ; __append("\n.PHONY: migration-check\nmigration-check: ## Check that the models match the newest revision, and that there is one\n	$(UV) run alembic heads --verbose\n	$(UV) run alembic check\n")
    ;  } 
  return __output;

}