(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  text = __locals.text;
    ; __append("# Copy to .env, which git ignores: make run reads it. Every variable is optional\n# on a developer's machine; what is commented out shows its default.\n")
    ;  for (const v of derived.environment) { 
    ; __append("\n# ")
    ; __append( text.comment(v.description) )
    ;  if (v.secret) { 
    ; __append(" (secret)")
    ;  } 
    ; __append("\n#")
    ; __append( derived.envPrefix )
    ; __append( v.name )
    ; __append("=")
    ; __append( v.default === "" || v.default === undefined ? "" : text.sh(v.default) )
    ; __append("\n")
    ;  } 
  return __output;

}