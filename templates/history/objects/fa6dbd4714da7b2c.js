(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("# RUN-API-001: Requests fail\n\n**Seen by** ")
    ;  if (has("helm")) { 
    ; __append("the alerts *RequestsFail* and *DependencyFails*, or ")
    ;  } 
    ; __append("`request.error` in the log.\n\n## First\n\n")
    ;  if (has("helm")) { 
    ; __append("1. Did it start with a release? `helm history ")
    ; __append( answers.name )
    ; __append(" --namespace <namespace>`.\n   If so, go back: `make rollback ENVIRONMENT=…` ([Deployment](../deployment.md#going-back)).\n2. Is it the canary only? Split the queries below by `track`; a rollback ends it too.\n")
    ;  } else { 
    ; __append("Did it start with a release? If so, go back to the version before.\n")
    ;  } 
    ; __append("\n## Then\n\nAsk the metrics what fails, and the log why:\n\n```promql\ntopk(5, sum by (operation, error_code) (rate(http_errors_total{status_class=\"5xx\"}[5m])))\nsum by (dependency, operation) (rate(dependency_calls_total{outcome=\"error\"}[5m]))\n```\n\n| `error_code` | Look at |\n|---|---|\n| `dependency_failed` | `dependency` and `error_class` of `dependency.error`; `transient` says whether it may pass |\n| `internal_error` | the stack trace of `request.error`; `request_id` leads to the whole request |\n\n| `dependency` | Usual causes |\n|---|---|\n")
    ;  if (derived.hasDatabase) { 
    ; __append("| `postgresql` | failover, connections used up (`db_pool_connections_in_use`), a lock, a rotated password")
    ;  if (has("helm")) { 
    ; __append(", the network policy")
    ;  } 
    ; __append(" |\n")
    ;  } 
    ;  if (derived.hasAuthentication) { 
    ; __append("| `http.oidc` | the issuer is away")
    ;  if (has("helm")) { 
    ; __append(", or its address left the network policy")
    ;  } 
    ; __append("; known keys keep working |\n")
    ;  } 
    ; __append("| `redis` | away; limits cannot be counted |\n\n## After\n\nRaise an incident if clients noticed. Add a test that fails like this did, and to this\npage what was missing.\n")
  return __output;

}