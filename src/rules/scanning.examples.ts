import type { Example, Examples } from "./model.ts";

const workflow = (steps: string, on = "push"): Example["files"] => ({
  ".github/workflows/ci.yml": `on: ${on}\njobs:\n  scan:\n    runs-on: ubuntu-24.04\n    steps:\n${steps}`,
});

const GITLEAKS = "      - uses: gitleaks/gitleaks-action@v2\n";
const HOOK = {
  ".pre-commit-config.yaml":
    "repos:\n  - repo: https://github.com/Yelp/detect-secrets\n    rev: v1.5.0\n    hooks:\n      - id: detect-secrets\n",
};
const IGNORED = { ".gitignore": "dist/\n.env\n" };
const GRYPE = "      - run: grype dir:. --fail-on critical\n";

export const examples: Examples = {
  "T1-7.1": {
    pass: [
      {
        files: {
          ...IGNORED,
          Makefile: "secrets:\n\tuv run detect-secrets-hook --baseline .secrets.baseline $(FILES)\n",
        },
      },
      { files: { ...IGNORED, ...HOOK } },
      { files: { ...IGNORED, ...workflow("      - run: docker run --rm zricethezav/gitleaks:v8.30.1 git /code\n") } },
    ],
    fail: [
      { files: HOOK, says: ".env" },
      { files: IGNORED, says: "looks for secrets" },
      { files: { ...IGNORED, Makefile: "secrets:\n\tdetect-secrets scan\n" }, says: "looks for secrets" },
    ],
  },
  "T2-3.4": {
    pass: [
      { files: workflow(GITLEAKS) },
      { files: workflow("      - run: detect-secrets scan\n") },
      { files: workflow(`${GITLEAKS}        continue-on-error: true\n`) },
    ],
    fail: [{ files: HOOK, says: "pipeline" }, { files: workflow("      - run: echo gitleaks\n") }],
  },
  "T2-7.1": {
    pass: [{ files: HOOK }, { files: workflow(GITLEAKS) }],
    fail: [{ files: workflow(GRYPE), says: "Neither" }],
  },
  "T3-3.3": {
    pass: [
      { files: workflow(GITLEAKS, "pull_request") },
      { files: workflow("      - run: trufflehog git file://. --fail\n") },
      { files: { ...HOOK, ...workflow("      - run: uvx pre-commit run --all-files\n") } },
    ],
    fail: [
      { files: HOOK, says: "does not look" },
      { files: workflow(`${GITLEAKS}        continue-on-error: true\n`), says: "does not stop" },
      { files: workflow("      - run: gitleaks git || true\n"), says: "does not stop" },
      { files: workflow("      - run: detect-secrets scan\n"), says: "does not stop" },
      { files: workflow(GITLEAKS, "\n  schedule:\n    - cron: 0 0 * * 1"), says: "does not stop" },
    ],
  },
};
