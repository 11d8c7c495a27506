import type { Example, Examples } from "./model.ts";

const MAKE = (text: string) => ({ Makefile: text });
const DEV = (...names: readonly string[]) => ({
  "requirements-dev.txt": names.map((name) => `${name}==1.0\n`).join(""),
});
const LANES =
  "test-unit:\n\tpytest -m unit\n\ntest-integration:\n\tpytest -m integration\n\ntest-e2e:\n\tpytest -m e2e tests/e2e\n\n";
const MARKERS = (extra: string) => ({
  "pyproject.toml": `[tool.pytest.ini_options]\n${extra}markers = [\n  "unit: fast",\n  "integration: slow",\n  "e2e: slowest",\n]\n`,
});
const SLOW = { "tests/e2e/test_journey.py": "def test_it(): ...\n" };
const NO_LANE: Example = { files: MAKE("test:\n\tpytest\n"), says: "There is no task" };

export const examples: Examples = {
  "PY-LCL-004": {
    pass: [
      { files: { ...MAKE("test-all:\n\tuv run pytest\n"), ...SLOW } },
      { files: { ...MAKE(`${LANES}test-all: test-unit test-integration test-e2e\n`), ...SLOW } },
    ],
    fail: [{ files: { ...MAKE('test-all:\n\tpytest -m "not e2e"\n'), ...SLOW }, says: "leaves tests out" }, NO_LANE],
  },
  "PY-LCL-023": {
    pass: [{ files: { ...MAKE("test-watch:\n\tuv run ptw .\n"), ...DEV("pytest-watcher") } }],
    fail: [NO_LANE, { files: MAKE("test-watch:\n\tpytest\n"), says: "does not do" }],
  },
  "PY-LCL-024": {
    pass: [{ files: { ...MAKE("test:\n\tpytest -n auto\n"), ...DEV("pytest-xdist") } }],
    fail: [
      { files: { ...MAKE("test:\n\tpytest\n"), ...DEV("pytest-xdist") }, says: "in parallel" },
      { files: MAKE("test:\n\tpytest -n auto\n"), says: "cannot run in parallel" },
    ],
  },
  "PY-LCL-025": {
    pass: [{ files: { ...MAKE(LANES), ...MARKERS('addopts = "--strict-markers"\n') } }],
    fail: [
      { files: { ...MAKE(LANES), ...MARKERS("") }, says: "misspelt marker" },
      {
        files: { ...MAKE("test-unit:\n\tpytest -m unit\n"), ...MARKERS('addopts = "--strict-markers"\n') },
        says: "test-integration",
      },
      { files: MAKE(LANES), says: "No marker" },
    ],
  },
  "PY-LCL-025a": {
    pass: [{ files: MAKE(LANES) }, { files: MAKE("test-unit:\n\tpytest tests/unit\n") }],
    fail: [NO_LANE],
  },
  "PY-LCL-025b": {
    pass: [{ files: MAKE(LANES) }],
    fail: [NO_LANE, { files: MAKE("test-integration:\n\tpytest -m unit\n"), says: "does not do" }],
  },
  "PY-LCL-025c": { pass: [{ files: MAKE(LANES) }], fail: [NO_LANE] },
};
