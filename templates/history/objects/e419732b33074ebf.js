(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ; __append("{{- if .Values.metrics.serviceMonitor.enabled }}\n")
    ;  if (derived.components.includes("rollouts")) { 
    ; __append("{{- $fullname := include \"chart.fullname\" . }}\n")
    ;  } 
    ; __append("apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nmetadata:\n  name: {{ include \"chart.fullname\" . }}\n  namespace: {{ .Release.Namespace }}\n  labels:\n    {{- include \"chart.labels\" . | nindent 4 }}\n    {{- with .Values.metrics.serviceMonitor.labels }}\n    {{- toYaml . | nindent 4 }}\n    {{- end }}\nspec:\n  selector:\n    matchLabels:\n      {{- include \"chart.apiSelectorLabels\" . | nindent 6 }}\n  # Lets a query compare the canary with the stable version.\n  podTargetLabels:\n    - track\n  endpoints:\n    - port: http\n      path: /metrics\n      interval: {{ .Values.metrics.serviceMonitor.interval }}\n")
    ;  if (derived.components.includes("rollouts")) { 
    ; __append("      # Between two rollouts both Services have the same pods: count each once.\n      relabelings:\n        - action: keep\n          sourceLabels:\n            - __meta_kubernetes_service_name\n            - __meta_kubernetes_pod_label_track\n          regex: {{ printf \"%s;stable|%s-canary;canary\" $fullname $fullname | quote }}\n")
    ;  } 
    ; __append("{{- end }}\n")
  return __output;

}