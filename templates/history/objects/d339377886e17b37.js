(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
project = __locals.project;
    ; 
const uv = project.manager === "uv";
const mkdocs = uv ? "uv run --isolated --no-project --with-requirements docs/requirements.txt mkdocs" : ".venv-docs/bin/mkdocs";
const targets = ["docs", "docs-serve"].filter((name) => !project.makeTargets.includes(name));
const needs = uv ? "" : " .venv-docs";

    ;  if (targets.length > 0) { 
    ; __append("\n.PHONY: ")
    ; __append( targets.join(" ") )
    ; __append("\n# MkDocs 1 gets no more features; its successor is announced on every run.\n")
    ; __append( targets.join(" ") )
    ; __append(": export NO_MKDOCS_2_WARNING := 1\n")
    ;  if (!uv) { 
    ; __append("\n.venv-docs: docs/requirements.txt\n	python3 -m venv $@\n	$@/bin/python -m pip install --quiet --requirement docs/requirements.txt\n	@echo '*' >$@/.gitignore\n	@touch $@\n")
    ;  } 
    ;  if (targets.includes("docs")) { 
    ; __append("\ndocs:")
    ; __append( needs )
    ; __append(" ## Build the documentation; a broken link fails\n	")
    ; __append( mkdocs )
    ; __append(" build --strict\n")
    ;  } 
    ;  if (targets.includes("docs-serve")) { 
    ; __append("\ndocs-serve:")
    ; __append( needs )
    ; __append(" ## Serve the documentation on this machine, rebuilt on every change\n	")
    ; __append( mkdocs )
    ; __append(" serve --strict\n")
    ;  } 
    ;  } 
  return __output;

}