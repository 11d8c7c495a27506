(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers;
    ; __append("{{ .Chart.Name }} runs in namespace {{ .Release.Namespace }}.\n{{- if .Values.httpRoute.enabled }}\n{{ range .Values.httpRoute.hostnames }}\n  https://{{ . }}{{ first $.Values.httpRoute.paths }}\n{{- end }}\n{{- else }}\n\n  kubectl --namespace {{ .Release.Namespace }} port-forward service/{{ include \"chart.fullname\" . }} ")
    ; __append( answers.port )
    ; __append(":{{ .Values.service.port }}\n  curl http://localhost:")
    ; __append( answers.port )
    ; __append("{{ .Values.health.path }}\n{{- end }}\n\nCheck the release:  helm test {{ .Release.Name }} --namespace {{ .Release.Namespace }}\nSee what ran:       helm history {{ .Release.Name }} --namespace {{ .Release.Namespace }}\nGo back:            helm rollback {{ .Release.Name }} --namespace {{ .Release.Namespace }}\n")
  return __output;

}