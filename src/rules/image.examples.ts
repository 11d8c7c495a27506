import type { Example, Examples } from "./model.ts";

const ONE = 'FROM python:3.13-slim\nCOPY . .\nRUN pip install .\nCMD ["python", "-m", "app"]\n';
const GOOD = [
  "FROM python:3.13-slim AS builder",
  "RUN apt-get update && apt-get install -y gcc && pip wheel --wheel-dir /wheels .",
  "FROM python:3.13-slim",
  "COPY --from=builder /wheels /wheels",
  "USER 10001",
  'HEALTHCHECK CMD ["python", "-m", "app.health"]',
  "",
].join("\n");

const dockerfile = (text: string): Example => ({ files: { Dockerfile: text } });
/** The good one with a line put in place of another. */
const changed = (line: string, other: string): Example => dockerfile(GOOD.replace(line, other));
const run = (command: string): Example => changed("USER 10001", `RUN ${command}\nUSER 10001`);
const checked = (line: string): Example => changed('HEALTHCHECK CMD ["python", "-m", "app.health"]', line);

const GROUPS = '[project]\nname = "x"\nversion = "1"\n[dependency-groups]\ndev = ["pytest"]\n';
const grouped = (text: string): Example => ({ files: { Dockerfile: text, "pyproject.toml": GROUPS } });

const workflow = (step: string): string =>
  `on: push\njobs:\n  build:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: ${step}\n`;

export const examples: Examples = {
  "T1-1.1": {
    pass: [dockerfile(ONE), { files: { "requirements.txt": "flask==3.0.0\n" } }],
    fail: [
      { files: { "main.py": "" }, says: "rebuild" },
      { files: { "requirements.txt": "# later\n" }, says: "rebuild" },
    ],
  },
  "T2-1.1": {
    pass: [dockerfile(ONE)],
    fail: [dockerfile(GOOD), { files: { "README.md": "" }, says: "no Dockerfile" }],
  },
  "T3-1.1": {
    pass: [
      dockerfile(GOOD),
      changed("COPY --from=builder /wheels /wheels", "COPY --chown=app --from=0 /wheels /wheels"),
      changed("COPY --from=builder /wheels /wheels", "RUN --mount=type=bind,from=builder,target=/w pip install /w/*"),
    ],
    fail: [
      { ...dockerfile(ONE), says: "one stage" },
      { ...changed("COPY --from=builder /wheels /wheels", "COPY . ."), says: "takes nothing" },
      { ...changed("COPY --from=builder", "COPY --from=ghcr.io/astral-sh/uv:0.9"), says: "takes nothing" },
    ],
  },
  "T4-1.2": {
    pass: [
      dockerfile(GOOD),
      run("apk add --virtual .build gcc && pip install x && apk del .build"),
      grouped(GOOD.replace("USER 10001", "RUN uv sync --locked --no-dev\nUSER 10001")),
      grouped(GOOD.replace("USER 10001", "RUN poetry install --only main\nUSER 10001")),
    ],
    fail: [
      { ...run("apt-get install -y build-essential"), says: "build-essential" },
      { ...run("uv sync --group dev"), says: "development" },
      { ...run("pip install -r requirements-dev.txt"), says: "development" },
      { ...grouped(GOOD.replace("pip wheel --wheel-dir /wheels .", "uv sync --locked")), says: "development" },
      { ...dockerfile(GOOD.replaceAll("-slim", "")), says: "compilers" },
      dockerfile(ONE),
    ],
  },
  "T4-1.3": {
    pass: [
      dockerfile(GOOD),
      dockerfile("ARG BASE=python:3.13-alpine\nFROM ${BASE}\n"),
      dockerfile("FROM alpine:3.22\n"),
      dockerfile("FROM ghcr.io/astral-sh/uv:python3.13-bookworm-slim\n"),
    ],
    fail: [
      { ...dockerfile("FROM python:3.13\n"), says: "python:3.13" },
      dockerfile("FROM ubuntu:24.04\n"),
      dockerfile("FROM registry.example/slimline/python:3.13\n"),
      dockerfile("FROM python:3.13-slim AS builder\nFROM python:3.13-bookworm\n"),
    ],
  },
  "T3-1.2": {
    pass: [
      dockerfile(GOOD),
      changed("USER 10001", "USER 1000:1000"),
      changed("USER 10001", "ARG APP_UID=10001\nUSER ${APP_UID}"),
      dockerfile("FROM gcr.io/distroless/python3-debian12:nonroot\n"),
      dockerfile("FROM cgr.dev/chainguard/python:latest\n"),
      { files: { "docker/Dockerfile": 'FROM python:3.13 AS base\nUSER app\nFROM base\nCMD ["app"]\n' } },
      { files: { Dockerfile: GOOD, "compose.yaml": "services:\n  db:\n    image: postgres\n    user: root\n" } },
    ],
    fail: [
      { ...changed("USER 10001\n", ""), says: "no USER" },
      { ...changed("USER 10001", "USER root"), says: "root" },
      { ...changed("USER 10001", 'USER "root"'), says: "root" },
      { ...changed("USER 10001", "USER 0:0"), says: "0:0" },
      { ...changed("USER 10001", "USER 10001\nUSER root"), says: "root" },
      { ...changed("USER 10001", "ARG APP_UID=0\nUSER ${APP_UID}"), says: "root" },
      { ...changed("USER 10001", "USER ${APP_UID}"), says: "Nothing in the file" },
      {
        files: { Dockerfile: GOOD, "compose.yaml": "services:\n  api:\n    build: .\n    user: root\n" },
        says: "The service api runs as root",
      },
      {
        files: { Dockerfile: GOOD, "compose.yaml": 'services:\n  api:\n    build: .\n    user: "0:0"\n' },
        says: "The service api runs as root",
      },
      { ...dockerfile(`FROM python:3.13-slim AS base\nUSER 1000\nFROM python:3.13-slim\n`), says: "no USER" },
    ],
  },
  "T4-1.1": {
    pass: [dockerfile(GOOD)],
    fail: [
      changed("USER 10001", "USER root"),
      {
        files: { Dockerfile: GOOD, ".github/workflows/ci.yml": workflow("docker run --privileged x") },
        says: "privileged",
      },
      {
        files: {
          Dockerfile: GOOD,
          Makefile: "image:\n\tdocker run --privileged builder\n",
          ".github/workflows/ci.yml": workflow("make image"),
        },
        says: "privileged",
      },
      {
        files: { Dockerfile: GOOD, "compose.yaml": "services:\n  b:\n    build: .\n    privileged: true\n" },
        says: "privileged",
      },
    ],
  },
  "T3-1.3": {
    pass: [
      dockerfile(GOOD),
      dockerfile(`${ONE}RUN apt-get install -y curl\nHEALTHCHECK CMD curl -f http://localhost || exit 1\n`),
      dockerfile("FROM python:3.13-alpine\nHEALTHCHECK CMD wget -qO- http://localhost\n"),
    ],
    fail: [
      { ...dockerfile(ONE), says: "no HEALTHCHECK" },
      { ...checked("HEALTHCHECK NONE"), says: "switches" },
      { ...checked("HEALTHCHECK CMD curl -f http://localhost || exit 1"), says: "curl" },
    ],
  },
  "T5-1.4": {
    pass: [dockerfile(GOOD)],
    fail: [
      { ...checked("HEALTHCHECK CMD python -m app.health"), says: "shell" },
      { ...checked('HEALTHCHECK CMD ["/bin/sh", "-c", "python -m app.health"]'), says: "shell" },
    ],
  },
};
