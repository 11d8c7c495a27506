(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ;  for (const pattern of derived.ignores.docker) { 
    ; __append( pattern )
    ; __append("\n")
    ;  } 
  return __output;

}