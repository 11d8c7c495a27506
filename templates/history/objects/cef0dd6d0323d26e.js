(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
project = __locals.project;
    ;  // The rules are those of the whole repository. 

    ;  if (project.root === "" && !project.makeTargets.includes("rulesets")) { 
    ; __append("\n.PHONY: rulesets\n\nrulesets: ## Apply .github/rulesets to the GitHub repository\n	@for file in \"$$(git rev-parse --show-toplevel)\"/.github/rulesets/*.json; do \\\n		name=$$(sed -n 's/^  \"name\": \"\\(.*\\)\",$$/\\1/p' \"$$file\"); \\\n		id=$$(gh api 'repos/{owner}/{repo}/rulesets' --jq \".[] | select(.name == \\\"$$name\\\") | .id\"); \\\n		if test -n \"$$id\"; then \\\n			gh api --silent --method PUT \"repos/{owner}/{repo}/rulesets/$$id\" --input \"$$file\"; \\\n		else \\\n			gh api --silent --method POST 'repos/{owner}/{repo}/rulesets' --input \"$$file\"; \\\n		fi; \\\n		echo \"applied $$file\"; \\\n	done\n")
    ;  } 
  return __output;

}