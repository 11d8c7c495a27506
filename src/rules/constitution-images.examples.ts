import type { Examples } from "./model.ts";

const DOCKERFILE = `FROM python:3.11-slim AS builder
RUN pip wheel -w /wheels .
FROM python:3.11-slim
RUN apt-get update && apt-get install -y curl
COPY --from=builder /wheels /wheels
USER 1000:1000
HEALTHCHECK CMD curl -f http://localhost:8080/health || exit 1
`;

const image = (find: string | RegExp = "", replace = "") => ({
  files: { "docker/Dockerfile": DOCKERFILE.replace(find, replace) },
});
const steps = (...lines: readonly string[]) => ({
  files: {
    ".github/workflows/build.yml": `on: push\njobs:\n  image:\n    runs-on: ubuntu-latest\n    steps:\n${lines.map((line) => `      - ${line}\n`).join("")}`,
  },
});
const meta = (tags: string) => steps(`uses: docker/metadata-action@v5\n        with:\n          tags: ${tags}`);

export const examples: Examples = {
  "CON-26.1": { pass: [image()], fail: [image(/^.*builder\n.*\n/, "")] },
  "CON-26.2": {
    pass: [image(), image(/FROM python:3.11-slim\n/, "FROM gcr.io/distroless/python3-debian12\n")],
    fail: [
      { ...image(/FROM python:3.11-slim\n/, "FROM docker.io/someone/python:3\n"), says: "someone" },
      { files: {} },
    ],
  },
  "CON-26.3": { pass: [image()], fail: [image(/python:3.11-slim/g, "python:3.11")] },
  "CON-26.4": { pass: [image()], fail: [image("USER 1000:1000", "USER root")] },
  "CON-26.5": { pass: [image()], fail: [image(/HEALTHCHECK.*/, "")] },
  "CON-26.6": { pass: [image()], fail: [image("RUN", "ARG PYPI_TOKEN\nRUN")] },
  "CON-27.1": {
    pass: [
      meta("type=semver,pattern=v{{version}}"),
      { files: { "scripts/release.sh": 'docker push "$IMAGE:v$VERSION"\n' } },
    ],
    fail: [meta("type=sha"), { files: {} }],
  },
  "CON-27.2": {
    pass: [meta("type=sha"), { files: { Makefile: "push:\n\tdocker push $(IMAGE):sha-$(COMMIT)\n" } }],
    fail: [meta("type=semver,pattern={{version}}"), meta("type=sha,prefix=git-")],
  },
  "CON-27.4": {
    pass: [{ files: { "k8s/api.yaml": "image: ghcr.io/acme/api:1.2.3\n" } }],
    fail: [
      { files: { "k8s/api.yaml": "image: ghcr.io/acme/api:latest\n" } },
      { files: { "chart/values-prod.yaml": "image:\n  tag: latest\n" } },
    ],
  },
  "CON-28.1": {
    pass: [
      steps(
        "uses: docker/build-push-action@v6",
        "uses: aquasecurity/trivy-action@0.30.0\n        with: { image-ref: api }",
      ),
      steps("run: docker build -t api .", "run: trivy image --exit-code 1 api"),
    ],
    fail: [
      { ...steps("run: trivy image api", "run: docker build -t api ."), says: "before" },
      { ...steps("run: docker build -t api .", "run: trivy fs ."), says: "no image" },
    ],
  },
  "VM-4.1": {
    pass: [image()],
    fail: [{ ...image(/builder/g, "wheels"), says: "builder" }, image(/^.*builder\n.*\n/, "")],
  },
  "VM-4.2": { pass: [image(), image("slim\n", "slim@sha256:0123\n")], fail: [image("3.11-slim\n", "3.12-slim\n")] },
  "VM-4.3": { pass: [image()], fail: [image("1000:1000", "1000"), image("USER 1000:1000\n", "")] },
  "VM-4.4": {
    pass: [image(), image(/HEALTHCHECK.*/, 'HEALTHCHECK CMD ["curl", "-fsS", "http://localhost:8080/health"]')],
    fail: [image("curl -f", "curl"), image("8080", "8000"), image(/HEALTHCHECK.*/, "")],
  },
};
