import { describe, expect, it } from "vitest";
import { poolText } from "../../build/pool-text.ts";

/** Runs a module that assigns `result`. */
function evaluate(source: string): unknown {
  return new Function(`${poolText(source)}; return result;`)() as unknown;
}

describe("poolText", () => {
  it.each([
    ["plain", "plain"],
    ["quotes, backslashes", String.raw`a "b" \ \n c`],
    ["line ends and tabulators", "a\n\tb\n"],
    ["what looks like code", `content: "x", __append("y")`],
    ["beyond ASCII", "naïve → 🚀"],
    ["NUL", "a\0b"],
    ["nothing", ""],
  ])("keeps %s", (_, text) => {
    expect(evaluate(`const result = { content: ${JSON.stringify(text)} }`)).toEqual({ content: text });
  });

  it("keeps what EJS leaves unescaped", () => {
    const source = `let result = "";\nconst __append = (text) => (result += text);\n__append("a\tb\\n"); __append("c");`;
    expect(evaluate(source)).toBe("a\tb\nc");
  });

  it("leaves no text in the code", () => {
    const [pool = "", code = ""] = poolText(`const result = { content: "first" };`).split("\n");
    expect(pool).toContain("first");
    expect(code).toBe("const result = { content: POOL[0] };");
  });
});
