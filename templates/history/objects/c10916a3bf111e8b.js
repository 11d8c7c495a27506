(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
project = __locals.project,
  commands = __locals.commands;
    ;  if (!project || (commands.migrate.length > 0 && project.database !== "sqlite")) { 
    ; __append("{{- if .Values.networkPolicy.enabled }}\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: {{ include \"chart.fullname\" . }}-migrate\n  namespace: {{ .Release.Namespace }}\n  labels:\n    {{- include \"chart.labels\" . | nindent 4 }}\n  annotations:\n    helm.sh/hook: pre-install,pre-upgrade\n    helm.sh/hook-weight: \"-10\"\n    helm.sh/hook-delete-policy: before-hook-creation\nspec:\n  podSelector:\n    matchLabels:\n      {{- include \"chart.selectorLabels\" . | nindent 6 }}\n      app.kubernetes.io/component: migration\n  policyTypes:\n    - Ingress\n")
    ;  if (project) { 
    ; __append("    {{- if .Values.networkPolicy.egress.enabled }}\n    - Egress\n  egress:\n    {{- include \"chart.egress\" . | trim | nindent 4 }}\n    {{- end }}\n")
    ;  } else { 
    ; __append("    - Egress\n  egress:\n    {{- range $name := tuple \"dns\" \"database\" }}\n    {{- with index $.Values.networkPolicy.egress $name }}\n    - to:\n        {{- toYaml .to | nindent 8 }}\n      ports:\n        {{- toYaml .ports | nindent 8 }}\n    {{- end }}\n    {{- end }}\n")
    ;  } 
    ; __append("{{- end }}\n")
    ;  } 
  return __output;

}