(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  versions = __locals.versions;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("---\ntitle: The gateway splits traffic for a canary\nstatus: accepted\ndecided-with: groundrules ")
    ; __append( derived.generatorVersion )
    ; __append("\nrules: [T4-3.1, T4-3.2, T4-3.3]\n---\n\n# 0014. The gateway splits traffic for a canary\n\n## Context\n\nTier 4 asks for progressive delivery with a manual rollback. Argo Rollouts and\nFlagger automate it and have to be installed, upgraded and understood by each\nteam. Ingress-NGINX, which many canaries relied on, is retired.\n\n## Decision\n\nThe chart runs a second Deployment with the new image, and an `HTTPRoute` of the\nGateway API gives it a share of the requests. ")
    ;  if (has("ci")) { 
    ; __append("The pipeline opens the canary on a\nrelease tag; a person compares it and approves production, which ends it. Going\nback is `make rollback` or the workflow *Rollback*. Images are named by digest.")
    ;  } else { 
    ; __append("`make canary` opens it; a\nperson compares it and runs `make deploy`, which ends it. Going back is\n`make rollback`. Images are named by digest.")
    ;  } 
    ; __append("\n\n## Consequences\n\n- The share is exact for requests, not for users: one client meets both versions.\n- For a while two versions use one schema, so revisions fit both.\n- Judging the canary is a person's task, helped by metrics with the label `track`.\n\n## Alternatives\n\nAn automated analysis fits once traffic is high enough for its statistics. A rolling\nupdate alone shows a fault to everyone at once.\n\n## Verification\n\n`make helm-test` checks weights, images and selectors of both tracks; `make deploy`\nends with `helm test` in the cluster.\n")
  return __output;

}