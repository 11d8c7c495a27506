(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("---\ntitle: Two health checks under five names\nstatus: accepted\ndecided-with: groundrules ")
    ; __append( derived.generatorVersion )
    ; __append("\nrules: [")
    ; __append( answers.tier === 5 ? "T5-8.2, T5-8.3, T5-8.4" : "T4-8.2, T4-8.3" )
    ; __append("]\n---\n\n# 0006. Two health checks under five names\n\n## Context\n\n")
    ;  if (answers.tier === 5) { 
    ; __append("Tier 5 demands `/healthz` and `/readyz`, without saying what tells them apart. Platforms ask\nfor `/health`, `/ready` or `/livez` too. A probe")
    ;  } else { 
    ; __append("Tier 4 demands `/healthz` without saying whether it means *alive* or *ready*.\nPlatforms ask for `/health`, `/ready`, `/livez` or `/readyz`. A probe")
    ;  } 
    ; __append(" that restarts\nan instance because a database is away turns a short fault into an outage.\n\n## Decision\n\nTwo handlers serve all names. `/livez` (also `/health`) asks no dependency and\ndecides about restarts. `/readyz` (also `/ready` and `/healthz`) asks storage and is\n503 while the service drains; it decides about traffic. The aliases are hidden\nfrom the OpenAPI document.\n\n## Consequences\n\nA load balancer may be pointed at `/healthz`; a liveness probe may not. The body\nsays `ok`, `draining` or `unavailable`, never why.\n\n## Alternatives\n\n`/healthz` as liveness suits platforms that restart on it, but then a balancer\npointed at it keeps sending requests to an instance that cannot answer them.\n\n## Verification\n\nTests take storage away and expect 503 from the one and 200 from the other")
    ;  if (has("helm")) { 
    ; __append("; the\nchart's unit tests pin which probe asks which")
    ;  } 
    ; __append(".\n")
  return __output;

}