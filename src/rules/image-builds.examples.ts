import type { Examples } from "./model.ts";

const WORKFLOW = ".github/workflows/ci.yml";
const DIGEST = `@sha256:${"a".repeat(64)}`;

const pipeline = (...runs: readonly string[]) =>
  `on: push\njobs:\n  all:\n    runs-on: ubuntu-latest\n    steps:\n${runs.map((run) => `      - run: ${run}\n`).join("")}`;

const EPOCH = "SOURCE_DATE_EPOCH=0 docker buildx build --platform";
const SLIM = `FROM python:3.13-slim${DIGEST}\n`;

export const examples: Examples = {
  "T4-1.6": {
    pass: [
      { files: { Dockerfile: SLIM, [WORKFLOW]: pipeline(`${EPOCH} linux/amd64 .`) } },
      {
        files: {
          Dockerfile: SLIM,
          Makefile:
            "BUILD = $(if $(CI),docker buildx build,docker build)\nimage:\n\tSOURCE_DATE_EPOCH=0 $(BUILD) --platform linux/amd64 .\n",
        },
      },
      {
        files: {
          Dockerfile: SLIM,
          Makefile:
            "export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct)\nimage:\n\tdocker buildx build --platform linux/amd64 .\n",
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile: SLIM,
          [WORKFLOW]: `# SOURCE_DATE_EPOCH\n${pipeline("docker buildx build --platform linux/amd64 .")}`,
        },
        says: "times",
      },
      { files: { Dockerfile: SLIM, [WORKFLOW]: pipeline("docker build .") }, says: "--platform" },
      {
        files: { Dockerfile: SLIM, [WORKFLOW]: pipeline("docker buildx build --platform linux/amd64 .") },
        says: "times",
      },
      {
        files: {
          Dockerfile: SLIM,
          Makefile:
            "DOCKER_BUILD = docker buildx build\nimage:\n\tSOURCE_DATE_EPOCH=0 $(DOCKER_BUILD) --platform linux/arm64 .\n",
        },
        says: "--platform",
      },
      { files: { Dockerfile: "FROM python\n", [WORKFLOW]: pipeline(`${EPOCH} linux/amd64 .`) }, says: "moves" },
    ],
  },
  "T5-1.5": {
    pass: [{ files: { Dockerfile: SLIM, [WORKFLOW]: pipeline(`${EPOCH} linux/amd64,linux/arm64 .`) } }],
    fail: [{ files: { Dockerfile: SLIM, [WORKFLOW]: pipeline(`${EPOCH} linux/amd64 .`) }, says: "arm64" }],
  },
  "T5-1.8": {
    pass: [
      { files: { [WORKFLOW]: pipeline("docker buildx build --sbom=true --provenance=mode=max .") } },
      {
        files: {
          [WORKFLOW]:
            "on: push\njobs:\n  a:\n    steps:\n      - uses: docker/build-push-action@v7\n        with:\n          sbom: true\n          provenance: mode=max\n",
        },
      },
    ],
    fail: [
      { files: { [WORKFLOW]: pipeline("docker buildx build --sbom=true .") } },
      { files: { [WORKFLOW]: pipeline("docker buildx build --sbom=true --provenance=false .") } },
    ],
  },
};
