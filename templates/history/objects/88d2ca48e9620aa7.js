(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers;
    ; __append("\n.PHONY: run\nrun: ## Run the service on this machine, with nothing else\n	$(UV) run $(if $(wildcard .env),--env-file .env) uvicorn --factory app.main:create_app --port ")
    ; __append( answers.port )
    ; __append(" --reload\n\nDESCRIBE = $(UV) run python -c 'import json, app.main; print(json.dumps(app.main.create_app().openapi(), indent=2, ensure_ascii=False))'\n\n.PHONY: openapi\nopenapi: ## Write the description of the API to openapi.json\n	$(DESCRIBE) > openapi.json\n\n.PHONY: openapi-check\nopenapi-check: ## Compare openapi.json with the code\n	$(DESCRIBE) | diff openapi.json -\n")
  return __output;

}