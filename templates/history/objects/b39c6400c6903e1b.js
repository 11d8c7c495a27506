(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ; __append("suite: deployment\nrelease:\n  name: ")
    ; __append( answers.name )
    ; __append("\n  namespace: shop\nset:\n  image.digest: sha256:")
    ; __append( "a".repeat(64) )
    ; __append("\ntemplates:\n  - templates/deployment.yaml\ntests:\n  - it: runs the image by digest even when a tag is given\n    template: templates/deployment.yaml\n    set:\n      image.tag: v1.2.3-abcdef0\n    asserts:\n      - equal:\n          path: spec.template.spec.containers[0].image\n          value: ")
    ; __append( derived.image )
    ; __append("@sha256:")
    ; __append( "a".repeat(64) )
    ; __append("\n\n  - it: refuses to render without an image\n    template: templates/deployment.yaml\n    set:\n      image.digest: \"\"\n    asserts:\n      - failedTemplate:\n          errorMessage: an image needs a digest (or, outside production, a tag)\n\n  - it: refuses the tag latest\n    template: templates/deployment.yaml\n    set:\n      image.tag: latest\n    asserts:\n      - failedTemplate:\n          errorPattern: /image/tag\n\n  - it: refuses a setting that the service does not have\n    template: templates/deployment.yaml\n    set:\n      config.")
    ; __append( derived.envPrefix )
    ; __append("LOG_LEVLE: DEBUG\n    asserts:\n      - failedTemplate:\n          errorPattern: LOG_LEVLE\n\n  - it: keeps addresses of Services out of the settings\n    template: templates/deployment.yaml\n    asserts:\n      - equal:\n          path: spec.template.spec.enableServiceLinks\n          value: false\n\n  - it: locks the container down\n    template: templates/deployment.yaml\n    asserts:\n      - equal:\n          path: spec.template.spec.containers[0].securityContext\n          value:\n            allowPrivilegeEscalation: false\n            privileged: false\n            readOnlyRootFilesystem: true\n            runAsNonRoot: true\n            capabilities:\n              drop:\n                - ALL\n      - equal:\n          path: spec.template.spec.securityContext.runAsUser\n          value: 1000\n      - equal:\n          path: spec.template.spec.securityContext.seccompProfile.type\n          value: RuntimeDefault\n      - equal:\n          path: spec.template.spec.automountServiceAccountToken\n          value: false\n\n  - it: asks readiness for traffic and liveness for restarts\n    template: templates/deployment.yaml\n    asserts:\n      - equal:\n          path: spec.template.spec.containers[0].readinessProbe.httpGet\n          value:\n            path: /readyz\n            port: http\n      - equal:\n          path: spec.template.spec.containers[0].livenessProbe.httpGet\n          value:\n            path: /livez\n            port: http\n      - contains:\n          path: spec.template.spec.containers[0].ports\n          content:\n            name: http\n            containerPort: ")
    ; __append( answers.port )
    ; __append("\n            protocol: TCP\n\n  - it: waits longer than the service drains\n    template: templates/deployment.yaml\n    set:\n      config.")
    ; __append( derived.envPrefix )
    ; __append("SHUTDOWN_DRAIN_SECONDS: \"15\"\n    asserts:\n      - equal:\n          path: spec.template.spec.terminationGracePeriodSeconds\n          value: 45\n\n  - it: leaves the number of pods to the autoscaler\n    template: templates/deployment.yaml\n    asserts:\n      - notExists:\n          path: spec.replicas\n\n  - it: believes no proxy but the gateway\n    template: templates/deployment.yaml\n    set:\n      httpRoute.trustedProxies:\n        - 10.1.0.0/16\n        - 10.2.0.0/16\n    asserts:\n      - contains:\n          path: spec.template.spec.containers[0].env\n          content:\n            name: FORWARDED_ALLOW_IPS\n            value: 10.1.0.0/16,10.2.0.0/16\n\n  - it: sends telemetry only where there is a collector\n    template: templates/deployment.yaml\n    set:\n      telemetry.endpoint: http://collector:4318\n    asserts:\n      - contains:\n          path: spec.template.spec.containers[0].env\n          content:\n            name: OTEL_EXPORTER_OTLP_ENDPOINT\n            value: http://collector:4318\n      - contains:\n          path: spec.template.spec.containers[0].env\n          content:\n            name: OTEL_RESOURCE_ATTRIBUTES\n            value: service.version=sha256:")
    ; __append( "a".repeat(64) )
    ; __append(",deployment.environment.name=prod,k8s.namespace.name=shop,k8s.pod.name=$(POD_NAME)\n\n  - it: names the tag where there is no digest\n    template: templates/deployment.yaml\n    set:\n      image.digest: \"\"\n      image.tag: v1.2.3-abcdef0\n      telemetry.endpoint: http://collector:4318\n    asserts:\n      - contains:\n          path: spec.template.spec.containers[0].env\n          content:\n            name: OTEL_RESOURCE_ATTRIBUTES\n            value: service.version=v1.2.3-abcdef0,deployment.environment.name=prod,k8s.namespace.name=shop,k8s.pod.name=$(POD_NAME)\n\n  - it: leaves empty settings to the service\n    template: templates/deployment.yaml\n    set:\n      config.")
    ; __append( derived.envPrefix )
    ; __append("CORS_ORIGINS: \"\"\n    asserts:\n      - notContains:\n          path: spec.template.spec.containers[0].env\n          any: true\n          content:\n            name: ")
    ; __append( derived.envPrefix )
    ; __append("CORS_ORIGINS\n      - contains:\n          path: spec.template.spec.containers[0].env\n          content:\n            name: ")
    ; __append( derived.envPrefix )
    ; __append("ENVIRONMENT\n            value: prod\n")
  return __output;

}