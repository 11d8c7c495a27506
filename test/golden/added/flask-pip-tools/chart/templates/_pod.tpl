{{- define "chart.settings" -}}
- configMapRef:
    name: {{ include "chart.fullname" . }}
{{- with .Values.secret.name }}
- secretRef:
    name: {{ . }}
{{- end }}
{{- end -}}

{{/* Asks a path of the service. Takes a map with path and host. */}}
{{- define "chart.ask" -}}
httpGet:
  path: {{ .path | quote }}
  port: http
  {{- with .host }}
  httpHeaders:
    - name: Host
      value: {{ . | quote }}
  {{- end }}
{{- end -}}

{{- define "chart.egress" -}}
{{- range $name, $rule := .Values.networkPolicy.egress.rules }}
- to:
    {{- toYaml $rule.to | nindent 4 }}
  ports:
    {{- toYaml $rule.ports | nindent 4 }}
{{- end }}
{{- end -}}

{{- define "chart.volumeMounts" -}}
{{- range $index, $path := .Values.writablePaths }}
- name: writable-{{ $index }}
  mountPath: {{ $path }}
{{- end }}
{{- end -}}

{{- define "chart.volumes" -}}
{{- range $index, $path := .Values.writablePaths }}
- name: writable-{{ $index }}
  emptyDir:
    sizeLimit: 64Mi
{{- end }}
{{- end -}}
