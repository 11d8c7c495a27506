import type { Examples } from "./model.ts";

const HOOKS = (...ids: readonly string[]) => ({
  ".pre-commit-config.yaml": `repos:\n  - repo: https://example.org/hooks\n    rev: v1\n    hooks:\n${ids.map((id) => `      - id: ${id}\n`).join("")}`,
});
const LOCAL = (id: string, entry: string, stage = "pre-commit") => ({
  ".pre-commit-config.yaml": `repos:\n  - repo: local\n    hooks:\n      - id: ${id}\n        name: ${id}\n        entry: ${entry}\n        language: system\n        stages: [${stage}]\n`,
});
const CI = (command: string) => ({
  ".github/workflows/ci.yml": `on: push\njobs:\n  lint:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ${command}\n`,
});
const NONE = { "README.md": "# Orders\n" };

export const examples: Examples = {
  "T2-6.2": {
    pass: [{ files: HOOKS("black", "ruff-check") }],
    fail: [
      { files: HOOKS("ruff"), says: "runs black" },
      { files: NONE, says: "no .pre-commit-config.yaml" },
    ],
  },
  "PY-LCL-000c": {
    pass: [
      { files: { ...HOOKS("ruff", "trailing-whitespace"), ...CI("uv run ruff check .") } },
      { files: { ...HOOKS("isort"), ...CI("pre-commit run --all-files") } },
    ],
    fail: [{ files: { ...HOOKS("ruff", "mypy"), ...CI("ruff check .") }, says: "the hook mypy" }],
  },
  "PY-LCL-014": {
    pass: [{ files: HOOKS("ruff-format") }, { files: LOCAL("format", "uv run ruff format") }],
    fail: [{ files: HOOKS("ruff"), says: "ruff format" }],
  },
  "PY-LCL-015": {
    pass: [{ files: HOOKS("ruff") }, { files: LOCAL("lint", "uv run ruff check --fix") }],
    fail: [{ files: HOOKS("ruff-format"), says: "runs ruff" }],
  },
  "PY-LCL-016": {
    pass: [{ files: HOOKS("mypy") }, { files: LOCAL("types", "uv run pyright") }],
    fail: [{ files: HOOKS("ruff"), says: "type check" }],
  },
  "PY-LCL-017": {
    pass: [{ files: HOOKS("gitleaks") }, { files: HOOKS("detect-secrets") }],
    fail: [{ files: HOOKS("ruff"), says: "secret scan" }],
  },
  "PY-LCL-000d": {
    pass: [{ files: HOOKS("ruff") }, { files: LOCAL("tests", "uv run pytest", "pre-push") }],
    fail: [
      { files: LOCAL("tests", "uv run pytest"), says: "tests is slow" },
      { files: { ...LOCAL("tests", "make test"), Makefile: "test:\n\tpytest\n" }, says: "tests is slow" },
    ],
  },
};
