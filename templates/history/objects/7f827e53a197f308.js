(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ; __append("{{ .Chart.Name }} runs in namespace {{ .Release.Namespace }}.\n{{- if .Values.httpRoute.enabled }}\n{{ range .Values.httpRoute.hostnames }}\n  https://{{ . }}{{ first $.Values.httpRoute.paths }}\n{{- end }}\n{{- else }}\n\n  kubectl --namespace {{ .Release.Namespace }} port-forward service/{{ include \"chart.fullname\" . }} ")
    ; __append( answers.port )
    ; __append(":{{ .Values.service.port }}\n  curl http://localhost:")
    ; __append( answers.port )
    ; __append("/readyz\n{{- end }}\n\nCheck the release:  helm test {{ .Release.Name }} --namespace {{ .Release.Namespace }}\nSee what ran:       helm history {{ .Release.Name }} --namespace {{ .Release.Namespace }}\nGo back:            make rollback NAMESPACE={{ .Release.Namespace }}\n")
    ;  if (derived.components.includes("rollouts")) { 
    ; __append("{{- if .Values.rollout.enabled }}\nSee a canary:       kubectl get rollout {{ include \"chart.fullname\" . }} --namespace {{ .Release.Namespace }} --watch\n{{- end }}\n")
    ;  } else { 
    ; __append("{{- if .Values.canary.enabled }}\n\nThe canary takes {{ .Values.canary.weight }} % of the requests.\n{{- end }}\n")
    ;  } 
  return __output;

}