(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
    ; __append("\n.PHONY: migrate\nmigrate: ## Bring the database to the newest revision\n	$(UV) run alembic upgrade head\n\n.PHONY: migration\nmigration: ## Draft a migration from the models: make migration m=\"add a column\"\n	$(UV) run alembic revision --autogenerate -m \"$${m:?say what changes: make migration m=…}\"\n\n.PHONY: migration-check\nmigration-check: ## Check that the models match the newest revision, and that there is one\n	$(UV) run alembic heads --verbose\n	$(UV) run alembic check\n")
  return __output;

}