(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers;
    ; __append("\n.PHONY: run\nrun: ## Run the service, and restart it on every change\n	uv run $(if $(wildcard .env),--env-file .env) uvicorn app.main:app --reload --port ")
    ; __append( answers.port )
    ; __append("\n")
  return __output;

}