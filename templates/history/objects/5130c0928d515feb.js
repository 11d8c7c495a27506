(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ; 
const docs = derived.components.includes("docs");
const rollouts = derived.components.includes("rollouts");

    ;  if (rollouts) { 
    ; __append("{{- define \"chart.burns\" -}}\nsum(rate(http_requests_total{ {{- .requests }}, status_class=\"5xx\"}[{{ .window }}])) / sum(rate(http_requests_total{ {{- .requests }}}[{{ .window }}])) > {{ .limit }}\n{{- end -}}\n")
    ;  } 
    ; __append("{{- if .Values.metrics.rules.enabled }}\n{{- $fullname := include \"chart.fullname\" . }}\n")
    ;  if (rollouts) { 
    ; __append("{{- $budget := .Values.rollout.budgets.availability }}\n")
    ;  } 
    ; __append("{{- $jobs := printf \"namespace=%q, job=~\\\"%s(-canary)?\\\"\" .Release.Namespace $fullname }}\n{{- /* Probes and scrapes would hide what callers meet. */}}\n{{- $requests := printf \"%s, operation=~\\\"")
    ; __append( derived.apiPrefix )
    ; __append("/.+\\\"\" $jobs }}\n")
    ;  if (docs) { 
    ; __append("{{- $runbooks := \"https://github.com/")
    ; __append( derived.repository )
    ; __append("/blob/main/docs/runbooks\" }}\n")
    ;  } 
    ; __append("apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata:\n  name: {{ $fullname }}\n  namespace: {{ .Release.Namespace }}\n  labels:\n    {{- include \"chart.labels\" . | nindent 4 }}\n    {{- with .Values.metrics.rules.labels }}\n    {{- toYaml . | nindent 4 }}\n    {{- end }}\nspec:\n  groups:\n    - name: {{ $fullname }}\n      rules:\n")
    ;  if (rollouts) { 
    ; __append("        # The budget of a month would be gone in two days, or in five.\n        - alert: RequestsFail\n          expr: |\n            ({{ include \"chart.burns\" (dict \"requests\" $requests \"window\" \"1h\" \"limit\" (printf \"14.4 * %v\" $budget)) }}\n              and {{ include \"chart.burns\" (dict \"requests\" $requests \"window\" \"5m\" \"limit\" (printf \"14.4 * %v\" $budget)) }})\n            or ({{ include \"chart.burns\" (dict \"requests\" $requests \"window\" \"6h\" \"limit\" (printf \"6 * %v\" $budget)) }}\n              and {{ include \"chart.burns\" (dict \"requests\" $requests \"window\" \"30m\" \"limit\" (printf \"6 * %v\" $budget)) }})\n          labels:\n            severity: critical\n          annotations:\n            summary: {{ printf \"%s fails %s of its requests\" $fullname \"{{ $value | humanizePercentage }}\" | quote }}\n")
    ;  if (docs) { 
    ; __append("            runbook_url: {{ $runbooks }}/RUN-API-001.md\n")
    ;  } 
    ; __append("        # It would not last to the end of the month.\n        - alert: RequestsFail\n          expr: |\n            {{ include \"chart.burns\" (dict \"requests\" $requests \"window\" \"3d\" \"limit\" $budget) }}\n              and {{ include \"chart.burns\" (dict \"requests\" $requests \"window\" \"6h\" \"limit\" $budget) }}\n          labels:\n            severity: warning\n          annotations:\n            summary: {{ printf \"%s fails %s of its requests, for days\" $fullname \"{{ $value | humanizePercentage }}\" | quote }}\n")
    ;  if (docs) { 
    ; __append("            runbook_url: {{ $runbooks }}/RUN-API-001.md\n")
    ;  } 
    ;  } else { 
    ; __append("        - alert: RequestsFail\n          expr: |\n            sum by (job) (rate(http_requests_total{ {{- $requests }}, status_class=\"5xx\"}[5m]))\n              / sum by (job) (rate(http_requests_total{ {{- $requests }}}[5m]))\n              > {{ .Values.metrics.rules.errorRatio }}\n          for: 5m\n          labels:\n            severity: critical\n          annotations:\n            summary: {{ printf \"%s fails %s of its requests\" $fullname \"{{ $value | humanizePercentage }}\" | quote }}\n")
    ;  if (docs) { 
    ; __append("            runbook_url: {{ $runbooks }}/RUN-API-001.md\n")
    ;  } 
    ;  } 
    ; __append("        - alert: DependencyFails\n          expr: |\n            sum by (job, dependency) (rate(dependency_calls_total{ {{- $jobs }}, outcome=\"error\"}[5m]))\n              / sum by (job, dependency) (rate(dependency_calls_total{ {{- $jobs }}}[5m]))\n              > {{ .Values.metrics.rules.errorRatio }}\n          for: 5m\n          labels:\n            severity: critical\n          annotations:\n            summary: {{ printf \"Calls of %s to %s fail\" $fullname \"{{ $labels.dependency }}\" | quote }}\n")
    ;  if (docs) { 
    ; __append("            runbook_url: {{ $runbooks }}/RUN-API-001.md\n")
    ;  } 
    ; __append("        - alert: RequestsAreSlow\n          expr: |\n            histogram_quantile(0.99, sum by (job, le) (rate(http_request_duration_seconds_bucket{ {{- $requests }}}[5m])))\n              > {{ .Values.metrics.rules.latencySeconds }}\n          for: 10m\n          labels:\n            severity: warning\n          annotations:\n            summary: {{ printf \"%s answers one request in a hundred after more than %s\" $fullname \"{{ $value | humanizeDuration }}\" | quote }}\n")
    ;  if (docs) { 
    ; __append("            runbook_url: {{ $runbooks }}/RUN-API-002.md\n")
    ;  } 
    ; __append("        - alert: NoInstanceAnswers\n          expr: |\n            absent(up{ {{- $jobs }}} == 1)\n          for: 2m\n          labels:\n            severity: critical\n          annotations:\n            summary: {{ printf \"No instance of %s answers\" $fullname | quote }}\n")
    ;  if (docs) { 
    ; __append("            runbook_url: {{ $runbooks }}/RUN-API-003.md\n")
    ;  } 
    ; __append("{{- end }}\n")
  return __output;

}