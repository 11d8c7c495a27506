(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  resource = __locals.resource;
    ; __append("{{- if .Values.autoscaling.enabled }}\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata:\n  name: {{ include \"chart.fullname\" . }}\n  namespace: {{ .Release.Namespace }}\n  labels:\n    {{- include \"chart.labels\" . | nindent 4 }}\nspec:\n  scaleTargetRef:\n")
    ;  if (derived.components.includes("rollouts")) { 
    ; __append("    {{- if .Values.rollout.enabled }}\n    apiVersion: argoproj.io/v1alpha1\n    kind: Rollout\n    {{- else }}\n    apiVersion: apps/v1\n    kind: Deployment\n    {{- end }}\n")
    ;  } else { 
    ; __append("    apiVersion: apps/v1\n    kind: Deployment\n")
    ;  } 
    ; __append("    name: {{ include \"chart.fullname\" . }}\n  minReplicas: {{ .Values.autoscaling.minReplicas }}\n  maxReplicas: {{ .Values.autoscaling.maxReplicas }}\n  metrics:\n    - type: Resource\n      resource:\n        name: cpu\n        target:\n          type: Utilization\n          averageUtilization: {{ .Values.autoscaling.targetCPUUtilizationPercentage }}\n  behavior:\n    scaleDown:\n      stabilizationWindowSeconds: 300\n{{- end }}\n")
  return __output;

}