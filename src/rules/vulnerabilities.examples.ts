import type { Example, Examples } from "./model.ts";

const workflow = (...steps: readonly string[]): Example => ({
  files: {
    ".github/workflows/ci.yml": `on: push\njobs:\n  scan:\n    runs-on: ubuntu-24.04\n    steps:\n${steps.map((step) => `      - ${step}\n`).join("")}`,
  },
});
const action = (uses: string, ...inputs: readonly string[]): string =>
  [`uses: ${uses}`, "        with:", ...inputs.map((input) => `          ${input}`)].join("\n");
const trivy = (...inputs: readonly string[]): Example =>
  workflow(action("aquasecurity/trivy-action@v1", "image-ref: app", ...inputs));
const tolerated = (step: string): Example => workflow(`continue-on-error: true\n        ${step}`);

const INSTALL = "run: curl -sSfL https://raw.githubusercontent.com/anchore/syft/main/install.sh | sh";

export const examples: Examples = {
  "T2-2.1": {
    pass: [
      workflow("run: uvx cyclonedx-py environment -o sbom.json"),
      workflow("uses: anchore/sbom-action@v0"),
      workflow("run: trivy image --format cyclonedx app"),
      workflow(action("docker/build-push-action@v7", "sbom: true")),
    ],
    fail: [
      workflow("run: docker build ."),
      workflow("run: syft scan app || true"),
      workflow(INSTALL),
      tolerated("uses: anchore/sbom-action@v0"),
    ],
  },
  "T4-2.5": {
    pass: [
      workflow("run: syft scan docker:app --output spdx-json"),
      workflow("uses: anchore/sbom-action@v0"),
      {
        files: {
          ...workflow("run: make sbom").files,
          Makefile: "SYFT ?= syft\nsbom:\n\t$(SYFT) scan app --output spdx-json\n",
        },
      },
    ],
    fail: [
      { ...workflow("run: cyclonedx-py environment"), says: "kind" },
      workflow("uses: anchore/sbom-action/download-syft@v0"),
      workflow(INSTALL),
      workflow("run: brew install syft"),
    ],
  },
  "T5-2.5": {
    pass: [
      workflow("run: syft scan docker:app --output cyclonedx-json=sbom.json"),
      workflow(action("anchore/sbom-action@v0", "format: cyclonedx-json")),
    ],
    fail: [workflow("run: syft scan docker:app --output spdx-json"), workflow("uses: anchore/sbom-action@v0")],
  },
  "T3-2.5": {
    pass: [
      workflow("run: grype app --fail-on critical"),
      workflow("run: grype app --fail-on high"),
      { files: { ...workflow("run: grype app").files, ".grype.yaml": "fail-on-severity: high\n" } },
      trivy("severity: CRITICAL", 'exit-code: "1"'),
      trivy("exit-code: 1"),
      workflow(action("docker/scout-action@v1", "only-severities: critical,high", "exit-code: true")),
      workflow(action("anchore/scan-action@v7", "image: app")),
    ],
    fail: [
      { ...workflow("run: grype app"), says: "No scan fails" },
      workflow("run: grype app --fail-on critical || true"),
      workflow("run: echo grype app --fail-on critical"),
      workflow("run: trivy config --severity CRITICAL --exit-code 1 ."),
      workflow("run: trivy image --severity HIGH --exit-code 1 app"),
      workflow(action("anchore/scan-action@v7", "image: app", 'fail-build: "false"')),
      trivy("severity: CRITICAL", 'exit-code: "0"'),
      tolerated("run: grype app --fail-on critical"),
      {
        files: {
          ".github/workflows/night.yml":
            "on:\n  schedule:\n    - cron: '0 0 * * *'\njobs:\n  a:\n    steps:\n      - run: grype app --fail-on high\n",
        },
      },
    ],
  },
  "T5-2.6": {
    pass: [workflow("run: trivy image --exit-code 1 --severity HIGH,CRITICAL app"), workflow("run: grype app -f high")],
    fail: [
      workflow("run: grype app --fail-on critical"),
      workflow("run: trivy image --severity HIGH,CRITICAL app"),
      workflow("run: trivy image --exit-code 1 --severity CRITICAL app"),
    ],
  },
  "T3-2.6": {
    pass: [
      workflow("run: grype app --fail-on critical", 'run: grype app --fail-on high || echo "::warning::high"'),
      workflow("run: trivy image --exit-code 0 --severity HIGH app"),
      trivy("severity: HIGH,MEDIUM"),
      tolerated("run: grype app --fail-on high"),
      workflow(
        action("anchore/scan-action@v7", "image: app", "severity-cutoff: critical"),
        action("github/codeql-action/upload-sarif@v4", "sarif_file: results.sarif"),
      ),
    ],
    fail: [
      workflow("run: grype app --fail-on critical"),
      workflow("run: trivy image --severity MEDIUM app"),
      trivy("severity: HIGH", "exit-code: 1"),
    ],
  },
};
