import type { Example, Examples } from "./model.ts";

const TERRAFORM = { "infra/main.tf": 'resource "aws_s3_bucket" "orders" {}\n' };

const workflow = (steps: string, on = "pull_request"): Example["files"] => ({
  ...TERRAFORM,
  ".github/workflows/ci.yml": `on: ${on}\njobs:\n  iac:\n    runs-on: ubuntu-24.04\n    steps:\n${steps}`,
});

const CHECKOV = "      - uses: bridgecrewio/checkov-action@v12\n";
const trivy = (...inputs: readonly string[]): string =>
  `      - uses: aquasecurity/trivy-action@v0.33.1\n        with:\n          scan-type: config\n${inputs.map((input) => `          ${input}\n`).join("")}`;

export const examples: Examples = {
  "T3-7.1": {
    pass: [
      { files: workflow(CHECKOV) },
      { files: workflow(trivy()) },
      {
        files: {
          ...workflow("      - run: make iac\n"),
          Makefile: "iac:\n\tuv tool run checkov@3.3.30 --directory .\n",
        },
      },
    ],
    fail: [
      { files: workflow(CHECKOV, "push"), says: "Pull requests" },
      { files: workflow("      - run: trivy image orders\n") },
      { files: workflow("      - run: checkov --version\n") },
    ],
  },
  "T4-3.5": {
    pass: [
      { files: workflow(CHECKOV) },
      { files: workflow("      - run: conftest test k8s\n", "push") },
      { files: workflow(trivy('exit-code: "1"')) },
    ],
    fail: [
      { files: workflow("      - run: pytest\n"), says: "no policies" },
      { files: workflow(trivy()), says: "does not stop" },
      { files: workflow("      - run: checkov -d . --soft-fail\n"), says: "does not stop" },
      {
        files: { ...workflow("      - run: checkov -d .\n"), ".checkov.yaml": "soft-fail: true\n" },
        says: "does not stop",
      },
    ],
  },
  "T4-7.1": {
    pass: [
      { files: workflow("      - run: checkov -d infra\n") },
      { files: workflow(trivy('exit-code: "1"', "severity: HIGH,CRITICAL")) },
      { files: workflow("      - run: docker run --rm -v .:/src aquasec/tfsec:v1.28 /src\n") },
    ],
    fail: [
      { files: workflow("      - run: terraform validate\n"), says: "Nothing scans" },
      { files: workflow(trivy('exit-code: "1"', "severity: CRITICAL")), says: "high severity" },
      { files: workflow(trivy()), says: "high severity" },
      { files: workflow("      - run: checkov --framework dockerfile\n"), says: "high severity" },
      { files: workflow("      - run: tfsec --soft-fail\n"), says: "high severity" },
    ],
  },
  "T5-7.1": {
    pass: [{ files: workflow(CHECKOV) }, { files: workflow("      - run: tfsec infra\n") }],
    fail: [{ files: workflow(trivy('exit-code: "1"')), says: "Neither" }],
  },
};
