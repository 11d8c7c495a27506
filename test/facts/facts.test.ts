import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factsOf } from "../../src/facts/facts.ts";
import type { Facts } from "../../src/facts/model.ts";
import { treeOf } from "../../src/facts/tree.ts";
import { textsBelow } from "../helpers/files.ts";

const GOLDEN = fileURLToPath(new URL("../golden/trees/default", import.meta.url));

const golden = textsBelow(GOLDEN);

/** Asks for everything there is. */
function readAll(facts: Facts): void {
  const { python, project, openapi } = facts;
  for (const { syntax } of python.modules) expect(syntax.imports.length).toBeGreaterThanOrEqual(0);
  for (const path of facts.tree.paths) {
    facts.structured(path)?.line("a", 0);
    facts.document(path);
  }
  for (const name of ["ruff", "pytest", "mypy", "coverage.run"]) project.tool(name)?.line("strict");
  const read = [
    python.tags,
    python.entry,
    facts.dockerfiles,
    facts.compose,
    facts.workflows,
    facts.charts,
    facts.makefile,
  ];
  // Serialising asks what is lazy in them, too.
  JSON.stringify([...read, facts.preCommit, facts.migrations, facts.records, openapi, project, facts.problems]);
}

describe("the facts of a generated service", () => {
  const facts = factsOf(treeOf({ name: "orders", files: golden }));

  it("are read without a problem", () => {
    readAll(facts);
    expect(facts.problems).toEqual([]);
  });

  it("hold what everybody can see", () => {
    expect(facts.project).toMatchObject({ name: "orders", manager: "uv", requiresPython: ">=3.11" });
    expect(facts.project.dependency("fastapi")?.development).toBe(false);
    expect(facts.python.entry).toMatchObject({ name: "app.main:create_app", framework: "fastapi" });
    expect(facts.python.tags.size).toBeGreaterThan(200);
    expect(facts.openapi?.operations.map(({ method, path }) => `${method} ${path}`)).toContain("get /api/v1/items");
  });

  it("know the line of each tag", () => {
    for (const [id, tests] of facts.python.tags) {
      for (const { path, line } of tests)
        expect(golden[path]?.split("\n")[line - 1], `${path}:${line}`).toContain(`"${id}"`);
    }
  });

  it("are asked for by globs, of files whose names start with a dot, too", () => {
    expect(facts.glob("**/*.toml")).toContain("pyproject.toml");
    expect(facts.glob(".github/**/*.yml").length).toBeGreaterThan(2);
    expect(facts.glob(["Makefile", "app/main.py", "nothing"])).toEqual(["Makefile", "app/main.py"]);
    expect(facts.glob("*.md")).not.toContain("docs/index.md");
    expect(facts.glob(["*.md", "!README.md"])).toContain("CONTRIBUTING.md");
    expect(facts.glob(["*.md", "!README.md"])).not.toContain("README.md");
    expect(facts.glob(["*.md", "!docs/**"])).not.toContain("Makefile");
  });
});

describe("facts", () => {
  it("of nothing are empty", () => {
    const facts = factsOf(treeOf({ files: {} }));
    readAll(facts);
    expect([facts.problems, facts.project.dependencies, facts.openapi, facts.makefile]).toEqual([
      [],
      [],
      undefined,
      undefined,
    ]);
  });

  it("read a file when they are asked for it", () => {
    const facts = factsOf(
      treeOf({ files: { "pyproject.toml": "[broken", "a.yaml": "a: [", "b.txt": new Uint8Array([0]) } }),
    );
    expect(facts.problems).toEqual([]);
    expect(facts.structured("a.yaml")).toBe(facts.structured("a.yaml"));
    expect(facts.problems.map(({ path }) => path)).toEqual(["a.yaml"]);
    expect([facts.project.name, facts.structured("b.txt"), facts.structured("none.json")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(facts.problems.map(({ path }) => path)).toEqual(["a.yaml", "pyproject.toml"]);
  });

  it("never throw, whatever was cut off or garbled", () => {
    const paths = Object.keys(golden).filter((path) => !/^(?:app|tests)\/.*\/.*\//.test(path));
    const damage = fc.record({
      path: fc.constantFrom(...paths),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      insert: fc.constantFrom(
        "",
        "\n",
        "\t",
        "{",
        "[",
        '"',
        "'''",
        ": ",
        "- ",
        "%",
        "\\",
        "<<<<<<< HEAD\n",
        "---\n",
        "&a *a",
      ),
      cut: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 30 }), (damages) => {
        const files: Record<string, string> = Object.fromEntries(damages.map(({ path }) => [path, golden[path] ?? ""]));
        for (const { path, at, insert, cut } of damages) {
          const text = files[path] ?? "";
          const offset = Math.floor(text.length * at);
          files[path] = text.slice(0, offset) + insert + (cut ? "" : text.slice(offset));
        }
        readAll(factsOf(treeOf({ files })));
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe("the description of the interface", () => {
  const DOCUMENT = '{\n "openapi": "3.1.0",\n "paths": {\n  "/a": {\n   "get": {},\n   "parameters": []\n  }\n }\n}';
  it.each<[readonly string[], string | undefined]>([
    [["openapi.json", "docs/openapi.json"], "openapi.json"],
    [["docs/api/api_spec.json"], "docs/api/api_spec.json"],
    [["schemas/openapi.json"], "schemas/openapi.json"],
    [["other.json"], undefined],
  ])("among %j is %s", (paths, path) => {
    const facts = factsOf(treeOf({ files: Object.fromEntries(paths.map((name) => [name, DOCUMENT])) }));
    expect(facts.openapi?.path).toBe(path);
  });

  it("has its operations", () => {
    const { openapi } = factsOf(treeOf({ files: { "openapi.json": DOCUMENT } }));
    expect(openapi).toMatchObject({ version: "3.1.0", operations: [{ method: "get", path: "/a", data: {}, line: 5 }] });
  });

  it.each(["{}", "[", '{"openapi": 3}', '{"swagger": "2.0"}'])("is none in %s", (text) => {
    expect(factsOf(treeOf({ files: { "openapi.json": text } })).openapi).toBeUndefined();
  });

  it("survives odd shapes", () => {
    const text = '{"openapi": "3.0.0", "paths": {"/a": null, "/b": {"get": 1}}}';
    expect(factsOf(treeOf({ files: { "openapi.json": text } })).openapi?.operations).toMatchObject([
      { path: "/b", data: {} },
    ]);
  });
});
