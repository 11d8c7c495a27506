import { describe, expect, it } from "vitest";
import { drawTree } from "../../src/cli/tree.ts";

const paths = new Map([
  ["README.md", ""],
  ["app/main.py", "(new)"],
  ["app/routes/items.py", ""],
  ["app/routes/health.py", ""],
]);

describe("drawTree", () => {
  it("draws folders first, then files, each by name", () => {
    expect(drawTree(paths)).toBe(
      [
        "├── app/",
        "│   ├── routes/",
        "│   │   ├── health.py",
        "│   │   └── items.py",
        "│   └── main.py  (new)",
        "└── README.md",
      ].join("\n"),
    );
  });

  it("counts what lies below the last level", () => {
    expect(drawTree(paths, 2)).toBe(
      ["├── app/", "│   ├── routes/  2 files", "│   └── main.py  (new)", "└── README.md"].join("\n"),
    );
    expect(drawTree(paths, 1)).toBe(["├── app/  3 files", "└── README.md"].join("\n"));
  });
});
