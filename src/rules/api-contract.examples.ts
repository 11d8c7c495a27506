import type { Examples } from "./model.ts";

const operation = (text: string): string => `{
  "openapi": "3.1.0",
  "paths": {
    "/api/v1/orders": {
      "post": {
        ${text}
      }
    }
  }
}
`;
const DESCRIBED = {
  "openapi.json": operation('"summary": "Create an order",\n        "description": "It is paid later."'),
};
const COMPARED = {
  Makefile:
    "openapi:\n\tpython -m app.export_openapi > openapi.json\n\nopenapi-check:\n\tpython -m app.export_openapi | diff openapi.json -\n",
  ".github/workflows/ci.yml":
    "on: push\njobs:\n  api:\n    runs-on: ubuntu-latest\n    steps:\n      - run: make openapi-check\n",
};
const TEMPLATE = { ".github/pull_request_template.md": "- [ ] The change of the API is intended.\n" };

const paths = (...names: readonly string[]): Readonly<Record<string, string>> => ({
  "openapi.json": JSON.stringify(
    { openapi: "3.1.0", paths: Object.fromEntries(names.map((name) => [name, { get: {} }])) },
    null,
    2,
  ),
});
const VERSIONED = {
  pass: [{ files: paths("/healthz", "/api/v1/orders", "/api/v1/items") }, { files: paths("/v1/orders", "/v2/orders") }],
  fail: [
    { files: paths("/api/v1/orders", "/items"), says: "/items" },
    { files: {}, says: "no OpenAPI document" },
  ],
};
const body = (schema: string, components = "{}"): Readonly<Record<string, string>> => ({
  "openapi.json": `{
  "openapi": "3.1.0",
  "paths": { "/v1/orders": { "post": { "requestBody": { "content": { "application/json": ${schema} } } } } },
  "components": { "schemas": ${components} }
}
`,
});
const REFERENCE = '{ "schema": { "$ref": "#/components/schemas/Order" } }';

export const examples: Examples = {
  "PY-CTR-010": {
    pass: [{ files: { ...DESCRIBED, ...COMPARED, ...TEMPLATE } }],
    fail: [
      { files: { ...DESCRIBED, ...COMPARED }, says: "pull request template" },
      { files: { ...DESCRIBED, ...TEMPLATE, Makefile: COMPARED.Makefile }, says: "CI does not compare" },
      { files: { ...COMPARED, ...TEMPLATE }, says: "No OpenAPI document" },
    ],
  },
  "PY-CTR-011a": {
    pass: [
      { files: { "cliff.toml": "[changelog]\nbody = '{% if commit.breaking %}Breaking{% endif %}'\n" } },
      { files: { "CHANGELOG.md": "# Changelog\n\n## 2.0.0\n\n- **BREAKING**: orders have no colour.\n" } },
      { files: { "pyproject.toml": '[tool.commitizen]\nname = "cz_conventional_commits"\n' } },
    ],
    fail: [{ files: { "CHANGELOG.md": "# Changelog\n\n## 2.0.0\n\n- Orders have no colour.\n" } }, { files: {} }],
  },
  "PY-CTR-011b": {
    pass: [
      {
        files: {
          "docs/api.md": "# API\n\nA breaking change is announced with a way to migrate,\nsix months before.\n",
        },
      },
      { files: { "UPGRADING.md": "# Upgrading\n\n## From 1 to 2\n" } },
    ],
    fail: [
      { files: { "docs/api.md": "# API\n\nWe try not to break clients.\n" } },
      { files: { "docs/migration-guide.md": "# From Paprika\n\nExport your recipes, and upload the file.\n" } },
      { files: { "docs/migrations.md": "A revision that breaks nothing can migrate the database.\n" } },
    ],
  },
  "PY-CTR-011c": VERSIONED,
  "PY-CTR-013": VERSIONED,
  "PY-CTR-014": {
    pass: [
      { files: { ...DESCRIBED, ...COMPARED } },
      {
        files: {
          ...DESCRIBED,
          ...COMPARED,
          "compose.yaml": "services:\n  tools:\n    build: .\n",
          Makefile:
            "openapi:\n\tdocker compose run --rm tools uv run orders openapi --output openapi.json\n\nopenapi-check:\n\tuv run orders openapi | diff openapi.json -\n",
        },
      },
    ],
    fail: [
      { files: { ...COMPARED }, says: "No OpenAPI document" },
      {
        files: {
          ...DESCRIBED,
          ...COMPARED,
          Makefile: "openapi-check:\n\tpython -m app.export | diff openapi.json -\n",
        },
        says: "No task writes",
      },
    ],
  },
  "PY-CTR-014b": {
    pass: [{ files: DESCRIBED }],
    fail: [
      {
        files: { "openapi.json": operation('"summary": "Create an order"') },
        says: "POST /api/v1/orders has no description",
      },
      { files: { "openapi.json": operation('"summary": "", "description": "It is paid later."') }, says: "no summary" },
      { files: {}, says: "No OpenAPI document" },
    ],
  },
  "PY-CTR-014c": {
    pass: [
      { files: body('{ "example": { "name": "Lamp" } }') },
      { files: body(REFERENCE, '{ "Order": { "examples": [{ "name": "Lamp" }] } }') },
      {
        files: body(
          REFERENCE,
          '{ "Order": { "required": ["name"], "properties": { "name": { "examples": ["Lamp"] } } } }',
        ),
      },
    ],
    fail: [
      {
        files: body(REFERENCE, '{ "Order": { "required": ["name"], "properties": { "name": {} } } }'),
        says: "POST /v1/orders",
      },
      { files: body('{ "schema": { "type": "object" } }'), says: "has no example" },
      { files: {}, says: "No OpenAPI document" },
    ],
  },
};
