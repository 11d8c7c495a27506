(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ;  const has = (id) => derived.components.includes(id); 
    ;  const layering = { 3: "T3-4.2", 4: "T4-4.3", 5: "T5-4.2" }[answers.tier]; 
    ; __append("---\ntitle: Mutation tests cover the code that decides\nstatus: accepted\ndecided-with: groundrules ")
    ; __append( derived.generatorVersion )
    ; __append("\nrules: [T")
    ; __append( answers.tier )
    ; __append("-6.2, ")
    ;  if (answers.tier >= 4) { 
    ; __append("PY-LCL-003, PY-TST-002, ")
    ;  } 
    ; __append( layering )
    ; __append("]\n---\n\n# 0005. Mutation tests cover the code that decides\n\n## Context\n\nTier ")
    ; __append( answers.tier )
    ; __append(" asks for a mutation coverage of ")
    ; __append( derived.tier.mutationCoverage )
    ; __append(" percent. Mutating adapters and routes\ntests the database and the framework as much as the code, needs services that\nare slow to start, and makes the result depend on them.\n\n## Decision\n\nmutmut changes `app/domain` and `app/services`, where the decisions are, and judges\nwith the unit tests alone. The gate is ")
    ; __append( derived.tier.mutationCoverage )
    ; __append(" percent of those mutants. Adapters are\n")
    ;  if (answers.tier >= 4) { 
    ; __append("held by the integration, contract and end-to-end lanes and by line coverage.\n")
    ;  } else if (derived.hasDatabase) { 
    ; __append("held by the integration lane and by line coverage.\n")
    ;  } else { 
    ; __append("held by line coverage.\n")
    ;  } 
    ; __append("\n## Consequences\n\nA decision that hides in a route or a repository escapes the gate; reviews move it\nto a service (")
    ; __append( layering )
    ; __append("). The figure is not comparable with one over all of `app`.\n\n## Alternatives\n\nMutating everything takes too long for a pull request. A lower gate over everything\nwould say less about the code that matters.\n\n## Verification\n\n`make mutate` fails below the gate")
    ;  if (has("ci")) { 
    ; __append("; the job *Mutation* runs it on every pull request")
    ;  } 
    ; __append(".\n")
  return __output;

}