(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  project = __locals.project;
    ; __append("apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ include \"chart.fullname\" . }}\n  namespace: {{ .Release.Namespace }}\n  labels:\n    {{- include \"chart.labels\" . | nindent 4 }}\n    app.kubernetes.io/component: ")
    ; __append( project ? "app" : "api" )
    ; __append("\nspec:\n  type: ClusterIP\n  selector:\n    {{- include \"chart.")
    ; __append( project ? "app" : "api" )
    ; __append("SelectorLabels\" . | nindent 4 }}\n")
    ;  if (!project && !derived.components.includes("rollouts")) { 
    ; __append("    track: stable\n")
    ;  } 
    ; __append("  ports:\n    - name: http\n      port: {{ .Values.service.port }}\n      targetPort: http\n      protocol: TCP\n")
  return __output;

}