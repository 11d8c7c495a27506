import type { Examples } from "./model.ts";

const NATIVE = { Makefile: "lint:\n\truff check .\n\ntest:\n\tpytest\n" };
const DOCKER = { Dockerfile: "FROM python:3.13-slim\nCOPY app app\n" };
const CI = (...commands: readonly string[]) => ({
  ".github/workflows/ci.yml": `on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n${commands.map((command) => `      - run: ${command}\n`).join("")}`,
});
const MODES = "| | Native | Container | CI |\n|---|---|---|---|\n| test | `make test` | `make docker-test` | both |\n";
const APT = (name: string) => ({
  Dockerfile: `FROM python:3.13-slim\nRUN apt-get update && apt-get install -y ${name}\n`,
});

export const examples: Examples = {
  "PY-LCL-020": {
    pass: [{ files: { ...NATIVE, ...DOCKER, ...CI("docker build .") } }, { files: NATIVE }],
    fail: [
      { files: { ...NATIVE, ...DOCKER, ...CI("make test") }, says: "does not keep" },
      {
        files: { "package.json": '{ "scripts": { "lint": "bun run --filter web lint", "test": "vitest" } }' },
        says: "no task lint",
      },
      {
        files: { Makefile: "lint:\n\truff check .\n\ntest:\n\tdocker run x pytest\n" },
        says: "make test needs a container",
      },
    ],
  },
  "PY-LCL-021": {
    pass: [
      { files: DOCKER },
      {
        files: {
          Dockerfile: "FROM python:3.13-slim\nENV TOKEN_FILE=/run/token\nCOPY . .\n",
          ".dockerignore": ".env*\n",
        },
      },
    ],
    fail: [
      { files: { Dockerfile: "FROM python:3.13-slim\nARG PIP_TOKEN\n" }, says: "ARG PIP_TOKEN" },
      { files: { Dockerfile: "FROM python:3.13-slim\nCOPY .env /app/.env\n" }, says: "copied into the image" },
      {
        files: { Dockerfile: "FROM python:3.13-slim\nCOPY . .\n", ".dockerignore": "dist\n" },
        says: "takes in a .env",
      },
    ],
  },
  "PY-LCL-022": {
    pass: [
      {
        files: {
          ...NATIVE,
          ...CI("make lint", "make test", "docker run x make lint", "docker compose run dev make lint test"),
          "compose.yaml": "services:\n  dev:\n    build: .\n",
        },
      },
    ],
    fail: [{ files: { ...NATIVE, ...CI("make lint", "make test") }, says: "in the container" }],
  },
  "PY-LCL-029": {
    pass: [{ files: { ...APT("libpq-dev=17.*"), "README.md": "It needs libpq-dev.\n" } }],
    fail: [
      { files: { ...APT("libpq-dev"), "README.md": "It needs libpq-dev.\n" }, says: "has no version" },
      { files: APT("libpq-dev=17.*"), says: "No document" },
    ],
  },
  "PY-LCL-031": {
    pass: [{ files: { "docs/development.md": MODES } }],
    fail: [{ files: { "README.md": "Run `make test`.\n" }, says: "No document says" }],
  },
};
