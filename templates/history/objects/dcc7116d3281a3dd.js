(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers;
    ; __append("\n.PHONY: lint format test audit")
    ;  if (answers.tier === 1) { 
    ; __append(" secrets")
    ;  } 
    ; __append("\nlint: ## Check style and types\n	uv run ruff check .\n	uv run black --check .\n	uv run mypy\n\nformat: ## Rewrite the code in the agreed style\n	uv run ruff check --fix .\n	uv run black .\n\ntest: ## Run the tests with their coverage\n	uv run pytest --cov\n\naudit: ## Look for known vulnerabilities in the dependencies\n	uv audit --locked --preview-features audit\n")
    ;  if (answers.tier === 1) { 
    ; __append("\nsecrets: ## Look for secrets in every file that git would keep\n	@{ git ls-files -z --cached --others --exclude-standard 2>/dev/null || find . -type f -not -path '*/.*/*' -print0; } \\\n		| xargs -0 uv run detect-secrets-hook --exclude-files '^(uv\\.lock|\\.groundrules/.*)$$'\n")
    ;  } 
  return __output;

}