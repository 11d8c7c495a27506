(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
project = __locals.project;
    ;  const scales = project.database !== "sqlite"; 
    ; __append("# A cluster for development")
    ;  if (scales) { 
    ; __append(": one pod")
    ;  } 
    ; __append(".\n")
    ;  if (scales) { 
    ; __append("autoscaling:\n  enabled: false\n\nreplicas: 1\n\n")
    ;  } 
    ; __append("image:\n  pullPolicy: Always\n")
  return __output;

}