(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers;
    ; __append("{{- if .Values.networkPolicy.enabled }}\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: {{ include \"chart.fullname\" . }}\n  namespace: {{ .Release.Namespace }}\n  labels:\n    {{- include \"chart.labels\" . | nindent 4 }}\nspec:\n  podSelector:\n    matchLabels:\n      {{- include \"chart.apiSelectorLabels\" . | nindent 6 }}\n  # Naming both directions denies whatever no rule below allows.\n  policyTypes:\n    - Ingress\n    - Egress\n  ingress:\n    - from:\n        - podSelector:\n            matchLabels:\n              {{- include \"chart.selectorLabels\" . | nindent 14 }}\n              app.kubernetes.io/component: test\n        {{- range $name, $rule := .Values.networkPolicy.ingress }}\n        {{- toYaml $rule.from | nindent 8 }}\n        {{- end }}\n      ports:\n        - protocol: TCP\n          port: ")
    ; __append( answers.port )
    ; __append("\n  egress:\n    {{- range $name, $rule := .Values.networkPolicy.egress }}\n    - to:\n        {{- toYaml $rule.to | nindent 8 }}\n      ports:\n        {{- toYaml $rule.ports | nindent 8 }}\n    {{- end }}\n{{- end }}\n")
  return __output;

}