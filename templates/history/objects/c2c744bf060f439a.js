(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
project = __locals.project,
  commands = __locals.commands;
    ;  if (!project || (commands.migrate.length > 0 && project.database !== "sqlite")) { 
    ; __append("apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: {{ include \"chart.fullname\" . }}-migrate\n  namespace: {{ .Release.Namespace }}\n  labels:\n    {{- include \"chart.labels\" . | nindent 4 }}\n  annotations:\n    helm.sh/hook: pre-install,pre-upgrade\n    helm.sh/hook-weight: \"-10\"\n    helm.sh/hook-delete-policy: before-hook-creation\n")
    ;  if (project) { 
    ; __append("    {{- with .Values.serviceAccount.annotations }}\n    {{- toYaml . | nindent 4 }}\n    {{- end }}\n")
    ;  } 
    ; __append("automountServiceAccountToken: false\n")
    ;  } 
  return __output;

}