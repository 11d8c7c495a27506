(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  commands = __locals.commands;
    ; __append("---\ntitle: The service logs to stdout, commands to stderr\nstatus: accepted\ndecided-with: groundrules ")
    ; __append( derived.generatorVersion )
    ; __append("\nrules: [PY-BEH-008, PY-BEH-009, PY-OBS-011a, T")
    ; __append( answers.tier )
    ; __append("-8.1]\n---\n\n# 0011. The service logs to stdout, commands to stderr\n\n## Context\n\nCommands print their result to stdout and everything about the run to stderr. The\ncommand `serve` is a service as well, and platforms collect a service's log from\nits stdout.\n\n## Decision\n\nThe log of the running service is the result of `serve`, so it goes to stdout, one\nJSON object a line, and nothing else does. Every other command keeps stdout for its\nresult and writes diagnostics to stderr.\n\n## Consequences\n\n`")
    ; __append( answers.name )
    ; __append(" serve | jq` works, and so does `")
    ; __append( answers.name )
    ; __append(" openapi > openapi.json`. A failure\nto start is reported on stderr like that of any command.\n\n## Alternatives\n\nLogging to stderr works on most platforms, but mixes with the interpreter's own\noutput and with crashes of native code.\n\n## Verification\n\nA test runs the service and parses each line of its stdout as JSON; tests of the\nother commands compare both streams.\n")
  return __output;

}