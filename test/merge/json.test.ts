import { describe, expect, it } from "vitest";
import { mergeKeys, removeKeys } from "../../src/merge/keys.ts";
import { mergeForeign } from "./laws.ts";

const OURS = `{
  // Of ours.
  "files.eol": "\\n",
  "[python]": {
    "editor.rulers": [
      100
    ]
  }
}
`;

describe("our part of a JSON file of the user's", () => {
  it.each<[string, string, string]>([
    [
      "with comments and tabs",
      '{\n\t// mine\n\t"a": { "b": 1 }, // so\n\t"c": [1,2]\n}\n',
      '{\n\t// mine\n\t"a": { "b": 1 }, // so\n\t"c": [1,2],\n\t// Of ours.\n\t"files.eol": "\\n",\n\t"[python]": {\n\t\t"editor.rulers": [\n\t\t\t100\n\t\t]\n\t}\n}\n',
    ],
    [
      "with a last comma and four blanks",
      '{\n    "a": 1,\n}\n',
      '{\n    "a": 1,\n    // Of ours.\n    "files.eol": "\\n",\n    "[python]": {\n        "editor.rulers": [\n            100\n        ]\n    },\n}\n',
    ],
  ])("%s", (_, ours, expected) => {
    expect(mergeForeign(ours, OURS, ".vscode/settings.json").text).toBe(expected);
  });

  it.each<[string, string, string, string]>([
    ["in one line", '{"a": 1}\n', '{"b": {\n  "c": 2\n}}\n', '{"a": 1, "b": { "c": 2 }}\n'],
    ["without keys", "{}\n", '{"b": 2}\n', '{\n  "b": 2\n}\n'],
    ["that is empty", "", '{\n  "b": 2\n}\n', '{\n  "b": 2\n}\n'],
    [
      "with a table of the same name",
      '{\n  "a": {}\n}\n',
      '{\n  "a": {\n    "b": 2\n  }\n}\n',
      '{\n  "a": {\n    "b": 2\n  }\n}\n',
    ],
  ])("%s", (_, ours, theirs, expected) => {
    const { text } = mergeKeys(undefined, ours, theirs, "x.json");
    expect(text).toBe(expected);
  });

  it("merges a list of words by its words", () => {
    const [path, ours] = [".vscode/extensions.json", '{\n  "recommendations": [\n    "mine.a"\n  ]\n}\n'];
    const { text } = mergeForeign(ours, '{"recommendations": ["charliermarsh.ruff", "mine.a"]}\n', path);
    expect(text).toBe('{\n  "recommendations": [\n    "mine.a",\n    "charliermarsh.ruff"\n  ]\n}\n');
  });

  it.each<[string, string, string]>([
    ["in one line", '{"a": 1, "b": 2, "c": 3}\n', '{"a": 1, "c": 3}\n'],
    ["the first", '{"b": 2, "c": 3}\n', '{"c": 3}\n'],
    ["beside a comment of the user's", '{\n  "a": 1, // m\n  "b": 2 // n\n}\n', '{\n  "a": 1 // m\n}\n'],
  ])("takes a key out again: %s", (_, ours, expected) => {
    expect(removeKeys('{"b": 2}\n', ours, "x.json").text).toBe(expected);
  });

  it.each([["{"], ["[]\n"], ["1\n"], ["{/* c */}\n"]])("is refused for %j", (ours) => {
    expect(() => mergeKeys(undefined, ours, OURS, "x.json")).toThrow(Error);
  });
});
