(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ; __append("# Production.\n# To set before the first deployment: the hostname, the gateway and the\n# namespaces in values.yaml")
    ;  if (derived.hasAuthentication) { 
    ; __append(", the identity provider")
    ;  } 
    ;  if (derived.hasDatabase) { 
    ; __append(", the database's addresses")
    ;  } 
    ; __append(".\nconfig:\n  ")
    ; __append( derived.envPrefix )
    ; __append("ENVIRONMENT: prod\n")
    ;  if (derived.components.includes("profiling")) { 
    ; __append("  ")
    ; __append( derived.envPrefix )
    ; __append("PROFILING_ENDPOINT: http://pyroscope.observability:4040\n")
    ;  } 
    ;  if (derived.hasAuthentication) { 
    ; __append("  ")
    ; __append( derived.envPrefix )
    ; __append("OIDC_ISSUER: https://id.example.com/\n  ")
    ; __append( derived.envPrefix )
    ; __append("OIDC_AUDIENCE: ")
    ; __append(escapeFn( answers.name ))
    ; __append("\n")
    ;  } 
    ; __append("\n")
    ;  if (derived.hasDatabase) { 
    ; __append("secret:\n  external:\n    enabled: true\n    key: ")
    ; __append(escapeFn( `production/${answers.name}` ))
    ; __append("\n\n")
    ;  } 
    ; __append("httpRoute:\n  enabled: true\n  hostnames:\n    - ")
    ; __append( answers.name )
    ; __append(".example.com\n\ntelemetry:\n  endpoint: http://collector.observability:4318\n\nmetrics:\n  serviceMonitor:\n    enabled: true\n  rules:\n    enabled: true\n\n")
    ;  if (derived.components.includes("rollouts")) { 
    ; __append("rollout:\n  enabled: true\n  approval: true\n\n")
    ;  } 
    ; __append("autoscaling:\n  minReplicas: 3\n  maxReplicas: 10\n")
  return __output;

}