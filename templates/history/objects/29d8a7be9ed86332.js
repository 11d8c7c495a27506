(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
project = __locals.project;
    ;  if (project.root === "") { 
    ; __append("root = true\n\n")
    ;  } 
    ; __append("[*]\ncharset = utf-8\ninsert_final_newline = true\n\n[*.py]\nindent_size = 4\nindent_style = space\ntrim_trailing_whitespace = true\n\n[{Makefile,*.mk}]\nindent_style = tab\n")
  return __output;

}