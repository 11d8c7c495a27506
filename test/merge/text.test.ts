import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonical, inEncoding, readText, writeText } from "../../src/merge/text.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("canonical", () => {
  it.each([
    ["", ""],
    ["a", "a\n"],
    ["\ufeffa\r\nb", "a\nb\n"],
    ["a\rb\n", "a\rb\n"],
  ])("%j is %j", (text, expected) => expect(canonical(text)).toBe(expected));
});

describe("a file's own style", () => {
  it.each([
    ["CRLF", bytes("a\r\nb\r\n"), "a\r\nX\r\nb\r\n"],
    ["a byte order mark", bytes("\ufeffa\nb\n"), "\ufeffa\nX\nb\n"],
    ["no final newline", bytes("a\nb"), "a\nX\nb"],
    ["all three", bytes("\ufeffa\r\nb"), "\ufeffa\r\nX\r\nb"],
    ["an empty file", bytes(""), "X\n"],
  ])("is kept: %s", (_, found, expected) => {
    const { text, style } = readText(found) ?? expect.fail();
    expect(
      new TextDecoder("utf-8", { ignoreBOM: true }).decode(writeText(text === "" ? "X\n" : "a\nX\nb\n", style)),
    ).toBe(expected);
  });

  it("keeps each byte of a file that is not UTF-8", () => {
    const latin = Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x0d, 0x0a]);
    const { text, style } = readText(latin) ?? expect.fail();
    expect(style).toMatchObject({ encoding: "bytes", crlf: true });
    expect(writeText(text, style)).toEqual(latin);
    const ours = writeText(text + inEncoding("ü\n", style), style);
    expect(Array.from(ours).slice(-4)).toEqual([0xc3, 0xbc, 0x0d, 0x0a]);
  });

  it("reads a NUL as binary", () => expect(readText(Uint8Array.from([1, 0, 2]))).toBeUndefined());

  it("writes back any bytes of one kind of line end as they were", () => {
    fc.assert(
      fc.property(fc.uint8Array({ min: 1 }), (content) => {
        const read = readText(content.filter((byte) => byte !== 13));
        if (read !== undefined) expect(writeText(read.text, read.style)).toEqual(content.filter((byte) => byte !== 13));
      }),
    );
  });
});
