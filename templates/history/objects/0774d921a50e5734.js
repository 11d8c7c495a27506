(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  text = __locals.text;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("---\ntitle: Two scanners look for secrets\nstatus: accepted\ndecided-with: groundrules ")
    ; __append( derived.generatorVersion )
    ; __append("\nrules: [PY-LCL-017, PY-SEC-041, T4-3.4, T4-6.3]\n---\n\n# 0015. Two scanners look for secrets\n\n## Context\n\nTier 4 names detect-secrets as a hook, the Python instructions give gitleaks as an\nexample. They find different things: the first judges changed text and knows a\nreviewed baseline, the second knows provider formats and reads the history.\n\n## Decision\n\ndetect-secrets is the hook and part of `make lint`, at the locked version. gitleaks\nreads the whole history")
    ;  if (has("ci")) { 
    ; __append(" in CI")
    ;  } 
    ; __append(". Neither may be skipped; a false finding is marked at\nits line with `pragma: allowlist secret` or entered in `.secrets.baseline`.\n\n## Consequences\n\nWhat one of them does not know, the other may find. Both also see text that looks\nlike a secret and is none, so test data uses values that are obviously invented.\n\n## Alternatives\n\ngitleaks as a hook is a binary outside `uv.lock`, so a laptop and CI could\ndisagree. detect-secrets alone does not look at what was deleted.\n\n## Verification\n\n")
    ;  if (has("ci")) { 
    ; __append("The job *Secrets* runs `make secrets` and `make secrets-history` on every change and\nfails on any finding.")
    ;  } else { 
    ; __append("`make secrets` and `make secrets-history` fail on any finding.")
    ;  } 
    ; __append("\n")
  return __output;

}