(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
project = __locals.project,
  commands = __locals.commands;
    ; 
const { linters } = commands;
const formatter = linters.includes("ruff-format") ? ["ruff", "format --quiet "] : linters.includes("black") ? ["black", "--quiet "] : undefined;

    ; __append("# A database that has the tables already is told so once: alembic stamp head\n[alembic]\nscript_location = %(here)s/migrations\nprepend_sys_path = %(here)s")
    ;  if (project.source !== "") { 
    ; __append("/")
    ; __append( project.source )
    ;  } 
    ; __append("\npath_separator = os\n")
    ;  if (formatter !== undefined) { 
    ; __append("\n# A draft is formatted like the rest.\n[post_write_hooks]\nhooks = format\nformat.type = module\nformat.module = ")
    ; __append( formatter[0] )
    ; __append("\nformat.options = ")
    ; __append( formatter[1] )
    ; __append("REVISION_SCRIPT_FILENAME\n")
    ;  } 
  return __output;

}