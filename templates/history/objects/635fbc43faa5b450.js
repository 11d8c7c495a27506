(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers;
    ; __append("\n.PHONY: run\nrun: ## Run the service on this machine, with nothing else\n	$(UV) run $(if $(wildcard .env),--env-file .env) uvicorn --factory app.main:create_app --port ")
    ; __append( answers.port )
    ; __append(" --reload --reload-dir app\n\nDESCRIBE = $(UV) run python -c 'import json, app.main; print(json.dumps(app.main.create_app().openapi(), indent=2, ensure_ascii=False))'\n\n.PHONY: openapi\nopenapi: ## Write the description of the API to openapi.json\n	@mkdir -p reports\n	$(DESCRIBE) > reports/openapi.json\n	mv reports/openapi.json openapi.json\n\n.PHONY: openapi-check\nopenapi-check: ## Compare openapi.json with the code\n	@mkdir -p reports\n	$(DESCRIBE) > reports/openapi.json\n	diff openapi.json reports/openapi.json\n")
  return __output;

}