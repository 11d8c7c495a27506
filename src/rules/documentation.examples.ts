import type { Examples } from "./model.ts";

const README = (text: string) => ({ "README.md": `# Orders\n\n${text}` });
const START = README("## Getting Started\n\n```sh\nmake dev\n```\n");
const MAKE = { Makefile: "dev:\n\tuv sync\n\ndocs:\n\tuv run mkdocs build --strict\n" };
const CI = (step: string) => ({
  ".github/workflows/ci.yml": `on: push\njobs:\n  docs:\n    runs-on: ubuntu-latest\n    steps:\n      - ${step}\n`,
});

export const examples: Examples = {
  "T1-9.1": {
    pass: [{ files: START }, { files: README("## Installation\n\npip install .\n") }],
    fail: [
      { files: README("## Licence\n\nMIT\n"), says: "on setting up" },
      { files: { "app/main.py": "x = 1\n" }, says: "no README.md" },
    ],
  },
  "T1-9.2": {
    pass: [{ files: START }],
    fail: [
      { files: README("## Installation\n\npip install .\n"), says: "Getting Started" },
      { files: README("## Getting Started\n"), says: "Getting Started" },
    ],
  },
  "T1-9.3": {
    pass: [{ files: { "CHANGELOG.md": "# Changelog\n\n## 0.1.0\n\n- First version\n" } }],
    fail: [
      { files: { "CHANGELOG.md": "# Changelog\n" }, says: "no entry" },
      { files: START, says: "no CHANGELOG.md" },
    ],
  },
  "T2-9.1": {
    pass: [
      { files: { ...START, ...MAKE } },
      { files: { ...README("See [the app](app/main.py).\n"), "app/main.py": "x = 1\n" } },
    ],
    fail: [
      { files: { ...README("Run `make everything`.\n"), ...MAKE }, says: "make everything" },
      { files: README("See [usage](docs/usage.md).\n"), says: "docs/usage.md" },
    ],
  },
  "T3-9.1": {
    pass: [{ files: { ...START, ...MAKE, "docs/usage.md": "# Usage\n" } }],
    fail: [
      { files: { ...START, ...MAKE }, says: "no documents" },
      { files: { ...START, ...MAKE, "docs/usage.md": "[x](gone.md)\n" }, says: "gone.md" },
    ],
  },
  "T4-9.1": {
    pass: [{ files: { ...MAKE, "mkdocs.yml": "site_name: Orders\n" } }],
    fail: [
      { files: MAKE, says: "no mkdocs.yml" },
      {
        files: { Makefile: "docs:\n\tsphinx-build docs site\n", "mkdocs.yml": "site_name: Orders\n" },
        says: "does not build",
      },
    ],
  },
  "T4-9.2": {
    pass: [{ files: { ...MAKE, ...CI("run: make docs") } }, { files: CI("uses: lycheeverse/lychee-action@v2") }],
    fail: [
      { files: CI("run: mkdocs build"), says: "does not fail CI" },
      { files: CI("run: mkdocs build --strict || true"), says: "does not fail CI" },
    ],
  },
};
