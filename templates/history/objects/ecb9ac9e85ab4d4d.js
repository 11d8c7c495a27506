(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  project = __locals.project;
    ; __append("{{- if .Values.networkPolicy.enabled }}\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: {{ include \"chart.fullname\" . }}\n  namespace: {{ .Release.Namespace }}\n  labels:\n    {{- include \"chart.labels\" . | nindent 4 }}\nspec:\n  podSelector:\n    matchLabels:\n      {{- include \"chart.")
    ; __append( project ? "app" : "api" )
    ; __append("SelectorLabels\" . | nindent 6 }}\n")
    ;  if (!project) { 
    ; __append("  # Naming both directions denies whatever no rule below allows.\n  policyTypes:\n    - Ingress\n    - Egress\n")
    ;  } else { 
    ; __append("  # Naming a direction denies whatever no rule of it allows.\n  policyTypes:\n    - Ingress\n    {{- if .Values.networkPolicy.egress.enabled }}\n    - Egress\n    {{- end }}\n")
    ;  } 
    ; __append("  ingress:\n    - from:\n        - podSelector:\n            matchLabels:\n              {{- include \"chart.selectorLabels\" . | nindent 14 }}\n              app.kubernetes.io/component: test\n        {{- range $name, $rule := .Values.networkPolicy.ingress }}\n        {{- toYaml $rule.from | nindent 8 }}\n        {{- end }}\n      ports:\n        - protocol: TCP\n          port: ")
    ; __append( answers.port )
    ; __append("\n")
    ;  if (!project) { 
    ; __append("  egress:\n    {{- range $name, $rule := .Values.networkPolicy.egress }}\n    - to:\n        {{- toYaml $rule.to | nindent 8 }}\n      ports:\n        {{- toYaml $rule.ports | nindent 8 }}\n    {{- end }}\n")
    ;  } else { 
    ; __append("  {{- if .Values.networkPolicy.egress.enabled }}\n  egress:\n    {{- include \"chart.egress\" . | trim | nindent 4 }}\n  {{- end }}\n")
    ;  } 
    ; __append("{{- end }}\n")
  return __output;

}