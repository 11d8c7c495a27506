(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ; __append("root = true\n\n[*]\ncharset = utf-8\nend_of_line = lf\nindent_size = 2\nindent_style = space\ninsert_final_newline = true\ntrim_trailing_whitespace = true\n\n[*.py]\nindent_size = 4\nmax_line_length = 79\n\n[Makefile]\nindent_style = tab\n")
    ;  if (derived.components.includes("admission")) { 
    ; __append("\n[*.rego]\nindent_style = tab\n")
    ;  } 
  return __output;

}