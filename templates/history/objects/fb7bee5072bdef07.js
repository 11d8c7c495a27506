(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ;  if (answers.tier === 1) { 
    ; __append("\nBUILD_ARGS ?=\n\n.PHONY: build\nbuild: ## Build the container image\n	docker build --tag ")
    ; __append( answers.name )
    ; __append(" $(BUILD_ARGS) .\n")
    ;  } else { 
    ; __append("\nIMAGE ?= ")
    ; __append( derived.image )
    ; __append("\nCOMMIT ?= $(shell git rev-parse --short=7 HEAD 2>/dev/null || echo local)\nIMAGE_TAG ?= sha-$(COMMIT)\nBUILD_ARGS ?=\nSYFT ?= syft\nGRYPE ?= grype\n\n.PHONY: build sbom scan push deploy\nbuild: ## Build the container image\n	DOCKER_BUILDKIT=1 docker build --tag $(IMAGE):$(IMAGE_TAG) --build-arg REVISION=$(COMMIT) $(BUILD_ARGS) .\n\nsbom: ## Write the software bill of materials of the image\n	@mkdir -p reports\n	$(SYFT) scan docker:$(IMAGE):$(IMAGE_TAG) --output spdx-json=reports/sbom.spdx.json\n\nscan: sbom ## List known vulnerabilities of the image; SECURITY.md says what to do\n	$(GRYPE) sbom:reports/sbom.spdx.json --output table --output json=reports/vulnerabilities.json\n\npush: ## Publish the image\n	docker push $(IMAGE):$(IMAGE_TAG)\n\ndeploy: ## Start the image on the machine DEPLOY_HOST, by ssh\n	scripts/deploy.sh $(IMAGE):$(IMAGE_TAG)\n")
    ;  } 
  return __output;

}