import type { Examples } from "./model.ts";

const DIAGRAM = { "docs/architecture/context.py": "from diagrams import Diagram\n" };
const SCOPE = (text: string) => ({ "product_management/v0.1.0.md": text });
const CI = (command: string) => ({
  ".github/workflows/ci.yml": `on: push\njobs:\n  conformance:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ${command}\n`,
});
const MATRIX = (job: string) => ({
  "docs/compliance.md": Array.from(
    { length: 90 },
    (_, index) => `| T5-${1 + Math.floor(index / 10)}.${index % 10} | ${job} |`,
  ).join("\n"),
});

export const examples: Examples = {
  "T5-9.5": {
    pass: [
      {
        files: {
          "codebase_guide.md":
            "# Guide\n\n- Orders are priced in `app/pricing.py`.\n\n| What is decided there | Where |\n|---|---|\n| the price | `app/pricing.py` |\n",
          "app/pricing.py": "x = 1\n",
        },
      },
    ],
    fail: [
      { files: { "codebase_guide.md": "# Guide\n\n- Orders are priced somewhere in here.\n" }, says: "names no file" },
      { files: { "codebase_guide.md": "# Guide\n\n- Orders are priced in `app/gone.py`.\n" }, says: "does not exist" },
      { files: { "README.md": "# Orders\n" }, says: "no codebase_guide.md" },
    ],
  },
  "T5-9.6": {
    pass: [{ files: { ...DIAGRAM, Makefile: "diagrams:\n\tuv run python docs/architecture/context.py\n" } }],
    fail: [
      { files: DIAGRAM, says: "Nothing draws" },
      {
        files: {
          ...DIAGRAM,
          "docs/architecture/other.py": "print(1)\n",
          Makefile: "other:\n\tuv run python docs/architecture/other.py\n",
        },
        says: "Nothing draws",
      },
      { files: { "docs/architecture/context.md": "mermaid\n" }, says: "No script" },
    ],
  },
  "T5-10.1": {
    pass: [{ files: SCOPE("# v0.1.0\n") }],
    fail: [
      { files: { "product_management/first.md": "# First\n" }, says: "no version" },
      { files: { "README.md": "# Orders\n" }, says: "no scope" },
    ],
  },
  "T5-10.2": {
    pass: [{ files: SCOPE("# v0.1.0\n\n## Scope\n\nItems.\n\n## Approval\n\nBA, 2026-01-01\n") }],
    fail: [{ files: SCOPE("# v0.1.0\n\n## Scope\n\nItems.\n"), says: "analyst approved" }],
  },
  "T5-10.4": {
    pass: [
      { files: { ".github/CODEOWNERS": "/product_management/ @acme/analysts\n" } },
      { files: CI("git diff --diff-filter=M --exit-code origin/main -- product_management") },
    ],
    fail: [{ files: { ".github/CODEOWNERS": "* @acme/team\n" }, says: "Nothing keeps" }],
  },
  "T5-14.3": {
    pass: [
      { files: CI("npx create-groundrules check --run") },
      { files: { ...CI("make test"), ...MATRIX("conformance") } },
    ],
    fail: [
      { files: CI("make test"), says: "does not verify" },
      { files: { ...CI("make test"), ...MATRIX("audit") }, says: "no job" },
    ],
  },
};
