import type { Examples } from "./model.ts";

const tests = (count: number) => Array.from({ length: count }, (_, index) => `def test_${index}(): ...\n`).join("\n");
const UNIT = { "tests/unit/test_price.py": tests(9) };
const INTEGRATION = {
  "tests/integration/test_db.py": `from testcontainers.postgres import PostgresContainer\n\n\n${tests(3)}`,
};
const E2E = { "tests/e2e/test_journey.py": tests(1) };
const ALL = { ...UNIT, ...INTEGRATION, ...E2E };
const PAGE = { "docs/testing.md": "# Testing\n\nunit, integration and e2e tests.\n" };
const CI = (limit: string) => ({
  ".github/workflows/ci.yml": `on: push\njobs:\n  e2e:\n    runs-on: ubuntu-latest\n${limit}    steps:\n      - run: pytest tests/e2e\n`,
});

export const examples: Examples = {
  "PY-LCL-000e": {
    pass: [{ files: { ...ALL, ...PAGE } }],
    fail: [
      { files: ALL, says: "No document explains" },
      { files: { ...UNIT, ...PAGE }, says: "no integration" },
    ],
  },
  "PY-LCL-027": {
    pass: [{ files: INTEGRATION }],
    fail: [
      { files: UNIT, says: "no integration tests" },
      {
        files: { "tests/integration/test_s3.py": `URL = "https://bucket.s3.amazonaws.com"\n\n\n${tests(1)}` },
        says: "real cloud",
      },
      { files: { "tests/integration/test_x.py": tests(1) }, says: "Nothing local" },
      {
        files: { "tests/integration/test_x.py": tests(1), "dev/scripts/load_test.py": 'URL = "http://localhost:80"\n' },
        says: "Nothing local",
      },
    ],
  },
  "PY-LCL-028": {
    pass: [{ files: { ...E2E, ...CI("    timeout-minutes: 10\n") } }],
    fail: [
      { files: { ...E2E, ...CI("") }, says: "without a time limit" },
      { files: { "tests/e2e/test_all.py": tests(31) }, says: "31 end-to-end" },
      { files: UNIT, says: "no end-to-end" },
    ],
  },
  "PY-TST-001": { pass: [{ files: ALL }], fail: [{ files: { ...INTEGRATION, ...E2E }, says: "no pyramid" }] },
  "PY-TST-001a": {
    pass: [{ files: ALL }],
    fail: [{ files: { ...INTEGRATION, "tests/unit/test_x.py": tests(1) }, says: "1 of 4" }],
  },
  "PY-TST-001b": { pass: [{ files: ALL }], fail: [{ files: UNIT, says: "cross a boundary" }] },
  "PY-TST-001c": {
    pass: [{ files: ALL }],
    fail: [
      { files: UNIT, says: "no end-to-end" },
      { files: { ...UNIT, "tests/e2e/test_x.py": tests(9) }, says: "9 of 18" },
    ],
  },
};
