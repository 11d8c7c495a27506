(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  resources = __locals.resources,
  project = __locals.project;
    ; __append("apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ include \"chart.fullname\" . }}-smoke\n  namespace: {{ .Release.Namespace }}\n  labels:\n    {{- include \"chart.labels\" . | nindent 4 }}\n    app.kubernetes.io/component: test\n  annotations:\n    helm.sh/hook: test\n    helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded\n")
    ;  if (!project) { 
    ; __append("    {{- include \"chart.policyExceptions\" . | nindent 4 }}\n    checkov.io/skip3: CKV_K8S_8=it runs once and ends\n    checkov.io/skip4: CKV_K8S_9=it runs once and serves nothing\n")
    ;  } 
    ; __append("spec:\n  restartPolicy: Never\n  serviceAccountName: {{ include \"chart.fullname\" . }}\n  automountServiceAccountToken: false\n  enableServiceLinks: false\n  {{- with .Values.imagePullSecrets }}\n  imagePullSecrets:\n    {{- toYaml . | nindent 4 }}\n  {{- end }}\n  securityContext:\n    {{- include \"chart.podSecurityContext\" . | nindent 4 }}\n  containers:\n    - name: smoke\n      image: {{ include \"chart.image\" .Values.image | quote }}\n      imagePullPolicy: {{ .Values.image.pullPolicy }}\n      command:\n        - python\n        - -c\n")
    ;  if (!project) { 
    ; __append("        - |\n          import sys\n          import urllib.request\n\n          with urllib.request.urlopen(sys.argv[1], timeout=5) as answer:\n              print(answer.status, answer.read().decode())\n        - http://{{ include \"chart.fullname\" . }}:{{ .Values.service.port }}/readyz\n")
    ;  } else { 
    ; __append("        {{- if .Values.health.path }}\n        - |\n          import sys\n          import urllib.request\n\n          url, *host = sys.argv[1:]\n          headers = {\"Host\": name for name in host}\n          request = urllib.request.Request(url, headers=headers)\n          with urllib.request.urlopen(request, timeout=5) as answer:\n              print(answer.status, answer.read().decode())\n        - http://{{ include \"chart.fullname\" . }}:{{ .Values.service.port }}{{ .Values.health.path }}\n        {{- with .Values.health.host }}\n        - {{ . | quote }}\n        {{- end }}\n        {{- else }}\n        - |\n          import socket\n          import sys\n\n          host, port = sys.argv[1:]\n          socket.create_connection((host, int(port)), timeout=5).close()\n        - {{ include \"chart.fullname\" . }}\n        - {{ .Values.service.port | quote }}\n        {{- end }}\n")
    ;  } 
    ; __append("      securityContext:\n        {{- include \"chart.securityContext\" . | nindent 8 }}\n      resources:\n        requests:\n          cpu: 50m\n          memory: 64Mi\n          ephemeral-storage: 16Mi\n        limits:\n          cpu: 200m\n          memory: 128Mi\n          ephemeral-storage: 32Mi\n{{- if .Values.networkPolicy.enabled }}\n---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: {{ include \"chart.fullname\" . }}-smoke\n  namespace: {{ .Release.Namespace }}\n  labels:\n    {{- include \"chart.labels\" . | nindent 4 }}\n  annotations:\n    helm.sh/hook: test\n    helm.sh/hook-weight: \"-1\"\n    helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded\nspec:\n  podSelector:\n    matchLabels:\n      {{- include \"chart.selectorLabels\" . | nindent 6 }}\n      app.kubernetes.io/component: test\n  policyTypes:\n    - Ingress\n")
    ;  if (!project) { 
    ; __append("    - Egress\n  egress:\n    - to:\n        {{- toYaml .Values.networkPolicy.egress.dns.to | nindent 8 }}\n      ports:\n        {{- toYaml .Values.networkPolicy.egress.dns.ports | nindent 8 }}\n    - to:\n        - podSelector:\n            matchLabels:\n              {{- include \"chart.")
    ; __append( project ? "app" : "api" )
    ; __append("SelectorLabels\" . | nindent 14 }}\n      ports:\n        - protocol: TCP\n          port: ")
    ; __append( answers.port )
    ; __append("\n")
    ;  } 
    ; __append("{{- end }}\n")
  return __output;

}