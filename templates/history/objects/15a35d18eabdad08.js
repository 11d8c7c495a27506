(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  commands = __locals.commands;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("      - Decisions:\n          - adr/README.md\n          - adr/0001-record-decisions.md\n          - adr/0002-formatting.md\n          - adr/0003-type-spelling.md\n")
    ;  if (has("compose")) { 
    ; __append("          - adr/0004-one-set-of-commands.md\n")
    ;  } 
    ; __append("          - adr/0005-mutation-scope.md\n          - adr/0006-health-endpoints.md\n          - adr/0007-error-body.md\n          - adr/0008-validation-status.md\n          - adr/0009-concurrent-writes.md\n          - adr/0010-version-prefix.md\n          - adr/0011-log-stream.md\n          - adr/0012-telemetry.md\n          - adr/0013-transport-security.md\n")
    ;  if (has("helm")) { 
    ; __append("          - adr/0014-canary.md\n")
    ;  } 
    ;  if (has("pre-commit")) { 
    ; __append("          - adr/0015-secret-scanning.md\n")
    ;  } 
    ; __append("          - adr/0016-warnings.md\n")
    ;  if (has("github")) { 
    ; __append("          - adr/0017-merge-and-signature.md\n")
    ;  } 
    ; __append("          - adr/0018-documentation-site.md\n          - adr/0019-persistence.md\n          - adr/0020-authentication.md\n          - adr/0021-interrupt-exit-code.md\n")
    ;  if (answers.tier === 5 && has("docker")) { 
    ; __append("          - adr/0022-distroless-runtime.md\n")
    ;  } 
    ; __append("          - adr/template.md\n")
  return __output;

}