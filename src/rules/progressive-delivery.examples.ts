import type { Examples } from "./model.ts";

const FLAGGER =
  "apiVersion: flagger.app/v1beta1\nkind: Canary\nmetadata:\n  name: orders\nspec:\n  analysis:\n    threshold: 5\n    metrics:\n      - name: request-success-rate\n        thresholdRange:\n          min: 99\n";
const ROLLOUT =
  "apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata:\n  name: orders\nspec:\n  strategy:\n    blueGreen:\n      activeService: orders\n";
const ANALYSIS =
  'apiVersion: argoproj.io/v1alpha1\nkind: AnalysisTemplate\nspec:\n  metrics:\n    - name: error-rate\n      failureCondition: "result[0] > 0.01"\n';
const CANARY =
  "on: push\njobs:\n  canary:\n    runs-on: ubuntu-24.04\n    environment: production\n    steps:\n      - run: ./deploy.sh --weight 10\n";

const policy = (attestations: string, action = "Enforce"): string =>
  `apiVersion: kyverno.io/v1\nkind: ClusterPolicy\nspec:\n  validationFailureAction: ${action}\n  rules:\n    - name: signed\n      verifyImages:\n        - imageReferences: ["*"]\n          attestations:\n${attestations}`;
const PROVED =
  "            - type: https://slsa.dev/provenance/v1\n            - type: https://spdx.dev/Document\n            - type: https://cosign.sigstore.dev/attestation/vuln/v1\n            - type: https://example.org/secret-scan/v1\n";

export const examples: Examples = {
  "T4-3.2": {
    pass: [
      { files: { "deploy/canary.yaml": FLAGGER } },
      { files: { "k8s/rollout.yml": ROLLOUT } },
      { files: { ".github/workflows/cd.yml": CANARY } },
    ],
    fail: [
      { files: { "k8s/deployment.yaml": "apiVersion: apps/v1\nkind: Deployment\n" }, says: "at once" },
      { files: { ".github/workflows/cd.yml": CANARY.replaceAll("canary", "production") } },
    ],
  },
  "T5-3.3": {
    pass: [{ files: { "deploy/canary.yaml": FLAGGER } }, { files: { "chart/templates/rollout.yaml": ROLLOUT } }],
    fail: [
      { files: { ".github/workflows/cd.yml": CANARY } },
      { files: { "k8s/rollout.yml": ROLLOUT.replace("    blueGreen:\n      activeService: orders\n", "") } },
    ],
  },
  "T5-3.4": {
    pass: [
      { files: { "deploy/canary.yaml": FLAGGER } },
      {
        files: {
          "k8s/rollout.yml": `${ROLLOUT}      prePromotionAnalysis:\n        templates: []\n`,
          "k8s/analysis.yaml": ANALYSIS,
        },
      },
    ],
    fail: [
      { files: { "deploy/canary.yaml": FLAGGER.slice(0, FLAGGER.indexOf("  analysis")) }, says: "error budget" },
      { files: { "k8s/rollout.yml": ROLLOUT, "k8s/analysis.yaml": ANALYSIS }, says: "No Rollout uses" },
    ],
  },
  "T5-3.5": {
    pass: [
      { files: { "policies/images.yaml": policy(PROVED) } },
      {
        files: {
          "policy/admission.rego":
            "package admission\n\ndeny contains msg if {\n  not input.cosign.attestations.slsa\n  not input.sbom\n  not input.vuln_scan\n  not input.secret_scan\n  msg := 1\n}\n",
        },
      },
    ],
    fail: [
      { files: {}, says: "No policy" },
      { files: { "policies/images.yaml": policy(PROVED.replace(/.*secret-scan.*\n/, "")) }, says: "scan for secrets" },
      { files: { "policies/images.yaml": policy(PROVED, "Audit") }, says: "only reports" },
    ],
  },
};
