(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("---\ntitle: Mutation tests cover the code that decides\nstatus: accepted\ndecided-with: groundrules ")
    ; __append( derived.generatorVersion )
    ; __append("\nrules: [T4-6.2, PY-LCL-003, PY-TST-002, T4-4.3]\n---\n\n# 0005. Mutation tests cover the code that decides\n\n## Context\n\nTier 4 asks for a mutation coverage of 60 percent. Mutating adapters and routes\ntests the database and the framework as much as the code, needs services that\nare slow to start, and makes the result depend on them.\n\n## Decision\n\nmutmut changes `app/models` and `app/services`, where the decisions are, and judges\nwith the unit tests alone. The gate is ")
    ; __append( derived.mutationCoverage )
    ; __append(" percent of those mutants. Adapters are\nheld by the integration, contract and end-to-end lanes and by line coverage.\n\n## Consequences\n\nA decision that hides in a route or a repository escapes the gate; reviews move it\nto a service (T4-4.3). The figure is not comparable with one over all of `app`.\n\n## Alternatives\n\nMutating everything takes too long for a pull request. A lower gate over everything\nwould say less about the code that matters.\n\n## Verification\n\n`make mutate` fails below the gate")
    ;  if (has("ci")) { 
    ; __append("; the job *Mutation* runs it on every pull request")
    ;  } 
    ; __append(".\n")
  return __output;

}