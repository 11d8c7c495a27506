(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  project = __locals.project,
  commands = __locals.commands;
    ; 
const make = derived.components.includes("make");
const flags = `--namespace ${answers.name}`;
const job = commands.migrate.length > 0 && project.database !== "sqlite";
const release = `app.kubernetes.io/instance=${answers.name}`;

    ; __append("# Chart of ")
    ; __append(escapeFn( answers.name ))
    ; __append("\n\nIt needs Helm 4 and Kubernetes 1.30 or newer. Before the first deployment:\n\n- push the image to `")
    ; __append( derived.image )
    ; __append("`; `runAsUser` in `values.yaml` is its user, and `writablePaths` are the folders that it writes to;\n- fill `config` in `values.yaml`, and create the Secret that `secret` names with the variables listed there;\n")
    ;  if (project.database === "sqlite") { 
    ; __append("- have the database's file in the volume, whose folder is `data.path`;\n")
    ;  } 
    ;  if (project.framework === "django") { 
    ; __append("- have `localhost` among `ALLOWED_HOSTS`: it is the name that the probes ask for, `health.host` in `values.yaml`;\n")
    ;  } 
    ; __append("- set the hostname and enable `httpRoute` in `values-staging.yaml` and `values-production.yaml`. It publishes every path below `httpRoute.paths`: with `/` also an administration, metrics and documentation that the service serves.\n\nDeploy, check, go back:\n\n```sh\nhelm upgrade --install ")
    ; __append( answers.name )
    ; __append(" chart ")
    ; __append( flags )
    ; __append(" --create-namespace \\\n  --values chart/values-production.yaml --set image.digest=sha256:… --rollback-on-failure --timeout 12m\nhelm test ")
    ; __append( answers.name )
    ; __append(" ")
    ; __append( flags )
    ; __append("\nhelm rollback ")
    ; __append( answers.name )
    ; __append(" ")
    ; __append( flags )
    ; __append("\n```\n\nPods read the Secret as they start: after a change of it, deploy with another `secret.revision`, such as the date.\n\n## A secret store\n\nWith `secret.external.enabled` the [External Secrets Operator](https://external-secrets.io) fills the Secret.\n")
    ;  if (job) { 
    ; __append("The migration reads it before Helm creates anything else, so once, before the first deployment:\n\n```sh\nkubectl create namespace ")
    ; __append( answers.name )
    ; __append("\nhelm template ")
    ; __append( answers.name )
    ; __append(" chart ")
    ; __append( flags )
    ; __append(" --values chart/values-production.yaml --set image.tag=any \\\n  --show-only templates/externalsecret.yaml | kubectl apply --server-side --filename -\nkubectl wait ")
    ; __append( flags )
    ; __append(" --for=condition=Ready externalsecret/")
    ; __append( answers.name )
    ; __append("\n```\n\nDeploy the first time with `--take-ownership`.\n")
    ;  } 
    ; __append("\n## The network\n\nOther pods than the gateway's need an entry under `networkPolicy.ingress`. What the service calls is open until `networkPolicy.egress.enabled`; list all of it before.\n\n## Uninstall\n\n```sh\nhelm uninstall ")
    ; __append( answers.name )
    ; __append(" ")
    ; __append( flags )
    ; __append("\n")
    ;  if (job) { 
    ; __append("# Helm leaves what its hooks made.\nkubectl delete job,networkpolicy,serviceaccount ")
    ; __append( flags )
    ; __append(" --selector ")
    ; __append( release )
    ; __append("\n")
    ;  } 
    ; __append("```\n\nThe Secret stays")
    ;  if (project.database === "sqlite") { 
    ; __append(", and so does the volume with the data: `kubectl delete persistentvolumeclaim ")
    ; __append( flags )
    ; __append(" --selector ")
    ; __append( release )
    ; __append("` deletes it for good")
    ;  } 
    ; __append(".\n\n## After a change of the chart\n\n```sh\n")
    ;  if (make) { 
    ; __append("make helm-lint helm-test\n")
    ;  } else { 
    ; __append("helm lint --strict chart --values chart/values-production.yaml --set image.tag=any\nhelm unittest chart\n")
    ;  } 
    ; __append("```\n\n`helm unittest` is a [plugin](https://github.com/helm-unittest/helm-unittest).\n")
  return __output;

}