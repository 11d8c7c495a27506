(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  resources = __locals.resources;
    ; 
const has = (id) => derived.components.includes(id);
const settings = derived.environment.filter((v) => !v.secret && !["HOST", "PORT", "BUILD_SHA"].includes(v.name));
const secrets = derived.environment.filter((v) => v.secret);
const inCluster = { ENVIRONMENT: "prod", LOCAL_ISSUER_KEY_FILE: "" };

    ; __append("# Defaults for every environment; values-<environment>.yaml says what differs.\n# values.schema.json refuses names and types that the chart does not know.\n\nnameOverride: \"\"\nfullnameOverride: \"\"\n\nimage:\n  repository: ")
    ; __append(escapeFn( derived.image ))
    ; __append("\n  # ")
    ;  if (has("ci")) { 
    ; __append("The pipeline deploys by digest")
    ;  } else { 
    ; __append("Deploy by digest")
    ;  } 
    ; __append(", which wins over the tag.\n  digest: \"\"\n  tag: \"\"\n  pullPolicy: IfNotPresent\nimagePullSecrets: []\n\n# Used while autoscaling is off.\nreplicas: 2\n\nautoscaling:\n  enabled: true\n  minReplicas: 2\n  maxReplicas: 6\n  targetCPUUtilizationPercentage: 70\n\npodDisruptionBudget:\n  maxUnavailable: 1\n\n# Settings of the service; an empty value leaves the built-in default.\n")
    ;  if (has("docs")) { 
    ; __append("# docs/configuration.md explains each.\n")
    ;  } 
    ; __append("config:\n")
    ;  for (const v of settings) { 
    ; __append("  ")
    ; __append( derived.envPrefix )
    ; __append( v.name )
    ; __append(": ")
    ; __append(escapeFn( inCluster[v.name] ?? v.default ?? "" ))
    ; __append("\n")
    ;  } 
    ; __append("\n# The Secret with the secret settings")
    ;  if (secrets.length) { 
    ; __append(": ")
    ; __append( secrets.map((v) => derived.envPrefix + v.name).join(", ") )
    ;  } 
    ; __append(".\nsecret:\n  # Name of a Secret in the namespace; empty for none.\n  name: ")
    ;  if (derived.hasDatabase) { 
    ; __append(escapeFn( answers.name ))
    ;  } else { 
    ; __append("\"\"")
    ;  } 
    ; __append("\n  external:\n    # Lets the External Secrets Operator fill the Secret from a secret store.\n    enabled: false\n    refreshInterval: 1h\n    storeRef:\n      kind: ClusterSecretStore\n      name: aws-secrets-manager\n    # The entry in the store; its properties are named like the settings.\n    key: \"\"\n\nserviceAccount:\n  annotations: {}\n\nservice:\n  port: 80\n\n# Routes through a Gateway (Gateway API); TLS ends there.\nhttpRoute:\n  enabled: false\n  parentRefs:\n    - name: ")
    ;  if (derived.hasAuthentication) { 
    ; __append("public")
    ;  } else { 
    ; __append("internal")
    ;  } 
    ; __append("\n      namespace: gateway-system\n  hostnames: []\n  # Only the API is public: /metrics and the probes stay inside the cluster.\n  paths:\n    - ")
    ; __append( derived.apiPrefix )
    ; __append("\n  timeout: 30s\n  # Where the gateway's pods have their addresses.\n  trustedProxies:\n    - 10.0.0.0/8\n\n")
    ;  if (has("rollouts")) { 
    ; __append("# Gives a new image a share of the requests first (Argo Rollouts)")
    ;  if (has("docs")) { 
    ; __append("; see docs/deployment.md")
    ;  } 
    ; __append(".\nrollout:\n  # Takes the place of the Deployment; needs the controller and the monitor below.\n  enabled: false\n  # Percent of the requests that go first, and how long each share is watched.\n  weight: 10\n  watch: 10m\n  # Whether the first share waits for `make promote` instead.\n  approval: false\n  # The new image has to go once it spends its budgets more than burnRate times\n  # as fast as they last: the shares of requests that may fail, and be slow")
    ;  if (has("slo")) { 
    ; __append(",\n  # which is what the objectives in slo/slo.yaml leave")
    ;  } 
    ; __append(".\n  burnRate: 2\n  # From how many such requests on it is judged.\n  failures: 5\n  budgets:\n    availability: 0.001\n    latency: 0.01\n  prometheus: http://prometheus-operated.monitoring:9090\n")
    ;  } else { 
    ; __append("# A second Deployment that takes a share of the requests")
    ;  if (has("docs")) { 
    ; __append("; see docs/deployment.md")
    ;  } 
    ; __append(".\ncanary:\n  enabled: false\n  # Percent of the requests.\n  weight: 10\n  replicas: 1\n  image:\n    digest: \"\"\n    tag: \"\"\n")
    ;  } 
    ;  if (derived.hasDatabase) { 
    ; __append("\n# The job that migrates the schema before an install or upgrade.\nmigration:\n  timeoutSeconds: 600\n  resources:\n    requests:\n      cpu: 100m\n      memory: 128Mi\n      ephemeral-storage: 64Mi\n    limits:\n      cpu: 500m\n      memory: 256Mi\n      ephemeral-storage: 128Mi\n")
    ;  } 
    ; __append("\nresources:\n  requests:\n    cpu: 100m\n    memory: 192Mi\n    ephemeral-storage: 64Mi\n  limits:\n    cpu: \"1\"\n    memory: 384Mi\n    ephemeral-storage: 128Mi\n\ntelemetry:\n  # OpenTelemetry collector (OTLP over HTTP); empty sends nothing.\n  endpoint: \"\"\n  # Share of traces to start; the collector thins them out and keeps errors.\n  sampleRatio: 1\n\nmetrics:\n  # Both need the Prometheus Operator.\n  serviceMonitor:\n    enabled: false\n    interval: 30s\n    labels: {}\n  rules:\n    enabled: false\n    labels: {}\n")
    ;  if (has("rollouts")) { 
    ; __append("    # Share of failed calls to a dependency, and seconds at the 99th percentile,\n    # that alert; failed requests do by the budgets of rollout.\n")
    ;  } else { 
    ; __append("    # Share of failed requests, and seconds at the 99th percentile, that alert.\n")
    ;  } 
    ; __append("    errorRatio: 0.02\n    latencySeconds: 1\n\n# What may reach the pods and what they may reach; all else is denied. Redis\n# for shared rate limits needs an entry under egress.\nnetworkPolicy:\n  enabled: true\n  ingress:\n    gateway:\n      from:\n        - namespaceSelector:\n            matchLabels:\n              kubernetes.io/metadata.name: gateway-system\n    metrics:\n      from:\n        - namespaceSelector:\n            matchLabels:\n              kubernetes.io/metadata.name: monitoring\n  egress:\n    dns:\n      to:\n        - namespaceSelector:\n            matchLabels:\n              kubernetes.io/metadata.name: kube-system\n          podSelector:\n            matchLabels:\n              k8s-app: kube-dns\n      ports:\n        - protocol: UDP\n          port: 53\n        - protocol: TCP\n          port: 53\n")
    ;  if (derived.hasDatabase) { 
    ; __append("    database:\n      to:\n        - ipBlock:\n            cidr: 10.0.0.0/8\n      ports:\n        - protocol: TCP\n          port: 5432\n")
    ;  } 
    ;  if (derived.hasAuthentication) { 
    ; __append("    # The identity provider's keys, on the public network.\n    identity:\n      to:\n        - ipBlock:\n            cidr: 0.0.0.0/0\n            except:\n              - 10.0.0.0/8\n              - 172.16.0.0/12\n              - 192.168.0.0/16\n              - 169.254.0.0/16\n      ports:\n        - protocol: TCP\n          port: 443\n")
    ;  } 
    ; __append("    telemetry:\n      to:\n        - namespaceSelector:\n            matchLabels:\n              kubernetes.io/metadata.name: observability\n      ports:\n        - protocol: TCP\n          port: 4318\n")
    ;  if (has("profiling")) { 
    ; __append("    profiles:\n      to:\n        - namespaceSelector:\n            matchLabels:\n              kubernetes.io/metadata.name: observability\n      ports:\n        - protocol: TCP\n          port: 4040\n")
    ;  } 
    ; __append("\nnodeSelector: {}\ntolerations: []\n")
  return __output;

}