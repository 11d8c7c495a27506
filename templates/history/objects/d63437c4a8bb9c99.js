(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  text = __locals.text;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("---\ntitle: Two scanners look for secrets\nstatus: accepted\ndecided-with: groundrules ")
    ; __append( derived.generatorVersion )
    ; __append("\nrules: [PY-LCL-017, PY-SEC-041, T5-3.5, T5-6.3]\n---\n\n# 0015. Two scanners look for secrets\n\n## Context\n\nTier 5 names gitleaks and detect-secrets as hooks. They find different things: the first\nknows provider formats and reads the history, the second judges changed text and knows a\nreviewed baseline.\n\n## Decision\n\nBoth are hooks. detect-secrets is part of `make lint` too. gitleaks reads the whole history")
    ;  if (has("ci") && has("docker")) { 
    ; __append("\nin CI, and what it found is attested with each image: the cluster admits none\nwithout")
    ;  } else if (has("ci")) { 
    ; __append(" in CI")
    ;  } 
    ; __append(". Neither may be skipped; a false finding is marked at its line with\n`pragma: allowlist secret` or `gitleaks:allow`, or entered in `.secrets.baseline`.\n\n## Consequences\n\nWhat one of them does not know, the other may find. Both also see text that looks\nlike a secret and is none, so test data uses values that are obviously invented.\n\n## Alternatives\n\nEither of them alone is blind to what the other sees.\n\n## Verification\n\n")
    ;  if (has("ci")) { 
    ; __append("The job *Secrets* runs `make secrets` and `make secrets-history` on every change and\nfails on any finding.")
    ;  } else { 
    ; __append("`make secrets` and `make secrets-history` fail on any finding.")
    ;  } 
    ; __append("\n")
  return __output;

}