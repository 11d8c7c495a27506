(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ;  const rollouts = derived.components.includes("rollouts"); 
    ;  if (rollouts) { 
    ; __append("{{- if .Values.rollout.enabled }}\n{{- $fullname := include \"chart.fullname\" . }}\n# Where the canary answers; the controller adds its pods to the selector.\n")
    ;  } else { 
    ; __append("{{- if .Values.canary.enabled }}\n{{- $fullname := include \"chart.fullname\" . }}\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: {{ $fullname }}-canary\n  namespace: {{ .Release.Namespace }}\n  labels:\n    {{- include \"chart.labels\" . | nindent 4 }}\n    app.kubernetes.io/component: api\n  annotations:\n    {{- include \"chart.policyExceptions\" . | nindent 4 }}\nspec:\n  replicas: {{ .Values.canary.replicas }}\n  revisionHistoryLimit: 2\n  strategy:\n    type: RollingUpdate\n    rollingUpdate:\n      maxSurge: 1\n      maxUnavailable: 0\n  selector:\n    matchLabels:\n      {{- include \"chart.apiSelectorLabels\" . | nindent 6 }}\n      track: canary\n  template:\n    {{- include \"chart.pod\" (dict \"root\" $ \"track\" \"canary\" \"image\" (include \"chart.canaryImage\" .)) | nindent 4 }}\n---\n")
    ;  } 
    ; __append("apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ $fullname }}-canary\n  namespace: {{ .Release.Namespace }}\n  labels:\n    {{- include \"chart.labels\" . | nindent 4 }}\n    app.kubernetes.io/component: api\nspec:\n  type: ClusterIP\n  selector:\n    {{- include \"chart.apiSelectorLabels\" . | nindent 4 }}\n")
    ;  if (!rollouts) { 
    ; __append("    track: canary\n")
    ;  } 
    ; __append("  ports:\n    - name: http\n      port: {{ .Values.service.port }}\n      targetPort: http\n      protocol: TCP\n{{- end }}\n")
  return __output;

}