(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  slot = __locals.slot;
    ; __append(".DEFAULT_GOAL := help\n.PHONY: help dev\n\nhelp: ## Show this help\n	@awk -F ':.*## ' '/^[a-z][a-z-]*:.*## / { printf \"  %-")
    ; __append( answers.tier === 1 ? 8 : 14 )
    ; __append("s %s\\n\", $$1, $$2 }' Makefile\n\n")
    ;  if (derived.components.includes("pre-commit")) { 
    ; __append("dev: ## Install the locked dependencies and the git hooks\n	@command -v uv >/dev/null || { echo \"Install uv first: https://docs.astral.sh/uv/getting-started/installation/\"; exit 1; }\n	@test -f uv.lock || test -n \"$${CI:-}\" || uv lock\n	uv sync --locked\n	@if ! test -e .git; then \\\n		echo \"no git repository here: the hooks are not installed\"; \\\n	elif git config core.hooksPath >/dev/null; then \\\n		echo \"core.hooksPath is set: the hooks are not installed\"; \\\n	else \\\n		uv run pre-commit install; \\\n	fi\n")
    ;  } else { 
    ; __append("dev: ## Install the locked dependencies\n	@command -v uv >/dev/null || { echo \"Install uv first: https://docs.astral.sh/uv/getting-started/installation/\"; exit 1; }\n	@test -f uv.lock || test -n \"$${CI:-}\" || uv lock\n	uv sync --locked\n")
    ;  } 
    ; __append( slot("makefile.run") )
    ; __append( slot("makefile") )
  return __output;

}