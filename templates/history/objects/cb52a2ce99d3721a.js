(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ; __append("\n# Helm cannot wait for a Rollout, and must not apply on the server: the controller changes Services and routes.\nHELM_FLAGS = --namespace $(NAMESPACE) --wait=legacy --timeout 12m\nHELM_UPGRADE = $(HELM) upgrade --install ")
    ; __append( answers.name )
    ; __append(" chart $(HELM_FLAGS) --create-namespace --server-side=false --rollback-on-failure --values chart/values-$(ENVIRONMENT).yaml --set image.digest=$$DIGEST\nrollout = HELM=$(HELM) scripts/rollout.sh $(NAMESPACE) ")
    ; __append( answers.name )
    ; __append("\n# A refused image has no requests any more; the release returns too, so that the next one starts from what runs.\nundo = { test $$? -ne 1 || $(HELM) rollback ")
    ; __append( answers.name )
    ; __append(" $(HELM_FLAGS); exit 1; }\n\n.PHONY: ")
    ;  if (!derived.components.includes("ci")) { // whose fragment names them among its own 

    ; __append("deploy canary rollback ")
    ;  } 
    ; __append("promote\n\ndeploy: ## Roll the image DIGEST out to ENVIRONMENT, step by step, without waiting for approval\n	$(need_digest)\n	$(HELM_UPGRADE) --set rollout.approval=false\n	$(rollout) finish || $(undo)\n	$(HELM) test ")
    ; __append( answers.name )
    ; __append(" --namespace $(NAMESPACE) --logs\n\ncanary: ## Give the image DIGEST a first share of the requests in ENVIRONMENT\n	$(need_digest)\n	$(HELM_UPGRADE)\n	$(rollout) start || $(undo)\n\npromote: ## Give the canary of the image DIGEST in ENVIRONMENT more requests, step by step, until it has all\n	$(need_digest)\n	$(rollout) holds \"$$DIGEST\"\n	$(rollout) promote || $(undo)\n	$(rollout) holds \"$$DIGEST\"\n	$(HELM) test ")
    ; __append( answers.name )
    ; __append(" --namespace $(NAMESPACE) --logs\n\nrollback: ## Return ENVIRONMENT to the release before, or to REVISION, at once; ends a canary\n	@revision=$${REVISION:-}; \\\n	test -n \"$$revision\" || revision=$$($(rollout) before); \\\n	$(HELM) rollback ")
    ; __append( answers.name )
    ; __append(" \"$$revision\" $(HELM_FLAGS)\n	$(rollout) return\n")
  return __output;

}