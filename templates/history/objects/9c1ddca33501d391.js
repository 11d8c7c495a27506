(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ;  const has = (id) => derived.components.includes(id); 
    ;  const boxed = answers.tier === 5 && has("compose"); 
    ; __append("# Command line\n\n")
    ;  if (boxed) { 
    ; __append("`")
    ; __append( answers.name )
    ; __append("` in either image (`make shell` opens that of development); ")
    ;  } else { 
    ; __append("`uv run ")
    ; __append( answers.name )
    ; __append("` on a developer's machine, ")
    ;  if (has("docker")) { 
    ; __append("`")
    ; __append( answers.name )
    ; __append("` in the image; ")
    ;  } 
    ;  } 
    ; __append("`python -m app.cli` is the\nsame. Every command explains itself with `--help`.\n\n| Command | Result on stdout |\n|---|---|\n| `")
    ; __append( answers.name )
    ; __append(" serve [--host HOST] [--port PORT]` | the log of the service |\n| `")
    ; __append( answers.name )
    ; __append(" openapi [--output FILE]` | the OpenAPI document |\n| `")
    ; __append( answers.name )
    ; __append(" config [--format FORMAT]` | the settings in force, secrets masked |\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("| `")
    ; __append( answers.name )
    ; __append(" token [--scope ")
    ;  if (answers.tier === 5) { 
    ; __append("\"SCOPE …\"")
    ;  } else { 
    ; __append("SCOPE …")
    ;  } 
    ; __append("] [--tenant TENANT] [--minutes N]` | a token of the local issuer, for dev and test |\n")
    ;  } 
    ; __append("| `")
    ; __append( answers.name )
    ; __append(" --version` | the version, with the commit if it is known |\n\n## Contract\n\nNames, flags, defaults, exit codes, streams and output formats are stable. A break is\nannounced in the changelog and takes a major version.\n\n- **Streams.** The result goes to stdout, everything else to stderr, so output can be\n  piped. `serve` is the exception")
    ;  if (has("adr")) { 
    ; __append(" that [decision 0011](adr/0011-log-stream.md) explains")
    ;  } else { 
    ; __append(": its log is its result")
    ;  } 
    ; __append(".\n  A start that fails is a record there, `service.failed`, and one line on stderr.\n- **Verbosity.** `--quiet`, the default, `--verbose` and `--debug`; only `--debug` shows stack\n  traces. None changes what a command does, and none shows a secret.\n- **Files.** `--output` replaces a file in one step or leaves it alone; `-` is stdout.\n- **Runs.** Each run has a `run_id`, in its log and its error messages.\n- **Input.** No command asks questions, so all of them work without a terminal.\n- **Secrets.** They come from the environment, never from arguments.\n\n| Exit code | Meaning |\n|---|---|\n| 0 | done |\n| 1 | failed; stderr says why |\n| 2 | wrong usage |\n| 130 | interrupted (Ctrl+C)")
    ;  if (has("adr")) { 
    ; __append("; see [decision 0021](adr/0021-interrupt-exit-code.md)")
    ;  } 
    ; __append(" |\n")
  return __output;

}