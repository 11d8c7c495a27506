(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
versions = __locals.versions,
  project = __locals.project,
  commands = __locals.commands,
  text = __locals.text,
  slot = __locals.slot;
    ;  // Ruff's own hook has two names, and one that is run from the environment is often called so. 

    ;  const owners = project.hooks.map((id) => id.replace(/^local-/, "").replace(/^ruff-check$/, "ruff")); 
    ;  const whole = !project.present["pre-commit"]?.endsWith(".pre-commit-config.yaml"); 
    ;  const general = [
  ["check-added-large-files", "large files", "check-added-large-files", "", ""],
  ["check-case-conflict", "names that differ by case", "check-case-conflict", "", ""],
  ["check-merge-conflict", "marks of a merge", "check-merge-conflict", "text", ""],
  ["check-toml", "TOML", "check-toml", "toml", ""],
  // Templates of charts are no YAML yet, and tags are their reader's business.
  ["check-yaml", "YAML", "check-yaml --unsafe", "yaml", "/templates/"],
  ["debug-statements", "breakpoints", "debug-statement-hook", "python", ""],
  ["detect-private-key", "private keys", "detect-private-key", "text", ""],
  ["end-of-file-fixer", "one newline at the end", "end-of-file-fixer", "text", ""],
  ["trailing-whitespace", "trailing white space", "trailing-whitespace-fixer --markdown-linebreak-ext=md", "text", ""],
].filter(([id]) => !owners.includes(id)); 
    ;  // Each of them has one command that checks. 

    ;  const linters = commands.lint.map((command, index) => ({ command, id: commands.linters[index] })).filter(({ id }) => !owners.includes(id)); 
    ;  const pattern = commands.prefix.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"); 
    ;  if (general.length + linters.length > 0) { 
    ;  if (whole) { 
    ; __append("# pipx install pre-commit && pre-commit install\n")
    ;  } 
    ; __append("repos:\n  - repo: local\n    hooks:\n")
    ;  for (const [id, title, entry, types, exclude] of general) { 
    ; __append("      - id: ")
    ; __append( id )
    ; __append("\n        name: ")
    ; __append( title )
    ; __append("\n        entry: ")
    ; __append( entry )
    ; __append("\n        language: python\n        additional_dependencies: [\"pre-commit-hooks==")
    ; __append( versions.tools["pre-commit-hooks"] )
    ; __append("\"]\n")
    ;  if (types !== "") { 
    ; __append("        types: [")
    ; __append( types )
    ; __append("]\n")
    ;  } 
    ;  if (exclude !== "") { 
    ; __append("        exclude: ")
    ; __append( exclude )
    ; __append("\n")
    ;  } 
    ;  } 
    ;  if (linters.length > 0) { 
    ; __append("      # The project's own tools, from its environment, on all that they check.\n")
    ;  } 
    ;  for (const { command, id } of linters) { 
    ; __append("      - id: ")
    ; __append( id )
    ; __append("\n        name: ")
    ; __append( id )
    ; __append("\n        entry: ")
    ; __append(escapeFn( commands.prefix === "" ? command : `sh -c ${text.sh(`cd ${commands.word(project.root)} && ${command}`)}` ))
    ; __append("\n        language: system\n        types_or: [python, pyi]\n")
    ;  if (pattern !== "") { 
    ; __append("        files: ")
    ; __append(escapeFn( `^${pattern}` ))
    ; __append("\n")
    ;  } 
    ; __append("        pass_filenames: false\n")
    ;  } 
    ; __append( slot("pre-commit") )
    ;  } 
  return __output;

}