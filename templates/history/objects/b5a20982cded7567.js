(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
    ; __append("\n.PHONY: policies\npolicies: ## Run the tests of the policies\n	$(TOOLS) conftest fmt --check policy\n	$(TOOLS) conftest verify --policy policy --data policy/kyverno\n")
  return __output;

}