import type { Example, Examples } from "./model.ts";

const workflow = (cron: string, step: string, condition = ""): Example["files"] => ({
  ".github/workflows/security.yml": `on:\n  pull_request:\n  schedule:\n    - cron: "${cron}"\njobs:\n  attack:\n    runs-on: ubuntu-24.04\n${condition}    steps:\n      - ${step}\n`,
});

const ZAP = "uses: zaproxy/action-api-scan@v0.9.0";
const TARGET = {
  "fuzz/fuzz_parse.py": "import atheris\n\n\ndef TestOneInput(data):\n    pass\n\n\natheris.Setup([], TestOneInput)\n",
};
const FALCO = {
  "deploy/falco/rules.yaml":
    "- rule: Shell in the container\n  desc: A shell was started.\n  condition: spawned_process and proc.name = bash\n  output: shell\n  priority: WARNING\n",
};

export const examples: Examples = {
  "T3-7.2": {
    pass: [
      { files: workflow("0 4 1 * *", ZAP) },
      {
        files: {
          ...workflow("0 4 * * mon", "run: make dast"),
          Makefile: "dast:\n\tdocker run --rm zaproxy/zap-stable:2.17.0 zap-baseline.py -t http://localhost\n",
        },
      },
      { files: workflow("0 4 * * 1", "run: nuclei -u https://orders.example") },
    ],
    fail: [
      { files: workflow("0 4 1 */3 *", ZAP), says: "every month" },
      { files: workflow("0 4 1 * *", "run: pytest"), says: "No schedule" },
      { files: workflow("0 4 1 * *", ZAP, "    if: github.event_name == 'pull_request'\n"), says: "No schedule" },
    ],
  },
  "T4-7.2": {
    pass: [
      { files: workflow("17 4 * * 1", ZAP) },
      { files: workflow("0 0 */2 * *", ZAP) },
      { files: workflow("30 0 * * MON-FRI", ZAP) },
    ],
    fail: [
      { files: workflow("0 4 1 * *", ZAP), says: "every week" },
      { files: workflow("0 4 1,15 * *", ZAP), says: "every week" },
      { files: workflow("17 4 * * 1", "run: nuclei -u https://orders.example"), says: "No schedule" },
    ],
  },
  "T5-7.2": {
    pass: [
      { files: { ...TARGET, ...workflow("0 2 * * *", "uses: google/clusterfuzzlite/actions/run_fuzzers@v1") } },
      { files: { ...TARGET, ...workflow("0 2 * * *", "run: python fuzz/fuzz_parse.py -max_total_time=600") } },
    ],
    fail: [
      { files: workflow("0 2 * * *", "uses: google/clusterfuzzlite/actions/run_fuzzers@v1"), says: "no fuzz target" },
      {
        files: { ...TARGET, ...workflow("0 2 * * 1-5", "uses: google/clusterfuzzlite/actions/run_fuzzers@v1") },
        says: "every night",
      },
      { files: TARGET, says: "No schedule" },
    ],
  },
  "T4-7.3": {
    pass: [{ files: FALCO }, { files: { "docs/security.md": "# Security\n\nThe cluster runs Falco.\n" } }],
    fail: [{ files: { "docs/security.md": "# Security\n" } }],
  },
  "T5-7.4": {
    pass: [
      {
        files: { ...FALCO, "deploy/falco/application.yaml": "kind: Application\nspec:\n  source:\n    chart: falco\n" },
      },
      {
        files: {
          "k8s/policy.yaml": "apiVersion: cilium.io/v1alpha1\nkind: TracingPolicy\n",
          "k8s/Chart.yaml": "name: security\ndependencies:\n  - name: tetragon\n    version: 1.4.0\n",
        },
      },
    ],
    fail: [
      { files: FALCO, says: "Nothing deploys" },
      { files: { "docs/security.md": "Falco runs.\n" }, says: "no rules" },
    ],
  },
};
