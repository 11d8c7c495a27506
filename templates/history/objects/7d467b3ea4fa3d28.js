(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
project = __locals.project;
    ; __append("# Production.\n# To set before the first deployment: the route's hostname and, in values.yaml,\n# its gateway; then enable it.\nhttpRoute:\n  enabled: false\n  hostnames: []\n")
    ;  if (project.database !== "sqlite") { 
    ; __append("\nautoscaling:\n  minReplicas: 3\n  maxReplicas: 10\n")
    ;  } 
  return __output;

}