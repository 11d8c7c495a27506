(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("---\ntitle: No warning passes\nstatus: accepted\ndecided-with: groundrules ")
    ; __append( derived.generatorVersion )
    ; __append("\nrules: [PY-QG-004, T5-2.4, T5-2.6, T5-6.4, T5-11.4]\n---\n\n# 0016. No warning passes\n\n## Context\n\nIn the Python instructions a warning is a defect unless a record waives it. In tier 5 a\nhigh vulnerability, an unsigned artifact and a change of the OpenAPI snapshot stop what\nis under way.\n\n## Decision\n\nEvery warning fails: linters, type checker, `filterwarnings = [\"error\"]`")
    ;  if (has("docs")) { 
    ; __append(", MkDocs in\nstrict mode")
    ;  } 
    ; __append(". So do the three reports, each where it can still be prevented:\n")
    ;  if (has("ci")) { 
    ; __append("an unsigned commit and a change of the API in the pull request")
    ;  if (has("docker")) { 
    ; __append(", a vulnerability in the\nbuild, an unsigned image before it is deployed")
    ;  } 
    ; __append(".\n")
    ;  } else { 
    ; __append("a change of the API in `make test-contract`")
    ;  if (has("docker")) { 
    ; __append(", a vulnerability in `make scan`, an unsigned\nimage in `make verify`")
    ;  } 
    ; __append(".\n")
    ;  } 
    ; __append("\n## Consequences\n\n- A vulnerability that becomes known stops unrelated changes until a dependency")
    ;  if (has("docker")) { 
    ; __append(" or the\n  base image")
    ;  } 
    ; __append(" is updated; that is then the most urgent change.\n- Whoever changes the API runs `make openapi` and has the difference reviewed.\n\n## Alternatives\n\nReports that only warn are read by those who look for them. A list of exceptions would\nneed somebody who keeps it short.\n\n## Verification\n\n")
    ;  if (has("docker")) { 
    ; __append("`make scan`, `make verify` and `make openapi-check` exit with an error")
    ;  if (has("ci")) { 
    ; __append(", and no job goes on after one")
    ;  } 
    ; __append(".\n")
    ;  } else { 
    ; __append("`make openapi-check` exits with an error")
    ;  if (has("ci")) { 
    ; __append(", and no job goes on after one")
    ;  } 
    ; __append(".\n")
    ;  } 
  return __output;

}