import type { Example, Examples } from "./model.ts";

const workflow = (jobs: string, on = "push"): Example["files"] => ({
  ".github/workflows/ci.yml": `on: ${on}\njobs:\n${jobs}`,
});

const job = (id: string, steps: readonly string[], needs = "", environment = ""): string =>
  `  ${id}:\n    runs-on: ubuntu-24.04\n${needs === "" ? "" : `    needs: ${needs}\n`}${environment === "" ? "" : `    environment: ${environment}\n`}    steps:\n${steps.map((step) => `      - ${step}\n`).join("")}`;

const CHECK = job("check", ["run: ruff check --select=E,F .", "run: pytest"]);
const IMAGE = job("image", ["uses: docker/build-push-action@v6"], "check");

export const examples: Examples = {
  "T1-3.1": {
    pass: [{ files: workflow(CHECK) }],
    fail: [
      { files: {}, says: "no workflow" },
      { files: workflow(CHECK, "pull_request"), says: "not run on push" },
      { files: { ...workflow(CHECK), ".github/workflows/release.yml": "on: push\njobs: {}\n" }, says: "more than one" },
    ],
  },
  "T1-3.2": {
    pass: [
      { files: workflow(CHECK) },
      {
        files: {
          ...workflow(job("lint", ["run: make lint"])),
          Makefile: "lint:\n\tuv run ruff check .\n",
          "ruff.toml": 'lint.select = ["E", "F", "I"]\n',
        },
      },
      {
        files: {
          ...workflow(job("lint", ["run: uvx pre-commit run --all-files"])),
          "ruff.toml": 'lint.select = ["ALL"]\n',
          ".pre-commit-config.yaml":
            "repos:\n  - repo: https://github.com/astral-sh/ruff-pre-commit\n    rev: v0.14.0\n    hooks:\n      - id: ruff-check\n",
        },
      },
    ],
    fail: [
      { files: workflow(job("lint", ["run: pre-commit run --all-files"])), says: "ruff check" },
      { files: workflow(job("lint", ["run: flake8"])), says: "ruff check" },
      { files: workflow(job("lint", ["run: ruff check ."])), says: "E501" },
      { files: workflow(CHECK, "workflow_dispatch"), says: "on push" },
    ],
  },
  "T1-3.3": {
    pass: [
      { files: workflow(CHECK) },
      { files: workflow(job("test", ["run: python -m pytest -q"]), "[push, pull_request]") },
    ],
    fail: [
      { files: workflow(job("lint", ["run: ruff check ."])), says: "No test" },
      { files: workflow(job("test", ["run: pytest || true"])), says: "No test" },
    ],
  },
  "T2-3.1": {
    pass: [
      { files: workflow(CHECK + IMAGE + job("deploy", ["run: ./deploy.sh"], "image", "staging")) },
      { files: workflow(CHECK + job("deploy", ["run: docker build .", "run: ./deploy.sh"], "check", "staging")) },
      {
        files: {
          ".github/workflows/test.yml": `name: CI\non: push\njobs:\n${CHECK}${job("dist", ["run: python -m build"], "check")}`,
          ".github/workflows/deploy.yml": `on:\n  workflow_run:\n    workflows: [CI]\njobs:\n${job("deploy-staging", ["run: kubectl apply -k deploy"])}    if: github.event.workflow_run.conclusion == 'success'\n`,
        },
      },
      {
        files: {
          ...workflow(`${CHECK + IMAGE}  staging:\n    needs: image\n    uses: ./.github/workflows/deploy.yml\n`),
          ".github/workflows/deploy.yml": `on: workflow_call\njobs:\n${job("run", ["run: helm upgrade orders chart"])}`,
        },
      },
    ],
    fail: [
      { files: {}, says: "no workflow" },
      { files: workflow(CHECK + IMAGE), says: "no stage staging" },
      {
        files: workflow(CHECK + IMAGE + job("deploy", ["run: ./deploy.sh"], "check", "staging")),
        says: "staging does not wait for the stage build",
      },
      { files: workflow(CHECK + IMAGE + job("staging", ["run: echo done"], "image")), says: "no stage staging" },
      {
        files: workflow(
          job("check", ["run: pytest", "run: ruff check ."]) + IMAGE + job("staging", ["run: ./deploy.sh"], "image"),
        ),
        says: "test does not wait for the stage lint",
      },
    ],
  },
  "T5-3.1": {
    pass: [{ files: workflow(CHECK) }],
    fail: [{ files: { ".gitlab-ci.yml": "test:\n  script: pytest\n" }, says: "no workflow" }],
  },
};
