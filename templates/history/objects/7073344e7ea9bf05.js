(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
    ; __append("\n.PHONY: run\nrun: ## Run the service on this machine, with nothing else\n	$(UV) run $(if $(wildcard .env),--env-file .env) python -m app.cli serve\n\n.PHONY: openapi\nopenapi: ## Write the description of the API to openapi.json\n	$(UV) run python -m app.cli openapi --output openapi.json\n\n.PHONY: openapi-check\nopenapi-check: ## Compare openapi.json with the code\n	$(UV) run python -m app.cli openapi | diff openapi.json -\n")
  return __output;

}