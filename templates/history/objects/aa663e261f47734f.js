(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  resources = __locals.resources;
    ; __append("apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: {{ include \"chart.fullname\" . }}-migrate\n  namespace: {{ .Release.Namespace }}\n  labels:\n    {{- include \"chart.labels\" . | nindent 4 }}\n    app.kubernetes.io/component: migration\n  annotations:\n    # The schema moves first; revisions fit the version that still runs.\n    helm.sh/hook: pre-install,pre-upgrade\n    helm.sh/hook-weight: \"0\"\n    helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded\n    {{- include \"chart.policyExceptions\" . | nindent 4 }}\nspec:\n  backoffLimit: 2\n  # Long enough to read the logs of a failure.\n  ttlSecondsAfterFinished: 86400\n  activeDeadlineSeconds: {{ .Values.migration.timeoutSeconds }}\n  template:\n    metadata:\n      labels:\n        {{- include \"chart.labels\" . | nindent 8 }}\n        app.kubernetes.io/component: migration\n    spec:\n      restartPolicy: Never\n      serviceAccountName: {{ include \"chart.fullname\" . }}-migrate\n      automountServiceAccountToken: false\n      enableServiceLinks: false\n      {{- with .Values.imagePullSecrets }}\n      imagePullSecrets:\n        {{- toYaml . | nindent 8 }}\n      {{- end }}\n      securityContext:\n        {{- include \"chart.podSecurityContext\" . | nindent 8 }}\n      containers:\n        - name: migrate\n")
    ;  if (derived.components.includes("rollouts")) { 
    ; __append("          image: {{ include \"chart.image\" .Values.image | quote }}\n")
    ;  } else { 
    ; __append("          # The newer image knows the newer revisions.\n          {{- if .Values.canary.enabled }}\n          image: {{ include \"chart.canaryImage\" . | quote }}\n          {{- else }}\n          image: {{ include \"chart.image\" .Values.image | quote }}\n          {{- end }}\n")
    ;  } 
    ; __append("          imagePullPolicy: {{ .Values.image.pullPolicy }}\n          command: [\"python\", \"-m\", \"alembic\", \"upgrade\", \"head\"]\n          securityContext:\n            {{- include \"chart.securityContext\" . | nindent 12 }}\n          env:\n            - name: ")
    ; __append( derived.envPrefix )
    ; __append("ENVIRONMENT\n              value: {{ .Values.config.")
    ; __append( derived.envPrefix )
    ; __append("ENVIRONMENT }}\n            - name: ")
    ; __append( derived.envPrefix )
    ; __append("DATABASE_URL\n              valueFrom:\n                secretKeyRef:\n                  name: {{ required \"secret.name names the Secret with the database URL\" .Values.secret.name }}\n                  key: ")
    ; __append( derived.envPrefix )
    ; __append("DATABASE_URL\n          resources:\n            {{- toYaml .Values.migration.resources | nindent 12 }}\n          volumeMounts:\n            - name: tmp\n              mountPath: /tmp\n      volumes:\n        - name: tmp\n          emptyDir:\n            sizeLimit: 64Mi\n")
  return __output;

}