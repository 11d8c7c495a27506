(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  commands = __locals.commands;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("---\ntitle: An interrupted command exits with 130\nstatus: accepted\ndecided-with: groundrules ")
    ; __append( derived.generatorVersion )
    ; __append("\nrules: [PY-BEH-004, PY-BEH-006, PY-BEH-011a]\n---\n\n# 0021. An interrupted command exits with 130\n\n## Context\n\nThe Python instructions allow the exit codes 0, 1 and 2 unless a record approves\nothers. Shells and schedulers expect 128 plus the signal number from a program that\na signal ended.\n\n## Decision\n\nA command that SIGINT interrupts exits with 130. `serve` is different: it stops\ngracefully and exits with 0.\n\n## Consequences\n\nA script can tell an interruption from a failure, and a shell loop stops at\nCtrl+C. The code is part of the ")
    ;  if (has("docs")) { 
    ; __append("[contract of the commands](../cli.md)")
    ;  } else { 
    ; __append("contract of the commands")
    ;  } 
    ; __append(".\n\n## Alternatives\n\n1 would report an interruption as a failure of the program.\n\n## Verification\n\nA unit test interrupts a command and expects 130.\n")
  return __output;

}