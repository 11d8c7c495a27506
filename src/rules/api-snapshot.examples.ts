import type { Examples } from "./model.ts";

const API = (...paths: readonly string[]) => ({
  "openapi.json": JSON.stringify(
    {
      openapi: "3.1.0",
      info: { title: "x", version: "1" },
      paths: Object.fromEntries(paths.map((path) => [path, { get: { responses: {} } }])),
    },
    undefined,
    2,
  ),
});
const SNAPSHOT = API("/v1/items");
const CI = (command: string) => ({
  ".github/workflows/ci.yml": `on: push\njobs:\n  api:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ${command}\n`,
});
const DIFF = "python -m app.openapi | diff openapi.json -";
const CONTRACT = { "tests/contract/test_issuer.py": "def test_keys():\n    assert True\n" };

export const examples: Examples = {
  "T3-6.4": {
    pass: [
      { files: { ...SNAPSHOT, ...CI(`${DIFF} || echo changed`) } },
      {
        files: {
          ...SNAPSHOT,
          ...CI("pytest"),
          "tests/test_api.py": 'def test():\n    assert load("openapi.json") == app.openapi()\n',
        },
      },
      { files: { ...SNAPSHOT, ...CI("make api && git diff --exit-code openapi.json") } },
    ],
    fail: [
      { files: CI(DIFF), says: "No OpenAPI document" },
      { files: { ...SNAPSHOT, ...CI("pytest") }, says: "does not compare" },
    ],
  },
  "T5-6.4": {
    pass: [{ files: { ...SNAPSHOT, ...CI(DIFF) } }],
    fail: [{ files: { ...SNAPSHOT, ...CI(`${DIFF} || echo changed`) }, says: "does not break the build" }],
  },
  "T4-6.4": {
    pass: [
      { files: { ...CONTRACT, ...CI("uv run pytest -m contract tests/contract") } },
      { files: { ...CONTRACT, ...CI("pytest") } },
    ],
    fail: [
      { files: { ...CONTRACT, ...CI("pytest tests/unit") }, says: "does not run" },
      { files: CI("pytest"), says: "No contract test" },
    ],
  },
  "PY-OP-001": {
    pass: [{ files: { ...SNAPSHOT, Makefile: `openapi-check:\n\t${DIFF}\n` } }],
    fail: [
      { files: { ...SNAPSHOT, Makefile: "openapi-check:\n\techo fine\n" }, says: "Nothing compares" },
      { files: { Makefile: `openapi-check:\n\t${DIFF}\n` }, says: "No OpenAPI document" },
    ],
  },
  "PY-PKG-006": {
    pass: [{ files: API("/api/v1/items", "/healthz") }, { files: API("/v1/items", "/v2/items") }],
    fail: [{ files: API("/v1/items", "/orders"), says: "/orders" }],
  },
};
