(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions;
    ;  const has = (id) => derived.components.includes(id); 
    ;  const inside = has("compose") ? "$(TOOLS) " : ""; 
    ; __append("\n# Images are named sha-<commit> on the trunk and v<semver>-<commit> on a release tag.\nIMAGE ?= ")
    ; __append( derived.image )
    ; __append("\nCOMMIT ?= $(shell git rev-parse --verify --short=7 HEAD 2>/dev/null || echo local)\nRELEASE ?= $(patsubst v%,%,$(shell git describe --tags --exact-match --match 'v[0-9]*' 2>/dev/null | grep -xE 'v[0-9]+(\\.[0-9]+){2}(-[0-9A-Za-z.-]+)?'))\nIMAGE_TAG ?= $(if $(RELEASE),v$(RELEASE)-$(COMMIT),sha-$(COMMIT))\nSOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 315532800)\nPLATFORM ?= linux/amd64\nPLATFORMS := ")
    ; __append( derived.tier.platforms.join(",") )
    ; __append("\n# Without buildx the classic client reaches the same BuildKit in the engine.\nDOCKER_BUILD = $(if $(shell docker buildx version 2>/dev/null),docker buildx build --provenance=false --load,DOCKER_BUILDKIT=1 docker build)\nBUILD_ARGS ?=\n\n# What is scanned: the local image, or one platform of the archive that is pushed later.\nSBOM_SOURCE ?= docker:$(IMAGE):$(IMAGE_TAG)\nSBOM ?= reports/sbom.cdx.json\nSBOM_IMAGE := docker/buildkit-syft-scanner:")
    ; __append( versions.images["docker/buildkit-syft-scanner"].tag )
    ; __append("@")
    ; __append( versions.images["docker/buildkit-syft-scanner"].digest )
    ; __append("\nARCHIVE ?= image.tar\n# Read by the shell, not by make: what others hand over is no code.\nexport DIGEST ?=\nSYFT ?= syft\nGRYPE ?= grype\nCOSIGN ?= cosign\n")
    ;  if (has("ci")) { 
    ; __append("# Only this workflow publishes, signs and attests.\nWORKFLOW := .github/workflows/image.yml\nSIGNER := --certificate-oidc-issuer https://token.actions.githubusercontent.com --certificate-identity-regexp '^https://github\\.com/")
    ; __append( derived.repository.replace(/[.]/g, "\\.") )
    ; __append("/\\.github/workflows/image\\.yml@refs/(heads/main|tags/v.+)$$'\n")
    ;  } else { 
    ; __append("# A signature by this key stays out of the public transparency log.\nCOSIGN_KEY ?=\n")
    ;  } 
    ; __append("\n.PHONY: build archive docker-run sbom scan ")
    ;  if (has("ci")) { 
    ; __append("scan-report verify")
    ;  if (has("admission")) { 
    ; __append(" admit")
    ;  } 
    ;  } else { 
    ; __append("push sign verify")
    ;  } 
    ; __append("\n\nbuild: ## Build the runtime image (linux/amd64)\n	SOURCE_DATE_EPOCH=$(SOURCE_DATE_EPOCH) $(DOCKER_BUILD) --platform $(PLATFORM) --target runtime --tag $(IMAGE):$(IMAGE_TAG) --build-arg VERSION=$(or $(RELEASE),0.0.0) --build-arg REVISION=$(COMMIT) $(BUILD_ARGS) .\n\narchive: ## Build the image for amd64 and arm64, with SBOM and provenance inside, and one archive of each\n	SOURCE_DATE_EPOCH=$(SOURCE_DATE_EPOCH) docker buildx build --platform $(PLATFORMS) --sbom=generator=$(SBOM_IMAGE) --provenance=mode=max --output type=oci,dest=$(ARCHIVE),rewrite-timestamp=true --target runtime --build-arg VERSION=$(or $(RELEASE),0.0.0) --build-arg REVISION=$(COMMIT) $(BUILD_ARGS) .\n	for platform in amd64 arm64; do \\\n		skopeo copy --quiet --override-os linux --override-arch $$platform oci-archive:$(ARCHIVE) oci-archive:image-$$platform.tar; \\\n	done\n\ndocker-run: ## Run the image as the cluster does, but as in development: read-only, no capabilities\n	docker run --rm --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges --env ")
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
    ; __append(" $(IMAGE):$(IMAGE_TAG)\n\nsbom: ## Write the software bill of materials of the image, as CycloneDX\n	@mkdir -p reports\n	$(SYFT) scan $(SBOM_SOURCE) --output cyclonedx-json=$(SBOM)\n\n# Unpatched means that there is a patch")
    ;  if (has("adr")) { 
    ; __append("; see docs/adr/0022-distroless-runtime.md")
    ;  } 
    ; __append(".\nscan: ## List what is known about the bill of materials; what is high or critical and has a fix fails\n	$(GRYPE) sbom:$(SBOM) --output table --output json=$(SBOM:.cdx.json=.grype.json)\n	$(GRYPE) sbom:$(SBOM) --quiet --only-fixed --fail-on ")
    ; __append( derived.tier.cve.fails )
    ; __append("\n\n")
    ;  if (has("ci")) { 
    ; __append("scan-report: ## Write what the scans of both platforms found, as it is attested\n	")
    ; __append( inside )
    ; __append("jq --slurp '{scanner: {uri: \"pkg:github/anchore/grype@v\\(.[0].descriptor.version)\", version: .[0].descriptor.version, result: [.[].matches[] | {id: .vulnerability.id, severity: [{method: \"grype\", score: .vulnerability.severity}], annotations: [{fix: .vulnerability.fix.state}]}] | unique}, metadata: {scanFinishedOn: .[0].descriptor.timestamp}}' reports/*.grype.json > reports/vulnerabilities.json\n\nverify: ## Verify the signature of the image DIGEST: without one nothing is deployed\n	@[[ \"$$DIGEST\" =~ ^sha256:[0-9a-f]{64}$$ ]] || { echo \"usage: make verify DIGEST=sha256:…\" >&2; exit 2; }\n	$(COSIGN) verify $(SIGNER) $(IMAGE)@$$DIGEST >/dev/null\n")
    ;  if (has("admission")) { 
    ; __append("\nadmit: ## Verify what is attested of the image DIGEST, and hold it against policy/admission\n	@[[ \"$$DIGEST\" =~ ^sha256:[0-9a-f]{64}$$ ]] || { echo \"usage: make admit DIGEST=sha256:…\" >&2; exit 2; }\n	@rm -rf reports/attestations && mkdir -p reports/attestations\n	for type in https://slsa.dev/provenance/v1 https://cyclonedx.org/bom https://in-toto.io/attestation/vulns/v0.1 https://github.com/")
    ; __append( derived.repository )
    ; __append("/attestations/secret-scan/v1; do \\\n		gh attestation verify oci://$(IMAGE)@$$DIGEST --repo ")
    ; __append( derived.repository )
    ; __append(" --signer-workflow ")
    ; __append( derived.repository )
    ; __append("/$(WORKFLOW) --deny-self-hosted-runners --predicate-type \"$$type\" --format json > \"reports/attestations/$$(printf '%s' \"$$type\" | tr -c 'a-z0-9' -).json\"; \\\n	done\n	")
    ; __append( inside )
    ; __append("conftest test --combine --policy policy/admission --namespace admission reports/attestations\n")
    ;  } 
    ;  } else { 
    ; __append("push: ## Publish the scanned archive; its digest goes to reports/digest\n	@mkdir -p reports\n	skopeo copy --all --preserve-digests --digestfile reports/digest oci-archive:$(ARCHIVE) docker://$(IMAGE):$(IMAGE_TAG)\n\nsign: ## Sign the image DIGEST with COSIGN_KEY\n	@[[ \"$$DIGEST\" =~ ^sha256:[0-9a-f]{64}$$ ]] && test -n \"$(COSIGN_KEY)\" || { echo \"usage: make sign DIGEST=sha256:… COSIGN_KEY=cosign.key\" >&2; exit 2; }\n	@mkdir -p reports && $(COSIGN) signing-config create --out reports/signing-config.json\n	$(COSIGN) sign --yes --key $(COSIGN_KEY) --signing-config reports/signing-config.json $(IMAGE)@$$DIGEST\n\nverify: ## Verify the signature of the image DIGEST: without one nothing is deployed\n	@[[ \"$$DIGEST\" =~ ^sha256:[0-9a-f]{64}$$ ]] && test -n \"$(COSIGN_KEY)\" || { echo \"usage: make verify DIGEST=sha256:… COSIGN_KEY=cosign.pub\" >&2; exit 2; }\n	$(COSIGN) verify --key $(COSIGN_KEY) --insecure-ignore-tlog $(IMAGE)@$$DIGEST >/dev/null\n")
    ;  } 
  return __output;

}