(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ; __append("\n.PHONY: diagrams\ndiagrams: ## Draw the C4 diagrams of codebase_guide.md anew, into docs/architecture\n	$(UV) run --group architecture python scripts/c4.py\n")
    ;  if (derived.components.includes("docs")) { 
    ; __append("\ndocs docs-serve: diagrams\n")
    ;  } 
  return __output;

}