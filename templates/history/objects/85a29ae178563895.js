(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions,
  text = __locals.text,
  slot = __locals.slot;
    ;  for (const line of answers.description.split(/\r?\n/)) { 
    ; __append("# ")
    ; __append( text.comment(line) )
    ; __append("\n")
    ;  } 
    ; __append("\nSHELL := bash\n.SHELLFLAGS := -euo pipefail -c\n.DEFAULT_GOAL := help\n.DELETE_ON_ERROR:\nMAKEFLAGS += --no-builtin-rules --warn-undefined-variables\n\n# The uv on PATH if it runs (a version manager's shim may not), else the one of\n# this version that `make dev` installs here.\nUV_VERSION := ")
    ; __append( versions.tools.uv )
    ; __append("\nLOCAL_UV := .tools/bin/uv\nifndef UV\nUV := $(shell uv --version >/dev/null 2>&1 && command -v uv || echo $(LOCAL_UV))\nendif\n\n.PHONY: help dev doctor clean\n\nhelp: ## Show this help\n	@awk '!/^#/ { exit } { sub(/^# ?/, \"\"); print }' Makefile\n	@echo\n	@awk -F ':.*## ' '/^[a-z][a-z0-9-]*:.*## / { printf \"  %-18s %s\\n\", $$1, $$2 }' $(MAKEFILE_LIST)\n\nifeq ($(UV),$(LOCAL_UV))\ndev: $(LOCAL_UV)\nendif\ndev: ## Install uv if missing")
    ;  if (derived.components.includes("pre-commit")) { 
    ; __append(", the locked dependencies and the git hooks")
    ;  } else { 
    ; __append(" and the locked dependencies")
    ;  } 
    ; __append("\n	@test -f uv.lock || $(UV) lock\n	$(UV) sync --locked\n")
    ;  if (derived.components.includes("pre-commit")) { 
    ; __append("	@if ! test -e .git; then \\\n		echo \"no git repository here: the hooks are not installed\"; \\\n	elif git config core.hooksPath >/dev/null; then \\\n		echo \"core.hooksPath is set: the hooks are not installed\"; \\\n	else \\\n		$(UV) run pre-commit install; \\\n	fi\n	@test \"$(UV)\" != \"$(LOCAL_UV)\" || echo \"the hooks need uv on the PATH: export PATH=$(CURDIR)/.tools/bin:\\$$PATH\"\n")
    ;  } 
    ; __append("\n$(LOCAL_UV):\n	python3 -m venv .tools\n	.tools/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)\n\ndoctor: ## Check the local tools and say how to fix what is missing\n	@UV=$(UV) UV_VERSION=$(UV_VERSION) scripts/doctor.sh\n\nclean: ## Remove caches, reports and built packages\n	rm -rf .hypothesis .mypy_cache .pytest_cache .ruff_cache build dist mutants reports ")
    ;  if (derived.components.includes("docs")) { 
    ; __append("site ")
    ;  } 
    ; __append(".coverage .coverage.*\n	find . -type d -name __pycache__ -not -path './.venv/*' -not -path './.tools/*' -prune -exec rm -rf {} +\n")
    ; __append( slot("makefile") )
    ; __append( slot("makefile.deploy") )
    ; __append( slot("makefile.end") )
  return __output;

}