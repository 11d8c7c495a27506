import type { Examples } from "./model.ts";

const MAKE = (text: string) => ({ Makefile: text });
const CI = (...commands: readonly string[]) => ({
  ".github/workflows/ci.yml": `on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n${commands.map((command) => `      - run: ${command}\n`).join("")}`,
});
const DEV = MAKE("dev:\n\tuv sync\n");

export const examples: Examples = {
  "PY-LCL-009": {
    pass: [
      { files: { ...DEV, "uv.lock": "version = 1\n" } },
      { files: MAKE("dev:\n\tpip install uv==0.9\n\tuv sync\n") },
    ],
    fail: [
      { files: MAKE("dev:\n\tpip install -r requirements.txt\n"), says: "without uv" },
      { files: { ...DEV, "poetry.lock": "# poetry\n" }, says: "poetry.lock" },
      {
        files: { ...DEV, Dockerfile: "FROM python:3.13\nRUN pip install fastapi\n" },
        says: "image is built without uv",
      },
      { files: MAKE("dev:\n\techo hello\n"), says: "not in the hands of uv" },
    ],
  },
  "PY-LCL-009a": {
    pass: [{ files: { ...DEV, ...CI("uv sync --locked", "uv run pytest") } }],
    fail: [
      { files: { ...DEV, ...CI("uv run pytest") }, says: "without uv sync" },
      { files: { ...DEV, ...CI("uv sync", "uv run pytest") }, says: "change the lock file" },
      { files: { ...MAKE("dev:\n\tpoetry install\n"), ...CI("uv sync --locked") }, says: "make dev" },
    ],
  },
  "PY-LCL-009b": {
    pass: [
      { files: MAKE("test:\n\tuv run pytest\n") },
      { files: MAKE("UV ?= uv\n\ntest:\n\t$(UV) run python -m pytest\n") },
    ],
    fail: [
      { files: MAKE("test:\n\tpytest\n"), says: "pytest is started without" },
      { files: MAKE("build:\n\tdocker build .\n"), says: "No task starts" },
    ],
  },
  "PY-LCL-011": {
    pass: [{ files: { ...MAKE("lint:\n\truff check .\n\truff format --check .\n"), ...CI("make lint") } }],
    fail: [
      { files: { ...MAKE("lint:\n\truff check .\n"), ...CI("make lint") }, says: "make lint does not run ruff format" },
      { files: MAKE("lint:\n\truff check .\n\truff format --check .\n"), says: "CI does not run" },
    ],
  },
};
