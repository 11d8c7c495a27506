(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ; 
const has = (id) => derived.components.includes(id);
const alert = derived.title.replace(/ /g, "");
// Two jobs: what the Service of the canary answers counts as well.
const where = has("helm") ? `namespace="${answers.name}-production", job=~"${answers.name}(-canary)?", ` : `job="${answers.name}", `;
const requests = `${where}operation=~"${derived.apiPrefix}/.+"`;
const runbook = (key) => `https://github.com/${derived.repository}/blob/main/docs/runbooks/${key}.md`;

    ; __append("# What callers can count on, over 28 days. `make burn-rate` fails while an error budget\n# burns at more than twice the rate at which it lasts")
    ;  if (has("ci") && has("helm")) { 
    ; __append(", and so does the pipeline before\n# it touches production")
    ;  } 
    ; __append(".")
    ;  if (has("rollouts")) { 
    ; __append(" A canary and the chart's alerts are held to the same budgets\n# (chart/values.yaml).")
    ;  } 
    ; __append(" Sloth turns this file into rules of Prometheus:\n#   sloth generate --default-slo-period 28d --input slo/slo.yaml\nversion: prometheus/v1\nservice: ")
    ; __append( answers.name )
    ; __append("\nlabels:\n  owner: ")
    ; __append( derived.owner )
    ; __append("\nslos:\n  - name: availability\n    objective: 99.9\n    description: Requests of the API that the service does not fail.\n    sli:\n      events:\n        error_query: sum(rate(http_requests_total{")
    ; __append( requests )
    ; __append(", status_class=\"5xx\"}[{{.window}}])) or vector(0)\n        total_query: sum(rate(http_requests_total{")
    ; __append( requests )
    ; __append("}[{{.window}}]))\n    alerting:\n      name: ")
    ; __append( alert )
    ; __append("Availability\n")
    ;  if (has("docs")) { 
    ; __append("      annotations:\n        runbook_url: ")
    ; __append( runbook("RUN-API-001") )
    ; __append("\n")
    ;  } 
    ; __append("      page_alert:\n        labels:\n          severity: critical\n      ticket_alert:\n        labels:\n          severity: warning\n\n  - name: latency\n    objective: 99\n    description: Requests of the API that are answered within a second.\n    sli:\n      events:\n        error_query: >-\n          sum(rate(http_request_duration_seconds_count{")
    ; __append( requests )
    ; __append("}[{{.window}}]))\n          - sum(rate(http_request_duration_seconds_bucket{")
    ; __append( requests )
    ; __append(", le=\"1.0\"}[{{.window}}]))\n        total_query: sum(rate(http_request_duration_seconds_count{")
    ; __append( requests )
    ; __append("}[{{.window}}]))\n    alerting:\n      name: ")
    ; __append( alert )
    ; __append("Latency\n")
    ;  if (has("docs")) { 
    ; __append("      annotations:\n        runbook_url: ")
    ; __append( runbook("RUN-API-002") )
    ; __append("\n")
    ;  } 
    ; __append("      page_alert:\n        disable: true\n      ticket_alert:\n        labels:\n          severity: warning\n")
  return __output;

}