(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ;  const has = (id) => derived.components.includes(id); 
    ;  const inside = has("compose") ? "$(TOOLS) " : ""; 
    ; __append("\nexport BASE ?= origin/main\n\n.PHONY: secrets secrets-history ")
    ;  if (has("ci")) { 
    ; __append("secrets-report ")
    ;  } 
    ; __append("commits\n\nsecrets: ## Look for secrets in every file that git would keep\n	@{ git ls-files -z --cached --others --exclude-standard 2>/dev/null || find . -type f -not -path '*/.*/*' -print0; } \\\n		| xargs -0 $(UV) run detect-secrets-hook --baseline .secrets.baseline\n\nsecrets-history: ## Look for secrets in every commit\n	")
    ; __append( inside )
    ; __append("gitleaks git --no-banner --redact\n\n")
    ;  if (has("ci")) { 
    ; __append("secrets-report: ## Write what gitleaks found in every commit, as it is attested\n	@mkdir -p reports\n	")
    ; __append( inside )
    ; __append("gitleaks git --no-banner --redact --report-format json --report-path reports/gitleaks.json\n	")
    ; __append( inside )
    ; __append("jq '{scanner: \"gitleaks\", findings: .}' reports/gitleaks.json > reports/secrets.json\n\n")
    ;  } 
    ; __append("commits: ## Check the messages since BASE, and TITLE; verify the signature of each commit\n	@mkdir -p reports; message=reports/message; trap 'rm -f \"$$message\"' EXIT; \\\n	check() { $(UV) run pre-commit run conventional-commit --hook-stage commit-msg --commit-msg-filename \"$$message\"; }; \\\n	if test -n \"$${TITLE:-}\"; then \\\n		case \"$$TITLE\" in \"Merge \"*|amend!*|fixup!*|squash!*) echo \"No message for main: $$TITLE\" >&2; exit 1 ;; esac; \\\n		printf '%s\\n' \"$$TITLE\" > \"$$message\"; check; \\\n	fi; \\\n	commits=$$(git rev-list \"$$BASE\"..HEAD); \\\n	for commit in $$commits; do \\\n		git log -1 --format=%B \"$$commit\" > \"$$message\"; check; \\\n		")
    ; __append( inside )
    ; __append("scripts/verify_signature.sh \"$$commit\"; \\\n	done\n")
  return __output;

}