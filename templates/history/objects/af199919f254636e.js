(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
    ; __append("\n.PHONY: rulesets\n\nrulesets: ## Apply .github/rulesets, squash-only merges and private reports to the GitHub repository\n	gh api --silent --method PATCH 'repos/{owner}/{repo}' -F allow_squash_merge=true -F allow_merge_commit=false -F allow_rebase_merge=false -F delete_branch_on_merge=true -f squash_merge_commit_title=PR_TITLE\n	@gh api --silent --method PUT 'repos/{owner}/{repo}/private-vulnerability-reporting' \\\n		|| echo \"private reports need a public repository: name another way in SECURITY.md\"\n	@for file in .github/rulesets/*.json; do \\\n		name=$$(sed -n 's/^  \"name\": \"\\(.*\\)\",$$/\\1/p' \"$$file\"); \\\n		id=$$(gh api 'repos/{owner}/{repo}/rulesets' --jq \".[] | select(.name == \\\"$$name\\\") | .id\"); \\\n		if test -n \"$$id\"; then \\\n			gh api --silent --method PUT \"repos/{owner}/{repo}/rulesets/$$id\" --input \"$$file\"; \\\n		else \\\n			gh api --silent --method POST 'repos/{owner}/{repo}/rulesets' --input \"$$file\"; \\\n		fi; \\\n		echo \"applied $$file\"; \\\n	done\n")
  return __output;

}