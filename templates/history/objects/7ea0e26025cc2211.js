(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ;  const boxed = answers.tier === 5 && derived.components.includes("compose"); 
    ; __append("\n.PHONY: run\n")
    ;  if (boxed) { 
    ; __append("run: SERVICE := --publish 127.0.0.1:")
    ; __append( answers.port )
    ; __append(":")
    ; __append( answers.port )
    ; __append(" tools\n")
    ;  } 
    ; __append("run: ## Run the service ")
    ;  if (boxed) { 
    ; __append("in the development image")
    ;  } else { 
    ; __append("on this machine")
    ;  } 
    ; __append(", with nothing else\n	$(UV) run $(if $(wildcard .env),--env-file .env) python -m app.cli serve")
    ;  if (boxed) { 
    ; __append(" --host 0.0.0.0 --port ")
    ; __append( answers.port )
    ;  } 
    ; __append("\n\n.PHONY: openapi\nopenapi: ## Write the description of the API to openapi.json\n	$(UV) run python -m app.cli openapi --output openapi.json\n\n.PHONY: openapi-check\nopenapi-check: ## Compare openapi.json with the code\n	@mkdir -p reports\n	$(UV) run python -m app.cli openapi --output reports/openapi.json\n	diff openapi.json reports/openapi.json\n")
  return __output;

}