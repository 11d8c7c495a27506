import type { Examples } from "./model.ts";

const WORKFLOW = ".github/workflows/ci.yml";
const COMPOSE = [
  "services:",
  "  lint:",
  "    build: .",
  "    command: ruff check .",
  "  test:",
  "    build: .",
  "    command: pytest",
  "  build:",
  "    build: .",
  "    command: uv build",
  "",
].join("\n");

const DIGEST = `@sha256:${"a".repeat(64)}`;

const pipeline = (...runs: readonly string[]) =>
  `on: push\njobs:\n  all:\n    runs-on: ubuntu-latest\n    steps:\n${runs.map((run) => `      - run: ${run}\n`).join("")}`;

const composed = (...services: readonly string[]) => ({
  files: {
    "compose.yaml": COMPOSE,
    [WORKFLOW]: pipeline(...services.map((name) => `docker compose run --rm ${name}`)),
  },
});

const SLIM = `FROM python:3.13-slim${DIGEST}\n`;

export const examples: Examples = {
  "T2-1.3": {
    pass: [
      composed("test"),
      { files: { [WORKFLOW]: "on: push\njobs:\n  a:\n    container: python:3.13\n    steps:\n      - run: pytest\n" } },
    ],
    fail: [
      { files: { [WORKFLOW]: pipeline("pytest") }, says: "container" },
      { files: { [WORKFLOW]: pipeline("docker login -u me", "docker build .", "pytest") }, says: "container" },
      { files: { [WORKFLOW]: pipeline("pytest", "docker run --detach orders") }, says: "No job" },
      {
        files: {
          [WORKFLOW]:
            "on: push\njobs:\n  a:\n    container: python:3.13\n    steps:\n      - run: pytest\n  b:\n    steps:\n      - run: ruff check\n",
        },
        says: "The job b",
      },
    ],
  },
  "T3-1.4": {
    pass: [composed("test", "build")],
    fail: [
      { ...composed("test"), says: "build" },
      { files: { [WORKFLOW]: pipeline("pytest", "uv build") } },
      { files: { [WORKFLOW]: pipeline("docker run x pytest", "docker run x uv build") } },
    ],
  },
  "T4-1.7": {
    pass: [
      composed("lint", "test", "build"),
      {
        files: {
          "compose.yaml": COMPOSE,
          Makefile:
            "check:\n\tdocker compose run --rm lint\n\tdocker compose run --rm test\n\tdocker compose run --rm build\n",
          [WORKFLOW]: pipeline("make check"),
        },
      },
    ],
    fail: [
      { ...composed("test", "build"), says: "lint" },
      { ...composed("--build lint", "--build test"), says: "build" },
      { ...composed("lint || true", "test || true", "build || true"), says: "lint" },
      { files: { "compose.yaml": COMPOSE, [WORKFLOW]: pipeline("ruff check .", "pytest", "uv build") } },
    ],
  },
  "T5-1.9": {
    pass: [
      composed("lint"),
      {
        files: {
          ...composed("lint").files,
          Makefile: "shell:\n\tdocker compose run --rm lint bash\n",
          "docs/testing.md": "In `make shell`, `uv run pytest` runs them.\n",
        },
      },
    ],
    fail: [
      {
        files: { "compose.yaml": COMPOSE, [WORKFLOW]: pipeline("docker compose run test", "python -m venv .venv") },
        says: "venv",
      },
      { files: { [WORKFLOW]: pipeline("pytest") } },
      { files: { "compose.yaml": COMPOSE, [WORKFLOW]: pipeline("docker compose run test", "uv run ruff check") } },
      { files: { ...composed("test").files, "README.md": "Run `python -m venv .venv` first.\n" }, says: "venv" },
      { files: { ...composed("test").files, "docs/start.md": "```sh\nuv run orders token\n```\n" }, says: "uv run" },
      { files: { ...composed("test").files, Makefile: "dev:\n\tuv sync --locked\n" }, says: "uv sync" },
    ],
  },
  "T5-1.11": {
    pass: [{ files: { Dockerfile: SLIM, "compose.yaml": COMPOSE } }],
    fail: [
      { files: { Dockerfile: "FROM python:3.13-slim\n", "compose.yaml": COMPOSE }, says: "digest" },
      { files: { Dockerfile: SLIM, "compose.yaml": "services:\n  api:\n    image: python:3.13\n" }, says: "Compose" },
      {
        files: {
          Dockerfile: SLIM,
          "compose.yaml": COMPOSE,
          [WORKFLOW]: "on: push\njobs:\n  a:\n    steps:\n      - uses: actions/setup-python@v7\n",
        },
        says: "of its own",
      },
      {
        files: {
          Dockerfile: SLIM,
          "compose.yaml": `${COMPOSE}  types:\n    image: python:3.13\n    command: ruff check .\n`,
        },
        says: "The service types",
      },
      {
        files: {
          Dockerfile: SLIM,
          "compose.yaml": COMPOSE,
          [WORKFLOW]: "on: push\njobs:\n  a:\n    container: python:3.13\n    steps:\n      - run: pytest\n",
        },
        says: "The job a",
      },
      {
        files: {
          Dockerfile: SLIM,
          "compose.yaml": COMPOSE,
          "chart/Chart.yaml": "apiVersion: v2\nname: x\nversion: 1.0.0\n",
          "chart/values.yaml": "image:\n  repository: x\n  tag: 1.0.0\n",
        },
        says: "by a tag",
      },
    ],
  },
};
