(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions;
    ;  const has = (id) => derived.components.includes(id); 
    ;  const inside = answers.tier === 5 && has("compose") ? "$(TOOLS) " : ""; 
    ; __append("\n.PHONY: iac conformance changelog release-notes")
    ;  if (has("compose")) { 
    ; __append(" dast")
    ;  } 
    ;  if (has("helm")) { 
    ; __append(" deploy canary rollback")
    ;  } 
    ; __append("\n\niac: ## Check ")
    ;  if (has("docker")) { 
    ; __append("the image recipe and ")
    ;  } 
    ; __append("the workflows against policies\n")
    ;  if (has("docker")) { 
    ; __append("	$(UV) run hadolint Dockerfile\n")
    ;  } 
    ; __append("	$(UV) run zizmor --offline --persona=auditor .github\n	$(UV) tool run checkov@")
    ; __append( versions.tools.checkov )
    ; __append(" --config-file .checkov.yaml\n\n# The version that generated the files; two merged branches may leave two in the lock. It\n# reads them and executes nothing.\nGROUNDRULES_VERSION = $(shell sed -n 's/^  \"generator\": \"\\(.*\\)\".*/\\1/p' .groundrules/lock.json | sort -V | tail -1)\nGROUNDRULES = ")
    ; __append( inside )
    ; __append("npx --yes create-groundrules@$(GROUNDRULES_VERSION)\n\nconformance: ## Check the repository against its standards; reports/conformance.sarif has the findings\n	@mkdir -p reports\n	@$(GROUNDRULES) check --quiet --format sarif --output reports/conformance.sarif || test $$? -eq 1\n	$(GROUNDRULES) check $${GITHUB_ACTIONS:+--format github}\n\n")
    ;  if (!has("docker")) { 
    ; __append("RELEASE ?=\n\n")
    ;  } 
    ; __append("changelog: ## Rewrite CHANGELOG.md from the commits; RELEASE=1.2.3 names the next version\n	$(UV) run git-cliff $(if $(RELEASE),--tag v$(RELEASE)) --output CHANGELOG.md\n\nrelease-notes: ## Write the changes of the current tag to reports/notes.md\n	@mkdir -p reports\n	$(UV) run git-cliff --latest --strip all --output reports/notes.md\n")
    ;  if (has("compose")) { 
    ; __append("\n# The API that `make up` started, by its committed description.\nZAP_IMAGE := ghcr.io/zaproxy/zaproxy:")
    ; __append( versions.images["ghcr.io/zaproxy/zaproxy"].tag )
    ; __append("@")
    ; __append( versions.images["ghcr.io/zaproxy/zaproxy"].digest )
    ; __append("\nZAP_TARGET ?= http://localhost:")
    ; __append( answers.port )
    ; __append("\n\ndast: ## Attack the running service with OWASP ZAP: a high risk fails\n	@mkdir -p reports/zap && chmod 777 reports/zap && cp openapi.json reports/zap/openapi.json\n")
    ;  if (derived.hasAuthentication) { 
    ; __append("	token=$$($(COMPOSE) exec -T api python -m app.cli token --scope \"$$(grep -oE '\"[a-z_-]+:(read|write)\"' openapi.json | tr -d '\"' | sort -u | xargs)\"); \\\n	export ZAP_AUTH_HEADER_VALUE=\"Bearer $$token\"; \\\n")
    ;  } 
    ; __append("	docker run --rm --network host --volume \"$(CURDIR)/reports/zap:/zap/wrk\" ")
    ;  if (derived.hasAuthentication) { 
    ; __append("--env ZAP_AUTH_HEADER_VALUE ")
    ;  } 
    ; __append("$(ZAP_IMAGE) zap-api-scan.py -t openapi.json -f openapi -O $(ZAP_TARGET) -I -r report.html -J report.json\n	@test -s reports/zap/report.json && ! grep -qE '\"riskcode\": *\"3\"' reports/zap/report.json || { echo \"ZAP found a high risk, or reported nothing: see reports/zap\" >&2; exit 1; }\n")
    ;  } 
  return __output;

}