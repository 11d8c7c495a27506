(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ; __append("\n# Where DOCKER_HOST points, as in ssh://deploy@staging.example; else this machine.\nON_HOST = $(COMPOSE) --file compose.deploy.yaml\nneed_digest = @[[ \"$$DIGEST\" =~ ^sha256:[0-9a-f]{64}$$ ]] || { echo \"usage: make $@ DIGEST=sha256:…\" >&2; exit 2; }\n")
    ;  if (derived.hasDatabase) { 
    ; __append("# It lives without its database; a deployment that cannot reach it has failed.\nhealthy = $(ON_HOST) exec -T api python -c \"from urllib.request import urlopen; urlopen('http://127.0.0.1:")
    ; __append( answers.port )
    ; __append("/healthz', timeout=10)\"\n")
    ;  } 
    ; __append("\n.PHONY: deploy rollback\n\ndeploy: ## ")
    ;  if (derived.hasDatabase) { 
    ; __append("Migrate the database, then run the image DIGEST")
    ;  } else { 
    ; __append("Run the image DIGEST")
    ;  } 
    ; __append(" on a host\n	$(need_digest)\n")
    ;  if (derived.hasDatabase) { 
    ; __append("	$(ON_HOST) run --rm migrate\n")
    ;  } 
    ; __append("	$(ON_HOST) up --detach --wait api\n")
    ;  if (derived.hasDatabase) { 
    ; __append("	$(healthy)\n")
    ;  } 
    ; __append("\nrollback: ## Return to the earlier image DIGEST on a host")
    ;  if (derived.hasDatabase) { 
    ; __append("; the schema stays as it is")
    ;  } 
    ; __append("\n	$(need_digest)\n	$(ON_HOST) up --detach --wait api\n")
    ;  if (derived.hasDatabase) { 
    ; __append("	$(healthy)\n")
    ;  } 
  return __output;

}