import type { Example, Examples } from "./model.ts";

const LINT = {
  Makefile: "lint:\n\tuv run ruff check .\n\tuv run ruff format --check .\n\tuv run mypy\n\ntest:\n\tuv run pytest\n",
};
const SELECT = (...codes: readonly string[]): Example => ({
  files: {
    ...LINT,
    "pyproject.toml": `[tool.ruff]\nline-length = 79\n\n[tool.ruff.lint]\nselect = [${codes.map((code) => `"${code}"`).join(", ")}]\n`,
  },
});
const NO_RUFF: Example = { files: { Makefile: "lint:\n\tflake8\n" }, says: "does not run ruff check" };
const MISSING = (code: string, ...codes: readonly string[]): Example => ({ ...SELECT(...codes), says: code });
const STRICT = "[tool.mypy]\nstrict = true\n";
const HOOK = (id: string) => ({
  ".pre-commit-config.yaml": `repos:\n  - repo: https://example.org/${id}\n    rev: v1\n    hooks:\n      - id: ${id}\n`,
});

export const examples: Examples = {
  "T1-6.2": {
    pass: [{ files: HOOK("black") }, { files: { Makefile: "lint:\n\tblack --check .\n" } }],
    fail: [{ files: LINT, says: "Nothing runs black" }],
  },
  "T1-6.3": {
    pass: [{ files: LINT }, { files: HOOK("ruff") }],
    fail: [{ files: { Makefile: "lint:\n\tflake8\n" }, says: "Nothing runs ruff" }],
  },
  "T1-6.4": {
    pass: [{ files: LINT }],
    fail: [{ files: { Makefile: "lint:\n\truff check .\n" }, says: "Nothing runs mypy" }],
  },
  "PY-LCL-013": {
    pass: [
      { files: { ...LINT, "mypy.ini": "[mypy]\nfiles = app\n" } },
      { files: { Makefile: "type:\n\tpyright app\n\nlint:\n\tpyright app\n" } },
    ],
    fail: [
      { files: { Makefile: "lint:\n\truff check .\n" }, says: "Nothing checks types" },
      { files: LINT, says: "not told what to check" },
    ],
  },
  "PY-QG-001": {
    pass: [{ files: LINT }],
    fail: [{ files: { Makefile: "lint:\n\truff check . || true\n" }, says: "no linter" }],
  },
  "PY-QG-004": {
    pass: [
      { files: { ...LINT, "pyproject.toml": `[tool.pytest.ini_options]\nfilterwarnings = ["error"]\n\n${STRICT}` } },
    ],
    fail: [
      { files: { ...LINT, "pyproject.toml": STRICT }, says: "no error" },
      {
        files: { ...LINT, "pyproject.toml": '[tool.pytest.ini_options]\nfilterwarnings = ["error"]\n' },
        says: "silence nothing",
      },
      {
        files: {
          ...LINT,
          "pyproject.toml": `[tool.pytest.ini_options]\nfilterwarnings = [\n  "error",\n  "ignore::UserWarning",\n]\n\n${STRICT}`,
        },
        says: "without a decision",
      },
    ],
  },
  "PY-CODE-004": { pass: [SELECT("C90", "PL"), SELECT("ALL")], fail: [MISSING("PLR0912", "C90"), NO_RUFF] },
  "PY-CODE-010": { pass: [SELECT("C901")], fail: [MISSING("C901", "E", "F")] },
  "PY-CODE-008": {
    pass: [{ files: { ...LINT, "pyproject.toml": STRICT } }, { files: { Makefile: "lint:\n\tmypy --strict src\n" } }],
    fail: [
      { files: { ...LINT, "pyproject.toml": "[tool.mypy]\nstrict = false\n" }, says: "without type hints" },
      { files: { Makefile: "lint:\n\truff check .\n" }, says: "checks no types" },
    ],
  },
  "PY-DOC-001": { pass: [SELECT("D")], fail: [MISSING("D100", "E", "F"), NO_RUFF] },
  "PY-DOC-006": { pass: [SELECT("N", "E")], fail: [MISSING("N801", "E")] },
  "PY-STYLE-001": {
    pass: [SELECT("E", "W", "N")],
    fail: [
      MISSING("W291", "E", "N"),
      { files: { ...LINT, "ruff.toml": 'indent-width = 2\n\n[lint]\nselect = ["ALL"]\n' }, says: "four spaces" },
    ],
  },
  "PY-STYLE-002": {
    pass: [SELECT("E501")],
    fail: [
      { files: { ...LINT, "ruff.toml": 'line-length = 100\n\n[lint]\nselect = ["E"]\n' }, says: "100 characters" },
      MISSING("E501", "F"),
    ],
  },
  "PY-STYLE-003": { pass: [SELECT("D")], fail: [MISSING("D300", "E")] },
  "PY-STYLE-004": {
    pass: [{ files: LINT }, { files: { Makefile: "lint:\n\tblack --check .\n" } }],
    fail: [{ files: { Makefile: "lint:\n\truff check .\n\truff format .\n" }, says: "no format" }],
  },
};
