(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions,
  project = __locals.project;
    ; 
const use = (name) => `${name}@${versions.actions[name].sha} # ${versions.actions[name].version}`;
const uv = project.manager === "uv";
const make = derived.components.includes("make") && !project.makeTargets.includes("docs");

    ; __append("\n  docs:\n    name: Docs\n    runs-on: ubuntu-24.04\n    timeout-minutes: 10\n    permissions:\n      contents: read\n")
    ;  if (project.root !== "") { 
    ; __append("    defaults:\n      run:\n        working-directory: ")
    ; __append(escapeFn( project.root ))
    ; __append("\n")
    ;  } 
    ;  if (!make) { 
    ; __append("    env:\n      NO_MKDOCS_2_WARNING: \"1\"\n")
    ;  } 
    ; __append("    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n")
    ;  if (uv) { 
    ; __append("      - uses: ")
    ; __append( use("astral-sh/setup-uv") )
    ; __append("\n        with:\n          version: ")
    ; __append(escapeFn( versions.tools.uv ))
    ; __append("\n          python-version: ")
    ; __append(escapeFn( answers.python ))
    ; __append("\n          enable-cache: false\n")
    ;  } else { 
    ; __append("      - uses: ")
    ; __append( use("actions/setup-python") )
    ; __append("\n        with:\n          python-version: ")
    ; __append(escapeFn( answers.python ))
    ; __append("\n")
    ;  } 
    ;  if (make) { 
    ; __append("      - run: make docs\n")
    ;  } else if (uv) { 
    ; __append("      - name: Build the site; a broken link fails\n        run: uv run --isolated --no-project --with-requirements docs/requirements.txt mkdocs build --strict\n")
    ;  } else { 
    ; __append("      - run: pip install -r docs/requirements.txt\n      - name: Build the site; a broken link fails\n        run: mkdocs build --strict\n")
    ;  } 
  return __output;

}