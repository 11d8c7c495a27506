(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions;
    ; 
const has = (id) => derived.components.includes(id);
const inside = answers.tier === 5 && has("compose") ? "$(TOOLS) " : "";

    ; __append("\nHELM ?= helm\n# The plugin, or the stand-alone program: HELM_UNITTEST=helm-unittest.\nHELM_UNITTEST ?= $(HELM) unittest\nCHART_ENVIRONMENTS := dev staging production\n# The oldest and the newest release of Kubernetes that the chart is written for.\nCHART_KUBERNETES := 1.30 1.37\nCHART_RENDERED := reports/chart\n# Any digest will do to render; ")
    ;  if (has("ci")) { 
    ; __append("the pipeline deploys the real ones")
    ;  } else { 
    ; __append("`make deploy` takes the real one")
    ;  } 
    ; __append(".\nCHART_DIGEST := sha256:")
    ; __append( "0".repeat(64) )
    ; __append("\nCHART_IMAGES := --set image.digest=$(CHART_DIGEST)")
    ;  if (!has("rollouts")) { 
    ; __append(" --set canary.enabled=true --set canary.image.digest=$(CHART_DIGEST)")
    ;  } 
    ; __append("\n\n.PHONY: helm-lint helm-test\n\nhelm-lint: ## Lint and render the chart for every environment, check schemas and policies\n	mkdir -p $(CHART_RENDERED)\n	")
    ; __append( inside )
    ; __append("$(HELM) lint --strict chart $(CHART_IMAGES)\n	for environment in $(CHART_ENVIRONMENTS); do \\\n		")
    ; __append( inside )
    ; __append("$(HELM) lint --strict chart --values chart/values-$$environment.yaml $(CHART_IMAGES); \\\n		")
    ; __append( inside )
    ; __append("$(HELM) template ")
    ; __append( answers.name )
    ; __append(" chart --namespace ")
    ; __append( answers.name )
    ; __append(" --values chart/values-$$environment.yaml $(CHART_IMAGES) > $(CHART_RENDERED)/$$environment.yaml; \\\n	done\n	for version in $(CHART_KUBERNETES); do \\\n		$(UV) tool run kubernetes-validate@")
    ; __append( versions.tools["kubernetes-validate"] )
    ; __append(" --strict --quiet --no-warn --kubernetes-version $$version $(CHART_RENDERED)/*.yaml; \\\n	done\n	$(UV) tool run checkov@")
    ; __append( versions.tools.checkov )
    ; __append(" --quiet --compact --skip-download --framework kubernetes --directory $(CHART_RENDERED)\n")
    ;  if (has("admission")) { 
    ; __append("	$(TOOLS) conftest test --policy policy/manifests --namespace manifests $(CHART_RENDERED)\n")
    ;  if (has("rollouts") && has("slo")) { 
    ; __append("	$(TOOLS) conftest test --policy policy/budgets --namespace budgets --data slo/slo.yaml $(CHART_RENDERED)\n")
    ;  } 
    ;  } 
    ; __append("\nhelm-test: ## Run the chart's unit tests\n	")
    ; __append( inside )
    ; __append("$(HELM_UNITTEST) chart\n")
  return __output;

}