(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("# RUN-API-002: Answers are slow\n\n**Seen by** ")
    ;  if (has("helm")) { 
    ; __append("the alert *RequestsAreSlow*")
    ;  } else { 
    ; __append("the objectives in [Observability](../observability.md#objectives)")
    ;  } 
    ; __append(".\n\n1. Which operation?\n\n    ```promql\n    histogram_quantile(0.99, sum by (operation, le) (rate(http_request_duration_seconds_bucket[5m])))\n    ```\n\n2. The service or something it calls?\n\n    ```promql\n    histogram_quantile(0.99, sum by (dependency, operation, le) (rate(dependency_call_duration_seconds_bucket[5m])))\n    ```\n\n    Slow calls are also warnings in the log, from `")
    ; __append( derived.envPrefix )
    ; __append("SLOW_CALL_MILLISECONDS` on.\n\n3. Is it saturated? Compare `active_connections`")
    ;  if (derived.hasDatabase) { 
    ; __append(" and `db_pool_connections_in_use`")
    ;  } 
    ; __append(" with last\n   week, CPU with its limit")
    ;  if (has("helm")) { 
    ; __append(", and the replicas with `autoscaling.maxReplicas`")
    ;  } 
    ; __append(".\n\n| Finding | Do |\n|---|---|\n")
    ;  if (has("helm")) { 
    ; __append("| all replicas busy, at the maximum | raise `autoscaling.maxReplicas` and deploy |\n")
    ;  } else { 
    ; __append("| all instances busy | start more |\n")
    ;  } 
    ;  if (derived.hasDatabase) { 
    ; __append("| one query slow | look for a missing index or a lock: `select * from pg_stat_activity where wait_event_type = 'Lock'` |\n| pool at its limit, database idle | raise `")
    ; __append( derived.envPrefix )
    ; __append("DATABASE_POOL_SIZE` within what the server allows |\n")
    ;  } 
    ; __append("| one client | lower its rate at the gateway, or `")
    ; __append( derived.envPrefix )
    ; __append("RATE_LIMIT_PER_MINUTE` for all |\n| since a release | go back")
    ;  if (has("helm")) { 
    ; __append(" ([Deployment](../deployment.md#going-back))")
    ;  } else { 
    ; __append(" to the version before")
    ;  } 
    ; __append(" |\n")
  return __output;

}