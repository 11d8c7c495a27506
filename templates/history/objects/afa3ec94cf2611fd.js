(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("---\ntitle: Metrics are scraped, traces and logs are pushed\nstatus: accepted\ndecided-with: groundrules ")
    ; __append( derived.generatorVersion )
    ; __append("\nrules: [T")
    ; __append( answers.tier )
    ; __append("-8.1, PY-OBS-031, PY-OBS-036, PY-OBS-037, PY-OBS-038, PY-OBS-044]\n---\n\n# 0012. Metrics are scraped, traces and logs are pushed\n\n## Context\n\n")
    ;  if (answers.tier === 5) { 
    ; __append("Tier 5 wants traces, metrics and logs to go through OpenTelemetry, by OTLP.")
    ;  } else { 
    ; __append("Tier 4 asks to export traces, metrics and logs with OpenTelemetry if available.")
    ;  } 
    ; __append("\nAlerts and the comparison of a canary need a few metrics with bounded labels,\npresent on every platform, and scraping also tells that an instance is gone.\n\n## Decision\n\n- `/metrics` serves the service's own metrics to Prometheus; alerts use these.\n- With `OTEL_EXPORTER_OTLP_ENDPOINT` set, FastAPI's OpenTelemetry integration sends\n  traces and its own metrics of requests over OTLP. Without it nothing is sent.\n- Log records go the same way (`app/observability/export.py`), masked as on stdout, which\n  has them all the same. FastAPI's own records do not: they hold what exceptions say.\n- The service starts every trace; the collector thins them out and keeps those\n  with errors, so that a failure can be traced under low sampling.\n\n## Consequences\n\nThe collector is a part of the platform with a configuration of its own")
    ;  if (has("docs")) { 
    ; __append("; see\n[Observability](../observability.md)")
    ;  } 
    ; __append(". Local runs need neither. Metrics of dependencies and\nerrors are scraped only. Who ships both stdout and OTLP to one store has each record twice.\n\n## Alternatives\n\nPushing metrics alone makes a silent instance look like an idle one. Sampling in the\nservice decides before the outcome is known, and drops most failures.\n\n## Verification\n\nTests read `/metrics` after requests of each kind and check names, labels and their\nbounds. One runs the service against a stand-in for a collector, which has to get all three\nsignals")
    ;  if (has("helm")) { 
    ; __append("; the chart's unit tests check the exporter's settings")
    ;  } 
    ; __append(".\n")
  return __output;

}