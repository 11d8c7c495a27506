(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ; __append("\n.PHONY: lint\nlint: ## Check style, types and security\n	$(UV) run ruff check .\n	$(UV) run ruff format --check .\n	$(UV) run black --check --quiet .\n	$(UV) run isort --check-only .\n	$(UV) run mypy\n	$(UV) run bandit --quiet --recursive --configfile pyproject.toml app scripts\n")
    ;  if (derived.components.includes("pre-commit")) { 
    ; __append("	$(MAKE) --no-print-directory secrets\n")
    ;  } 
    ; __append("\n.PHONY: format\nformat: ## Rewrite the code in the agreed style\n	$(UV) run ruff check --fix .\n	$(UV) run isort .\n	$(UV) run ruff format .\n\n.PHONY: type\ntype: ## Check types\n	$(UV) run mypy\n\n.PHONY: test\ntest: ## Run the fast lane with its coverage gate\n	$(UV) run pytest -m unit tests/unit --cov --cov-report=term --cov-report=xml --junitxml=reports/junit.xml\n\n.PHONY: test-unit\ntest-unit: ## Run the unit tests in parallel\n	$(UV) run pytest -m unit tests/unit -n auto\n\n.PHONY: test-integration\ntest-integration: ## Run the tests that need real dependencies\n	$(UV) run pytest -m integration tests/integration\n\n.PHONY: test-contract\ntest-contract: ## Run the tests of the published API\n	$(UV) run pytest -m contract tests/contract\n\n.PHONY: test-e2e\ntest-e2e: ## Run the tests of critical journeys\n	$(UV) run pytest -m e2e tests/e2e\n\n.PHONY: test-all\ntest-all: ## Run every test\n	$(UV) run pytest --cov --cov-report=term --cov-report=xml --junitxml=reports/junit.xml\n\n.PHONY: test-watch\ntest-watch: ## Rerun the unit tests on every change\n	$(UV) run ptw . -m unit\n\n.PHONY: coverage\ncoverage: ## Write the coverage of the unit tests as HTML\n	$(UV) run pytest -m unit tests/unit --cov --cov-report=html:reports/coverage\n\n.PHONY: mutate\nmutate: ## Run the mutation tests with their gate\n	$(UV) run --group mutation mutmut run\n	$(UV) run --group mutation mutmut export-cicd-stats\n	$(UV) run python scripts/mutation_gate.py\n\n.PHONY: audit\naudit: ## Look for known vulnerabilities in the locked dependencies\n	$(UV) audit --locked --preview-features audit\n")
  return __output;

}