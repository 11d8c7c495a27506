import type { Examples } from "./model.ts";

const flow = (steps: readonly string[], on = "push", id = "one", more = "") =>
  `on: ${on}\njobs:\n  ${id}:\n    runs-on: ubuntu-latest\n${more}    steps:\n${steps.map((step) => `      - ${step}\n`).join("")}`;
const ci = (...steps: readonly string[]) => ({ files: { ".github/workflows/release.yml": flow(steps) } });
const deploys = (environment: string, ...steps: readonly string[]) => ({
  files: {
    ".github/workflows/cd.yml": flow(
      ["run: helm upgrade api chart", ...steps],
      "push",
      "deploy",
      `    environment: ${environment}\n`,
    ),
  },
});
const none = { files: {} };
const hotfix = (steps: readonly string[]) => ({
  files: { ".github/workflows/hotfix.yml": flow(steps, '{ push: { branches: ["hotfix/**"] } }') },
});
const project = (version: string) => ({
  files: { "pyproject.toml": `[project]\nname = "api"\nversion = "${version}"\n` },
});

export const examples: Examples = {
  "CON-70.1": {
    pass: [project("1.2.0"), { files: { "chart/Chart.yaml": "name: a\nversion: 0.1.0\n" } }],
    fail: [project("2026.1"), none],
  },
  "CON-70.2": {
    pass: [
      ci("uses: googleapis/release-please-action@v4"),
      { files: { "pyproject.toml": "[tool.semantic_release]\nversion_toml = []\n" } },
    ],
    fail: [
      none,
      {
        files: { "release-please-config.json": '{ "release-type": "python",\n "bump-minor-pre-major": true }\n' },
        says: "Semantic Versioning",
      },
    ],
  },
  "CON-71.2": { pass: [ci("run: pytest")], fail: [ci("run: ruff check .")] },
  "CON-71.3": {
    pass: [
      { files: { ".github/workflows/release.yml": flow(["run: git-cliff --latest"], '{ push: { tags: ["v*"] } }') } },
    ],
    fail: [ci("run: pytest")],
  },
  "CON-71.4": {
    pass: [
      ci('run: git tag "v$VERSION"'),
      { files: { ".github/workflows/release.yml": flow(["run: make release"], '{ push: { tags: ["v*"] } }') } },
    ],
    fail: [ci("run: git push")],
  },
  "CON-71.5": { pass: [deploys("staging")], fail: [deploys("production"), none] },
  "CON-71.6": {
    pass: [deploys("staging", "run: helm test api")],
    fail: [deploys("staging"), deploys("production", "run: helm test api")],
  },
  "CON-71.7": {
    pass: [{ files: { "k8s/canary.yaml": "apiVersion: flagger.app/v1beta1\nkind: Canary\n" } }],
    fail: [none],
  },
  "CON-71.9": { pass: [ci("run: gh release create v1.0.0 --generate-notes")], fail: [ci("run: git push --tags")] },
  "CON-72.3": {
    pass: [hotfix(["run: pytest", "run: helm upgrade api chart"])],
    fail: [none, hotfix(["run: pytest", "run: sleep 3600"])],
  },
  "CON-77.1": { pass: [ci("run: k6 run load/peak.js")], fail: [ci("run: pytest"), none] },
};
