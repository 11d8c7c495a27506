(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  project = __locals.project;
    ; __append("{{- if .Values.httpRoute.enabled }}\n{{- $fullname := include \"chart.fullname\" . }}\napiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata:\n  name: {{ $fullname }}\n  namespace: {{ .Release.Namespace }}\n  labels:\n    {{- include \"chart.labels\" . | nindent 4 }}\nspec:\n  parentRefs:\n    {{- toYaml .Values.httpRoute.parentRefs | nindent 4 }}\n  hostnames:\n    {{- toYaml .Values.httpRoute.hostnames | nindent 4 }}\n  rules:\n    - matches:\n        {{- range .Values.httpRoute.paths }}\n        - path:\n            type: PathPrefix\n            value: {{ . }}\n        {{- end }}\n      timeouts:\n        request: {{ .Values.httpRoute.")
    ; __append( project ? "timeoutSeconds }}s" : "timeout }}" )
    ; __append("\n      backendRefs:\n        - name: {{ $fullname }}\n          port: {{ .Values.service.port }}\n")
    ;  if (derived.components.includes("rollouts")) { 
    ; __append("          {{- if .Values.rollout.enabled }}\n          # The controller shifts these while a canary runs.\n          weight: 100\n        - name: {{ $fullname }}-canary\n          port: {{ .Values.service.port }}\n          weight: 0\n          {{- end }}\n")
    ;  } else if (!project) { 
    ; __append("          {{- if .Values.canary.enabled }}\n          weight: {{ sub 100 .Values.canary.weight }}\n        - name: {{ $fullname }}-canary\n          port: {{ .Values.service.port }}\n          weight: {{ .Values.canary.weight }}\n          {{- end }}\n")
    ;  } 
    ; __append("{{- end }}\n")
  return __output;

}