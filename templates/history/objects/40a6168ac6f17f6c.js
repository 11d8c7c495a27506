(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ; __append("# A cluster for development: one pod, nothing that needs an operator.\nautoscaling:\n  enabled: false\n\nreplicas: 1\n\nconfig:\n  ")
    ; __append( derived.envPrefix )
    ; __append("ENVIRONMENT: dev\n  ")
    ; __append( derived.envPrefix )
    ; __append("LOG_LEVEL: DEBUG\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("  # The local issuer's key; the root file system is read-only.\n  ")
    ; __append( derived.envPrefix )
    ; __append("LOCAL_ISSUER_KEY_FILE: /tmp/issuer.pem\n")
    ;  } 
    ; __append("\nimage:\n  pullPolicy: Always\n")
  return __output;

}