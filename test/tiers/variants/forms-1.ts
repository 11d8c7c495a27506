import { append, edit } from "../removal.ts";
import { HOOKS, MAKE, PIPELINE, PROJECT, step, type Variants } from "./edits.ts";

/** Other ways to meet a rule of tier 1 than the one that is generated. */
export const FORMS_1: Variants = {
  "1 T1-3.2": {
    direct: [step("lint", "run: uvx ruff check --select=E,F app")],
    action: [step("lint", "uses: astral-sh/ruff-action@v3")],
    "multi-line": [step("lint", "run: |\n          make dev\n          make lint")],
    quoted: [step("lint", 'run: "make lint"')],
    flow: [step("lint", "{ name: Lint, run: make lint }")],
    variables: [
      edit(MAKE, "\tuv run ruff check .\n", "\t$(RUFF) check $(SOURCES)\n"),
      append(MAKE, "\nRUFF := uv run ruff\nSOURCES ?= .\n"),
    ],
    "pre-commit": [
      step("lint", "run: uvx pre-commit run --all-files"),
      append(
        HOOKS,
        "repos:\n  - repo: https://github.com/astral-sh/ruff-pre-commit\n    rev: v0.14.0\n    hooks:\n      - id: ruff-check\n",
      ),
    ],
    "bash -c": [step("lint", "run: bash -c 'make lint'")],
    "ruff.toml": [
      edit(PROJECT, /\[tool\.ruff\]\n[^]*?(?=\[tool\.black\])/, ""),
      append("ruff.toml", '[lint]\nselect = ["ALL"]\n'),
    ],
    reusable: [
      step("lint", "run: make dev"),
      append(
        ".github/workflows/checks.yml",
        "on: workflow_call\njobs:\n  lint:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: make lint\n",
      ),
      edit(PIPELINE, /^jobs:\n/m, "jobs:\n  checks:\n    uses: ./.github/workflows/checks.yml\n"),
    ],
  },
  "1 T1-3.3": {
    direct: [step("test", "run: uv run pytest -x")],
    "python -m": [step("test", "run: python -m pytest tests/")],
    tox: [step("test", "run: uvx tox -e py313")],
    matrix: [step("test", "run: uv run --python ${{ matrix.python }} pytest")],
    timeout: [step("test", "run: timeout 600 make test")],
    nox: [
      step("test", "run: uvx nox -s tests"),
      append("noxfile.py", 'import nox\n\n\n@nox.session\ndef tests(session):\n    session.run("pytest")\n'),
    ],
    "continue-on-error false": [step("test", "run: make test\n        continue-on-error: false")],
    experimental: [step("test", "run: make test\n        continue-on-error: ${{ matrix.experimental }}")],
    "if expression": [step("test", "run: make test\n        if: ${{ !cancelled() }}")],
    "set -e": [step("test", "run: |\n          set -euo pipefail\n          make test | tee out.log")],
    "shell bash": [step("test", "shell: bash\n        run: make test | tee out.log")],
    "saved exit code": [
      step("test", "run: |\n          make test || status=$?\n          cat reports/out\n          exit ${status:-0}"),
    ],
  },
  "1 T1-6.1": {
    flag: [edit(MAKE, "pytest --cov", "pytest --cov=app --cov-fail-under=25"), edit(PROJECT, "fail_under = 20\n", "")],
    "setup.cfg": [
      edit(PROJECT, /\[tool\.coverage\.run\][^]*?\n(?=$|\[)/, ""),
      edit(PROJECT, /\[tool\.coverage\.report\][^]*$/, ""),
      append("setup.cfg", "[coverage:run]\nsource = app\n[coverage:report]\nfail_under = 60\n"),
    ],
    ".coveragerc": [
      edit(PROJECT, /\[tool\.coverage\.run\][^]*$/, ""),
      append(".coveragerc", "[report]\nfail_under = 60\n"),
    ],
    addopts: [
      edit(MAKE, "pytest --cov", "pytest"),
      edit(PROJECT, 'testpaths = ["tests"]', 'testpaths = ["tests"]\naddopts = "--cov=app --cov-fail-under=30"'),
    ],
    "coverage run": [edit(MAKE, "uv run pytest --cov", "uv run coverage run -m pytest\n\tuv run coverage report")],
    variable: [
      edit(MAKE, "uv run pytest --cov", "uv run pytest $(PYTEST_FLAGS)"),
      append(MAKE, "\nPYTEST_FLAGS := --cov --cov-fail-under=20\n"),
    ],
    "omits tests": [edit(PROJECT, 'source = ["app"]', 'source = ["app"]\nomit = ["app/__main__.py", "tests/*"]')],
  },
  "1 T1-6.2": {
    diff: [edit(MAKE, "black --check .", "black --check --diff app tests")],
    short: [edit(MAKE, "black --check .", "black -q --check app")],
    variable: [edit(MAKE, "uv run black --check .", "$(UV) run black --check $(SRC)")],
  },
  "1 T1-6.4": {
    path: [edit(MAKE, "uv run mypy\n", "uv run mypy app\n")],
    "strict flag": [
      edit(MAKE, "uv run mypy\n", "uv run mypy --strict app tests\n"),
      edit(PROJECT, "strict = true\nfiles", "files"),
    ],
    "mypy.ini": [
      edit(PROJECT, /\[tool\.mypy\]\n[^]*?(?=\[tool\.pytest\])/, ""),
      append("mypy.ini", "[mypy]\nfiles = app\n"),
    ],
    "override of a library": [
      append(PROJECT, '\n[[tool.mypy.overrides]]\nmodule = "boto3.*"\nignore_missing_imports = true\n'),
    ],
  },
  "1 T1-7.1": {
    glob: [edit(".gitignore", /^\.env$/m, ".env*\n!.env.example")],
    slash: [edit(".gitignore", /^\.env$/m, "/.env")],
    gitleaks: [edit(MAKE, /\t@\{ git ls-files[^]*?\$\$'\n/, "\tgitleaks dir .\n")],
    docker: [
      edit(
        MAKE,
        /\t@\{ git ls-files[^]*?\$\$'\n/,
        "\tdocker run --rm -v $(CURDIR):/src zricethezav/gitleaks:v8.30.0 dir /src\n",
      ),
    ],
  },
};
