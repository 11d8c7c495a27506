(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions,
  text = __locals.text,
  slot = __locals.slot;
    ;  const boxed = answers.tier === 5 && derived.components.includes("compose"); 
    ;  const bootstraps = answers.tier >= 4 && !boxed; 
    ;  const hooks = ["devcontainer", "pre-commit"].every((id) => derived.components.includes(id)); 
    ;  for (const line of answers.description.split(/\r?\n/)) { 
    ; __append("# ")
    ; __append( text.comment(line) )
    ; __append("\n")
    ;  } 
    ; __append("\nSHELL := bash\n.SHELLFLAGS := -euo pipefail -c\n.DEFAULT_GOAL := help\n.DELETE_ON_ERROR:\nMAKEFLAGS += --no-builtin-rules --warn-undefined-variables\n\n")
    ;  if (boxed) { 
    ; __append("# What checks, tests and documents is in the development image and runs nowhere else; what\n# builds images and reaches clusters runs here. The image sets TOOLS to nothing; outside of\n# it each call starts a container.\nSERVICE := tools\nTOOLS ?= $(COMPOSE) run --rm -T $(SERVICE)\nUV = $(TOOLS) uv\n")
    ;  } else if (bootstraps) { 
    ; __append("# The uv on PATH if it runs (a version manager's shim may not), else the one of\n# this version that `make dev` installs here.\nUV_VERSION := ")
    ; __append( versions.tools.uv )
    ; __append("\nLOCAL_UV := .tools/bin/uv\nifndef UV\nUV := $(shell uv --version >/dev/null 2>&1 && command -v uv || echo $(LOCAL_UV))\nendif\n")
    ;  } else { 
    ; __append("UV ?= uv\n")
    ;  } 
    ; __append("\n.PHONY: help dev")
    ;  if (boxed) { 
    ; __append(" shell")
    ;  } 
    ;  if (answers.tier >= 4) { 
    ; __append(" doctor")
    ;  } 
    ; __append(" clean\n\nhelp: ## Show this help\n	@awk '!/^#/ { exit } { sub(/^# ?/, \"\"); print }' Makefile\n	@echo\n	@awk -F ':.*## ' '/^[a-z][a-z0-9-]*:.*## / { printf \"  %-18s %s\\n\", $$1, $$2 }' $(MAKEFILE_LIST)\n\n")
    ;  if (boxed) { 
    ; __append("dev: ## Build the development image; from now on commits are signed by gitsign")
    ;  if (hooks) { 
    ; __append(" and checked in it")
    ;  } 
    ; __append("\n	@test -f uv.lock || docker run --rm --user \"$$(id -u):$$(id -g)\" --env HOME=/tmp --volume \"$(CURDIR):/src\" \"$$(docker build --quiet --target toolchain .)\" uv lock\n	$(COMPOSE) build tools\n	@if test -e .git; then \\\n")
    ;  if (hooks) { 
    ; __append("		git config core.hooksPath .githooks; \\\n")
    ;  } 
    ; __append("		git config commit.gpgsign true; \\\n		git config tag.gpgsign true; \\\n		git config gpg.format x509; \\\n		git config gpg.x509.program gitsign; \\\n		git config gitsign.matchCommitter true; \\\n	else \\\n		echo \"no git repository here: ")
    ;  if (hooks) { 
    ; __append("neither hooks nor signatures are set up")
    ;  } else { 
    ; __append("signatures are not set up")
    ;  } 
    ; __append("\"; \\\n	fi\n\nshell: ## Open a shell beside the tools\n	$(COMPOSE) run --rm tools bash\n")
    ;  } else { 
    ;  if (bootstraps) { 
    ; __append("ifeq ($(UV),$(LOCAL_UV))\ndev: $(LOCAL_UV)\nendif\ndev: ## Install uv if missing")
    ;  if (derived.components.includes("pre-commit")) { 
    ; __append(", the locked dependencies and the git hooks")
    ;  } else { 
    ; __append(" and the locked dependencies")
    ;  } 
    ; __append("\n")
    ;  } else { 
    ; __append("dev: ## Install the locked dependencies")
    ;  if (derived.components.includes("pre-commit")) { 
    ; __append(" and the git hooks")
    ;  } 
    ; __append("\n")
    ;  } 
    ; __append("	@test -f uv.lock || $(UV) lock\n	$(UV) sync --locked\n")
    ;  if (derived.components.includes("pre-commit")) { 
    ; __append("	@if ! test -e .git; then \\\n		echo \"no git repository here: the hooks are not installed\"; \\\n	elif git config core.hooksPath >/dev/null; then \\\n		echo \"core.hooksPath is set: the hooks are not installed\"; \\\n	else \\\n		$(UV) run pre-commit install; \\\n	fi\n")
    ;  } 
    ;  if (bootstraps && derived.components.includes("pre-commit")) { 
    ; __append("	@test \"$(UV)\" != \"$(LOCAL_UV)\" || echo \"to call uv yourself: export PATH=$(CURDIR)/.tools/bin:\\$$PATH\"\n")
    ;  } 
    ;  if (bootstraps) { 
    ; __append("\n$(LOCAL_UV):\n	python3 -m venv .tools\n	.tools/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)\n")
    ;  } 
    ;  } 
    ;  if (answers.tier >= 4) { 
    ; __append("\ndoctor: ## Check the local tools and say how to fix what is missing\n	@")
    ;  if (bootstraps) { 
    ; __append("UV=$(UV) UV_VERSION=$(UV_VERSION) ")
    ;  } 
    ; __append("scripts/doctor.sh\n")
    ;  } 
    ; __append("\nclean: ## Remove caches, reports and built packages\n	rm -rf ")
    ;  if (answers.tier >= 4) { 
    ; __append(".hypothesis ")
    ;  } 
    ; __append(".mypy_cache .pytest_cache .ruff_cache build dist mutants reports ")
    ;  if (derived.components.includes("docs")) { 
    ; __append("site ")
    ;  } 
    ; __append(".coverage .coverage.*\n	find . -type d -name __pycache__ ")
    ;  if (!boxed) { 
    ; __append("-not -path './.venv/*' ")
    ;  } 
    ;  if (bootstraps) { 
    ; __append("-not -path './.tools/*' ")
    ;  } 
    ; __append("-prune -exec rm -rf {} +\n")
    ; __append( slot("makefile") )
    ; __append( slot("makefile.deploy") )
    ; __append( slot("makefile.end") )
  return __output;

}