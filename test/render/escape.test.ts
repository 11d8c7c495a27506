import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { parse as parseToml } from "smol-toml";
import { describe, expect, it } from "vitest";
import { parse as parseYaml } from "yaml";
import { text } from "../../src/render/escape.ts";

const anyText = fc.string({ unit: "grapheme", maxLength: 60 });

/** Text that breaks careless templates in one format or another. */
export const AWKWARD = [
  "plain",
  `"double" and 'single'`,
  "<%= 1 %> and ${{ github.token }} and {{ .Values.x }}",
  "$(id) `id` $HOME $$ \\ \\n",
  "two\nlines",
  "tab\tand # hash: colon, - dash",
  "emoji 🚀 and ünï",
  "\u2028 \u0085 \u007f",
  "yes",
  "- item",
];

describe("literals that parsers read back", () => {
  it("are YAML", () => {
    fc.assert(
      fc.property(anyText, (value) => {
        expect(parseYaml(`k: ${text.yaml(value)}`)).toEqual({ k: value });
      }),
    );
  });

  it("are TOML", () => {
    fc.assert(
      fc.property(anyText, (value) => {
        expect(parseToml(`k = ${text.toml(value)}`)).toEqual({ k: value });
      }),
    );
  });

  it("are JSON", () => {
    fc.assert(
      fc.property(anyText, (value) => {
        expect(JSON.parse(text.json(value))).toBe(value);
      }),
    );
  });

  it.each(AWKWARD)("are shell words: %j", (value) => {
    const { stdout } = spawnSync("sh", ["-c", `printf %s ${text.sh(value)}`], { encoding: "utf8" });
    expect(stdout).toBe(value);
  });

  it.each([
    ["it's", `"it's"`],
    ['say "hi"', `'say "hi"'`],
    [`"it's"`, `'"it\\'s"'`],
    [`"a" 'b'`, `"\\"a\\" 'b'"`],
    ['a\\"', `'a\\\\"'`],
  ])("are Python in the quotes that need fewer escapes: %j", (value, expected) => {
    expect(text.py(value)).toBe(expected);
  });

  it("keep numbers and lists in JSON", () => {
    expect(text.json(8080)).toBe("8080");
    expect(text.json(["a"])).toBe('["a"]');
  });
});

describe("text that cannot leave its context", () => {
  it.each([
    ["docker", 'a "b" $c \\d\n  e', '"a \\"b\\" \\$c \\\\d e"'],
    ["make", "$(id) # x\ny", "$$(id) \\# x y"],
    ["comment", "one\r\n  two\u2028three", "one two three"],
    ["md", "<b>_x_</b> & `y` #1", "&#60;b\\>\\_x\\_&#60;/b\\> &#38; \\`y\\` \\#1"],
    ["md", "- a\n  1. b\n= c", "\\- a\n1\\. b\n&#61; c"],
    ["md", "<%= ${{ x }} %>", "&#60;%= &#36;\\{\\{ x \\}\\} %\\>"],
  ] as const)("%s %j", (format, value, expected) => {
    expect(text[format](value)).toBe(expected);
  });
});
