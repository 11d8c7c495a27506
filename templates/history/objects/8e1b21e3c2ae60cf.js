(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
project = __locals.project;
    ; __append("{{- define \"chart.settings\" -}}\n- configMapRef:\n    name: {{ include \"chart.fullname\" . }}\n{{- with .Values.secret.name }}\n- secretRef:\n    name: {{ . }}\n{{- end }}\n{{- end -}}\n\n{{/* Asks a path of the service. Takes a map with path and host. */}}\n{{- define \"chart.ask\" -}}\nhttpGet:\n  path: {{ .path | quote }}\n  port: http\n  {{- with .host }}\n  httpHeaders:\n    - name: Host\n      value: {{ . | quote }}\n  {{- end }}\n{{- end -}}\n\n{{- define \"chart.egress\" -}}\n{{- range $name, $rule := .Values.networkPolicy.egress.rules }}\n- to:\n    {{- toYaml $rule.to | nindent 4 }}\n  ports:\n    {{- toYaml $rule.ports | nindent 4 }}\n{{- end }}\n{{- end -}}\n\n{{- define \"chart.volumeMounts\" -}}\n{{- range $index, $path := .Values.writablePaths }}\n- name: writable-{{ $index }}\n  mountPath: {{ $path }}\n{{- end }}\n")
    ;  if (project.database === "sqlite") { 
    ; __append("- name: data\n  mountPath: {{ .Values.data.path }}\n")
    ;  } 
    ; __append("{{- end -}}\n\n{{- define \"chart.volumes\" -}}\n{{- range $index, $path := .Values.writablePaths }}\n- name: writable-{{ $index }}\n  emptyDir:\n    sizeLimit: 64Mi\n{{- end }}\n")
    ;  if (project.database === "sqlite") { 
    ; __append("- name: data\n  persistentVolumeClaim:\n    claimName: {{ include \"chart.fullname\" . }}\n")
    ;  } 
    ; __append("{{- end -}}\n")
  return __output;

}