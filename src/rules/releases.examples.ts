import type { Example, Examples } from "./model.ts";

const CHANGELOG = { "CHANGELOG.md": "# Changelog\n" };
const workflow = (on: string, step: string): Example["files"] => ({
  ".github/workflows/release.yml": `on:\n${on}jobs:\n  release:\n    runs-on: ubuntu-24.04\n    steps:\n      - ${step}\n`,
});
const TAGS = '  push:\n    tags: ["v*"]\n';
const metadata = (tags: string, flavor = ""): string =>
  `uses: docker/metadata-action@v5\n        with:\n          tags: ${tags}\n${flavor}`;

export const examples: Examples = {
  "T3-10.3": {
    pass: [
      { files: { ...CHANGELOG, "cliff.toml": "[changelog]\n" } },
      {
        files: {
          ...CHANGELOG,
          "pyproject.toml": '[tool.commitizen]\nversion = "1.0.0"\nupdate_changelog_on_bump = true\n',
        },
      },
      { files: { "HISTORY.md": "# History\n", ...workflow("  push:\n", "uses: googleapis/release-please-action@v4") } },
    ],
    fail: [
      { files: { "cliff.toml": "[changelog]\n" }, says: "no CHANGELOG.md" },
      { files: CHANGELOG, says: "No tool" },
    ],
  },
  "T4-10.4": {
    pass: [
      { files: { ...workflow(TAGS, "run: make notes"), Makefile: "notes:\n\tuv run git-cliff --latest\n" } },
      {
        files: workflow(
          TAGS,
          "uses: softprops/action-gh-release@v2\n        with:\n          generate_release_notes: true",
        ),
      },
      { files: workflow(TAGS, "run: gh release create $TAG --generate-notes") },
    ],
    fail: [
      { files: workflow("  push:\n    branches: [main]\n", "run: git-cliff"), says: "No tag starts" },
      { files: workflow(TAGS, "run: gh release create $TAG"), says: "No workflow writes" },
      { files: workflow("  workflow_dispatch:\n", "run: git-cliff"), says: "No tag starts" },
    ],
  },
  "T4-10.5": {
    pass: [
      { files: { Makefile: "TAG ?= v$(VERSION)-$(COMMIT)\nbuild:\n\tdocker build --tag orders:$(TAG) .\n" } },
      { files: workflow(TAGS, metadata('"type=semver,pattern=v{{version}}-{{sha}}"')) },
      { files: workflow(TAGS, "run: docker build -t orders:${{ github.ref_name }}-${{ github.sha }} .") },
      { files: workflow(TAGS, "run: docker build -t orders:v${VERSION}-${GITHUB_SHA::7} .") },
      {
        files: workflow(
          TAGS,
          'run: docker build -t "orders:v${{ steps.next-version.outputs.value }}-$(git rev-parse --short HEAD)" .',
        ),
      },
    ],
    fail: [
      { files: workflow(TAGS, "run: docker build -t orders:${{ github.sha }} .") },
      { files: workflow(TAGS, "run: docker build -t orders:v${VERSION} .") },
      { files: { Makefile: "# images are named v$(VERSION)-$(COMMIT)\nbuild:\n\tdocker build .\n" } },
    ],
  },
  "T5-11.7": {
    pass: [
      { files: { Dockerfile: "FROM python:3.14-slim AS base\nFROM base\n" } },
      {
        files: {
          "compose.yaml": "services:\n  db:\n    image: postgres:18\n",
          ...workflow(TAGS, metadata("type=semver,pattern={{version}}", "          flavor: latest=false\n")),
        },
      },
    ],
    fail: [
      { files: { Dockerfile: "FROM python\n" }, says: "latest" },
      { files: { "compose.yaml": "services:\n  db:\n    image: postgres:latest\n" } },
      { files: { "chart/values.yaml": "image:\n  tag: latest\n" } },
      { files: workflow(TAGS, metadata("type=semver,pattern={{version}}")) },
    ],
  },
};
