import type { Examples } from "./model.ts";

const STAGE = (...run: readonly string[]) => ({
  Dockerfile: `FROM python:3.13-slim AS dev\nCOPY pyproject.toml uv.lock ./\n${run.map((line) => `RUN ${line}\n`).join("")}`,
});
const SYNC = "uv sync --locked";
const CONTAINER = {
  ".devcontainer/devcontainer.json": '{\n  "image": "python:3.13",\n  "postCreateCommand": "make dev"\n}\n',
};
const PLAIN = { Dockerfile: "FROM python:3.13-slim AS runtime\nRUN uv sync --locked --no-dev\n" };

export const examples: Examples = {
  "PY-LCL-018": {
    pass: [{ files: STAGE(SYNC) }, { files: CONTAINER }],
    fail: [
      { files: PLAIN, says: "no development image" },
      { files: STAGE("echo hello"), says: "lacks the locked dependencies" },
    ],
  },
  "PY-LCL-018a": {
    pass: [{ files: STAGE(SYNC) }],
    fail: [{ files: STAGE("pip install fastapi"), says: "lacks the locked" }],
  },
  "PY-LCL-018b": {
    pass: [{ files: STAGE(SYNC) }, { files: CONTAINER }],
    fail: [{ files: STAGE(`${SYNC} --no-dev`), says: "lint and test tools" }],
  },
  "PY-LCL-018c": {
    pass: [{ files: STAGE("apt-get update && apt-get install -y libpq-dev", SYNC) }],
    fail: [{ files: { ...STAGE(SYNC), "requirements.txt": "psycopg2==2.9\n" }, says: "psycopg2 needs" }],
  },
  "PY-LCL-019": {
    pass: [
      {
        files: {
          ...STAGE(SYNC),
          "compose.yaml":
            "services:\n  test:\n    build:\n      context: .\n      target: dev\n    command: [make, test]\n",
          Makefile: "docker-test:\n\tdocker compose run --rm test\n",
        },
      },
      { files: CONTAINER },
    ],
    fail: [{ files: STAGE(SYNC), says: "No one command" }],
  },
  "PY-LCL-019a": {
    pass: [
      { files: { Makefile: "docker-test:\n\tdocker run x make test\n\ndocker-run:\n\tdocker run x\n" } },
      { files: CONTAINER },
    ],
    fail: [{ files: { Makefile: "docker-test:\n\tdocker run x make test\n" }, says: "docker-run" }],
  },
};
