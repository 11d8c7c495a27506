(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ; __append("\n.PHONY: docs docs-serve\n")
    ;  if (derived.components.includes("adr")) { 
    ; __append("# The notice about the end of MkDocs 1 is docs/adr/0018-documentation-site.md.\n")
    ;  } else { 
    ; __append("# It announces that MkDocs 1 ends.\n")
    ;  } 
    ; __append("docs docs-serve: export NO_MKDOCS_2_WARNING := 1\n\ndocs: ## Build the documentation; a broken link fails\n	$(UV) run mkdocs build --strict\n\ndocs-serve: ## Serve the documentation on this machine, rebuilt on every change\n	$(UV) run mkdocs serve --strict\n")
  return __output;

}