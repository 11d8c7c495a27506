import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appendBlock, removeBlock, splitBlock, wrapBlock } from "../../src/merge/block.ts";
import { mostSimilar } from "../../src/merge/similarity.ts";

describe("a block", () => {
  it.each(["sh", "md"] as const)("is found again in a file of format %s", (format) => {
    const marked = wrapBlock("ours\n", format);
    const file = appendBlock("theirs\n", marked);
    expect(splitBlock(file)).toMatchObject({ block: "ours\n" });
    expect(file.startsWith("theirs\n\n")).toBe(true);
  });

  it.each([
    ["no marks", "a\n"],
    ["two blocks", wrapBlock("a\n", "sh") + wrapBlock("b\n", "sh")],
    ["crossed marks", "# groundrules: end\n# groundrules: begin\n"],
    ["one mark", "# groundrules: begin\n"],
  ])("is not told from %s", (_, text) => expect(splitBlock(text)).toBeUndefined());
});

describe("mostSimilar", () => {
  const text = "one\ntwo\nthree\nfour\n";
  it.each([
    ["the nearest", { a: "one\ntwo\n", b: "one\ntwo\nthree\nX\n" }, "b"],
    ["none that is unlike", { a: "one\nX\nY\nZ\n" }, undefined],
    ["none among none", {}, undefined],
    ["none that is empty", { a: "\n\n" }, undefined],
  ])("finds %s", (_, candidates, expected) => {
    expect(mostSimilar(text, new Map(Object.entries(candidates)))).toBe(expected);
  });
});

describe("removeBlock", () => {
  const text = fc
    .array(fc.constantFrom("", "a:", "\tb", "# c"), { maxLength: 8 })
    .map((lines) => lines.map((line) => `${line}\n`).join(""));

  it("takes out what appendBlock put in, to the byte", () => {
    fc.assert(
      fc.property(text, text, (before, block) => {
        const file = appendBlock(before, wrapBlock(block, "make"));
        expect(file.startsWith(before)).toBe(true);
        expect(removeBlock(file)).toBe(before);
        expect(removeBlock(`${file}mine: \n`)).toBe(`${before}mine: \n`);
      }),
    );
  });

  it("leaves a file whose marks are not what they were", () =>
    expect(removeBlock("# groundrules: begin\n")).toBeUndefined());
});
