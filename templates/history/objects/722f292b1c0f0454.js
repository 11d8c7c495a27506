(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  resources = __locals.resources,
  commands = __locals.commands;
    ;  const rollouts = derived.components.includes("rollouts"); 
    ; __append("{{/*\n")
    ;  if (rollouts) { 
    ; __append("Pod template of the Rollout or, without its controller, of the Deployment.\nTakes a map with root (the chart's scope), image and, for the Deployment, track.\n")
    ;  } else { 
    ; __append("Pod template shared by the stable Deployment and the canary.\nTakes a map with root (the chart's scope), track and image.\n")
    ;  } 
    ; __append("*/}}\n{{- define \"chart.pod\" -}}\n{{- $pod := . -}}\n{{- $ := .root -}}\nmetadata:\n  labels:\n")
    ;  if (rollouts) { 
    ; __append("    # No version: a new chart alone must not start a rollout.\n    {{- include \"chart.apiSelectorLabels\" $ | nindent 4 }}\n    {{- with .track }}\n    track: {{ . }}\n    {{- end }}\n")
    ;  } else { 
    ; __append("    # No version: a canary of a new chart must not restart the stable pods.\n    {{- include \"chart.apiSelectorLabels\" $ | nindent 4 }}\n    track: {{ .track }}\n")
    ;  } 
    ; __append("spec:\n  serviceAccountName: {{ include \"chart.fullname\" $ }}\n  automountServiceAccountToken: false\n  # A Service named like this one would set ")
    ; __append( derived.envPrefix )
    ; __append("PORT to an address.\n  enableServiceLinks: false\n  {{- with $.Values.imagePullSecrets }}\n  imagePullSecrets:\n    {{- toYaml . | nindent 4 }}\n  {{- end }}\n  securityContext:\n    {{- include \"chart.podSecurityContext\" $ | nindent 4 }}\n  # Draining, then 20 seconds for requests in flight (app/commands.py), then 10 seconds to close connections.\n  terminationGracePeriodSeconds: {{ add 30 (int $.Values.config.")
    ; __append( derived.envPrefix )
    ; __append("SHUTDOWN_DRAIN_SECONDS) }}\n  # Losing a zone or a node should not take all pods")
    ;  if (!rollouts) { 
    ; __append(" of a track")
    ;  } 
    ; __append(" with it.\n  topologySpreadConstraints:\n    - maxSkew: 1\n      topologyKey: topology.kubernetes.io/zone\n      whenUnsatisfiable: ScheduleAnyway\n      labelSelector:\n        matchLabels:\n          {{- include \"chart.apiSelectorLabels\" $ | nindent 10 }}\n")
    ;  if (!rollouts) { 
    ; __append("          track: {{ .track }}\n")
    ;  } 
    ; __append("  affinity:\n    podAntiAffinity:\n      preferredDuringSchedulingIgnoredDuringExecution:\n        - weight: 100\n          podAffinityTerm:\n            topologyKey: kubernetes.io/hostname\n            labelSelector:\n              matchLabels:\n                {{- include \"chart.apiSelectorLabels\" $ | nindent 16 }}\n")
    ;  if (!rollouts) { 
    ; __append("                track: {{ .track }}\n")
    ;  } 
    ; __append("  containers:\n    - name: api\n      image: {{ .image | quote }}\n      imagePullPolicy: {{ $.Values.image.pullPolicy }}\n      securityContext:\n        {{- include \"chart.securityContext\" $ | nindent 8 }}\n      {{- with $.Values.secret.name }}\n      envFrom:\n        - secretRef:\n            name: {{ . }}\n      {{- end }}\n      env:\n        # Literal, so that old pods keep their settings when they restart beside\n        # new ones")
    ;  if (rollouts) { 
    ; __append(", and get them back when a canary ends")
    ;  } 
    ; __append(". They win over the Secret.\n        {{- range $name, $value := $.Values.config }}\n        {{- /* Empty means: leave it to the service's own default. */}}\n        {{- if ne $value \"\" }}\n        - name: {{ $name }}\n          value: {{ $value | quote }}\n        {{- end }}\n        {{- end }}\n        # Whose X-Forwarded-* headers are believed.\n        - name: FORWARDED_ALLOW_IPS\n          value: {{ join \",\" $.Values.httpRoute.trustedProxies | quote }}\n        {{- with $.Values.telemetry.endpoint }}\n        - name: OTEL_SERVICE_NAME\n          value: {{ $.Chart.Name }}\n        - name: POD_NAME\n          valueFrom:\n            fieldRef:\n              fieldPath: metadata.name\n        # What tells one version from another is its digest.\n        - name: OTEL_RESOURCE_ATTRIBUTES\n          value: {{ printf \"service.version=%s,deployment.environment.name=%s,k8s.namespace.name=%s,k8s.pod.name=$(POD_NAME)\" (regexFind \"(sha256:)?[^:@]+$\" $pod.image) $.Values.config.")
    ; __append( derived.envPrefix )
    ; __append("ENVIRONMENT $.Release.Namespace | quote }}\n        - name: OTEL_EXPORTER_OTLP_ENDPOINT\n          value: {{ . }}\n        - name: OTEL_TRACES_SAMPLER\n          value: parentbased_traceidratio\n        - name: OTEL_TRACES_SAMPLER_ARG\n          value: {{ $.Values.telemetry.sampleRatio | quote }}\n        {{- end }}\n      ports:\n        - name: http\n          containerPort: ")
    ; __append( answers.port )
    ; __append("\n          protocol: TCP\n      startupProbe:\n        httpGet:\n          path: /livez\n          port: http\n        periodSeconds: 2\n        failureThreshold: 30\n        timeoutSeconds: 2\n      livenessProbe:\n        httpGet:\n          path: /livez\n          port: http\n        periodSeconds: 10\n        failureThreshold: 3\n        timeoutSeconds: 2\n      readinessProbe:\n        httpGet:\n          path: /readyz\n          port: http\n        periodSeconds: 5\n        failureThreshold: 2\n        timeoutSeconds: 3\n      resources:\n        {{- toYaml $.Values.resources | nindent 8 }}\n      volumeMounts:\n        - name: tmp\n          mountPath: /tmp\n  volumes:\n    - name: tmp\n      emptyDir:\n        sizeLimit: 64Mi\n  {{- with $.Values.nodeSelector }}\n  nodeSelector:\n    {{- toYaml . | nindent 4 }}\n  {{- end }}\n  {{- with $.Values.tolerations }}\n  tolerations:\n    {{- toYaml . | nindent 4 }}\n  {{- end }}\n{{- end -}}\n")
  return __output;

}