(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions;
    ;  const helm = derived.components.includes("helm"); 
    ; __append("\n.PHONY: iac conformance changelog release-notes dast ")
    ;  if (helm) { 
    ; __append("deploy canary rollback")
    ;  } 
    ; __append("\n\niac: ## Check the image recipe and the workflows against policies\n	$(UV) run hadolint Dockerfile\n	$(UV) run zizmor --offline --persona=auditor .github\n	$(UV) tool run checkov@")
    ; __append( versions.tools.checkov )
    ; __append(" --config-file .checkov.yaml\n\n# The version that generated the files. It reads them and executes nothing.\nGROUNDRULES = npx --yes create-groundrules@$(shell sed -n 's/^  \"generator\": \"\\(.*\\)\".*/\\1/p' .groundrules/lock.json)\n\nconformance: ## Check the repository against its standards; reports/conformance.sarif has the findings\n	@mkdir -p reports\n	@$(GROUNDRULES) check --quiet --format sarif --output reports/conformance.sarif || test $$? -eq 1\n	$(GROUNDRULES) check $${GITHUB_ACTIONS:+--format github}\n\nchangelog: ## Rewrite CHANGELOG.md from the commits; RELEASE=1.2.3 names the next version\n	$(UV) run git-cliff $(if $(RELEASE),--tag v$(RELEASE)) --output CHANGELOG.md\n\nrelease-notes: ## Write the changes of the current tag to reports/notes.md\n	@mkdir -p reports\n	$(UV) run git-cliff --latest --strip all --output reports/notes.md\n\n# The API that `make up` started, by its committed description.\nZAP_IMAGE := ghcr.io/zaproxy/zaproxy:")
    ; __append( versions.images["ghcr.io/zaproxy/zaproxy"].tag )
    ; __append("@")
    ; __append( versions.images["ghcr.io/zaproxy/zaproxy"].digest )
    ; __append("\nZAP_TARGET ?= http://localhost:")
    ; __append( answers.port )
    ; __append("\n\ndast: ## Attack the running service with OWASP ZAP: a high risk fails\n	@mkdir -p reports/zap && chmod 777 reports/zap && cp openapi.json reports/zap/openapi.json\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("	ZAP_AUTH_HEADER_VALUE=\"Bearer $$($(COMPOSE) exec -T api python -m app.cli token --scope $$(grep -oE '\"[a-z_-]+:(read|write)\"' openapi.json | tr -d '\"' | sort -u))\" \\\n")
    ;  } 
    ; __append("	docker run --rm --network host --volume \"$(CURDIR)/reports/zap:/zap/wrk\" ")
    ;  if (derived.hasAuthentication) { 
    ; __append("--env ZAP_AUTH_HEADER_VALUE ")
    ;  } 
    ; __append("$(ZAP_IMAGE) zap-api-scan.py -t openapi.json -f openapi -O $(ZAP_TARGET) -I -r report.html -J report.json\n	@! grep -qE '\"riskcode\": *\"3\"' reports/zap/report.json || { echo \"ZAP found a high risk: see reports/zap/report.html\" >&2; exit 1; }\n")
    ;  if (helm) { 
    ; __append("\n# ENVIRONMENT names the values file, the namespace and, in CI, the approval gate.\nENVIRONMENT ?= staging\nNAMESPACE ?= ")
    ; __append( answers.name )
    ; __append("-$(ENVIRONMENT)\nWEIGHT ?= 10\nHELM_UPGRADE = $(HELM) upgrade --install ")
    ; __append( answers.name )
    ; __append(" chart --namespace $(NAMESPACE) --rollback-on-failure --timeout 12m\nneed_digest = @test -n \"$(DIGEST)\" || { echo \"usage: make $@ ENVIRONMENT=staging DIGEST=sha256:…\" >&2; exit 2; }\n\ndeploy: ## Roll the image DIGEST out to ENVIRONMENT and end its canary\n	$(need_digest)\n	$(HELM_UPGRADE) --create-namespace --values chart/values-$(ENVIRONMENT).yaml --set image.digest=$(DIGEST) --set canary.enabled=false\n	$(HELM) test ")
    ; __append( answers.name )
    ; __append(" --namespace $(NAMESPACE) --logs\n\ncanary: ## Give the image DIGEST the share WEIGHT of the requests in ENVIRONMENT\n	$(need_digest)\n	@release=$$($(HELM) list --short --filter '^")
    ; __append( answers.name )
    ; __append("$$' --namespace $(NAMESPACE)); \\\n	if test -n \"$$release\"; then \\\n		$(HELM_UPGRADE) --description 'Canary at $(WEIGHT) %' --reset-then-reuse-values --set canary.enabled=true --set canary.weight=$(WEIGHT) --set canary.image.digest=$(DIGEST); \\\n	else \\\n		echo \"nothing runs in $(NAMESPACE) yet, so there is nothing to compare with\"; \\\n	fi\n\n# The revision before a deployment is its canary, with the same image: skip those.\nLAST_RELEASE := { from = $$6; sub(/^Rollback to /, \"\", from); canary[$$1 + 0] = $$6 ~ /^Canary/ || canary[from + 0] } \\\n	$$3 ~ /superseded/ && !canary[$$1 + 0] { last = $$1 + 0 } \\\n	END { if (!last) exit 1; print last }\n\nrollback: ## Return ENVIRONMENT to the release before, or to REVISION; ends a canary\n	@revision=$${REVISION:-}; \\\n	test -n \"$$revision\" || revision=$$($(HELM) history ")
    ; __append( answers.name )
    ; __append(" --namespace $(NAMESPACE) | awk -F '\\t' '$(LAST_RELEASE)') \\\n		|| { echo \"$(NAMESPACE) has no release to return to\" >&2; exit 1; }; \\\n	$(HELM) rollback ")
    ; __append( answers.name )
    ; __append(" \"$$revision\" --namespace $(NAMESPACE) --wait --timeout 10m\n")
    ;  } 
  return __output;

}