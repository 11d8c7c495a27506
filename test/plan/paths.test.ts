import { describe, expect, it } from "vitest";
import type { PlanEntry } from "../../src/model.ts";
import { checkPaths, isSafePath } from "../../src/plan/paths.ts";

const entry = (path: string, component = "a"): PlanEntry => ({
  path,
  component,
  template: {} as PlanEntry["template"],
});

describe("isSafePath", () => {
  it.each(["a", "a/b.txt", ".github/x", "..a/b"])("accepts %j", (path) => expect(isSafePath(path)).toBe(true));
  it.each(["", "/a", "../a", "a/../b", "a//b", "./a", "a/", "C:/a", "a\\b", "a\0b"])("refuses %j", (path) =>
    expect(isSafePath(path)).toBe(false),
  );
});

describe("checkPaths", () => {
  it("accepts distinct paths", () => expect(() => checkPaths([entry("a/b"), entry("a/c"), entry("ab")])).not.toThrow());
  it.each([
    ["one path, two owners", [entry("a"), entry("a", "b")], "PATH_COLLISION"],
    ["paths that differ by case", [entry("docs/A.md"), entry("docs/a.md", "b")], "PATH_COLLISION"],
    ["a file that is also a folder", [entry("a"), entry("A/b", "b")], "PATH_COLLISION"],
    ["a path that leaves the repository", [entry("../a")], "PATH_UNSAFE"],
  ])("refuses %s", (_, entries, code) => expect(() => checkPaths(entries)).toThrow(expect.objectContaining({ code })));
});
