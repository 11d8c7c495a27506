{{/*
Pod template shared by the stable Deployment and the canary.
Takes a map with root (the chart's scope), track and image.
*/}}
{{- define "chart.pod" -}}
{{- $pod := . -}}
{{- $ := .root -}}
metadata:
  labels:
    # No version: a canary of a new chart must not restart the stable pods.
    {{- include "chart.apiSelectorLabels" $ | nindent 4 }}
    track: {{ .track }}
spec:
  serviceAccountName: {{ include "chart.fullname" $ }}
  automountServiceAccountToken: false
  # A Service named like this one would set LEDGER_PORT to an address.
  enableServiceLinks: false
  {{- with $.Values.imagePullSecrets }}
  imagePullSecrets:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  securityContext:
    {{- include "chart.podSecurityContext" $ | nindent 4 }}
  # Draining, then 20 seconds for requests in flight (app/commands.py), then 10 seconds to close connections.
  terminationGracePeriodSeconds: {{ add 30 (int $.Values.config.LEDGER_SHUTDOWN_DRAIN_SECONDS) }}
  # Losing a zone or a node should not take all pods of a track with it.
  topologySpreadConstraints:
    - maxSkew: 1
      topologyKey: topology.kubernetes.io/zone
      whenUnsatisfiable: ScheduleAnyway
      labelSelector:
        matchLabels:
          {{- include "chart.apiSelectorLabels" $ | nindent 10 }}
          track: {{ .track }}
  affinity:
    podAntiAffinity:
      preferredDuringSchedulingIgnoredDuringExecution:
        - weight: 100
          podAffinityTerm:
            topologyKey: kubernetes.io/hostname
            labelSelector:
              matchLabels:
                {{- include "chart.apiSelectorLabels" $ | nindent 16 }}
                track: {{ .track }}
  containers:
    - name: api
      image: {{ .image | quote }}
      imagePullPolicy: {{ $.Values.image.pullPolicy }}
      securityContext:
        {{- include "chart.securityContext" $ | nindent 8 }}
      {{- with $.Values.secret.name }}
      envFrom:
        - secretRef:
            name: {{ . }}
      {{- end }}
      env:
        # Literal, so that old pods keep their settings when they restart beside
        # new ones. They win over the Secret.
        {{- range $name, $value := $.Values.config }}
        {{- /* Empty means: leave it to the service's own default. */}}
        {{- if ne $value "" }}
        - name: {{ $name }}
          value: {{ $value | quote }}
        {{- end }}
        {{- end }}
        # Whose X-Forwarded-* headers are believed.
        - name: FORWARDED_ALLOW_IPS
          value: {{ join "," $.Values.httpRoute.trustedProxies | quote }}
        {{- with $.Values.telemetry.endpoint }}
        - name: OTEL_SERVICE_NAME
          value: {{ $.Chart.Name }}
        - name: POD_NAME
          valueFrom:
            fieldRef:
              fieldPath: metadata.name
        # What tells one version from another is its digest.
        - name: OTEL_RESOURCE_ATTRIBUTES
          value: {{ printf "service.version=%s,deployment.environment.name=%s,k8s.namespace.name=%s,k8s.pod.name=$(POD_NAME)" (regexFind "(sha256:)?[^:@]+$" $pod.image) $.Values.config.LEDGER_ENVIRONMENT $.Release.Namespace | quote }}
        - name: OTEL_EXPORTER_OTLP_ENDPOINT
          value: {{ . }}
        - name: OTEL_TRACES_SAMPLER
          value: parentbased_traceidratio
        - name: OTEL_TRACES_SAMPLER_ARG
          value: {{ $.Values.telemetry.sampleRatio | quote }}
        {{- end }}
      ports:
        - name: http
          containerPort: 9090
          protocol: TCP
      startupProbe:
        httpGet:
          path: /livez
          port: http
        periodSeconds: 2
        failureThreshold: 30
        timeoutSeconds: 2
      livenessProbe:
        httpGet:
          path: /livez
          port: http
        periodSeconds: 10
        failureThreshold: 3
        timeoutSeconds: 2
      readinessProbe:
        httpGet:
          path: /readyz
          port: http
        periodSeconds: 5
        failureThreshold: 2
        timeoutSeconds: 3
      resources:
        {{- toYaml $.Values.resources | nindent 8 }}
      volumeMounts:
        - name: tmp
          mountPath: /tmp
  volumes:
    - name: tmp
      emptyDir:
        sizeLimit: 64Mi
  {{- with $.Values.nodeSelector }}
  nodeSelector:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with $.Values.tolerations }}
  tolerations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end -}}
