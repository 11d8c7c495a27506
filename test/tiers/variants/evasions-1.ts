import { append, drop, edit } from "../removal.ts";
import { MAKE, PROJECT, type Variants } from "./edits.ts";

/** Ways around a rule of tier 1, each of which looks as if it were met: `check` has to see through them. */
export const EVASIONS_1: Variants = {
  "1 T1-3.2": {
    "exit-zero": [edit(MAKE, "ruff check .\n", "ruff check --exit-zero .\n")],
    "ignores E and F": [edit(PROJECT, 'select = ["E", "F"]', 'select = ["E", "F"]\nignore = ["E", "F"]')],
    "excludes all": [edit(PROJECT, "[tool.ruff]\n", '[tool.ruff]\nexclude = ["app", "tests"]\n')],
    "only the version": [edit(MAKE, "ruff check .\n", "ruff --version check\n")],
    statistics: [edit(MAKE, "ruff check .\n", "ruff check . --exclude app\n")],
    "per-file ignores": [
      edit(PROJECT, "[tool.ruff.lint]\n", '[tool.ruff.lint.per-file-ignores]\n"*" = ["E", "F"]\n\n[tool.ruff.lint]\n'),
    ],
  },
  "1 T1-3.3": {
    "collects only": [edit(MAKE, "pytest --cov", "pytest --collect-only --cov")],
    co: [edit(MAKE, "pytest --cov", "pytest --co")],
    version: [edit(MAKE, "pytest --cov", "pytest --version")],
    "no such test": [edit(MAKE, "pytest --cov", "pytest -k nothing_at_all --cov || test $? = 5")],
    "ignores tests": [edit(MAKE, "pytest --cov", "pytest --cov --ignore tests")],
    "no tests": [drop("tests/")],
  },
  "1 T1-6.1": {
    "flag 0": [edit(MAKE, "pytest --cov", "pytest --cov --cov-fail-under=0")],
    "omits app": [edit(PROJECT, 'source = ["app"]', 'source = ["app"]\nomit = ["app/*"]')],
    "measures the tests": [edit(PROJECT, 'source = ["app"]', 'source = ["tests"]')],
    "no-cov": [edit(MAKE, "pytest --cov", "pytest --cov --no-cov")],
    "cov of tests": [edit(MAKE, "pytest --cov", "pytest --cov=tests")],
  },
  "1 T1-6.2": {
    excludes: [edit(MAKE, "black --check .", "black --check --exclude . .")],
    "force-exclude": [edit(PROJECT, "[tool.black]\n", "[tool.black]\nforce-exclude = '.*'\n")],
    rewrites: [edit(MAKE, "black --check .", "black .")],
    tolerated: [edit(MAKE, "uv run black --check .", "-uv run black --check .")],
    version: [edit(MAKE, "black --check .", "black --version --check")],
  },
  "1 T1-6.3": {
    "exit-zero": [edit(MAKE, "ruff check .\n", "ruff check --exit-zero .\n")],
    fix: [edit(MAKE, "\n\tuv run ruff check .\n", "\n\tuv run ruff check --fix-only .\n")],
    tolerated: [edit(MAKE, "\n\tuv run ruff check .\n", "\n\t-@uv run ruff check .\n")],
    semicolon: [edit(MAKE, "\n\tuv run ruff check .\n", "\n\tuv run ruff check .; true\n")],
    excludes: [edit(PROJECT, "[tool.ruff]\n", '[tool.ruff]\nextend-exclude = ["*"]\n')],
  },
  "1 T1-6.4": {
    ignore_errors: [edit(PROJECT, "[tool.mypy]\n", "[tool.mypy]\nignore_errors = true\n")],
    exclude: [edit(PROJECT, 'files = ["app", "tests"]', 'files = ["tests"]')],
    version: [edit(MAKE, "uv run mypy\n", "uv run mypy --version\n")],
    override: [append(PROJECT, '\n[[tool.mypy.overrides]]\nmodule = "app.*"\nignore_errors = true\n')],
    tolerated: [edit(MAKE, "uv run mypy\n", "uv run mypy || echo types\n")],
  },
  "1 T1-7.1": {
    "re-included": [append(".gitignore", "!.env\n")],
    "excludes all": [edit(MAKE, "'^(uv\\.lock|\\.groundrules/.*)$$'", "'.*'")],
    tolerated: [edit(MAKE, "| xargs -0 uv run", "| xargs -0 true uv run")],
    commented: [edit(".gitignore", /^\.env$/m, "#.env")],
  },
};
