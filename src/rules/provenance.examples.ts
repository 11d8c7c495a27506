import type { Example, Examples } from "./model.ts";

const WORKFLOW = ".github/workflows/release.yml";
const SHA = "1e69f48acb82d1966a394da916b4c1698aa569d6";

const pipeline = (...steps: readonly string[]): string =>
  `on: push\njobs:\n  build:\n    runs-on: ubuntu-24.04\n    steps:\n${steps.map((step) => `      - ${step}\n`).join("")}`;
const workflow = (...steps: readonly string[]): Example => ({ files: { [WORKFLOW]: pipeline(...steps) } });
const file = (path: string, text: string): Example => ({ files: { [path]: text } });

const ATTEST = `uses: actions/attest@${SHA}\n        with:\n          push-to-registry: true`;
const ATTEST_BILL = `${ATTEST}\n          sbom-path: sbom.json`;
const ATTEST_SCAN = `${ATTEST}\n          predicate-type: https://in-toto.io/attestation/vulns/v0.1\n          predicate-path: scan.json`;
const buildx = (option: string): string => `uses: docker/build-push-action@v7\n        with:\n          ${option}`;
const SLSA = file(
  WORKFLOW,
  "on: push\njobs:\n  provenance:\n    uses: slsa-framework/slsa-github-generator/.github/workflows/generator_container_slsa3.yml@v2.1.0\n",
);
const REUSED = {
  files: {
    ".github/workflows/image.yml": pipeline("run: docker build .", ATTEST).replace("on: push", "on:\n  workflow_call:"),
    [WORKFLOW]: "on: push\njobs:\n  image:\n    uses: ./.github/workflows/image.yml\n",
  },
};
const SIGN = "run: cosign sign --yes registry.example/app@sha256:abc";
const VERIFY = "run: cosign verify registry.example/app@sha256:abc";
const GITSIGN = "# Contributing\n\n```sh\ngit config --local gpg.x509.program gitsign\n```\n";
const RULESET = '{ "enforcement": "active", "rules": [{ "type": "required_signatures" }] }\n';
const kyverno = (action: string): Example =>
  file(
    "deploy/policies/signed.yaml",
    `apiVersion: kyverno.io/v1\nkind: ClusterPolicy\nspec:\n${action}  rules:\n    - name: signed\n      verifyImages: []\n`,
  );

export const examples: Examples = {
  "T3-2.1": {
    pass: [
      workflow(ATTEST),
      SLSA,
      workflow(buildx("provenance: mode=max")),
      workflow("run: docker buildx build --provenance=mode=max --push ."),
    ],
    fail: [
      workflow("run: docker build ."),
      workflow(buildx("provenance: false")),
      workflow("run: docker buildx build --provenance=false --push ."),
      workflow(ATTEST_BILL),
      workflow(ATTEST_SCAN),
    ],
  },
  "T4-2.1": {
    pass: [workflow(ATTEST), SLSA],
    fail: [
      { ...workflow(`uses: actions/attest-build-provenance@${SHA}`), says: "registry" },
      { ...workflow(`uses: actions/attest-build-provenance@${SHA}`, ATTEST_BILL), says: "registry" },
      { ...workflow(buildx("provenance: mode=max")), says: "registry" },
      { ...workflow(`continue-on-error: true\n        ${ATTEST}`), says: "how it was made" },
    ],
  },
  "T5-2.1": {
    pass: [SLSA, REUSED],
    fail: [
      { ...workflow(ATTEST), says: "influence" },
      {
        files: {
          ...REUSED.files,
          ".github/workflows/image.yml": pipeline(ATTEST).replace("on: push", "on:\n  workflow_call:"),
        },
        says: "influence",
      },
      {
        files: { ".github/workflows/image.yml": REUSED.files[".github/workflows/image.yml"] ?? "" },
        says: "influence",
      },
    ],
  },
  "T4-2.2": {
    pass: [
      workflow(SIGN),
      workflow('run: echo "${TAGS}" | xargs -I {} cosign sign --yes {}@${DIGEST}'),
      {
        files: {
          Makefile: "COSIGN ?= cosign\nsign:\n\t$(COSIGN) sign --yes $(IMAGE)@$(DIGEST)\n",
          [WORKFLOW]: pipeline("run: make sign"),
        },
      },
    ],
    fail: [
      workflow("run: docker push app"),
      workflow("run: cosign sign app || true"),
      workflow("run: cosign sign-blob dist/app.whl"),
      workflow("run: echo cosign sign app"),
    ],
  },
  "T3-2.2": {
    pass: [
      { files: { [WORKFLOW]: pipeline(SIGN), "CONTRIBUTING.md": GITSIGN } },
      { files: { [WORKFLOW]: pipeline(SIGN), "CONTRIBUTING.md": "Run `git config commit.gpgsign true`.\n" } },
      { files: { [WORKFLOW]: pipeline(SIGN), ".github/rulesets/main.json": RULESET } },
    ],
    fail: [
      { ...workflow(SIGN), says: "commits" },
      { ...file("CONTRIBUTING.md", GITSIGN), says: "does not sign" },
    ],
  },
  "T4-2.3": {
    pass: [file("CONTRIBUTING.md", GITSIGN), file("Makefile", "dev:\n\tgit config --local gpg.x509.program gitsign\n")],
    fail: [
      file("CONTRIBUTING.md", "Be kind.\n"),
      file("CONTRIBUTING.md", "We do not use gitsign.\n"),
      file(".github/rulesets/main.json", RULESET),
    ],
  },
  "T5-2.3": {
    pass: [{ files: { "CONTRIBUTING.md": GITSIGN, ".github/rulesets/main.json": RULESET } }],
    fail: [
      { ...file("CONTRIBUTING.md", GITSIGN), says: "ruleset" },
      { ...file(".github/rulesets/main.json", RULESET), says: "gitsign" },
    ],
  },
  "T2-2.2": {
    pass: [
      file("SECURITY.md", "# Security\n\nSnapshots are not signed.\n"),
      file("docs/builds.md", "# Builds\n\n## Unsigned builds\n\nv0.1.0, before signing was set up.\n"),
    ],
    fail: [
      file("SECURITY.md", "# Security\n\nWrite to us.\n"),
      file("docs/api.md", "# API\n\nCounts are unsigned integers.\n"),
      file("AGENTS.md", "- Any unsigned artifact is clearly documented. (T3-2.3)\n"),
    ],
  },
  "T4-2.4": {
    pass: [
      workflow('run: cosign verify app || echo "::warning::no signature"'),
      workflow(`continue-on-error: true\n        ${VERIFY}`),
    ],
    fail: [
      { ...workflow(VERIFY), says: "blocks" },
      { ...workflow('run: cosign verify app || echo "::warning::x"', VERIFY), says: "blocks" },
      { ...workflow("run: cosign verify app || true"), says: "Nobody" },
      { ...workflow("run: docker push app"), says: "Nobody" },
    ],
  },
  "T5-2.4": {
    pass: [
      workflow(VERIFY),
      kyverno("  validationFailureAction: Enforce\n"),
      file("k8s/signed.yaml", "apiVersion: policy.sigstore.dev/v1beta1\nkind: ClusterImagePolicy\nspec: {}\n"),
    ],
    fail: [
      workflow("run: cosign verify app || true"),
      {
        files: {
          [WORKFLOW]: `${pipeline(VERIFY)}  staging:\n    environment: staging\n    steps:\n      - run: helm upgrade app chart\n`,
        },
      },
      {
        files: {
          "docs/policy.md": kyverno("  validationFailureAction: Enforce\n").files["deploy/policies/signed.yaml"] ?? "",
        },
      },
      kyverno(""),
      kyverno("  validationFailureAction: Audit\n"),
      file("k8s/signed.yaml", "kind: ClusterImagePolicy\nspec:\n  mode: warn\n"),
      { files: { Makefile: "verify:\n\tcosign verify app\n", [WORKFLOW]: pipeline("run: kubectl apply -f k8s") } },
    ],
  },
};
