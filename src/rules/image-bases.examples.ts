import type { Example, Examples } from "./model.ts";

const DIGEST = `@sha256:${"a".repeat(64)}`;
const WOLFI = [
  "FROM cgr.dev/chainguard/wolfi-base AS builder",
  "FROM gcr.io/distroless/python3-debian12:nonroot",
  "COPY --from=builder /app /app",
  "",
].join("\n");

const dockerfile = (text: string): Example => ({ files: { Dockerfile: text } });
const beside = (path: string, text: string): Example => ({ files: { Dockerfile: WOLFI, [path]: text } });
const ignored = (...rows: readonly string[]): Example => ({ files: { ".dockerignore": rows.join("\n") } });

export const examples: Examples = {
  "T5-1.1": {
    pass: [
      dockerfile(WOLFI),
      beside("Makefile", "up:\n\tdocker compose up --build\n"),
      beside("README.md", "# Orders\n\nIt is served by uvicorn.\n\n```sh\ndocker compose up\n```\n"),
    ],
    fail: [
      { ...dockerfile("FROM python:3.13-slim\nUSER 1000\n"), says: "distroless" },
      { ...dockerfile(WOLFI.replace(":nonroot", "")), says: "root" },
      { ...dockerfile(WOLFI.replace(":nonroot", ":debug-nonroot")), says: "distroless" },
      { ...beside("README.md", "# Orders\n\n```sh\nuv run uvicorn app.main:app\n```\n"), says: "outside" },
      { ...beside("Makefile", "run:\n\tuv run fastapi dev\n"), says: "outside" },
      {
        files: {
          Dockerfile: WOLFI,
          "app/__init__.py": "",
          "app/cli.py": "import argparse\n",
          Makefile: "run:\n\tuv run python -m app.cli serve\n",
        },
        says: "outside",
      },
    ],
  },
  "T5-1.2": {
    pass: [
      dockerfile(WOLFI),
      dockerfile(
        "FROM cgr.dev/chainguard/python:latest-dev AS b\nFROM cgr.dev/chainguard/python\nCOPY --from=b /x /x\n",
      ),
    ],
    fail: [
      { ...dockerfile(WOLFI.replace("cgr.dev/chainguard/wolfi-base", "debian:12")), says: "builder" },
      {
        ...dockerfile("FROM alpine AS b\nFROM cgr.dev/chainguard/python:latest-dev\nCOPY --from=b /x /x\n"),
        says: "distroless",
      },
      { ...dockerfile(WOLFI.replace("COPY --from=builder", "COPY")), says: "takes nothing" },
    ],
  },
  "T5-1.6": {
    pass: [
      ignored(".git", ".env*", "tests/"),
      ignored("**/.git", "**/.env", "tests"),
      ignored(".*", "tests"),
      ignored("**", "!app"),
      { files: { "docker/Dockerfile": WOLFI, "docker/Dockerfile.dockerignore": ".git\n.env\n" } },
    ],
    fail: [
      dockerfile(WOLFI),
      { ...ignored("tests/", ".git"), says: ".env" },
      { ...ignored(".git", ".envrc"), says: ".env" },
      { ...ignored(".git", ".env*", "!.env"), says: "back" },
    ],
  },
  "T5-1.7": {
    pass: [
      dockerfile(`FROM python:3.13${DIGEST} AS base\nFROM base\n`),
      dockerfile(`ARG UV=ghcr.io/astral-sh/uv:0.9${DIGEST}\nFROM python:3.13${DIGEST}\nCOPY --from=\${UV} /uv /uv\n`),
    ],
    fail: [
      { ...dockerfile(WOLFI), says: "no digest" },
      { ...dockerfile(`FROM python:3.13${DIGEST}\nCOPY --from=ghcr.io/astral-sh/uv:0.9 /uv /uv\n`), says: "uv:0.9" },
      {
        files: { Dockerfile: `FROM python:3.13${DIGEST}\n`, "worker/Dockerfile": "FROM python:3.13\n" },
        says: "python:3.13",
      },
      { ...dockerfile("ARG BASE\nFROM ${BASE}\n"), says: "no digest" },
    ],
  },
};
