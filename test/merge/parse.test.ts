import { describe, expect, it } from "vitest";
import type { Format } from "../../src/model.ts";
import { parseProblem, sameButForFormat } from "../../src/merge/parse.ts";

describe("parseProblem", () => {
  it.each<[Format, string]>([
    ["toml", "a = 1\n"],
    ["yaml", "a: 1\n---\nb: !vault x\n"],
    ["json", "{}"],
    ["json", '{\n  // why\n  "a": "//",\n}\n'],
    ["py", 'a = [")", """(\n""", \'(\']  # (\n'],
    ["md", "[("],
  ])("finds none in %s %j", (format, text) => expect(parseProblem(text, format)).toBeUndefined());

  it.each<[Format, string]>([
    ["toml", "a = 1\na = 2\n"],
    ["yaml", "a: 1\na: 2\n"],
    ["yaml", "a: [1\n"],
    ["json", "{,}"],
    ["json", '{"a": "//",}'],
    ["json", '{"a": 1 /* why */'],
    ["py", "f(a\n"],
    ["py", "f(a])\n"],
  ])("finds one in %s %j", (format, text) => expect(parseProblem(text, format)).toEqual(expect.any(String)));
});

describe("sameButForFormat", () => {
  it.each<[Format, string, string, boolean]>([
    ["json", '{"a":[1,2]}', '{\n  "a": [\n 1, 2]\n}\n', true],
    ["json", '{"a":1}', '{"a":2}', false],
    ["json", '{"a": 1} // why\n', '{"a":1} // because\n', false],
    ["toml", 'a = ["x","y"] # why\n', "a   = [\n  'x',\n  'y',\n] # why\n", true],
    ["toml", "a = 1 # why\n", "a = 1 # because\n", false],
    ["yaml", "a:\n- 'x'\n", 'a:\n  - "x"\n', true],
    ["yaml", "a: 1 # why\n", "a: 1\n", false],
    ["yaml", "a: 1\nb: 2\n", "b: 2\na: 1\n", false],
    ["py", "a = 'x'  \n\n\nb = 1\n", 'a = "x"\nb = 1\n', true],
    ["py", "if a:\n  b()\n", "if a:\n    b()\n", false],
    ["md", "| a | b |\n", "| a   | b |\n", true],
    ["yaml", "{{ x }}\n  a\n", "{{ x }}\n  a  \n", true],
  ])("%s %j and %j: %s", (format, a, b, expected) => expect(sameButForFormat(a, b, format)).toBe(expected));
});
