(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ;  const ci = derived.components.includes("ci"); 
    ; __append("\n# Images are named sha-<commit> on the trunk and v<semver> on a release tag.\nIMAGE ?= ")
    ; __append( derived.image )
    ; __append("\nCOMMIT ?= $(or $(shell git rev-parse --verify HEAD 2>/dev/null | cut -c 1-7),local)\nRELEASE ?= $(patsubst v%,%,$(shell git describe --tags --exact-match --match 'v[0-9]*' 2>/dev/null | grep -xE 'v[0-9]+(\\.[0-9]+){2}(-[0-9A-Za-z.-]+)?'))\nIMAGE_TAG ?= $(if $(RELEASE),v$(RELEASE),sha-$(COMMIT))\nBUILD_ARGS ?=\n\n# What is scanned: the local image, or ")
    ;  if (ci) { 
    ; __append("in the pipeline ")
    ;  } 
    ; __append("the archive that is pushed later.\nSBOM_SOURCE ?= docker:$(IMAGE):$(IMAGE_TAG)\nSBOM := reports/sbom.spdx.json\n# Read by the shell, not by make: what others hand over is no code.\nexport DIGEST ?=\nSYFT ?= syft\nGRYPE ?= grype\nCOSIGN ?= cosign\n")
    ;  if (ci) { 
    ; __append("# Keyless signatures go to the public transparency log, those of an own key do not.\n")
    ;  } else { 
    ; __append("# A signature by this key stays out of the public transparency log.\n")
    ;  } 
    ; __append("COSIGN_KEY ?=\n\n.PHONY: build image-name sbom scan push sign\n\nbuild: ## Build the runtime image\n	DOCKER_BUILDKIT=1 docker build --target runtime --tag $(IMAGE):$(IMAGE_TAG) --build-arg VERSION=$(or $(RELEASE),0.0.0) --build-arg REVISION=$(COMMIT) $(BUILD_ARGS) .\n\nimage-name: ## Show how the image is named\n	@echo $(IMAGE):$(IMAGE_TAG)\n\nsbom: ## Write the software bill of materials of the image\n	@mkdir -p reports\n	$(SYFT) scan $(SBOM_SOURCE) --output spdx-json=$(SBOM)\n\nscan: ## Scan the bill of materials: critical findings fail, others warn\n	$(GRYPE) sbom:$(SBOM) --fail-on critical\n	@$(GRYPE) sbom:$(SBOM) --quiet --fail-on negligible >/dev/null || echo \"$${GITHUB_ACTIONS:+::warning::}there are vulnerabilities below critical\"\n\npush: ## Publish the image; its digest goes to reports/digest\n	@mkdir -p reports\n	docker push $(IMAGE):$(IMAGE_TAG)\n	docker image inspect --format '{{index .RepoDigests 0}}' $(IMAGE):$(IMAGE_TAG) | cut -d @ -f 2 > reports/digest\n\n")
    ;  if (ci) { 
    ; __append("sign: ## Sign the image DIGEST: keyless in CI, with COSIGN_KEY elsewhere\n	@[[ \"$$DIGEST\" =~ ^sha256:[0-9a-f]{64}$$ ]] || { echo \"usage: make sign DIGEST=sha256:… [COSIGN_KEY=cosign.key]\" >&2; exit 2; }\n	$(if $(COSIGN_KEY),@mkdir -p reports && $(COSIGN) signing-config create --out reports/signing-config.json)\n	$(COSIGN) sign --yes $(if $(COSIGN_KEY),--key $(COSIGN_KEY) --signing-config reports/signing-config.json) $(IMAGE)@$$DIGEST\n")
    ;  } else { 
    ; __append("sign: ## Sign the image DIGEST with COSIGN_KEY\n	@[[ \"$$DIGEST\" =~ ^sha256:[0-9a-f]{64}$$ ]] && test -n \"$(COSIGN_KEY)\" || { echo \"usage: make sign DIGEST=sha256:… COSIGN_KEY=cosign.key\" >&2; exit 2; }\n	@mkdir -p reports && $(COSIGN) signing-config create --out reports/signing-config.json\n	$(COSIGN) sign --yes --key $(COSIGN_KEY) --signing-config reports/signing-config.json $(IMAGE)@$$DIGEST\n")
    ;  } 
  return __output;

}