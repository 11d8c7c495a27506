(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  commands = __locals.commands;
    ; __append("# Runbooks\n\nError logs")
    ;  if (derived.components.includes("helm")) { 
    ; __append(" and alerts")
    ;  } 
    ; __append(" name a key; the page of that name says what to do.\n\n| Key | When |\n|---|---|\n| [RUN-API-001](RUN-API-001.md) | requests or calls to a dependency fail |\n| [RUN-API-002](RUN-API-002.md) | answers are slow |\n| [RUN-API-003](RUN-API-003.md) | no instance answers |\n| [RUN-SEC-001](RUN-SEC-001.md) | a credential has leaked |\n\nA new runbook gets the next number, a line here and one in `mkdocs.yml`. Write down what\nthe next person needs at night: commands first, reasons after.\n")
  return __output;

}