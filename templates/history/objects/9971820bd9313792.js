(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ; __append("\n# Where DOCKER_HOST points, as in ssh://deploy@staging.example; else this machine.\nON_HOST = DIGEST=$(DIGEST) $(COMPOSE) --file compose.deploy.yaml\nneed_digest = @test -n \"$(DIGEST)\" || { echo \"usage: make $@ DIGEST=sha256:…\" >&2; exit 2; }\n\n.PHONY: deploy rollback\n\ndeploy: ## ")
    ;  if (derived.hasDatabase) { 
    ; __append("Migrate the database, then run the image DIGEST")
    ;  } else { 
    ; __append("Run the image DIGEST")
    ;  } 
    ; __append(" on a host\n	$(need_digest)\n")
    ;  if (derived.hasDatabase) { 
    ; __append("	$(ON_HOST) run --rm migrate\n")
    ;  } 
    ; __append("	$(ON_HOST) up --detach --wait api\n\nrollback: ## Return to the earlier image DIGEST on a host")
    ;  if (derived.hasDatabase) { 
    ; __append("; the schema stays as it is")
    ;  } 
    ; __append("\n	$(need_digest)\n	$(ON_HOST) up --detach --wait api\n")
  return __output;

}