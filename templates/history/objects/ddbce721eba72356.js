(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers;
    ; __append("# RUN-API-003: No instance answers\n\n**Seen by** the alert *NoInstanceAnswers*: Prometheus reaches no pod.\n\n```sh\nkubectl --namespace <namespace> get pods --selector app.kubernetes.io/instance=")
    ; __append( answers.name )
    ; __append("\nkubectl --namespace <namespace> describe pod <pod>\nkubectl --namespace <namespace> logs <pod> --previous\n```\n\n| Finding | Cause, and what to do |\n|---|---|\n| `CreateContainerConfigError` | the Secret is missing: `kubectl get externalsecret`, then the store |\n| `ImagePullBackOff` | the digest or the pull secret is wrong: go back to the release before |\n| exits at once, *Invalid configuration* in the log | the message names the variables; correct the values and deploy |\n| running, not ready | `/readyz` says `unavailable`: storage is away, see [RUN-API-001](RUN-API-001.md) |\n| restarts, exit code 137 | out of memory: raise `resources.limits.memory`, then find out why |\n| running and ready | only the scrape fails: look at the monitor and the network policy |\n| no pods | `kubectl get events`: quota, nodes, or the release was removed |\n")
  return __output;

}