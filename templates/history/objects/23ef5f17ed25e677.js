(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("\n.PHONY: iac changelog")
    ;  if (has("compose")) { 
    ; __append(" dast")
    ;  } 
    ; __append("\n\niac: ## Check ")
    ;  if (has("docker")) { 
    ; __append("the image recipe and ")
    ;  } 
    ; __append("the workflows against policies\n	$(UV) tool run checkov@")
    ; __append( versions.tools.checkov )
    ; __append(" --config-file .checkov.yaml\n\n")
    ;  if (!has("docker")) { 
    ; __append("RELEASE ?=\n\n")
    ;  } 
    ; __append("changelog: ## Rewrite CHANGELOG.md from the commits; RELEASE=1.2.3 names the next version\n	$(UV) run git-cliff $(if $(RELEASE),--tag v$(RELEASE)) --output CHANGELOG.md\n")
    ;  if (has("compose")) { 
    ; __append("\n# The API that `make up` started, by its committed description.\nZAP_IMAGE := ghcr.io/zaproxy/zaproxy:")
    ; __append( versions.images["ghcr.io/zaproxy/zaproxy"].tag )
    ; __append("\nZAP_TARGET ?= http://localhost:")
    ; __append( answers.port )
    ; __append("\n\ndast: ## Attack the running service with OWASP ZAP: a high risk fails\n	@mkdir -p reports/zap && chmod 777 reports/zap && cp openapi.json reports/zap/openapi.json\n	docker run --rm --network host --volume \"$(CURDIR)/reports/zap:/zap/wrk\" $(ZAP_IMAGE) zap-api-scan.py -t openapi.json -f openapi -O $(ZAP_TARGET) -I -r report.html -J report.json\n	@test -s reports/zap/report.json && ! grep -qE '\"riskcode\": *\"3\"' reports/zap/report.json || { echo \"ZAP found a high risk, or reported nothing: see reports/zap\" >&2; exit 1; }\n")
    ;  } 
  return __output;

}