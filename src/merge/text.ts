import type { TextStyle } from "../drift.ts";

/** Text as it is compared: LF line ends, no byte order mark, a final newline, since git and editors may change all three. */
export function canonical(text: string): string {
  const lines = text.replace(/^\ufeff/, "").replaceAll("\r\n", "\n");
  return lines === "" || lines.endsWith("\n") ? lines : `${lines}\n`;
}

/**
 * A file's canonical text with the style to write it back in, or undefined if it is binary. A file that is not UTF-8 is read a
 * byte per character, so that it can be merged without a guess at its encoding and no byte of it changes.
 */
export function readText(bytes: Uint8Array): { readonly text: string; readonly style: TextStyle } | undefined {
  if (bytes.includes(0)) return undefined;
  const decoded = decodeUtf8(bytes);
  const raw = decoded ?? byteString(bytes);
  const ends = raw.match(/\r?\n/g) ?? [];
  const style: TextStyle = {
    bom: raw.startsWith("\ufeff"),
    // A file of mixed line ends gets those of its majority, and only when it has to be written at all.
    crlf: ends.filter((end) => end === "\r\n").length * 2 > ends.length,
    finalNewline: raw === "" || raw.endsWith("\n"),
    encoding: decoded === undefined ? "bytes" : "utf8",
  };
  return { text: canonical(raw), style };
}

/** The style of a file that we make. */
export const PLAIN: TextStyle = { bom: false, crlf: false, finalNewline: true, encoding: "utf8" };

/** Canonical text as the bytes of a file in its own style. */
export function writeText(text: string, style: TextStyle): Uint8Array {
  const cut = style.finalNewline ? text : text.replace(/\n$/, "");
  const ends = style.crlf ? cut.replaceAll("\n", "\r\n") : cut;
  const whole = style.bom ? `\ufeff${ends}` : ends;
  if (style.encoding === "utf8") return new TextEncoder().encode(whole);
  return Uint8Array.from(whole, (character) => character.charCodeAt(0));
}

/** UTF-8 text in the terms of a file that is read a byte per character. */
export function inEncoding(text: string, { encoding }: Pick<TextStyle, "encoding">): string {
  return encoding === "utf8" ? text : byteString(new TextEncoder().encode(text));
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function byteString(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}
