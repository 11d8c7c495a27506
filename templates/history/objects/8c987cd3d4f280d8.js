(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  resources = __locals.resources;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("# RUN-API-003: No instance answers\n\n")
    ;  if (has("helm")) { 
    ; __append("**Seen by** the alert *NoInstanceAnswers*: Prometheus reaches no pod.\n\n```sh\nkubectl --namespace <namespace> get pods --selector app.kubernetes.io/instance=")
    ; __append( answers.name )
    ; __append("\nkubectl --namespace <namespace> describe pod <pod>\nkubectl --namespace <namespace> logs <pod> --previous\n```\n")
    ;  } else { 
    ; __append("**Seen by** `service.failed` in the log, or a scrape of `/metrics` that reaches no instance.\n")
    ;  } 
    ; __append("\n| Finding | Cause, and what to do |\n|---|---|\n")
    ;  if (has("helm")) { 
    ; __append("| `CreateContainerConfigError` | the Secret is missing: `kubectl get externalsecret`, then the store |\n| `ImagePullBackOff` | the digest or the pull secret is wrong: go back to the release before |\n")
    ;  } 
    ; __append("| exits at once, *Invalid configuration* in the log | the message names the variables; correct the values and deploy |\n| running, not ready | `/readyz` says `unavailable`: storage is away, see [RUN-API-001](RUN-API-001.md) |\n| restarts, exit code 137 | out of memory: raise ")
    ;  if (has("helm")) { 
    ; __append("`resources.limits.memory`")
    ;  } else { 
    ; __append("the limit")
    ;  } 
    ; __append(", then find out why |\n| running and ready | only the scrape fails: look at ")
    ;  if (has("helm")) { 
    ; __append("the monitor and the network policy")
    ;  } else { 
    ; __append("what scrapes")
    ;  } 
    ; __append(" |\n")
    ;  if (has("helm")) { 
    ; __append("| no pods | `kubectl get events`: quota, nodes, or the release was removed |\n")
    ;  } 
    ;  if (answers.tier === 5 && has("helm")) { 
    ; __append("\nThe image has no shell")
    ;  if (has("admission")) { 
    ; __append(", and one that brings a shell is not admitted")
    ;  } 
    ; __append(". This opens Python\nbeside the service, from the image of the pod:\n\n```sh\nimage=$(kubectl --namespace <namespace> get pod <pod> --output jsonpath='{.spec.containers[0].image}')\nkubectl --namespace <namespace> debug <pod> --stdin --tty --profile restricted --target api --image \"$image\" -- python\n```\n")
    ;  } 
  return __output;

}