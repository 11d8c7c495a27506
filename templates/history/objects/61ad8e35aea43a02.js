(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers;
    ; __append("\nexport BASE ?= origin/main\n\n.PHONY: secrets ")
    ;  if (answers.tier >= 4) { 
    ; __append("secrets-history ")
    ;  } 
    ; __append("commits\n\nsecrets: ## Look for secrets in every file that git would keep\n	@{ git ls-files -z --cached --others --exclude-standard 2>/dev/null || find . -type f -not -path '*/.*/*' -print0; } \\\n		| xargs -0 $(UV) run detect-secrets-hook --baseline .secrets.baseline\n\n")
    ;  if (answers.tier >= 4) { 
    ; __append("secrets-history: ## Look for secrets in every commit\n	gitleaks git --no-banner --redact\n\n")
    ;  } 
    ; __append("commits: ## Check the messages since BASE, and TITLE; an unsigned commit is a warning\n	@message=$$(mktemp); trap 'rm -f \"$$message\"' EXIT; \\\n	check() { $(UV) run pre-commit run conventional-commit --hook-stage commit-msg --commit-msg-filename \"$$message\"; }; \\\n	if test -n \"$${TITLE:-}\"; then \\\n		case \"$$TITLE\" in \"Merge \"*|amend!*|fixup!*|squash!*) echo \"No message for main: $$TITLE\" >&2; exit 1 ;; esac; \\\n		printf '%s\\n' \"$$TITLE\" > \"$$message\"; check; \\\n	fi; \\\n	commits=$$(git rev-list \"$$BASE\"..HEAD); \\\n	for commit in $$commits; do \\\n		git log -1 --format=%B \"$$commit\" > \"$$message\"; check; \\\n		git cat-file commit \"$$commit\" | grep -q '^gpgsig' \\\n			|| echo \"$${GITHUB_ACTIONS:+::warning::}$$commit is not signed; CONTRIBUTING.md says how\"; \\\n	done\n")
  return __output;

}