(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  resources = __locals.resources,
  project = __locals.project,
  commands = __locals.commands;
    ;  const alone = project.database === "sqlite"; 
    ; __append("apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: {{ include \"chart.fullname\" . }}\n  namespace: {{ .Release.Namespace }}\n  labels:\n    {{- include \"chart.labels\" . | nindent 4 }}\n    app.kubernetes.io/component: app\nspec:\n")
    ;  if (alone) { 
    ; __append("  # A file of SQLite has one writer.\n  replicas: 1\n")
    ;  } else { 
    ; __append("  {{- if not .Values.autoscaling.enabled }}\n  replicas: {{ .Values.replicas }}\n  {{- end }}\n")
    ;  } 
    ; __append("  revisionHistoryLimit: 10\n  strategy:\n")
    ;  if (alone) { 
    ; __append("    type: Recreate\n")
    ;  } else { 
    ; __append("    type: RollingUpdate\n    rollingUpdate:\n      maxSurge: 1\n      maxUnavailable: 0\n")
    ;  } 
    ; __append("  selector:\n    matchLabels:\n      {{- include \"chart.appSelectorLabels\" . | nindent 6 }}\n  template:\n    metadata:\n      annotations:\n        # A changed setting rolls the pods.\n        checksum/config: {{ include (print $.Template.BasePath \"/configmap.yaml\") . | sha256sum }}\n        {{- with .Values.secret.revision }}\n        secret-revision: {{ . | quote }}\n        {{- end }}\n      labels:\n        {{- include \"chart.appSelectorLabels\" . | nindent 8 }}\n    spec:\n      serviceAccountName: {{ include \"chart.fullname\" . }}\n      automountServiceAccountToken: false\n      # Other Services would add variables with their addresses.\n      enableServiceLinks: false\n      {{- with .Values.imagePullSecrets }}\n      imagePullSecrets:\n        {{- toYaml . | nindent 8 }}\n      {{- end }}\n      securityContext:\n        {{- include \"chart.podSecurityContext\" . | nindent 8 }}\n      # 5 seconds of preStop, then what a request may take, then 10 to close.\n      terminationGracePeriodSeconds: {{ add 15 .Values.httpRoute.timeoutSeconds }}\n")
    ;  if (!alone) { 
    ; __append("      # Losing a zone or a node should not take all pods with it.\n      topologySpreadConstraints:\n        {{- range tuple \"topology.kubernetes.io/zone\" \"kubernetes.io/hostname\" }}\n        - maxSkew: 1\n          topologyKey: {{ . }}\n          whenUnsatisfiable: ScheduleAnyway\n          labelSelector:\n            matchLabels:\n              {{- include \"chart.appSelectorLabels\" $ | nindent 14 }}\n          # Pods of a new version are spread among themselves.\n          matchLabelKeys:\n            - pod-template-hash\n        {{- end }}\n")
    ;  } 
    ;  if (alone && commands.migrate.length > 0) { 
    ; __append("      # The file is the pod's, so the pod changes its schema.\n      initContainers:\n        - name: migrate\n          image: {{ include \"chart.image\" .Values.image | quote }}\n          imagePullPolicy: {{ .Values.image.pullPolicy }}\n          command:\n            {{- toYaml .Values.migration.command | nindent 12 }}\n          securityContext:\n            {{- include \"chart.securityContext\" . | nindent 12 }}\n          envFrom:\n            {{- include \"chart.settings\" . | nindent 12 }}\n          resources:\n            {{- toYaml .Values.resources | nindent 12 }}\n          volumeMounts:\n            {{- include \"chart.volumeMounts\" . | trim | nindent 12 }}\n")
    ;  } 
    ; __append("      containers:\n        - name: app\n          image: {{ include \"chart.image\" .Values.image | quote }}\n          imagePullPolicy: {{ .Values.image.pullPolicy }}\n          securityContext:\n            {{- include \"chart.securityContext\" . | nindent 12 }}\n          envFrom:\n            {{- include \"chart.settings\" . | nindent 12 }}\n          ports:\n            - name: http\n              containerPort: ")
    ; __append( answers.port )
    ; __append("\n              protocol: TCP\n          # Whether it listens: a database that is away must not keep it from\n          # starting.\n          startupProbe:\n            tcpSocket:\n              port: http\n            periodSeconds: 2\n            failureThreshold: 30\n            timeoutSeconds: 2\n          readinessProbe:\n            {{- if .Values.health.path }}\n            {{- include \"chart.ask\" (dict \"path\" .Values.health.path \"host\" .Values.health.host) | nindent 12 }}\n            {{- else }}\n            tcpSocket:\n              port: http\n            {{- end }}\n            periodSeconds: 5\n            failureThreshold: 2\n            timeoutSeconds: 3\n          # None without a path that asks nothing but the service: a restart\n          # mends no database, and an open port says nothing of a hang.\n          {{- with .Values.health.live }}\n          livenessProbe:\n            {{- include \"chart.ask\" (dict \"path\" . \"host\" $.Values.health.host) | nindent 12 }}\n            periodSeconds: 10\n            failureThreshold: 6\n            timeoutSeconds: 5\n          {{- end }}\n          lifecycle:\n            preStop:\n              # Requests still arrive until all nodes know that the pod goes.\n              sleep:\n                seconds: 5\n          resources:\n            {{- toYaml .Values.resources | nindent 12 }}\n          volumeMounts:\n            {{- include \"chart.volumeMounts\" . | trim | nindent 12 }}\n      volumes:\n        {{- include \"chart.volumes\" . | trim | nindent 8 }}\n")
  return __output;

}