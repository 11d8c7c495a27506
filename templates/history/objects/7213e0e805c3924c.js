(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
project = __locals.project;
    ; __append("# Staging: production in small.\n# To set before the first deployment: the route's hostname and, in values.yaml,\n# its gateway; then enable it.\nhttpRoute:\n  enabled: false\n  hostnames: []\n")
    ;  if (project.database !== "sqlite") { 
    ; __append("\nautoscaling:\n  maxReplicas: 3\n")
    ;  } 
  return __output;

}