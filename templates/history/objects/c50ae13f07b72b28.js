(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  project = __locals.project;
    ; __append("{{- if .Values.secret.external.enabled }}\napiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata:\n  name: {{ include \"chart.fullname\" . }}\n  namespace: {{ .Release.Namespace }}\n  labels:\n    {{- include \"chart.labels\" . | nindent 4 }}\n")
    ;  if (!project && derived.hasDatabase) { 
    ; __append("  annotations:\n    # The migration job reads the Secret before the release's own objects exist.\n    helm.sh/hook: pre-install,pre-upgrade\n    helm.sh/hook-weight: \"-10\"\n    helm.sh/hook-delete-policy: before-hook-creation\n")
    ;  } 
    ; __append("spec:\n  refreshInterval: {{ .Values.secret.external.refreshInterval }}\n  secretStoreRef:\n    {{- toYaml .Values.secret.external.storeRef | nindent 4 }}\n  target:\n    name: {{ required \"secret.name names the Secret that the store fills\" .Values.secret.name }}\n")
    ;  if (!project) { 
    ; __append("    # The Secret outlives the object that fills it, so that an upgrade never\n    # takes it from running pods.\n")
    ;  } else { 
    ; __append("    # The Secret outlives the object that fills it.\n")
    ;  } 
    ; __append("    creationPolicy: Orphan\n  dataFrom:\n    - extract:\n        key: {{ required \"secret.external.key is the entry in the store\" .Values.secret.external.key }}\n{{- end }}\n")
  return __output;

}