(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions;
    ; 
const has = (id) => derived.components.includes(id);
const title = has("rollouts") ? "Argo Rollouts shifts the requests, and takes them back" : "The gateway splits traffic for a canary";
const rules = answers.tier === 5 ? "T5-3.3, T5-3.4" : "T4-3.1, T4-3.2, T4-3.3";

    ; __append("---\ntitle: ")
    ; __append( title )
    ; __append("\nstatus: accepted\ndecided-with: groundrules ")
    ; __append( derived.generatorVersion )
    ; __append("\nrules: [")
    ; __append( rules )
    ; __append("]\n---\n\n# 0014. ")
    ; __append( title )
    ; __append("\n\n## Context\n\n")
    ;  if (has("rollouts")) { 
    ; __append("Tier 5 asks for progressive delivery by a controller, which takes a release back by itself\nwhen it burns the error budget. Flagger and Argo Rollouts both do, with the Gateway API.\n")
    ;  } else if (answers.tier === 5) { 
    ; __append("Tier 5 asks for progressive delivery by a controller. Argo Rollouts and Flagger have to be\ninstalled, upgraded and understood by each team; component `rollouts` was left out here.\n")
    ;  } else { 
    ; __append("Tier 4 asks for progressive delivery with a manual rollback. Argo Rollouts and\nFlagger automate it and have to be installed, upgraded and understood by each\nteam. Ingress-NGINX, which many canaries relied on, is retired.\n")
    ;  } 
    ; __append("\n## Decision\n\n")
    ;  if (has("rollouts")) { 
    ; __append("Where it is switched on, a `Rollout` takes the place of the Deployment. It gives a new image\na share of the requests through the `HTTPRoute`, then half, then all, while an analysis\nmeasures how fast it burns the budget of each objective: at more than twice the rate, and\nfive bad answers at least, the controller aborts. Settings are part of the pods, so they go\nback with them. In production a person approves the step after the first share.\nGoing back is `make rollback`")
    ;  if (has("ci")) { 
    ; __append(" or the workflow *Rollback*")
    ;  } 
    ; __append(". Images are named by digest.\n\nThe make targets wait for the Rollout themselves and apply from the client. Helm 4 takes\n`status.observedGeneration`, a string there, for an unknown state and waits forever; its\nserver-side apply conflicts with the controller, which writes selectors and weights.\n")
    ;  } else { 
    ; __append("The chart runs a second Deployment with the new image, and an `HTTPRoute` of the\nGateway API gives it a share of the requests. ")
    ;  if (has("ci")) { 
    ; __append("The pipeline opens the canary on a\nrelease tag; a person compares it and approves production, which ends it. Going\nback is `make rollback` or the workflow *Rollback*. Images are named by digest.")
    ;  } else { 
    ; __append("`make canary` opens it; a\nperson compares it and runs `make deploy`, which ends it. Going back is\n`make rollback`. Images are named by digest.")
    ;  } 
    ; __append("\n")
    ;  } 
    ; __append("\n## Consequences\n\n- The share is exact for requests, not for users: one client meets both versions.\n- For a while two versions use one schema, so revisions fit both.\n")
    ;  if (has("rollouts")) { 
    ; __append("- Where few requests come, five failures take a while, and a bad canary stays as long.\n- What the gateway answers itself is not measured.\n- The cluster has to run the controller, its plugin for the Gateway API and Prometheus.\n")
    ;  } else { 
    ; __append("- Judging the canary is a person's task, helped by metrics with the label `track`.\n")
    ;  } 
    ; __append("\n## Alternatives\n\n")
    ;  if (has("rollouts")) { 
    ; __append("Flagger copies a Deployment and owns the copy, so that what runs is not what the chart\nsays. A canary that a person judges waits for one, at night too.\n")
    ;  } else { 
    ; __append("An automated analysis fits once traffic is high enough for its statistics. A rolling\nupdate alone shows a fault to everyone at once.\n")
    ;  } 
    ; __append("\n## Verification\n\n")
    ;  if (has("rollouts")) { 
    ; __append("`make helm-test` checks steps, analysis and services")
    ;  if (has("admission") && has("slo")) { 
    ; __append(", `make helm-lint` that the analysis has the\nbudgets of `slo/slo.yaml`")
    ;  } 
    ; __append(", `make test-integration` that a refused image ends a deployment;\neach deployment ends with `helm test` in the cluster.\n")
    ;  } else { 
    ; __append("`make helm-test` checks weights, images and selectors of both tracks; `make deploy`\nends with `helm test` in the cluster.\n")
    ;  } 
  return __output;

}