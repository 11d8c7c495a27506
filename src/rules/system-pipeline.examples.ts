import type { Examples } from "./model.ts";

const workflow = (steps: readonly string[], on = "push", more = "") => ({
  ".github/workflows/ci.yml": `on: ${on}\njobs:\n  one:\n    runs-on: ubuntu-latest\n${more}    steps:\n${steps.map((step) => `      - ${step}\n`).join("")}`,
});
const ci = (...commands: readonly string[]) => ({ files: workflow(commands.map((command) => `run: ${command}`)) });
const BOT = { ".github/dependabot.yml": "version: 2\nupdates: []\n" };
const staging = (on: string) => ({
  files: {
    ".github/workflows/ci.yml": `on: ${on}\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n      - run: docker build -t api .\n  deploy:\n    needs: build\n    environment: staging\n    runs-on: ubuntu-latest\n    steps:\n      - run: helm upgrade api chart\n`,
  },
});

export const examples: Examples = {
  "SYS-6.7": {
    pass: [
      {
        files: {
          "CHANGELOG.md": "# Changelog\n",
          "release-please-config.json": "{}\n",
          ...workflow(["uses: googleapis/release-please-action@v4"]),
        },
      },
    ],
    fail: [
      { files: { "CHANGELOG.md": "# Changelog\n", ...workflow(["run: git cliff"]) } },
      { files: workflow(["uses: googleapis/release-please-action@v4"]) },
    ],
  },
  "SYS-7.6": {
    pass: [{ files: { ...BOT, ...ci("uvx safety scan").files } }],
    fail: [
      { files: BOT, says: "safety" },
      { ...ci("safety check"), says: "Dependabot" },
    ],
  },
  "SYS-7.7": {
    pass: [ci("ruff check .", "pytest")],
    fail: [
      { ...ci("ruff check . || true", "pytest"), says: "does not fail" },
      { ...ci("pytest"), says: "lint" },
      { files: workflow(["run: pytest", "run: ruff check"], "push", "    continue-on-error: true\n") },
    ],
  },
  "SYS-13.1": {
    pass: [ci("ruff check .", "pytest", "bandit -r app")],
    fail: [{ ...ci("ruff check .", "pytest"), says: "security scan" }],
  },
  "SYS-13.2": {
    pass: [{ files: workflow(["run: docker build -t api ."], "{ push: { branches: [main] } }") }],
    fail: [
      { files: workflow(["run: docker build -t api ."], "pull_request") },
      { files: workflow(["run: docker build ."], "{ push: { branches: [release] } }") },
    ],
  },
  "SYS-13.3": {
    pass: [ci("docker push ghcr.io/acme/api:${GITHUB_SHA}", "docker push ghcr.io/acme/api:latest")],
    fail: [
      { ...ci("docker push ghcr.io/acme/api:$GITHUB_SHA"), says: "latest" },
      { ...ci("docker push ghcr.io/acme/api:latest"), says: "commit" },
    ],
  },
  "SYS-13.4": { pass: [staging("push")], fail: [staging("workflow_dispatch"), { files: {} }] },
  "SYS-13.5": {
    pass: [{ files: workflow(["run: helm upgrade api chart"], "push", "    environment: production\n") }],
    fail: [
      {
        files: {
          ".github/workflows/cd.yml":
            "on: push\njobs:\n  deploy-production:\n    runs-on: ubuntu-latest\n    steps:\n      - run: helm upgrade api chart\n",
        },
      },
    ],
  },
  "SYS-13.6": {
    pass: [
      {
        files: workflow(["uses: actions/delete-package-versions@v5\n        with:\n          min-versions-to-keep: 5"]),
      },
      { files: { "infra/ecr.tf": "keep_count = 10\n" } },
    ],
    fail: [
      {
        files: workflow(["uses: actions/delete-package-versions@v5\n        with:\n          min-versions-to-keep: 1"]),
      },
      { files: {} },
    ],
  },
  "SYS-13.7": {
    pass: [{ files: { "docs/deploy.md": "Run `helm rollback api`.\n" } }],
    fail: [{ files: { "docs/deploy.md": "Call somebody.\n" } }],
  },
};
