(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  versions = __locals.versions,
  project = __locals.project;
    ; 
const targets = ["helm-lint", "helm-test"].filter((name) => !project.makeTargets.includes(name));
const validate = project.manager === "uv" ? "uv tool run kubernetes-validate@" : "pipx run kubernetes-validate==";

    ;  if (targets.length > 0) { 
    ; __append("\nHELM ?= helm\n")
    ;  if (targets.includes("helm-test")) { 
    ; __append("# The plugin, or the stand-alone program: HELM_UNITTEST=helm-unittest.\nHELM_UNITTEST ?= $(HELM) unittest\n")
    ;  } 
    ; __append("\n.PHONY: ")
    ; __append( targets.join(" ") )
    ; __append("\n")
    ;  if (targets.includes("helm-lint")) { 
    ; __append("\n# The oldest and the newest release of Kubernetes that the chart is written for.\nhelm-lint: ## Lint the chart for every environment and check it against schemas\n	for environment in dev staging production; do \\\n		values=\"--values chart/values-$$environment.yaml --set image.tag=any\"; \\\n		$(HELM) lint --strict chart $$values || exit 1; \\\n		for version in 1.30 1.37; do \\\n			$(HELM) template ")
    ; __append( answers.name )
    ; __append(" chart $$values \\\n				| ")
    ; __append( validate )
    ; __append( versions.tools["kubernetes-validate"] )
    ; __append(" --strict --quiet --no-warn --kubernetes-version $$version - || exit 1; \\\n		done; \\\n	done\n")
    ;  } 
    ;  if (targets.includes("helm-test")) { 
    ; __append("\nhelm-test: ## Run the chart's unit tests\n	$(HELM_UNITTEST) chart\n")
    ;  } 
    ;  } 
  return __output;

}