(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ; __append("# Staging: production in small.\n# To set before the first deployment: the hostname, the gateway and the\n# namespaces in values.yaml")
    ;  if (derived.hasAuthentication) { 
    ; __append(", the identity provider")
    ;  } 
    ;  if (derived.hasDatabase) { 
    ; __append(", the database's addresses")
    ;  } 
    ; __append(".\nconfig:\n  ")
    ; __append( derived.envPrefix )
    ; __append("ENVIRONMENT: stage\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("  ")
    ; __append( derived.envPrefix )
    ; __append("OIDC_ISSUER: https://id.staging.example.com/\n  ")
    ; __append( derived.envPrefix )
    ; __append("OIDC_AUDIENCE: ")
    ; __append(escapeFn( answers.name ))
    ; __append("\n")
    ;  } 
    ; __append("\n")
    ;  if (derived.hasDatabase) { 
    ; __append("secret:\n  external:\n    enabled: true\n    key: ")
    ; __append(escapeFn( `staging/${answers.name}` ))
    ; __append("\n\n")
    ;  } 
    ; __append("httpRoute:\n  enabled: true\n  hostnames:\n    - ")
    ; __append( answers.name )
    ; __append(".staging.example.com\n\ntelemetry:\n  endpoint: http://collector.observability:4318\n\nmetrics:\n  serviceMonitor:\n    enabled: true\n  rules:\n    enabled: true\n\n")
    ;  if (derived.components.includes("rollouts")) { 
    ; __append("rollout:\n  enabled: true\n  watch: 5m\n\n")
    ;  } 
    ; __append("autoscaling:\n  maxReplicas: 3\n")
  return __output;

}