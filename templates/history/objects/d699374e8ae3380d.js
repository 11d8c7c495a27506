(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  resources = __locals.resources,
  project = __locals.project,
  commands = __locals.commands,
  text = __locals.text;
    ; 
const { secrets } = commands;
const settings = [...commands.variables, ...commands.settings].filter((name) => !secrets.includes(name));
const scales = project.database !== "sqlite";
const migrates = commands.migrate.length > 0;
const port = { postgresql: 5432, mysql: 3306, mongodb: 27017 }[project.database];

    ; __append("# Defaults for every environment; values-<environment>.yaml says what differs.\n# values.schema.json refuses names and types that the chart does not know.\n\nnameOverride: \"\"\nfullnameOverride: \"\"\n\nimage:\n  repository: ")
    ; __append(escapeFn( derived.image ))
    ; __append("\n  # The digest wins over the tag: a tag can be moved.\n  digest: \"\"\n  tag: \"\"\n  pullPolicy: IfNotPresent\nimagePullSecrets: []\n\n# The image's user, as a number.\nrunAsUser: 1000\n\n# Folders that the service writes to. The rest is read-only; these are emptied\n# with the pod.\nwritablePaths:\n  - /tmp\n")
    ;  if (!scales) { 
    ; __append("\n# The volume with the database's file")
    ;  if (project.databaseVariable) { 
    ; __append(", at which ")
    ; __append( project.databaseVariable )
    ; __append(" must point")
    ;  } 
    ; __append(".\ndata:\n  path: /data\n  size: 1Gi\n")
    ;  } else { 
    ; __append("\n# Used while autoscaling is off.\nreplicas: 2\n\nautoscaling:\n  enabled: true\n  minReplicas: 2\n  maxReplicas: 6\n  targetCPUUtilizationPercentage: 70\n")
    ;  } 
    ; __append("\npodDisruptionBudget:\n  maxUnavailable: 1\n\nhealth:\n  # What answers 200 once the service is ready; empty: its port is asked alone.\n  path: ")
    ; __append(escapeFn( project.health ))
    ; __append("\n  # What answers without asking a database or another service: a pod that is\n  # silent for a minute is restarted. Empty: no pod is.\n  live: ")
    ; __append(escapeFn( /\/(livez?|liveness|ping)\b/.test(project.health) ? project.health : "" ))
    ; __append("\n  # The name that the service is asked by, where it refuses others")
    ;  if (project.framework === "django") { 
    ; __append(": one of\n  # ALLOWED_HOSTS")
    ;  } 
    ; __append(".\n  host: ")
    ;  if (project.framework === "django") { 
    ; __append("localhost")
    ;  } else { 
    ; __append("\"\"")
    ;  } 
    ; __append("\n\n# Settings of the service, as environment variables; an empty one is left out.\n")
    ;  if (settings.length === 0) { 
    ; __append("config: {}\n")
    ;  } else { 
    ; __append("config:\n")
    ;  for (const name of settings) { 
    ; __append("  ")
    ; __append( name )
    ; __append(": \"\"\n")
    ;  } 
    ;  } 
    ; __append("\n")
    ;  if (secrets.length > 0) { 
    ; __append("# The Secret with the secret settings:\n")
    ;  for (const name of secrets) { 
    ; __append("# - ")
    ; __append( name )
    ; __append("\n")
    ;  } 
    ;  } else { 
    ; __append("# The Secret with the secret settings.\n")
    ;  } 
    ; __append("secret:\n  # Name of a Secret in the namespace; empty for none.\n  name: ")
    ;  if (secrets.length > 0) { 
    ; __append(escapeFn( answers.name ))
    ;  } else { 
    ; __append("\"\"")
    ;  } 
    ; __append("\n  # Any text: another one rolls the pods, which read the Secret as they start.\n  revision: \"\"\n  external:\n    # Lets the External Secrets Operator fill the Secret from a secret store.\n    enabled: false\n    refreshInterval: 1h\n    storeRef:\n      kind: ClusterSecretStore\n      name: default\n    # The entry in the store; its properties are named like the settings.\n    key: \"\"\n\n")
    ;  if (migrates && scales) { 
    ; __append("# Of the service's account and the migration's.\n")
    ;  } 
    ; __append("serviceAccount:\n  annotations: {}\n\nservice:\n  port: 80\n\n# Routes through a Gateway (Gateway API); TLS ends there.\nhttpRoute:\n  enabled: false\n  parentRefs:\n    - name: public\n      namespace: gateway-system\n  hostnames: []\n  # Every path that starts so is published.\n  paths:\n    - /\n  # What a request may take; a pod that stops waits as long for its last ones.\n  timeoutSeconds: 30\n")
    ;  if (migrates) { 
    ; __append("\n")
    ;  if (scales) { 
    ; __append("# The job that migrates the schema before an install or upgrade.\n")
    ;  } else { 
    ; __append("# What migrates the schema before the service starts.\n")
    ;  } 
    ; __append("migration:\n  command:\n")
    ;  for (const part of commands.migrate) { 
    ; __append("    - ")
    ; __append(escapeFn( part ))
    ; __append("\n")
    ;  } 
    ;  if (scales) { 
    ; __append("  timeoutSeconds: 600\n  resources:\n    requests:\n      cpu: 100m\n      memory: 128Mi\n      ephemeral-storage: 64Mi\n    limits:\n      cpu: 500m\n      memory: 512Mi\n      ephemeral-storage: 128Mi\n")
    ;  } 
    ;  } 
    ; __append("\n# A first guess; measure, then set.\nresources:\n  requests:\n    cpu: 100m\n    memory: 256Mi\n    ephemeral-storage: 64Mi\n  limits:\n    cpu: \"1\"\n    memory: 512Mi\n    ephemeral-storage: 128Mi\n\n# What may reach the pods; all else is denied. What they may reach is open until\n# egress is enabled; then rules, whose names are free, must list it all.\nnetworkPolicy:\n  enabled: true\n  ingress:\n    gateway:\n      from:\n        - namespaceSelector:\n            matchLabels:\n              kubernetes.io/metadata.name: gateway-system\n  egress:\n    enabled: false\n    rules:\n      dns:\n        to:\n          - namespaceSelector:\n              matchLabels:\n                kubernetes.io/metadata.name: kube-system\n            podSelector:\n              matchLabels:\n                k8s-app: kube-dns\n        ports:\n          - protocol: UDP\n            port: 53\n          - protocol: TCP\n            port: 53\n")
    ;  if (port !== undefined) { 
    ; __append("      database:\n        to:\n          - ipBlock:\n              cidr: 10.0.0.0/8\n        ports:\n          - protocol: TCP\n            port: ")
    ; __append( port )
    ; __append("\n")
    ;  } 
    ;  if (project.redis) { 
    ; __append("      redis:\n        to:\n          - ipBlock:\n              cidr: 10.0.0.0/8\n        ports:\n          - protocol: TCP\n            port: 6379\n")
    ;  } 
  return __output;

}