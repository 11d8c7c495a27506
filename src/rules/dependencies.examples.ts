import type { Examples } from "./model.ts";

const PROJECT = (requires: string) => ({
  "pyproject.toml": `[project]\nname = "orders"\nrequires-python = "${requires}"\n`,
});
const DEV = (...names: readonly string[]) => ({
  "pyproject.toml": `[project]\nname = "orders"\n\n[dependency-groups]\ndev = [${names.map((name) => `"${name}"`).join(", ")}]\n`,
});
const LINT = { Makefile: "lint:\n\truff check .\n", "app/main.py": "x = 1\n" };
const TASKS = (...names: readonly string[]) => ({
  justfile: names.map((name) => `${name}:\n    uv run pytest\n`).join("\n"),
});

export const examples: Examples = {
  "PY-PRE-000a": {
    pass: [
      { files: LINT },
      { files: { ...LINT, "ruff.toml": 'exclude = ["node_modules"]\n' } },
      {
        files: {
          Makefile: "lint:\n\truff check app\n\tmypy app\n",
          "app/main.py": "x = 1\n",
          "tests/test_main.py": "def test_main(): ...\n",
          ".pre-commit-config.yaml":
            "repos:\n  - repo: https://github.com/astral-sh/ruff-pre-commit\n    rev: v0.9.0\n    hooks:\n      - id: ruff\n",
        },
      },
    ],
    fail: [
      { files: { ...LINT, "ruff.toml": 'extend-exclude = ["app"]\n' }, says: "ruff leaves out app" },
      { files: { ...LINT, "mypy.ini": "[mypy]\nexclude = app/main\n" }, says: "mypy leaves out" },
      { files: { "app/main.py": "x = 1\n" }, says: "Nothing looks at" },
      {
        files: {
          Makefile: "lint:\n\truff check app\n\tmypy app\n",
          "app/main.py": "x = 1\n",
          "tests/test_main.py": "def test_main(): ...\n",
        },
        says: "No linter looks at tests/test_main.py",
      },
      {
        files: { "package.json": '{ "scripts": { "lint": "bun run --filter web lint" } }', "app/main.py": "x = 1\n" },
        says: "Nothing looks at",
      },
    ],
  },
  "PY-LCL-000b": {
    pass: [{ files: TASKS("dev", "lint", "test", "test-all") }],
    fail: [{ files: TASKS("lint", "test"), says: "dev, test-all" }],
  },
  "PY-LCL-007": {
    pass: [{ files: { ".python-version": "3.13\n", ...PROJECT(">=3.11") } }, { files: PROJECT("==3.12.*") }],
    fail: [
      { files: PROJECT(">=3.11"), says: "not pinned" },
      { files: { ".python-version": "3.10.4\n", ...PROJECT(">=3.11") }, says: "3.10" },
    ],
  },
  "PY-LCL-008": {
    pass: [
      { files: { ...PROJECT(">=3.11"), "uv.lock": "version = 1\n" }, tracked: ["pyproject.toml", "uv.lock"] },
      { files: { "pyproject.toml": '[tool.poetry]\nname = "x"\n', "poetry.lock": "# poetry\n" } },
    ],
    fail: [
      { files: PROJECT(">=3.11"), says: "no lock file" },
      {
        files: { ...PROJECT(">=3.11"), "uv.lock": "version = 1\n" },
        tracked: ["pyproject.toml"],
        says: "not committed",
      },
    ],
  },
  "PY-LCL-010": {
    pass: [{ files: DEV("ruff", "mypy", "pytest") }, { files: DEV("ruff", "black", "isort") }],
    fail: [
      { files: DEV("ruff", "flake8"), says: "flake8 and ruff" },
      { files: DEV("black", "autoflake", "wemake-python-styleguide"), says: "what ruff does alone" },
      { files: DEV("ruff", "black"), scope: { standards: ["python"] }, says: "black and ruff" },
    ],
  },
  "PY-LCL-012": {
    pass: [{ files: { ...DEV("pytest"), "pytest.ini": "[pytest]\ntestpaths = tests\n" } }],
    fail: [
      { files: DEV("ruff"), says: "no dependency" },
      { files: DEV("pytest"), says: "not configured" },
    ],
  },
};
