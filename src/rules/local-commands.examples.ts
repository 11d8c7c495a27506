import type { Examples } from "./model.ts";

const MAKE = (text: string) => ({ Makefile: text });
const HOOKS = { ".pre-commit-config.yaml": "repos: []\n" };
const LINT = "lint:\n\truff check .\n\truff format --check .\n\n";
const TEST = "test:\n\tuv run pytest -m unit\n\n";
const DEV = "dev:\n\tuv sync\n\tuv run pre-commit install\n\n";
const SLOW = { "tests/integration/test_db.py": "def test_db(): ...\n" };

export const examples: Examples = {
  "PY-LCL-001": {
    pass: [
      { files: { ...MAKE(DEV), ...HOOKS } },
      { files: { justfile: "dev:\n    poetry install\n    pre-commit install\n", ...HOOKS } },
    ],
    fail: [
      { files: { ...MAKE("dev:\n\tuv sync\n"), ...HOOKS }, says: "commit hooks" },
      { files: MAKE("dev:\n\techo hello\n"), says: "does not do" },
      { files: MAKE(TEST), says: "no task dev" },
    ],
  },
  "PY-LCL-002": {
    pass: [{ files: MAKE(LINT) }, { files: MAKE("lint: style\n\nstyle:\n\tflake8\n\tblack --check .\n") }],
    fail: [
      { files: MAKE("lint:\n\truff check .\n"), says: "does not do" },
      { files: MAKE(TEST), says: "no task lint" },
    ],
  },
  "PY-LCL-003": {
    pass: [{ files: { ...MAKE(TEST), ...SLOW } }, { files: { ...MAKE("test:\n\tpytest tests/unit\n"), ...SLOW } }],
    fail: [
      { files: { ...MAKE("test:\n\tpytest\n"), ...SLOW }, says: "slow tests too" },
      { files: MAKE("test:\n\techo fine\n"), says: "does not run pytest" },
    ],
  },
  "PY-LCL-006": {
    pass: [{ files: MAKE("up:\n\tdocker compose up -d\n\ndown:\n\tdocker compose down\n") }],
    fail: [{ files: MAKE("up:\n\tdocker compose up -d\n"), says: "no task down" }],
  },
  "PY-LCL-032": {
    pass: [
      {
        files: {
          ...MAKE("doctor:\n\tscripts/doctor.sh\n"),
          "scripts/doctor.sh": "command -v uv || echo 'fix: install uv'\n",
        },
      },
    ],
    fail: [
      { files: MAKE("doctor:\n\tuv --version\n"), says: "does not say how" },
      { files: MAKE(TEST), says: "no task doctor" },
    ],
  },
  "PY-QR-003": {
    pass: [{ files: MAKE(DEV + LINT + TEST) }],
    fail: [{ files: MAKE(LINT + TEST), says: "no task dev" }],
  },
  "PY-QR-004": {
    pass: [{ files: MAKE(LINT + TEST) }],
    fail: [{ files: MAKE(LINT), says: "no task test" }],
  },
};
