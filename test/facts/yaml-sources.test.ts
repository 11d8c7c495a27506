import { describe, expect, it } from "vitest";
import { readCharts } from "../../src/facts/chart.ts";
import { readCompose } from "../../src/facts/compose.ts";
import type { Structured, Tree } from "../../src/facts/model/text.ts";
import { readPreCommit } from "../../src/facts/pre-commit.ts";
import { structuredOf } from "../../src/facts/structured.ts";
import { treeOf } from "../../src/facts/tree.ts";
import { readWorkflows } from "../../src/facts/workflows.ts";

function over<T>(
  read: (tree: Tree, structured: (path: string) => Structured | undefined) => T,
  files: Record<string, string>,
): T {
  const tree = treeOf({ files });
  return read(tree, (path) => structuredOf(path, tree.text(path) ?? ""));
}

const workflow = (text: string) => over(readWorkflows, { ".github/workflows/ci.yml": text })[0] ?? expect.fail();

describe("a workflow", () => {
  it.each([
    ["on: push", ["push"], []],
    ["on: [push, pull_request]", ["push", "pull_request"], []],
    ["on:\n  push:\n    branches: [main]\n  workflow_dispatch:", ["push", "workflow_dispatch"], []],
    ["'on':\n  schedule:\n    - cron: '0 3 * * 1'\n    - cron: '1 1 * * *'", ["schedule"], ["0 3 * * 1", "1 1 * * *"]],
    ["true: push", ["push"], []],
    ["%YAML 1.1\n---\non: push", ["push"], []],
    ["name: x", [], []],
    ["on: {", [], []],
    ["- a", [], []],
    ["jobs: []\non: 3", ["3"], []],
  ])("%j starts on %j", (text, events, schedules) => expect(workflow(text)).toMatchObject({ events, schedules }));

  it("has jobs with steps and their lines", () =>
    expect(
      workflow(
        [
          "on: push",
          "jobs:",
          "  test:",
          "    needs: lint",
          "    environment: { name: production }",
          "    steps:",
          "      - uses: actions/checkout@v4",
          "        with: { fetch-depth: 0 }",
          "      - name: Test",
          "        run: make test",
          "  deploy:",
          "    needs: [test, lint]",
          "    uses: ./.github/workflows/deploy.yml",
          "    environment: staging",
        ].join("\n"),
      ).jobs,
    ).toMatchObject([
      {
        id: "test",
        line: 3,
        needs: ["lint"],
        environment: "production",
        steps: [
          { uses: "actions/checkout@v4", with: { "fetch-depth": 0 }, line: 7 },
          { name: "Test", run: "make test", with: {}, line: 9 },
        ],
      },
      {
        id: "deploy",
        needs: ["test", "lint"],
        uses: "./.github/workflows/deploy.yml",
        environment: "staging",
        steps: [],
      },
    ]));

  it.each(["jobs: 1", "jobs: { a: null }", "jobs: { a: { steps: x } }", "jobs: { a: { steps: [1, null] } }"])(
    "of an unexpected shape is read: %s",
    (text) => expect(() => workflow(text)).not.toThrow(),
  );

  it("is found beside composite actions", () =>
    expect(
      over(readWorkflows, {
        ".github/workflows/a.yaml": "on: push",
        ".github/workflows/old/b.yml": "on: push",
        ".github/actions/setup/action.yml": "name: Setup\nruns:\n  using: composite\n  steps:\n    - run: x\n",
        "src/action.yml": "a: 1",
      }),
    ).toMatchObject([
      { path: ".github/workflows/a.yaml" },
      {
        path: ".github/actions/setup/action.yml",
        name: "Setup",
        jobs: [{ id: "action", line: 2, steps: [{ run: "x", line: 5 }] }],
      },
    ]));
});

describe("compose", () => {
  const services = (text: string) => over(readCompose, { "compose.yaml": text })[0]?.services;

  it("has services in order, with lines", () =>
    expect(services("services:\n  api:\n    image: a\n  db:\n    image: b\n")).toMatchObject([
      { name: "api", line: 2, data: { image: "a" } },
      { name: "db", line: 4, data: { image: "b" } },
    ]));

  it.each([
    ["merge keys", "x-a: &a\n  user: '1'\n  image: z\nservices:\n  api:\n    <<: *a\n    image: b\n"],
    [
      "extends",
      "services:\n  api:\n    extends: { service: base }\n    image: b\n  base:\n    image: z\n    user: '1'\n",
    ],
  ])("resolves %s", (_, text) => expect(services(text)?.[0]?.data).toMatchObject({ user: "1", image: "b" }));

  it.each(["services:\n  a: { extends: a }", "services: [1]", "services: {a: null}", "x", "{"])("reads %j", (text) =>
    expect(() => services(text)).not.toThrow(),
  );

  it("is found by its names, the main one first", () =>
    expect(
      over(readCompose, {
        "compose.override.yaml": "",
        "deploy/docker-compose.yml": "",
        "docker-compose.yml": "",
        "decompose.yml": "",
      }).map(({ document }) => document.path),
    ).toEqual(["docker-compose.yml", "compose.override.yaml", "deploy/docker-compose.yml"]));
});

describe("a chart", () => {
  it("has values, environments, templates with kinds, and tests", () => {
    const [chart, ...others] = over(readCharts, {
      "deploy/api/Chart.yaml": "name: api",
      "deploy/api/values.yaml": "a: 1",
      "deploy/api/values-prod.yaml": "a: 2",
      "deploy/api/values/dev.yaml": "a: 3",
      "deploy/api/values.schema.json": "{}",
      "deploy/api/templates/_helpers.tpl": '{{/*\nkind: Ghost\n*/}}{{ define "x" }}{{ end }}',
      "deploy/api/templates/all.yaml":
        '{{- if .Values.a }}\napiVersion: v1\nkind: Service\n---\nkind: "Deployment"\n# kind: Ghost\n{{- end }}',
      "deploy/api/templates/hpa.yaml":
        "kind: HorizontalPodAutoscaler\nspec:\n  scaleTargetRef:\n    kind: Deployment\n",
      "deploy/api/templates/tests/up.yaml": 'kind: Pod\nmetadata:\n  annotations:\n    "helm.sh/hook": test\n',
      "deploy/api/tests/deployment_test.yaml": "suite: deployment\ntests: []\n",
      "deploy/api/tests/values.yaml": "a: 1",
      "deploy/api/charts/redis/Chart.yaml": "name: redis",
    });
    expect(others).toEqual([]);
    expect(chart).toMatchObject({ folder: "deploy/api", values: { data: { a: 1 } }, schema: { data: {} } });
    expect(chart?.environments.map(({ path }) => path)).toEqual([
      "deploy/api/values-prod.yaml",
      "deploy/api/values/dev.yaml",
    ]);
    expect(chart?.templates.map(({ kinds }) => kinds)).toEqual([
      [],
      ["Service", "Deployment"],
      ["HorizontalPodAutoscaler"],
      ["Pod"],
    ]);
    expect(chart?.tests).toEqual(["deploy/api/tests/deployment_test.yaml", "deploy/api/templates/tests/up.yaml"]);
  });

  it("may be one of several, or the root", () => {
    const folders = over(readCharts, { "charts/a/Chart.yaml": "", "charts/b/Chart.yaml": "" }).map(
      ({ folder }) => folder,
    );
    expect(folders).toEqual(["charts/a", "charts/b"]);
    expect(over(readCharts, { "Chart.yaml": "", "values.yaml": "a: 1" })).toMatchObject([{ folder: "", values: {} }]);
  });
});

const BLACK = { repo: "https://github.com/psf/black", args: [], files: [], excludes: ["^vendor/"] };

describe("pre-commit", () => {
  const hooks = (text: string) => over(readPreCommit, { ".pre-commit-config.yaml": text })?.hooks;

  it("has hooks with their stages and lines", () =>
    expect(
      hooks(
        "default_stages: [pre-commit]\nexclude: ^vendor/\nrepos:\n  - repo: https://github.com/psf/black\n    rev: v1\n    hooks:\n      - id: black\n      - id: own\n        entry: make lint\n        args: [-q]\n        files: ^app/\n        stages: [pre-push]\n",
      ),
    ).toEqual([
      { ...BLACK, id: "black", stages: ["pre-commit"], line: 7 },
      { ...BLACK, id: "own", entry: "make lint", stages: ["pre-push"], args: ["-q"], files: ["^app/"], line: 8 },
    ]));

  it.each(["repos: 1", "repos: [{}]", "repos: [{hooks: [1, {}]}]", "{", ""])("reads %j", (text) =>
    expect(hooks(text)).toEqual([]),
  );
});
