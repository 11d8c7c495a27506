import { describe, expect, it } from "vitest";
import type { Format } from "../../src/model.ts";
import { driftedKeys, mergeKeys, restoreKeys } from "../../src/merge/keys.ts";

const TOML = `# the project
[project]
name = "orders" # its name
dependencies = [
  # the framework
  "fastapi>=1",
  "mine>=3", # ours
]

[tool.ruff]
line-length = 100 # wide

[tool.mine]
a = 1
`;

const PYPROJECT = "backend/pyproject.toml";

describe("mergeKeys", () => {
  it("changes a TOML key that only the template changed; comments, order and the user's keys stay", () => {
    const base = `[tool.ruff]\nline-length = 100\n`;
    const merged = mergeKeys(base, TOML, `[tool.ruff]\nline-length = 120\n`, "toml");
    expect(merged).toEqual({ text: TOML.replace("= 100", "= 120"), notes: [] });
  });

  it("adds a TOML table with its comments", () => {
    const added = `# types\n[tool.mypy]\nstrict = true # all\n`;
    const merged = mergeKeys(
      `[tool.ruff]\nline-length = 100\n`,
      TOML,
      `[tool.ruff]\nline-length = 100\n\n${added}`,
      "toml",
    );
    expect(merged.text).toBe(`${TOML}\n${added}`);
  });

  it("merges lists of dependencies, and keeps the user's own entry of a name", () => {
    const list = (...items: string[]) => `[project]\ndependencies = ${JSON.stringify(items)}\n`;
    const merged = mergeKeys(list("fastapi>=1", "gone"), TOML, list("fastapi>=1", "uvicorn"), PYPROJECT);
    expect(merged.text).toContain('# the framework\n  "fastapi>=1",\n  "mine>=3", # ours\n  "uvicorn",');
    expect(mergeKeys(undefined, TOML, list("fastapi>=1", "mine>=4"), PYPROJECT)).toEqual({
      text: TOML,
      notes: [{ code: "user-key-wins", subject: "project.dependencies.mine" }],
    });
  });

  it("keeps comments and order in YAML", () => {
    const ours = "# top\nb: 1 # one\n\n# mine\nmine: x\na:\n  c: [1, 2]\n";
    expect(mergeKeys("b: 1\na:\n  c: [1, 2]\n", ours, "b: 2\na:\n  c: [1, 2]\n  d: new\n", "yaml").text).toBe(
      "# top\nb: 2 # one\n\n# mine\nmine: x\na:\n  c: [1, 2]\n  d: new\n",
    );
  });

  it("keeps comments, order and indent in JSON", () => {
    const ours = '{\n\t// mine\n\t"mine": 1,\n\t"a": { "b": 1 }\n}\n';
    expect(mergeKeys('{"a":{"b":1}}', ours, '{"a": {"b": 2}, "n": [1]}', "json").text).toBe(
      '{\n\t// mine\n\t"mine": 1,\n\t"a": { "b": 2 },\n\t"n": [1]\n}\n',
    );
  });

  const table = (value: unknown) => (value === undefined ? "{}" : JSON.stringify({ k: value }));
  it.each([
    ["unchanged by the template", 1, 2, 1, 2, 0],
    ["changed by both alike", 1, 2, 2, 2, 0],
    ["changed by both", 1, 2, 3, 2, 1],
    ["new, and the user has had it", undefined, 2, 3, 2, 0],
    ["new", undefined, undefined, 3, 3, 0],
    ["dropped", 1, 1, undefined, undefined, 0],
    ["dropped, and the user changed it", 1, 2, undefined, 2, 1],
    ["deleted by the user", 1, undefined, 1, undefined, 0],
    ["deleted by the user and changed", 1, undefined, 2, undefined, 1],
    ["a table where the user has had a value", undefined, 2, { deep: 1 }, 2, 0],
    ["a value that becomes a table", 1, 1, { deep: 1 }, { deep: 1 }, 0],
    ["a table that becomes a value", { deep: 1 }, { deep: 1 }, 1, 1, 0],
    ["a table of which the user deleted all, with a new key", { a: 1 }, undefined, { a: 1, b: 2 }, undefined, 1],
    ["a table that gains its first key", {}, {}, { a: 1 }, { a: 1 }, 0],
    ["a table that loses its last key", { a: 1 }, { a: 1 }, {}, undefined, 0],
  ])("a key %s", (_, base, ours, theirs, expected, notes) => {
    const merged = mergeKeys(table(base), table(ours), table(theirs), "json");
    expect(JSON.parse(merged.text)).toEqual(JSON.parse(table(expected)));
    expect(merged.notes).toHaveLength(notes);
  });

  it.each<[Format, string]>([
    ["json", "{"],
    ["yaml", "a: 1\na: 2\n"],
    ["toml", "a = \n"],
    ["json", "[]"],
    ["md", "x"],
  ])("refuses %s that holds no keys: %j", (format, ours) => {
    expect(() => mergeKeys(undefined, ours, ours, format)).toThrow(Error);
  });
});

describe("restoreKeys and driftedKeys", () => {
  it("sees and restores our keys alone", () => {
    const ours = "a: 2\nmine: 3\n";
    expect(driftedKeys("a: 1\nb: 2\n", ours, "yaml")).toEqual(["a", "b"]);
    expect(restoreKeys(ours, "a: 1\nb: 2\n", "yaml")).toBe("a: 1\nmine: 3\nb: 2\n");
  });
});
