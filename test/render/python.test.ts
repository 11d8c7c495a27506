import { describe, expect, it } from "vitest";
import { assignText } from "../../src/render/python.ts";

const assign = (value: string) => assignText("SUMMARY", value, (piece) => JSON.stringify(piece));

describe("assignText", () => {
  it("keeps to one line where that fits", () => expect(assign("x".repeat(67))).toBe(`SUMMARY = "${"x".repeat(67)}"`));

  it("splits after spaces", () => {
    expect(assign(`${"word ".repeat(20)}end`)).toBe(
      ["SUMMARY = (", `    "${"word ".repeat(14)}"`, `    "${"word ".repeat(6)}end"`, ")"].join("\n"),
    );
  });

  it("splits a word that is longer than a line, between characters", () => {
    expect(assign("🚀".repeat(40))).toBe(
      ["SUMMARY = (", `    "${"🚀".repeat(36)}"`, `    "${"🚀".repeat(4)}"`, ")"].join("\n"),
    );
  });

  it.each(["漢", "ꋽ", "𘡙", "ﾊ", "́", "🇩", "é"])("counts %s as black does", (character) => {
    const width = "漢ꋽ𘡙".includes(character) ? 2 : 1;
    expect(assign(character.repeat(Math.floor(67 / width)))).not.toContain("\n");
    expect(assign(character.repeat(Math.floor(67 / width) + 1))).toContain("\n");
  });

  it.each(["", "a\nb ".repeat(40), `"\\" `.repeat(60), "x".repeat(500)])("loses nothing of %j", (value) => {
    const literals = [...assign(value).matchAll(/"(?:[^"\\]|\\.)*"/g)].map(
      ([literal]) => JSON.parse(literal) as string,
    );
    expect(literals.join("")).toBe(value);
    for (const line of assign(value).split("\n")) expect(line.length).toBeLessThanOrEqual(79);
  });
});
