(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  resource = __locals.resource,
  text = __locals.text;
    ;  const has = (id) => derived.components.includes(id); 
    ;  const enterprise = answers.tier === 5; 
    ;  // Argo Rollouts restarts what kubectl rollout does not know. 

    ;  const restart = has("rollouts") ? `kubectl --namespace <namespace> patch rollout ${answers.name} --type merge --patch "{\\"spec\\": {\\"restartAt\\": \\"$(date -u +%FT%TZ)\\"}}"` : "kubectl --namespace <namespace> rollout restart deployment"; 
    ; __append("# Security\n\nHow to report a vulnerability is in `SECURITY.md`.\n\n## What protects what\n\n| Threat | Protection |\n|---|---|\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("| a stranger calls the API | closed by default: a route without declared scopes answers 403 even to valid tokens; nobody's body is read before they are let in |\n| a forged or old token | signature by the issuer's keys, allow-listed algorithms, `iss`, `aud`, `exp`, `nbf`, bounded clock skew; a service's token lives for two hours at most, by default |\n| one tenant reads another's data | the tenant comes from a claim, limits every query, and is checked again on the object; others see 404 |\n| a token travels in plain text | TLS at the gateway; stage and prod refuse a token that came over HTTP |\n")
    ;  } else { 
    ; __append("| a stranger calls the API | nothing in the service")
    ;  if (has("adr")) { 
    ; __append(": see [decision 0020](adr/0020-authentication.md), which lapses")
    ;  } 
    ;  if (has("helm")) { 
    ; __append("; the network policy admits the gateway alone")
    ;  } 
    ; __append(" |\n")
    ;  } 
    ; __append("| one client uses up the service | rate limits, a limit on bodies and pages, timeouts on every call |\n| a request is sent twice | idempotency keys, entity tags |\n| errors reveal the inside | one error body without stack traces or addresses; details stay in the log |\n| logs reveal secrets | masking by field name and by form, in one place |\n| a browser is misled | exact CORS origins, no credentials, strict headers |\n")
    ;  if (has("docker")) { 
    ; __append("| a dependency or the image is tampered with | `uv.lock` with hashes, base images")
    ;  if (has("ci")) { 
    ; __append(" and actions")
    ;  } 
    ; __append(" by digest, SBOM, scan, signature")
    ;  if (has("ci")) { 
    ; __append(", provenance")
    ;  } 
    ;  if (has("admission")) { 
    ; __append("; the cluster admits no image without them")
    ;  } 
    ; __append(" |\n")
    ;  } else { 
    ; __append("| a dependency is tampered with | `uv.lock` with hashes |\n")
    ;  } 
    ;  if (has("helm")) { 
    ; __append("| an attacker runs code in the pod | ")
    ;  if (enterprise) { 
    ; __append("no shell, ")
    ;  } 
    ; __append("no root, no capabilities, read-only files, no service account token, network policy in both directions |\n")
    ;  } 
    ;  if (has("falco")) { 
    ; __append("\nIn production Falco watches the pods, with the rules of `falco/values-production.yaml`: a\nprogram that is not Python, a file written outside of `/tmp` or a look for a token of the\ncluster is an alert. None of them is anything that the service does.\n")
    ;  } else if (has("helm")) { 
    ; __append("\nDetecting what happens in a running pod, with Falco or similar, is a task of the\nplatform; the service needs no exception from its default rules, since it starts no\nprograms and writes to `/tmp` only.\n")
    ;  } 
    ; __append("\n## Secrets\n\n")
    ;  if (has("helm")) { 
    ; __append("Secrets are environment variables, taken from a Kubernetes Secret that the chart names\n(`secret.name`) and does not contain. With `secret.external.enabled` the External Secrets\nOperator fills it from AWS Secrets Manager or another store.\n")
    ;  } else { 
    ; __append("Secrets are environment variables that the platform sets from its secret store.\n")
    ;  } 
    ; __append("\n| Secret | Purpose | Owner | Rotates |\n|---|---|---|---|\n")
    ;  if (derived.hasDatabase) { 
    ; __append("| `")
    ; __append( derived.envPrefix )
    ; __append("DATABASE_URL` | the service's own database role | team | every 90 days |\n")
    ;  } 
    ; __append("| `")
    ; __append( derived.envPrefix )
    ; __append("REDIS_URL` | shared rate limits | team | every 90 days |\n")
    ;  if (has("helm") && has("ci")) { 
    ; __append("| `KUBECONFIG` of each environment in the pipeline | deployments | team | every 90 days |\n")
    ;  if (has("slo")) { 
    ; __append("| `PROMETHEUS_TOKEN` of the environments *canary* and *production*, where Prometheus asks for one | to read error budgets | team | every 90 days |\n")
    ;  } 
    ;  } 
    ; __append("\nEach serves one purpose in one environment. To rotate: add the new value beside the\n")
    ;  if (has("helm")) { 
    ;  if (has("rollouts")) { 
    ; __append("old one at its source, write it to the store, wait for `refreshInterval`, restart, then\nremove the old value:\n\n```sh\n")
    ; __append( restart )
    ; __append("\n```\n\n")
    ;  } else { 
    ; __append("old one at its source, write it to the store, wait for `refreshInterval`, restart with\n`")
    ; __append( restart )
    ; __append("`, then remove the old value.\n")
    ;  } 
    ;  } else { 
    ; __append("old one at its source, write it to the store, restart the service, then remove the old value.\n")
    ;  } 
    ; __append("After a leak follow [RUN-SEC-001](runbooks/RUN-SEC-001.md).\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("\nThe issuer's signing keys need no step here: an unknown key id makes the service fetch\nthe keys again.\n\n## Permissions\n\nA scope is a capability, `<resource>:read` or `<resource>:write`. Grant a client the\nscopes of its task; there is no scope that grants everything.\n")
    ;  } 
    ; 
// What checks a change, and what a workflow looks at again by schedule.
const often = derived.tier.dast;
const scans = [
  ...(has("pre-commit") ? [["secrets, in the change and in the history", "every change"]] : []),
  [["code (bandit, ruff)", ...(has("ci") ? ["workflows"] : []), ...(has("ci") && has("docker") ? ["Dockerfile"] : []), ...(has("helm") ? ["chart"] : [])].join(", "), "every change"],
  ...(has("ci") && has("docker") ? [["image and dependencies", `every change, and ${often}`]] : has("ci") ? [["dependencies", often]] : has("docker") ? [["image", "every release"]] : []),
  ...(has("ci") && has("fuzz") ? [["the parsers of input (fuzz targets)", often]] : []),
  ...(has("falco") ? [["what runs in production (Falco)", "always"]] : []),
  ...(has("ci") && has("compose") ? [["the running API (OWASP ZAP)", often]] : []),
];

    ; __append("\n## Scans\n\n| What | When |\n|---|---|\n")
    ;  for (const [what, when] of scans) { 
    ; __append("| ")
    ; __append( what )
    ; __append(" | ")
    ; __append( when )
    ; __append(" |\n")
    ;  } 
  return __output;

}