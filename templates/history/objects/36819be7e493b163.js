(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ;  const rollouts = derived.components.includes("rollouts"); 
    ;  if (rollouts) { 
    ; __append("{{- if not .Values.rollout.enabled }}\n")
    ;  } 
    ; __append("apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: {{ include \"chart.fullname\" . }}\n  namespace: {{ .Release.Namespace }}\n  labels:\n    {{- include \"chart.labels\" . | nindent 4 }}\n    app.kubernetes.io/component: api\n  annotations:\n    {{- include \"chart.policyExceptions\" . | nindent 4 }}\nspec:\n  {{- if not .Values.autoscaling.enabled }}\n  replicas: {{ .Values.replicas }}\n  {{- end }}\n  revisionHistoryLimit: 10\n  strategy:\n    type: RollingUpdate\n    rollingUpdate:\n      maxSurge: 1\n      maxUnavailable: 0\n  selector:\n    matchLabels:\n      {{- include \"chart.apiSelectorLabels\" . | nindent 6 }}\n      track: stable\n  template:\n    {{- include \"chart.pod\" (dict \"root\" $ \"track\" \"stable\" \"image\" (include \"chart.image\" .Values.image)) | nindent 4 }}\n")
    ;  if (rollouts) { 
    ; __append("{{- end }}\n")
    ;  } 
  return __output;

}