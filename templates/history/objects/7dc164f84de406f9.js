(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions;
    ;  // At tier 5 the tools are in the development image, where there is one. 

    ;  if (answers.tier < 5 || !derived.components.includes("compose")) { 
    ;  const use = (name, path = "") => `${name}${path}@${versions.actions[name].sha} # ${versions.actions[name].version}`; 
    ; __append("name: Set up\ndescription: Installs uv at the pinned version and the locked dependencies.\n\n")
    ;  if (answers.tier === 4) { 
    ; __append("inputs:\n  python:\n    description: Python version; empty for the one in .python-version.\n    default: \"\"\n\n")
    ;  } 
    ; __append("runs:\n  using: composite\n  steps:\n    - name: Install uv\n      uses: ")
    ; __append( use("astral-sh/setup-uv") )
    ; __append("\n      with:\n        version: ")
    ; __append(escapeFn( versions.tools.uv ))
    ; __append("\n")
    ;  if (answers.tier === 4) { 
    ; __append("        python-version: ${{ inputs.python }}\n")
    ;  } 
    ; __append("        enable-cache: false\n    - name: Install the locked dependencies\n      shell: bash\n      run: uv sync --locked\n")
    ;  } 
  return __output;

}