(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions,
  text = __locals.text;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("# Deployment\n\n")
    ;  if (has("ci")) { 
    ; __append("```text\nlint → test → build → scan → sign → staging → canary → production\n```\n\nA push to `main` deploys to staging, a tag `v1.2.3` goes on to the canary and waits for\nthe approval of production. Every stage calls a make target, so a person with access\nto the cluster can do the same.\n")
    ;  } else { 
    ; __append("A person with access to the registry and the cluster deploys.\n`make build BUILD_OUTPUT=\"--output type=oci,dest=image.tar\"`, `make push` and `make sign` publish\nan image, whose digest is in `reports/digest`; the targets below change the cluster.\n")
    ;  } 
    ; __append("\n## Before the first deployment\n\n| Where | What |\n|---|---|\n")
    ;  if (has("ci")) { 
    ; __append("| repository | ")
    ;  if (has("github")) { 
    ; __append("the owners in `.github/CODEOWNERS`; `make rulesets`; ")
    ;  } 
    ; __append("the environments `staging`, `canary`, `production` with a secret `KUBECONFIG`, each limited to `main` and tags `v*`, and reviewers for production; the variable `DEPLOY=true` |\n")
    ;  } 
    ; __append("| cluster | a Gateway (Gateway API), a network plugin that enforces policies; for the defaults of staging and production also the Prometheus Operator")
    ;  if (derived.hasDatabase) { 
    ; __append(", the External Secrets Operator")
    ;  } 
    ; __append(" and an OpenTelemetry collector; for a private registry a pull secret, named in `imagePullSecrets` |\n")
    ;  if (derived.hasDatabase) { 
    ; __append("| secret store | the entries `staging/")
    ; __append( answers.name )
    ; __append("` and `production/")
    ; __append( answers.name )
    ; __append("` with `")
    ; __append( derived.envPrefix )
    ; __append("DATABASE_URL`; dev has no store: create the Secret `")
    ; __append( answers.name )
    ; __append("` by hand |\n")
    ;  } 
    ; __append("| `chart/values-*.yaml` | the hostnames")
    ;  if (derived.hasAuthentication) { 
    ; __append(", the identity provider")
    ;  } 
    ; __append(" |\n| `chart/values.yaml` | the gateway's name and addresses, the namespaces")
    ;  if (derived.hasDatabase) { 
    ; __append(" and the database's addresses")
    ;  } 
    ; __append(" in `networkPolicy` |\n\nThe chart refuses values that it does not know. `make helm-lint` renders and checks it for\nevery environment, `make helm-test` runs its unit tests with the plugin\n[helm-unittest](https://github.com/helm-unittest/helm-unittest) ")
    ; __append( versions.tools["helm-unittest"] )
    ; __append(".\n\n## Deploying\n\n```sh\nmake deploy ENVIRONMENT=staging DIGEST=sha256:…\n```\n\n")
    ;  if (derived.hasDatabase) { 
    ; __append("The [migration](migrations.md) runs first.\n")
    ;  } 
    ; __append("New pods start beside the old ones and get traffic once they are ready. The old ones\ndrain: they report not ready, keep serving for `")
    ; __append( derived.envPrefix )
    ; __append("SHUTDOWN_DRAIN_SECONDS`, finish what\nis in flight within 20 seconds and exit. A failed rollout is undone, and `helm test`\nasks the release whether it is ready.\n\n## Canary\n\n```sh\nmake canary ENVIRONMENT=production DIGEST=sha256:… WEIGHT=10\n```\n\nA second Deployment gets that share of the requests. Compare it with the stable one for\nas long as your traffic needs:\n\n```promql\nsum by (track) (rate(http_requests_total{status_class=\"5xx\"}[5m]))\n  / sum by (track) (rate(http_requests_total[5m]))\n```\n\n`make deploy` with the same digest makes it stable and ends the canary; `make rollback`\nreturns to what ran before it.\n\n## Going back\n\n```sh\nmake rollback ENVIRONMENT=production             # to the release before, never to a canary\nmake rollback ENVIRONMENT=production REVISION=41 # see helm history\n```\n\n")
    ;  if (has("ci")) { 
    ; __append("The workflow *Rollback* does the same from the browser. Reject a *Production* job that\nstill waits for approval first: it would hold the rollback back, or undo it later.\n")
    ;  } 
    ;  if (derived.hasDatabase) { 
    ; __append("The schema stays where it is; it fits the version before. Do not deploy an older digest\ninstead: its migration job does not know the newer revisions and fails.\n")
    ;  } 
    ; __append("\n## Images\n\n`")
    ; __append( derived.image )
    ; __append("` is tagged `v<semver>-<commit>` for a release and `sha-<commit>` for `main`.\nDeployments name the digest. `make verify DIGEST=sha256:…` checks the signature.\n")
  return __output;

}