(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions,
  resource = __locals.resource,
  text = __locals.text;
    ; 
const has = (id) => derived.components.includes(id);
const stages = answers.tier === 5 ? "build → SBOM and scan → sign → provenance" : "build → scan → sign";

    ; __append("# Deployment\n\n")
    ;  if (has("ci")) { 
    ; __append("```text\nlint → test → ")
    ; __append( stages )
    ; __append(" → staging → canary → production\n```\n\nA push to `main` deploys to staging, a tag `v1.2.3` goes on to the canary and waits for\nthe approval of production. Every stage calls a make target, so a person with access\nto the cluster can do the same.\n")
    ;  } else { 
    ; __append("A person with access to the registry and the cluster deploys.\n`make build BUILD_OUTPUT=\"--output type=oci,dest=image.tar\"`, `make push` and `make sign` publish\nan image, whose digest is in `reports/digest`; the targets below change the cluster.\n")
    ;  } 
    ; __append("\n## Before the first deployment\n\n| Where | What |\n|---|---|\n")
    ;  if (has("ci")) { 
    ; __append("| repository | ")
    ;  if (has("github")) { 
    ; __append("the owners in `.github/CODEOWNERS`; `make rulesets`; ")
    ;  } 
    ; __append("the environments `staging`, `canary`, `production` with a secret `KUBECONFIG`, each limited to `main` and tags `v*`, and reviewers for production; ")
    ;  if (has("slo")) { 
    ; __append("in the last two the variable `PROMETHEUS_URL` and, if it asks for one, `PROMETHEUS_TOKEN` as a secret; ")
    ;  } 
    ; __append("the variable `DEPLOY=true` |\n")
    ;  if (answers.registry.split("/")[0] !== "ghcr.io") { 
    ;  if (answers.tier === 5) { 
    ; __append("| registry | a role that runs of this repository may assume by OpenID Connect, named by the variable `REGISTRY_ROLE`")
    ;  if (!/[.](?:amazonaws[.]com|pkg[.]dev)(?=$|[/])/.test(answers.registry)) { 
    ; __append(", and who issues it, by `REGISTRY_ISSUER`")
    ;  } 
    ; __append("; no credentials are stored |\n")
    ;  } else { 
    ; __append("| registry | in the environment `registry` the variable `REGISTRY_USER` and the secret `REGISTRY_TOKEN` |\n")
    ;  } 
    ;  } 
    ;  } 
    ; __append("| cluster | a Gateway (Gateway API), a network plugin that enforces policies; ")
    ;  if (has("rollouts")) { 
    ; __append("Argo Rollouts with its plugin for the Gateway API; ")
    ;  } 
    ;  if (has("admission")) { 
    ; __append("Kyverno, and `kubectl apply -f policy/kyverno`; ")
    ;  } 
    ; __append("for the defaults of staging and production also the Prometheus Operator")
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
    ;  if (has("rollouts")) { 
    ; __append("New pods start beside the old ones and get `rollout.weight` percent of the requests once\nthey are ready, then half, then all, each share for `rollout.watch`. The old ones drain:\nthey report not ready, keep serving for `")
    ; __append( derived.envPrefix )
    ; __append("SHUTDOWN_DRAIN_SECONDS`, finish what is in\nflight within 20 seconds and exit. In the end `helm test` asks the release whether it is\nready.\n\nWithout `rollout.enabled`, as in dev, a Deployment replaces its pods one by one. Where one\nruns and a Rollout is to follow, keep it until the new pods are ready:\n\n```sh\nkubectl annotate deployment ")
    ; __append( answers.name )
    ; __append(" --namespace … helm.sh/resource-policy=keep\nmake deploy ENVIRONMENT=… DIGEST=sha256:…\nkubectl delete deployment ")
    ; __append( answers.name )
    ; __append(" --namespace …\n```\n\n## Canary\n\n```sh\nmake canary ENVIRONMENT=production DIGEST=sha256:… # the first share\nmake promote ENVIRONMENT=production DIGEST=sha256:… # the others\nkubectl get rollout ")
    ; __append( answers.name )
    ; __append(" --namespace ")
    ; __append( answers.name )
    ; __append("-production --watch\n```\n\nIn production the first share waits for `make promote`")
    ;  if (has("ci")) { 
    ; __append(", which is the approved job")
    ;  } 
    ; __append("\n(`rollout.approval`). All the while an analysis asks Prometheus, every minute, how fast\nthe new image burnt the error budget of each [objective](observability.md#objectives) since it\nbegan, or in the last hour. Above `rollout.burnRate`, by default 2, the controller gives all\nrequests back to the old image; the make target fails and returns the release to what runs.\nSo it does if new pods do not get ready, or if more than a quarter of what Prometheus asks\nof them fails. Fewer than `rollout.failures` bad answers, by default 5, may be chance and\nrefuse nothing, so a service with few requests finds out late. What the gateway answers\nitself, like 502 and 504, is in no metric of the service: add a metric of yours to\n`chart/templates/analysistemplate.yaml` if it has one.\n\nRequests that the gateway does not route, from inside of the cluster, meet the old image\nonly. Compare the two yourself with:\n")
    ;  } else { 
    ; __append("New pods start beside the old ones and get traffic once they are ready. The old ones\ndrain: they report not ready, keep serving for `")
    ; __append( derived.envPrefix )
    ; __append("SHUTDOWN_DRAIN_SECONDS`, finish what\nis in flight within 20 seconds and exit. A failed rollout is undone, and `helm test`\nasks the release whether it is ready.\n\n## Canary\n\n```sh\nmake canary ENVIRONMENT=production DIGEST=sha256:… WEIGHT=10\n```\n\nA second Deployment gets that share of the requests. It tries the image, with the values\nthat run; the chart is the new one for both, and the values file comes with `make deploy`.\nShip a change of either in a release of its own. Compare it with the stable one for as long\nas your traffic needs:\n")
    ;  } 
    ; __append("\n```promql\nsum by (track) (rate(http_requests_total{status_class=\"5xx\"}[5m]))\n  / sum by (track) (rate(http_requests_total[5m]))\n```\n\n")
    ;  if (!has("rollouts")) { 
    ; __append("`make deploy` with the same digest makes it stable and ends the canary; `make rollback`\nreturns to what ran before it.\n\n")
    ;  } 
    ;  if (has("slo")) { 
    ; __append("## When the budget burns\n\n")
    ;  if (has("ci")) { 
    ; __append("Before the canary and before production the pipeline asks the same of the whole service:\nwhile a budget of `slo/slo.yaml` burns at more than twice its rate, over an hour, neither\nstarts.")
    ;  } else { 
    ; __append("Ask before you deploy:")
    ;  } 
    ; __append("\n\n```sh\nmake burn-rate PROMETHEUS_URL=https://…\n```\n\nIt needs curl, jq and yq. Go back first. A fix that has to go out all the same is\ndeployed by a person: the make targets themselves do not ask. So is the first release:\nwhere Prometheus does not know the service, the gate stays closed.\n\n")
    ;  } 
    ;  if (has("admission")) { 
    ; __append("## What may run\n\nIn the namespaces of staging and production `policy/kyverno` admits only images that\n`.github/workflows/image.yml` signed and attested: their SLSA provenance, CycloneDX bill of\nmaterials, vulnerability scan and secret scan, all made after the check had passed. Apply\nit again after each change, and name namespaces of your own in it. A pod is verified when\nit starts and when its images change. Sidecars and debug containers need the same proofs: a\n`PolicyException` of Kyverno 1.18 lifts the policy from the whole pod, the service's own\ncontainer included. To look into a pod, debug it with [its own image](runbooks/RUN-API-003.md). For a private\nrepository GitHub signs with a Sigstore of its own: take Kyverno 1.19, name its trusted\nroot in the policy instead of the public log, and give Kyverno a secret for the registry.\n\n`make admit DIGEST=sha256:…` looks inside, as the pipeline does before staging: a high or\ncritical vulnerability that has a fix is refused, so is a secret or an empty bill of\nmaterials. `make helm-lint` holds what the chart renders against `policy/manifests`")
    ;  if (has("rollouts") && has("slo")) { 
    ; __append(", and\nthe analysis of the canary against the objectives")
    ;  } 
    ; __append("; `make policies` tests the policies.\n\n")
    ;  } 
    ;  if (has("falco")) { 
    ; __append("## Runtime rules\n\n`falco/values-production.yaml` has rules for Falco: the containers run Python and nothing\nelse, write to `/tmp` alone and never look for a token of the cluster. Install it with the\ncommand at the top of the file and send its alerts to whoever is on call.\n\n")
    ;  } 
    ; __append("## Going back\n\n```sh\nmake rollback ENVIRONMENT=production             # to the release before, never to ")
    ;  if (has("rollouts")) { 
    ; __append("one that was undone")
    ;  } else { 
    ; __append("a canary")
    ;  } 
    ; __append("\nmake rollback ENVIRONMENT=production REVISION=41 # see helm history\n```\n\n")
    ;  if (has("rollouts")) { 
    ; __append("It takes no steps and waits for no analysis, and it ends a canary.\n\n")
    ;  } 
    ;  if (has("ci")) { 
    ; __append("The workflow *Rollback* does the same from the browser; it ends a job that deploys to the\nsame environment. Reject a *Production* job that waits for approval, lest it undo the\nrollback later.\n")
    ;  } 
    ;  if (derived.hasDatabase) { 
    ; __append("The schema stays where it is; it fits the version before. Do not deploy an older digest\ninstead: its migration job does not know the newer revisions and fails.\n")
    ;  } 
    ; __append("\n## Images\n\n`")
    ; __append( derived.image )
    ; __append("` is tagged `v<semver>-<commit>` for a release and `sha-<commit>` for `main`.\nDeployments name the digest. `make verify DIGEST=sha256:…` ")
    ;  if (answers.tier === 5) { 
    ; __append("fails without a valid signature")
    ;  } else { 
    ; __append("checks the signature")
    ;  } 
    ; __append(".\n")
  return __output;

}