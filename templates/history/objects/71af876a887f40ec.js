(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ; 
const ci = derived.components.includes("ci");
const rollouts = derived.components.includes("rollouts");

    ; __append("\n")
    ;  if (!ci && !rollouts) { // whose fragment names them among its own 

    ; __append(".PHONY: deploy canary rollback\n\n")
    ;  } 
    ; __append("# ENVIRONMENT names the values file")
    ;  if (ci) { 
    ; __append(", the namespace and, in CI, the approval gate")
    ;  } else { 
    ; __append(" and the namespace")
    ;  } 
    ; __append(".\nENVIRONMENT ?= staging\nNAMESPACE ?= ")
    ; __append( answers.name )
    ; __append("-$(ENVIRONMENT)\n")
    ;  if (!rollouts) { 
    ; __append("WEIGHT ?= 10\nHELM_UPGRADE = $(HELM) upgrade --install ")
    ; __append( answers.name )
    ; __append(" chart --namespace $(NAMESPACE) --rollback-on-failure --timeout 12m\n")
    ;  } 
    ; __append("need_digest = @[[ \"$$DIGEST\" =~ ^sha256:[0-9a-f]{64}$$ ]] || { echo \"usage: make $@ ENVIRONMENT=staging DIGEST=sha256:…\" >&2; exit 2; }\n")
    ;  if (!rollouts) { 
    ; __append("\ndeploy: ## Roll the image DIGEST out to ENVIRONMENT and end its canary\n	$(need_digest)\n	$(HELM_UPGRADE) --create-namespace --values chart/values-$(ENVIRONMENT).yaml --set image.digest=$$DIGEST --set canary.enabled=false\n	$(HELM) test ")
    ; __append( answers.name )
    ; __append(" --namespace $(NAMESPACE) --logs\n\ncanary: ## Give the image DIGEST the share WEIGHT of the requests in ENVIRONMENT\n	$(need_digest)\n	@release=$$($(HELM) list --short --filter '^")
    ; __append( answers.name )
    ; __append("$$' --namespace $(NAMESPACE)); \\\n	if test -n \"$$release\"; then \\\n		$(HELM_UPGRADE) --description 'Canary at $(WEIGHT) %' --reset-then-reuse-values --set canary.enabled=true --set canary.weight=$(WEIGHT) --set canary.image.digest=$$DIGEST; \\\n	else \\\n		echo \"nothing runs in $(NAMESPACE) yet, so there is nothing to compare with\"; \\\n	fi\n\n# The newest release that runs something else: no canary, and none that was undone.\nLAST_RELEASE := { now = $$1 + 0; runs[now] = now; skip[now] = $$6 ~ /^Canary/ || $$3 !~ /deployed|superseded/ } \\\n	$$3 ~ /deployed/ { last = now } \\\n	$$6 ~ /^Rollback to / { sub(/^Rollback to /, \"\", $$6); from = $$6 + 0; runs[now] = from in runs ? runs[from] : from; \\\n		skip[now] = skip[from]; while (++from < now) skip[from] = 1 } \\\n	END { while (--now > 0) if (now in runs && !skip[now] && runs[now] != runs[last]) { print now; exit } exit 1 }\n\nrollback: ## Return ENVIRONMENT to the release before, or to REVISION; ends a canary\n	@revision=$${REVISION:-}; \\\n	test -n \"$$revision\" || revision=$$($(HELM) history ")
    ; __append( answers.name )
    ; __append(" --namespace $(NAMESPACE) | awk -F '\\t' '$(LAST_RELEASE)') \\\n		|| { echo \"$(NAMESPACE) has no release to return to\" >&2; exit 1; }; \\\n	$(HELM) rollback ")
    ; __append( answers.name )
    ; __append(" \"$$revision\" --namespace $(NAMESPACE) --wait --timeout 10m\n")
    ;  } 
  return __output;

}