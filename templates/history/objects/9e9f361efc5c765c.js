(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  text = __locals.text;
    ; __append("## What and why\n\n<!-- What changes for whom, and which issue or specification asks for it. -->\n\n## How it was verified\n\n<!-- Commands and results; `make lint` and `make test` are the least. -->\n\n## Checklist\n\n")
    ;  if (derived.components.includes("scopes")) { 
    ; __append("- [ ] The scope of the version, in `product_management/`, asks for it.\n")
    ;  } 
    ; __append("- [ ] A test failed before the change and passes now.\n- [ ] The API, the CLI and the settings stay compatible, or the title carries `!` and the description says how to migrate.\n- [ ] The OpenAPI difference (`make openapi`) is intended and reviewed.\n- [ ] A migration was read, runs up and down, and fits the version that still runs.\n- [ ] Documentation follows the specification")
    ;  if (derived.components.includes("adr")) { 
    ; __append("; an exception to a rule has an ADR that names the rule and an expiry date")
    ;  } 
    ; __append(".\n- [ ] No secret or personal data in code, tests, logs or this text.\n")
  return __output;

}