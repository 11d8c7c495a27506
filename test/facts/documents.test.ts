import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentOf } from "../../src/facts/documents.ts";

const read = (text: string) => documentOf("a.md", text);

describe("headings", () => {
  it.each([
    [
      "# A\n\ntext\n\n## B c ##\n",
      [
        [1, "A", 1],
        [2, "B c", 5],
      ],
    ],
    [
      "A\n===\n\nB\n---\n",
      [
        [1, "A", 1],
        [2, "B", 4],
      ],
    ],
    ["```sh\n# not\n```\n\n    # nor this\n\n~~~\n# nor\n~~~\n# A\n", [[1, "A", 10]]],
    ["---\ntitle: x\n---\n\n# A\n", [[1, "A", 5]]],
    ["# **A** `b` [c](d)\n", [[1, "A b c", 1]]],
    [
      '<h1 align="center">\n  The <b>app</b>\n</h1>\n\n## B\n',
      [
        [1, "The app", 1],
        [2, "B", 5],
      ],
    ],
    ["<!-- # no\n<h2>no</h2> -->\n", []],
    ["> # quoted\n", []],
  ])("of %j", (text, expected) =>
    expect(read(text).headings.map(({ level, text: title, line }) => [level, title, line])).toEqual(expected),
  );
});

describe("links", () => {
  it.each([
    ["[a](b.md)", [["b.md", "a", 1]]],
    ["x\n\n![alt](i.png)\n", [["i.png", "alt", 3]]],
    [
      "[![b](i.svg)](t)",
      [
        ["t", "b", 1],
        ["i.svg", "b", 1],
      ],
    ],
    ["see [a][r]\n\n[r]: http://x\n", [["http://x", "a", 1]]],
    [
      "- a\n  - [b](c)\n- [d](e)\n",
      [
        ["c", "b", 2],
        ["e", "d", 3],
      ],
    ],
    ["> q\n> [b](c)\n", [["c", "b", 2]]],
    ["| a |\n|---|\n| [b](c) |\n", [["c", "b", 3]]],
    [
      "[a](b) [a](b)\n[a](b)\n",
      [
        ["b", "a", 1],
        ["b", "a", 1],
        ["b", "a", 2],
      ],
    ],
    ["`[a](b)`\n\n```\n[a](b)\n```\n", []],
    [
      '<p>\n<a href=\'x\'>y</a><img src="i" alt="z">\n</p>\n',
      [
        ["x", "", 2],
        ["i", "z", 2],
      ],
    ],
    ["---\na: '[x](y)'\n---\n[a](b)", [["b", "a", 4]]],
    ["<http://x.y>", [["http://x.y", "http://x.y", 1]]],
  ])("of %j", (text, expected) =>
    expect(read(text).links.map(({ target, text: label, line }) => [target, label, line])).toEqual(expected),
  );
});

describe("front matter", () => {
  it("knows its lines", () => {
    const { frontMatter, title } = read("---\ntitle: T\nlist:\n  - a\n---\ntext\n");
    expect(title).toBe("T");
    expect(frontMatter?.at("list", 0)).toBe("a");
    expect(frontMatter?.line("list", 0)).toBe(4);
  });

  it("is not a rule between paragraphs", () => {
    expect(read("text\n\n---\na: 1\n---\n").frontMatter).toBeUndefined();
    expect(read("--- a\nb\n---\n").frontMatter).toBeUndefined();
    expect(read("---\nnever closed\n").frontMatter).toBeUndefined();
  });

  it("that is broken is a problem, and the rest is read", () => {
    const document = read("---\na: [1\nb: 2\n---\n# A\n");
    expect(document.frontMatter?.problem).toMatchObject({ path: "a.md" });
    expect(document.title).toBe("A");
  });
});

it("never throws", () => {
  const word = fc.constantFrom(
    "#",
    "[a](b)",
    "---\n",
    "\n",
    "```",
    "> ",
    "- ",
    "<h1>",
    "</h1>",
    "|",
    "[",
    "](",
    "`",
    "    ",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.string())), (words) => {
      const { headings, links, title } = read(words.join(""));
      return headings.length + links.length >= 0 && title !== null;
    }),
  );
});
