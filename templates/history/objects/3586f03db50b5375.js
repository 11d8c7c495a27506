(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("\n# Images are named sha-<commit> on the trunk and v<semver>-<commit> on a release tag.\nIMAGE ?= ")
    ; __append( derived.image )
    ; __append("\nCOMMIT ?= $(shell git rev-parse --verify --short=7 HEAD 2>/dev/null || echo local)\nRELEASE ?= $(patsubst v%,%,$(shell git describe --tags --exact-match --match 'v[0-9]*' 2>/dev/null | grep -xE 'v[0-9]+(\\.[0-9]+){2}(-[0-9A-Za-z.-]+)?'))\nIMAGE_TAG ?= $(if $(RELEASE),v$(RELEASE)-$(COMMIT),sha-$(COMMIT))\nSOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 315532800)\nPLATFORM ?= linux/amd64\nBUILD_OUTPUT ?= --load\n# Without buildx the classic client reaches the same BuildKit in the engine.\nDOCKER_BUILD = $(if $(shell docker buildx version 2>/dev/null),docker buildx build --provenance=false $(BUILD_OUTPUT),DOCKER_BUILDKIT=1 docker build)\nBUILD_ARGS ?=\n\n# What is scanned: the local image, or ")
    ;  if (has("ci")) { 
    ; __append("in the pipeline ")
    ;  } 
    ; __append("the archive that is pushed later.\nSBOM_SOURCE ?= docker:$(IMAGE):$(IMAGE_TAG)\nSBOM := reports/sbom.spdx.json\nARCHIVE ?= image.tar\n# Read by the shell, not by make: what others hand over is no code.\nexport DIGEST ?=\nSYFT ?= syft\nGRYPE ?= grype\nCOSIGN ?= cosign\n")
    ;  if (has("ci")) { 
    ; __append("# Keyless signatures go to the public transparency log, those of an own key do not.\n")
    ;  } else { 
    ; __append("# A signature by this key stays out of the public transparency log.\n")
    ;  } 
    ; __append("COSIGN_KEY ?=\n")
    ;  if (has("ci")) { 
    ; __append("SIGNER := --certificate-oidc-issuer https://token.actions.githubusercontent.com --certificate-identity-regexp '^https://github\\.com/")
    ; __append( derived.repository.replace(/[.]/g, "\\.") )
    ; __append("/\\.github/workflows/pipeline\\.yml@refs/(heads/main|tags/v.+)$$'\n")
    ;  } 
    ; __append("\n.PHONY: build docker-run sbom scan push sign verify\n\nbuild: ## Build the runtime image (linux/amd64)\n	SOURCE_DATE_EPOCH=$(SOURCE_DATE_EPOCH) $(DOCKER_BUILD) --platform $(PLATFORM) --target runtime --tag $(IMAGE):$(IMAGE_TAG) --build-arg VERSION=$(or $(RELEASE),0.0.0) --build-arg REVISION=$(COMMIT) $(BUILD_ARGS) .\n\ndocker-run: ## Run the image as the cluster does, but as in development: read-only, no capabilities\n	docker run --rm --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges --env ")
    ; __append( derived.envPrefix )
    ; __append("ENVIRONMENT=dev ")
    ;  if (derived.hasAuthentication) { 
    ; __append("--env ")
    ; __append( derived.envPrefix )
    ; __append("LOCAL_ISSUER_KEY_FILE=/tmp/issuer.pem ")
    ;  } 
    ; __append("--publish 127.0.0.1:")
    ; __append( answers.port )
    ; __append(":")
    ; __append( answers.port )
    ; __append(" $(IMAGE):$(IMAGE_TAG)\n\nsbom: ## Write the software bill of materials of the image\n	@mkdir -p reports\n	$(SYFT) scan $(SBOM_SOURCE) --output spdx-json=$(SBOM)\n\nscan: ## Scan the bill of materials: critical findings fail, high ones warn\n	$(GRYPE) sbom:$(SBOM) --fail-on critical\n	@$(GRYPE) sbom:$(SBOM) --quiet --fail-on high >/dev/null || echo \"$${GITHUB_ACTIONS:+::warning::}there are vulnerabilities of high severity\"\n\npush: ## Publish the scanned archive; its digest goes to reports/digest\n	@mkdir -p reports\n	skopeo copy --preserve-digests --digestfile reports/digest oci-archive:$(ARCHIVE) docker://$(IMAGE):$(IMAGE_TAG)\n\n")
    ;  if (has("ci")) { 
    ; __append("sign: ## Sign the image DIGEST: keyless in CI, with COSIGN_KEY elsewhere\n	@[[ \"$$DIGEST\" =~ ^sha256:[0-9a-f]{64}$$ ]] || { echo \"usage: make sign DIGEST=sha256:… [COSIGN_KEY=cosign.key]\" >&2; exit 2; }\n	$(if $(COSIGN_KEY),@mkdir -p reports && $(COSIGN) signing-config create --out reports/signing-config.json)\n	$(COSIGN) sign --yes $(if $(COSIGN_KEY),--key $(COSIGN_KEY) --signing-config reports/signing-config.json) $(IMAGE)@$$DIGEST\n\nverify: ## Verify the signature of the image DIGEST; a missing one is a warning\n	@[[ \"$$DIGEST\" =~ ^sha256:[0-9a-f]{64}$$ ]] || { echo \"usage: make verify DIGEST=sha256:… [COSIGN_KEY=cosign.pub]\" >&2; exit 2; }\n	$(COSIGN) verify $(if $(COSIGN_KEY),--key $(COSIGN_KEY) --insecure-ignore-tlog,$(SIGNER)) $(IMAGE)@$$DIGEST >/dev/null || echo \"$${GITHUB_ACTIONS:+::warning::}$(IMAGE)@$$DIGEST has no valid signature\"\n")
    ;  } else { 
    ; __append("sign: ## Sign the image DIGEST with COSIGN_KEY\n	@[[ \"$$DIGEST\" =~ ^sha256:[0-9a-f]{64}$$ ]] && test -n \"$(COSIGN_KEY)\" || { echo \"usage: make sign DIGEST=sha256:… COSIGN_KEY=cosign.key\" >&2; exit 2; }\n	@mkdir -p reports && $(COSIGN) signing-config create --out reports/signing-config.json\n	$(COSIGN) sign --yes --key $(COSIGN_KEY) --signing-config reports/signing-config.json $(IMAGE)@$$DIGEST\n\nverify: ## Verify the signature of the image DIGEST; a missing one is a warning\n	@[[ \"$$DIGEST\" =~ ^sha256:[0-9a-f]{64}$$ ]] && test -n \"$(COSIGN_KEY)\" || { echo \"usage: make verify DIGEST=sha256:… COSIGN_KEY=cosign.pub\" >&2; exit 2; }\n	$(COSIGN) verify --key $(COSIGN_KEY) --insecure-ignore-tlog $(IMAGE)@$$DIGEST >/dev/null || echo \"$(IMAGE)@$$DIGEST has no valid signature\"\n")
    ;  } 
  return __output;

}