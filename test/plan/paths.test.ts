import { describe, expect, it } from "vitest";
import type { PlanEntry } from "../../src/model.ts";
import { checkPaths, isSafePath, outputPath } from "../../src/plan/paths.ts";
import { someProject } from "../helpers/project.ts";

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

describe("outputPath", () => {
  const item = { name: "item", plural: "items" } as Parameters<typeof outputPath>[1];
  const at = (root: string, present: Readonly<Record<string, string>> = {}) => ({ ...someProject, root, present });
  const files = (
    manager: "pip" | "pip-tools",
    requirements: readonly string[],
    devRequirements: readonly string[],
  ) => ({
    ...someProject,
    root: "api",
    manager,
    requirements,
    devRequirements,
  });
  it.each([
    ["app/__resources__/__resource__.py", item, undefined, "app/items/item.py"],
    ["__root__/Dockerfile", undefined, at(""), "Dockerfile"],
    ["__root__/Dockerfile", undefined, at("services/api"), "services/api/Dockerfile"],
    ["__root__/__compose__.yaml", undefined, at("api"), "api/compose.yaml"],
    ["__root__/__compose__.yaml", undefined, at("api", { compose: "docker-compose.yml" }), "api/docker-compose.yml"],
    ["__root__/__compose__.yaml", undefined, at("api", { compose: "../docker-compose.yml" }), "api/compose.yaml"],
    ["__root__/__dockerignore__.txt", undefined, at("api"), "api/.dockerignore"],
    [
      "__root__/__dockerignore__.txt",
      undefined,
      { ...at("services/api"), manager: "uv" as const, lockFile: "../../uv.lock" },
      "services/api/Dockerfile.dockerignore",
    ],
    ["__root__/__make__.mk", undefined, at("", { compose: "x.yml" }), "Makefile"],
    ["__root__/__make__.mk", undefined, at("", { make: "GNUmakefile" }), "GNUmakefile"],
    [
      "__root__/__requirements__.txt",
      undefined,
      files("pip", ["requirements/prod.txt"], []),
      "api/requirements/prod.txt",
    ],
    ["__root__/__requirements__.txt", undefined, files("pip-tools", ["base.txt"], []), "api/base.in"],
    ["__root__/__requirements__.txt", undefined, files("pip", ["../all.txt"], []), "api/requirements.txt"],
    ["__root__/__dev_requirements__.txt", undefined, files("pip", [], ["dev.txt"]), "api/dev.txt"],
    ["__root__/__dev_requirements__.txt", undefined, files("pip", [], []), "api/requirements-dev.txt"],
    ["app/__init__.py", undefined, at(""), "app/__init__.py"],
    ["app/__other__.yaml", undefined, at(""), "app/__other__.yaml"],
  ])("takes %s", (template, resource, project, path) => expect(outputPath(template, resource, project)).toBe(path));
});
