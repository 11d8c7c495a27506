(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ;  for (const entry of [...new Set(derived.ignores.git)].sort()) { 
    ; __append( entry )
    ; __append("\n")
    ;  } 
  return __output;

}