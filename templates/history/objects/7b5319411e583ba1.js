(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  resources = __locals.resources;
    ;  const host = derived.repository.replace(/[.]/g, "\\."); 
    ; __append("# In the service's namespaces only images run that have every proof: a signature, SLSA\n# provenance, a CycloneDX SBOM, a CVE scan and a secret scan, attested each by\n# .github/workflows/image.yml once its check had passed. That they are there says so;\n# `make admit` judges what they say once more.\n# Kyverno 1.18; for a private repository 1.19, which can trust GitHub's own Sigstore.\napiVersion: policies.kyverno.io/v1\nkind: ImageValidatingPolicy\nmetadata:\n  name: admit-")
    ; __append( answers.name )
    ; __append("\nspec:\n  validationActions: [Deny]\n  failurePolicy: Fail\n  webhookConfiguration:\n    timeoutSeconds: 30\n  matchConstraints:\n    namespaceSelector:\n      matchExpressions:\n        - key: kubernetes.io/metadata.name\n          operator: In\n          values: [")
    ; __append( answers.name )
    ; __append("-staging, ")
    ; __append( answers.name )
    ; __append("-production]\n    resourceRules:\n      - apiGroups: [\"\"]\n        apiVersions: [v1]\n        resources: [pods, pods/ephemeralcontainers]\n        operations: [CREATE, UPDATE]\n  # Labels and finalizers change all the time, and must not wait for a registry.\n  matchConditions:\n    - name: new-spec\n      expression: request.operation == 'CREATE' || object.spec != oldObject.spec\n  # A foreign image has no proof, so it is refused too.\n  matchImageReferences:\n    - glob: \"*\"\n  validationConfigurations:\n    mutateDigest: true\n    verifyDigest: true\n    required: true\n  attestors:\n    - name: workflow\n      cosign:\n        keyless:\n          # One identity: Kyverno does not verify bundles against several.\n          identities:\n            - issuer: https://token.actions.githubusercontent.com\n              subjectRegExp: ^https://github\\.com/")
    ; __append( host )
    ; __append("/\\.github/workflows/image\\.yml@refs/(heads/main|tags/v.+)$\n        ctlog:\n          url: https://rekor.sigstore.dev\n  attestations:\n    - name: provenance\n      intoto:\n        type: https://slsa.dev/provenance/v1\n    - name: sbom\n      intoto:\n        type: https://cyclonedx.org/bom\n    - name: vulnerabilities\n      intoto:\n        type: https://in-toto.io/attestation/vulns/v0.1\n    - name: secrets\n      intoto:\n        type: https://github.com/")
    ; __append( derived.repository )
    ; __append("/attestations/secret-scan/v1\n  variables:\n    - name: images\n      expression: images.containers + images.initContainers + images.ephemeralContainers\n  validations:\n    - expression: variables.images.all(image, verifyImageSignatures(image, [attestors.workflow]) > 0)\n      message: An image is not signed by its workflow.\n    - expression: variables.images.all(image, verifyAttestationSignatures(image, attestations.provenance, [attestors.workflow]) > 0)\n      message: An image has no SLSA provenance.\n    - expression: variables.images.all(image, verifyAttestationSignatures(image, attestations.sbom, [attestors.workflow]) > 0)\n      message: An image has no bill of materials.\n    - expression: variables.images.all(image, verifyAttestationSignatures(image, attestations.vulnerabilities, [attestors.workflow]) > 0)\n      message: An image was not scanned for vulnerabilities.\n    - expression: variables.images.all(image, verifyAttestationSignatures(image, attestations.secrets, [attestors.workflow]) > 0)\n      message: The sources of an image were not scanned for secrets.\n")
  return __output;

}