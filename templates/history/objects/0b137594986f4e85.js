(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
    ; __append("\n.PHONY: scopes\nscopes: BASE ?= origin/main\nscopes: ## Refuse edits since BASE of the scope of a version that is approved\n	@changed=$$(git diff --name-only --diff-filter=DMR --no-renames \"$(BASE)\" HEAD -- product_management); \\\n	for scope in $$changed; do \\\n		git show \"$(BASE):$$scope\" | grep -q '^| Status | draft |$$' \\\n			|| { echo \"$$scope is approved: write the scope of a later version\" >&2; exit 1; }; \\\n	done\n\n.PHONY: scope-approved\nscope-approved: ## Check that the scope of the release TAG, as in v1.2.3, is approved\n	@grep -qx '| Status | approved |' \"product_management/$${TAG:?}.md\" \\\n		|| { echo \"product_management/$$TAG.md is missing or not approved\" >&2; exit 1; }\n")
  return __output;

}