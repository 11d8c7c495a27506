(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ;  const has = (id) => derived.components.includes(id); 
    ;  const further = ["secrets", "watermark"].filter((target) => has(target === "secrets" ? "pre-commit" : target)); 
    ; __append("\n.PHONY: lint\nlint: ## Check style")
    ;  if (further.length > 0) { 
    ; __append(", types")
    ; __append( further.length > 1 ? "," : " and" )
    ; __append(" ")
    ; __append( further.join(" and ") )
    ;  } else { 
    ; __append(" and types")
    ;  } 
    ; __append("\n	$(UV) run ruff check .\n	$(UV) run ruff format --check .\n	$(UV) run black --check --quiet .\n	$(UV) run isort --check-only .\n	$(UV) run mypy\n")
    ;  if (further.length > 0) { 
    ; __append("	$(MAKE) --no-print-directory ")
    ; __append( further.join(" ") )
    ; __append("\n")
    ;  } 
    ; __append("\n.PHONY: format\nformat: ## Rewrite the code in the agreed style\n	$(UV) run ruff check --fix .\n	$(UV) run isort .\n	$(UV) run ruff format .\n\n.PHONY: test\ntest: ## Run the unit tests with their coverage gate\n	$(UV) run pytest tests/unit --cov --cov-report=term --cov-report=xml --junitxml=reports/junit.xml\n")
    ;  if (derived.hasDatabase) { 
    ; __append("\n.PHONY: test-integration\ntest-integration: ## Run the tests that need PostgreSQL\n	$(UV) run pytest tests/integration\n")
    ;  } 
    ; __append("\n.PHONY: mutate\nmutate: ## Run the mutation tests with their gate\n	$(UV) run --group mutation mutmut run\n	$(UV) run --group mutation mutmut export-cicd-stats\n	$(UV) run python scripts/mutation_gate.py\n")
  return __output;

}