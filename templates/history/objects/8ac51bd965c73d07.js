(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  commands = __locals.commands;
    ;  const has = (id) => derived.components.includes(id); 
    ;  const requests = `operation=~"${derived.apiPrefix}/.+"`; 
    ; __append("# Observability\n\n## Logs\n\nOne JSON object a line on stdout, and the same by OTLP where a collector is named: the event\nis the body of the record, the other fields are its attributes. This is the baseline: fields may be added, none may\nbe renamed or left out.\n\n| Field | Where | Meaning |\n|---|---|---|\n| `timestamp` | always | when, in UTC (ISO 8601) |\n| `level` | always | see below |\n| `event` | always | a stable name, see below |\n| `logger` | always | the module that wrote it |\n| `service`, `version`, `environment` | always | what wrote it; the environment is `cli` in commands and `unknown` where the configuration is not valid |\n| `request_id`, `trace_id` | in a request | correlation; also in the response, the error body and the span |\n| `method`, `operation` | request events | the method and the route template, never the path itself |\n| `status_code`, `duration_ms`, `outcome` | `request.end` | `success`, `refused` (4xx) or `failure` |\n| `error_code`, `error_class` | errors | see [Errors](errors.md) |\n| `dependency`, `operation`, `duration_ms`, `outcome` | `dependency.*` | which system, what for, how it went |\n| `input_summary`, `transient` | `request.error` | what was sent, without its values; whether a retry may help |\n| `runbook` | errors that need an operator | the key of a [runbook](runbooks/index.md) |\n| `run_id`, `command` | command line | the invocation |\n\n| Event | Level | When |\n|---|---|---|\n| `service.start`, `service.draining`, `service.stop` | INFO | life of the process |\n| `service.failed` | CRITICAL | the process could not start, so nothing is served; `reason` says why |\n| `request.start`, `request.end` | INFO | once each per request; probes at DEBUG |\n| `request.error` | ERROR | once per failure, with the stack trace |\n| `dependency.call` | INFO | a call succeeded; WARNING when it was slow |\n| `dependency.error` | WARNING, ERROR | a call failed; ERROR if it is not retried |\n| `idempotency.replayed` | INFO | a repeated request got the reply of the first one |\n")
    ;  if (has("profiling")) { 
    ; __append("| `profiling.not_started` | WARNING | the profiler could not start; the service serves without it |\n")
    ;  } 
    ;  if (derived.hasAuthentication) { 
    ; __append("| `security.audit` | INFO | a caller was recognised; WARNING when refused |\n")
    ;  } 
    ; __append("| `command.start`, `command.end` | INFO | a command of the command line |\n\nDEBUG is switched on by `")
    ; __append( derived.envPrefix )
    ; __append("LOG_LEVEL` and changes nothing but the log. Secrets,\ntokens and personal data are masked before a line is written, at every level.\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("\n### Audit\n\n`security.audit` says who (kind of actor, never a name), what (`action`), how it ended\n(`outcome`, `reason`) and in which request. Ship these events to a store that the\nservice cannot delete from.\n")
    ;  } 
    ; __append("\n## Metrics\n\n`/metrics` serves Prometheus")
    ;  if (has("helm")) { 
    ; __append(" inside the cluster; the gateway does not route it")
    ;  } else { 
    ; __append("; keep it off the public network")
    ;  } 
    ; __append(".\n\n| Metric | Labels |\n|---|---|\n| `http_requests_total` | `method`, `operation`, `status_class` |\n| `http_errors_total` | `operation`, `error_code`, `status_class` |\n| `http_request_duration_seconds` | `method`, `operation` (histogram) |\n| `active_connections` | none |\n| `dependency_calls_total` | `dependency`, `operation`, `outcome` |\n| `dependency_call_duration_seconds` | `dependency`, `operation` (histogram) |\n")
    ;  if (derived.hasDatabase) { 
    ; __append("| `db_pool_connections_in_use`, `db_pool_connections_limit` | none |\n")
    ;  } 
    ; __append("\nLabels are route templates and short lists, so their number does not grow with\ntraffic.")
    ;  if (has("helm")) { 
    ; __append(" Scraped from the chart's monitor they also have `track`, `stable` or `canary`.")
    ;  } 
    ; __append("\nBy OTLP go the metrics of FastAPI, `http.server.request.duration` and\n`http.server.active_requests`; those in the table are scraped only.\n\n## Objectives\n\n")
    ;  if (has("slo")) { 
    ; __append("`slo/slo.yaml` defines them over 28 days, by the requests of the API:\n\n| Objective | Target | Error budget |\n|---|---|---|\n| `availability`: answers that are not 5xx | 99.9 % | one request in 1000 |\n| `latency`: answers within a second | 99 % | one request in 100 |\n\nA budget that burns at a rate of 1 lasts exactly its 28 days. `make burn-rate` fails above\n2")
    ;  if (has("helm")) { 
    ; __append(", which [keeps releases back](deployment.md#when-the-budget-burns)")
    ;  } 
    ; __append(". The file has the format of\n[Sloth](https://sloth.dev), which makes rules of Prometheus of it: recordings for\ndashboards, and alerts")
    ;  if (has("rollouts")) { 
    ; __append(", of which the chart has its own")
    ;  } 
    ; __append(".\n\n```sh\nsloth generate --default-slo-period 28d --input slo/slo.yaml\n```\n")
    ;  if (has("rollouts")) { 
    ; __append("\nA [canary](deployment.md#canary) and the alerts are held to the same budgets,\n`rollout.budgets` in `chart/values.yaml`; change both together.\n")
    ;  } 
    ;  } else { 
    ; __append("Over 28 days, measured at the service, without the requests that clients got wrong:\n\n| Objective | Target | Query |\n|---|---|---|\n| answers that are not 5xx | 99.9 % | `1 - sum(rate(http_requests_total{")
    ; __append( requests )
    ; __append(", status_class=\"5xx\"}[28d])) / sum(rate(http_requests_total{")
    ; __append( requests )
    ; __append("}[28d]))` |\n| 99 of 100 answers within | 1 s | `histogram_quantile(0.99, sum by (le) (rate(http_request_duration_seconds_bucket{")
    ; __append( requests )
    ; __append("}[28d])))` |\n")
    ;  } 
    ; __append("\n")
    ;  if (has("rollouts")) { 
    ; __append("`chart/templates/prometheusrule.yaml` pages while the budget of `availability` burns 14.4 times\ntoo fast for an hour or 6 times for six, and warns when it burns too fast for three days. Each\nalert names its runbook. ")
    ;  } else if (has("helm")) { 
    ; __append("Alerts in `chart/templates/prometheusrule.yaml` page when much fails at once; they do not watch\nthese targets. Each names its runbook. ")
    ;  } 
    ; __append("Both targets are a start: set them to what the users need.\n\n## Traces\n\nSpans cover the request, the use cases and every call to another system. Those of\nrequests and calls carry the operation, the outcome and the `error_code`; that of the\nrequest also its `request_id`. The service starts all traces; the collector decides which\nto keep once their outcome is known:\n\n```yaml\nprocessors:\n  tail_sampling:\n    policies:\n      - { name: errors, type: status_code, status_code: { status_codes: [ERROR] } }\n      - { name: slow, type: latency, latency: { threshold_ms: 1000 } }\n      - { name: rest, type: probabilistic, probabilistic: { sampling_percentage: 10 } }\n```\n")
    ;  if (has("profiling")) { 
    ; __append("\n## Profiles\n\nWith `")
    ; __append( derived.envPrefix )
    ; __append("PROFILING_ENDPOINT` set, the service sends profiles to Pyroscope all the time,\n`")
    ; __append( derived.envPrefix )
    ; __append("PROFILING_SAMPLES_PER_SECOND` samples a second")
    ;  if (has("helm")) { 
    ; __append("; `chart/values-production.yaml` sets it")
    ;  } 
    ; __append(". They show on\nwhich lines the processor's time goes, by version; waiting is what traces show.\n")
    ;  } 
  return __output;

}