(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
    ; __append("\n.PHONY: diagrams\ndiagrams: ## Draw the C4 diagrams of codebase_guide.md anew, into docs/architecture\n	$(UV) run --group architecture python scripts/c4.py\n")
  return __output;

}