(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ;  const has = (id) => derived.components.includes(id); 
    ;  if (has("helm")) { 
    ; __append("# The chart has its own gate: `make helm-lint` checks what it renders.\n")
    ;  } 
    ; __append("directory: [.]\nframework: [")
    ;  if (has("docker")) { 
    ; __append("dockerfile, ")
    ;  } 
    ; __append("github_actions]\nskip-path: [.venv, ")
    ;  if (answers.tier >= 4) { 
    ; __append(".tools, ")
    ;  } 
    ; __append("mutants]\n")
    ;  if (has("docker")) { 
    ; __append("skip-check:\n  # The bases are arguments with ")
    ;  if (answers.tier >= 4) { 
    ; __append("tag and digest")
    ;  } else { 
    ; __append("a tag")
    ;  } 
    ; __append("; this check reads no arguments.\n  - CKV_DOCKER_7\n")
    ;  if (has("helm") || answers.tier === 3 && has("compose")) { 
    ; __append("  # The only workflow with inputs, rollback, builds nothing.\n  - CKV_GHA_7\n")
    ;  } 
    ;  } 
    ; __append("skip-download: true\ncompact: true\nquiet: true\n")
  return __output;

}