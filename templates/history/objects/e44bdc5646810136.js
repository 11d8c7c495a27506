(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  project = __locals.project;
    ; __append("apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata:\n  name: {{ include \"chart.fullname\" . }}\n  namespace: {{ .Release.Namespace }}\n  labels:\n    {{- include \"chart.labels\" . | nindent 4 }}\nspec:\n  maxUnavailable: {{ .Values.podDisruptionBudget.maxUnavailable }}\n  # A pod that is broken already must not keep a node from being drained.\n  unhealthyPodEvictionPolicy: AlwaysAllow\n  selector:\n    matchLabels:\n      {{- include \"chart.")
    ; __append( project ? "app" : "api" )
    ; __append("SelectorLabels\" . | nindent 6 }}\n")
    ;  if (!project && !derived.components.includes("rollouts")) { 
    ; __append("      track: stable\n")
    ;  } 
  return __output;

}