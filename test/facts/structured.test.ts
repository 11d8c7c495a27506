import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { structuredOf } from "../../src/facts/structured.ts";

const GOLDEN = fileURLToPath(new URL("../golden/trees", import.meta.url));

const TOML = `a = 1 # one
"b.c" = "[not]"
d.e = '''
[nor]
'''
d.f = [ # list
  "x", # [nor]
  { g = 1, h.i = 2 },
  [1,
   2],
]
t = 1979-05-27 07:32:00

[table]
[table.sub . "quoted key"]
k = """
k2 = \\"""
"""
l = "\\""

[[array]]
n = 1
[array.inner]
o = 1
[[array]]
n = 2
[array.inner]
o = 2
[[array.deep]]
p = 1
`;

const YAML = `# first
on:
  push:
jobs: &jobs
  build: { steps: [a, b] }
  "test":
    steps:
      - name: x
        run: |
          name: y
      - *step
x-common: &common
  image: a
  env: {A: 1}
web:
  <<: *common
  image: b
api:
  <<: [*common]
---
second: 1
`.replace("      - *step\n", "");

const INI = `; comment
top = 1
[mypy]
strict = True
plugins =
    a
    b  # comment
# comment
[tool:pytest]
addopts: -ra
   --strict
flag
`;

describe("the line of a value", () => {
  it.each<[string, string, readonly (readonly (string | number)[])[], readonly number[]]>([
    ["a.toml", TOML, [["a"], ["b.c"], ["d"], ["d", "e"], ["d", "f"], ["t"]], [1, 2, 3, 3, 6, 12]],
    [
      "a.toml",
      TOML,
      [
        ["d", "f", 0],
        ["d", "f", 1, "h", "i"],
        ["d", "f", 2, 0],
        ["d", "f", 2, 1],
      ],
      [7, 8, 9, 10],
    ],
    ["a.toml", TOML, [["table"], ["table", "sub", "quoted key"], ["table", "sub", "quoted key", "l"]], [14, 15, 19]],
    [
      "a.toml",
      TOML,
      [["array"], ["array", 1, "n"], ["array", 0, "inner", "o"], ["array", 1, "inner", "o"]],
      [21, 26, 24, 28],
    ],
    [
      "a.toml",
      TOML,
      [
        ["array", 1, "deep", 0, "p"],
        ["array", 1, "deep", 0],
      ],
      [30, 29],
    ],
    ["a.toml", TOML, [["nothing"], ["table", "nothing"], ["d", "f", 9]], [1, 14, 6]],
    [
      "a.yaml",
      YAML,
      [
        ["on", "push"],
        ["jobs", "build", "steps", 1],
        ["jobs", "test", "steps", 0, "run"],
      ],
      [3, 5, 9],
    ],
    [
      "a.yaml",
      YAML,
      [
        ["web", "image"],
        ["web", "env"],
        ["api", "env", "A"],
        ["jobs", "lint"],
      ],
      [16, 13, 13, 4],
    ],
    [
      "a.json",
      '{\n  "a": [\n    1,\n    { "b": 2 }\n  ]\n}',
      [["a"], ["a", 0], ["a", 1, "b"], ["a", 1, "c"]],
      [2, 3, 4, 4],
    ],
    ["a.json", "[]", [["a"], [0]], [1, 1]],
    ["a.cfg", INI, [["mypy"], ["mypy", "plugins"], ["tool:pytest", "addopts"], ["none"]], [3, 5, 10, 1]],
  ])("of %s", (path, text, keys, lines) => {
    const read = structuredOf(path, text);
    expect(read?.problem).toBeUndefined();
    expect(keys.map((key) => read?.line(...key))).toEqual(lines);
  });

  it("is where its key stands, in every generated file", () => {
    const paths = readdirSync(GOLDEN, { recursive: true, encoding: "utf8" }).filter((path) =>
      /\.(?:toml|json|ya?ml)$/.test(path),
    );
    expect(paths.length).toBeGreaterThan(30);
    for (const path of paths.filter((other) => !/chart\/templates/.test(other))) {
      const read = structuredOf(path, readFileSync(join(GOLDEN, path), "utf8"));
      const lines = read?.text.split("\n") ?? [];
      const wrong = pathsIn(read?.data)
        .filter((keys) => typeof keys.at(-1) === "string")
        .filter((keys) => !lines[(read?.line(...keys) ?? 0) - 1]?.includes(String(keys.at(-1))));
      expect(wrong.slice(0, 3), path).toEqual([]);
    }
  });
});

function pathsIn(data: unknown, around: readonly (string | number)[] = []): (string | number)[][] {
  if (Array.isArray(data)) return data.flatMap((item, index) => pathsIn(item, [...around, index]));
  if (typeof data !== "object" || data === null || data instanceof Date) return [];
  return Object.entries(data).flatMap(([key, value]) => [[...around, key], ...pathsIn(value, [...around, key])]);
}

describe("data", () => {
  it.each<[string, string, unknown]>([
    ["pyproject.toml", "[a]\nb = 1", { a: { b: 1 } }],
    ["uv.lock", "version = 1", { version: 1 }],
    ["Pipfile", '[packages]\nflask = "*"', { packages: { flask: "*" } }],
    ["a.yml", "a: &x [1]\nb: *x\n", { a: [1], b: [1] }],
    ["a.yml", "a: {b: 1}\nc: {<<: {d: 2}, e: 3}", { a: { b: 1 }, c: { d: 2, e: 3 } }],
    ["a.yml", "on: yes\n---\nb: 1\n", { on: "yes" }],
    ["mkdocs.yml", "a: !!python/name:b.c\nd: !ENV [X, y]", { a: "", d: ["X", "y"] }],
    ["a.yaml", "", null],
    [".devcontainer/devcontainer.json", '{ // why\n "a": [1,], }', { a: [1] }],
    ["a.jsonc", "/* why */ {}", {}],
    [
      "mypy.ini",
      INI,
      {
        "": { top: "1" },
        mypy: { strict: "True", plugins: "\na\nb" },
        "tool:pytest": { addopts: "-ra\n--strict", flag: "" },
      },
    ],
    [".coveragerc", "[run]\nbranch = true", { run: { branch: "true" } }],
  ])("of %s", (path, text, data) => expect(structuredOf(path, text)?.data).toEqual(data));

  it("is reached by keys that are there", () => {
    const read = structuredOf("a.json", '{"a": [{"b": null}]}');
    expect([read?.at("a", 0, "b"), read?.at("a", 1), read?.at("a", "length"), read?.at("toString")]).toEqual([
      null,
      undefined,
      1,
      undefined,
    ]);
  });

  it("pollutes no prototype", () => {
    structuredOf("a.ini", "[__proto__]\npolluted = 1\n[a]\n__proto__ = 2");
    structuredOf("a.json", '{"__proto__": {"polluted": 1}}');
    structuredOf("a.yaml", "__proto__: {polluted: 1}");
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("has no reader for anything else", () => expect(structuredOf("README.md", "# a")).toBeUndefined());
});

describe("a broken text", () => {
  it.each([
    ["a.toml", "a = 1\nb = \n", 2, /^is not valid TOML: /],
    ["a.toml", "a = 1\na = 2\n", 2, /^is not valid TOML: /],
    ["a.yaml", "a: 1\nb: [1\nc: 2\n", 3, /^is not valid YAML: /],
    ["a.yaml", "a: 1\na: 2\n", 2, /^is not valid YAML: /],
    ["a.yaml", "a: *nothing\n", 1, /^is not valid YAML: /],
    ["a.json", '{\n  "a": 1,\n  b: 2\n}', 3, /^is not valid JSON: /],
    ["a.json", "", 1, /^is not valid JSON: /],
    ["a.json", "{} // no comments here", 1, /^is not valid JSON: /],
    ["tsconfig.json", "{ a }", 1, /^is not valid JSON: /],
    ["setup.cfg", "[a]\nb = 1\n= c\n", 3, /^is not valid INI: /],
  ])("of %s has a problem where it is", (path, text, line, message) => {
    const read = structuredOf(path, text);
    expect(read?.problem).toMatchObject({ path, line, message: expect.stringMatching(message) });
    expect(read?.problem?.message).not.toContain("\n");
    expect(read?.line("a", "b")).toBeGreaterThan(0);
  });

  it("is no way to run out of memory", () => {
    const bomb = [
      "a: &a [x, x]",
      ..."bcdefghijklmnop"
        .split("")
        .map((name, at) => `${name}: &${name} [*${"abcdefghijklmno"[at]}, *${"abcdefghijklmno"[at]}]`),
    ];
    expect(structuredOf("a.yaml", bomb.join("\n"))?.problem?.message).toContain("is not valid YAML");
  });

  it.each(["toml", "yaml", "json", "ini"])("of %s never throws, however deep or odd", (format) => {
    for (const text of [
      "[".repeat(20_000),
      `${"[".repeat(20_000)}${"]".repeat(20_000)}`,
      `a = ${"{a=".repeat(20_000)}`,
      '{"a":'.repeat(20_000),
    ]) {
      const read = structuredOf(`a.${format}`, text);
      expect(read?.line("a", 0, "b")).toBeGreaterThan(0);
    }
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ab\"'[]{}=:,.#\n\t -&*<|>!%\\1") }), (text) => {
        expect(structuredOf(`a.${format}`, text)?.line("a", 0, "b")).toBeGreaterThan(0);
      }),
    );
  });
});
