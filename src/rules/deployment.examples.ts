import type { Example, Examples } from "./model.ts";

const workflow = (on: string, jobs: string): Example["files"] => ({
  ".github/workflows/deploy.yml": `on: ${on}\njobs:\n${jobs}`,
});

const BUILD = "  build:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: docker build .\n";
const deploy = (id: string, rest: string, needs = "build"): string =>
  `  ${id}:\n    runs-on: ubuntu-24.04\n    needs: ${needs}\n${rest}    steps:\n      - run: helm upgrade orders chart\n`;

const ROLLBACK = "  back:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: helm rollback orders\n";
const PAGE = { "docs/runbooks/rollback.md": "# Rolling back\n\nRun the workflow.\nThen look at the dashboard.\n" };

export const examples: Examples = {
  "T2-3.2": {
    pass: [
      { files: workflow("push", BUILD + deploy("deploy", "    environment: staging\n")) },
      { files: workflow("[push, workflow_dispatch]", BUILD + deploy("stg", "")) },
    ],
    fail: [
      { files: workflow("push", BUILD), says: "No job deploys" },
      { files: workflow("workflow_dispatch", BUILD + deploy("staging", "")), says: "by hand" },
      {
        files: workflow(
          "[push, workflow_dispatch]",
          BUILD + deploy("staging", "    if: github.event_name == 'workflow_dispatch'\n"),
        ),
        says: "by hand",
      },
      { files: workflow("push", BUILD + deploy("staging", "", "[]")), says: "no build" },
    ],
  },
  "T2-3.3": {
    pass: [
      { files: workflow("workflow_dispatch", BUILD + deploy("production", "")) },
      {
        files: workflow(
          "push",
          BUILD + deploy("release", "    environment:\n      name: production\n      url: https://orders.example\n"),
        ),
      },
      {
        files: {
          ...workflow(
            "push",
            `${BUILD}  prod:\n    needs: build\n    uses: ./.github/workflows/to.yml\n    with: { environment: production }\n`,
          ),
          ".github/workflows/to.yml": `on: workflow_call\njobs:\n${deploy("run", "    environment: ${{ inputs.environment }}\n", "[]")}`,
        },
      },
    ],
    fail: [
      { files: workflow("push", BUILD), says: "No job" },
      { files: workflow("push", BUILD + deploy("deploy-prod", "")), says: "by itself" },
    ],
  },
  "T3-3.2": {
    pass: [
      { files: { ...workflow("workflow_dispatch", ROLLBACK), ...PAGE } },
      {
        files: {
          ...workflow("workflow_dispatch", ROLLBACK),
          "README.md": "# Orders\n\nTo go back: `kubectl rollout undo deployment/orders`.\n",
        },
      },
    ],
    fail: [
      { files: workflow("workflow_dispatch", ROLLBACK), says: "No page" },
      {
        files: {
          ...workflow("workflow_dispatch", ROLLBACK),
          "README.md": "# Orders\n\n| Command | What |\n|---|---|\n| `helm rollback orders` | goes back |\n",
        },
        says: "No page",
      },
      { files: PAGE, says: "No job" },
      { files: { ...workflow("push", ROLLBACK), ...PAGE }, says: "No job" },
    ],
  },
  "T4-3.3": {
    pass: [
      { files: workflow("workflow_dispatch", ROLLBACK) },
      {
        files: {
          "docs/operations.md": "# Operations\n\n    make rollback ENVIRONMENT=production\n",
          Makefile: "rollback:\n\thelm rollback orders\n",
        },
      },
    ],
    fail: [
      {
        files: {
          "docs/operations.md": "# Operations\n\n    make rollback\n",
          Makefile: "deploy:\n\thelm upgrade orders chart\n",
        },
        says: "no page",
      },
      { files: { "CHANGELOG.md": "- helm rollback works\n" } },
      {
        files: workflow(
          "workflow_dispatch",
          "  rollback:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: echo rollback\n",
        ),
      },
    ],
  },
};
