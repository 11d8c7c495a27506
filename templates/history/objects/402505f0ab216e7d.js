(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ; __append("{{- if .Values.rollout.enabled }}\n{{- $fullname := include \"chart.fullname\" . }}\n{{- $canary := printf \"namespace=%q, job=\\\"%s-canary\\\"\" .Release.Namespace $fullname }}\n{{- $requests := printf \"%s, operation=~\\\"")
    ; __append( derived.apiPrefix )
    ; __append("/.+\\\"\" $canary }}\n# How fast the canary burns the error budget")
    ;  if (derived.components.includes("slo")) { 
    ; __append(" of each objective in slo/slo.yaml")
    ;  } 
    ; __append(", in five\n# minutes: at a burn rate of 1 the budget lasts exactly its window.\napiVersion: argoproj.io/v1alpha1\nkind: AnalysisTemplate\nmetadata:\n  name: {{ $fullname }}-error-budget\n  namespace: {{ .Release.Namespace }}\n  labels:\n    {{- include \"chart.labels\" . | nindent 4 }}\nspec:\n  metrics:\n    # One bad minute may be chance, a third one is not. Without requests there is\n    # no rate, and nothing burns.\n    - name: availability-burn-rate\n      initialDelay: 2m\n      interval: 1m\n      failureLimit: 2\n      failureCondition: len(result) > 0 && result[0] > {{ .Values.rollout.burnRate }}\n      provider:\n        prometheus:\n          address: {{ .Values.rollout.prometheus }}\n          query: |\n            sum(rate(http_requests_total{ {{- $requests }}, status_class=\"5xx\"}[5m]))\n              / sum(rate(http_requests_total{ {{- $requests }}}[5m]))\n              / {{ .Values.rollout.budgets.availability }}\n    - name: latency-burn-rate\n      initialDelay: 2m\n      interval: 1m\n      failureLimit: 2\n      failureCondition: len(result) > 0 && result[0] > {{ .Values.rollout.burnRate }}\n      provider:\n        prometheus:\n          address: {{ .Values.rollout.prometheus }}\n          query: |\n            (1 - sum(rate(http_request_duration_seconds_bucket{ {{- $requests }}, le=\"1.0\"}[5m]))\n              / sum(rate(http_request_duration_seconds_count{ {{- $requests }}}[5m])))\n              / {{ .Values.rollout.budgets.latency }}\n    # Who looks away sees no errors.\n    - name: scraped-pods\n      initialDelay: 2m\n      interval: 1m\n      failureLimit: 2\n      failureCondition: result[0] < 1\n      provider:\n        prometheus:\n          address: {{ .Values.rollout.prometheus }}\n          query: sum(up{ {{- $canary }}}) or vector(0)\n{{- end }}\n")
  return __output;

}