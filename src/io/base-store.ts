import { deflateSync, inflateSync } from "fflate/browser";
import type { Ownership } from "../model.ts";
import { hash } from "./lock.ts";

/** One line of `.groundrules/base.ndjson`. */
interface Line {
  readonly path: string;
  readonly sha256: string;
  /** Canonical text, deflated, in base64. */
  readonly deflate: string;
}

/** Text as it was generated, by path. */
export type BaseTexts = ReadonlyMap<string, string>;

/** Files of which the generated text is kept, since an update merges with it. A `managed` file is generated again. */
export function keepsBase(ownership: Ownership): boolean {
  return ownership === "merged" || ownership === "keys" || ownership === "block";
}

/**
 * The file's content: a line per text, sorted by path. Deflated in JavaScript, since zlib's bytes differ between platforms.
 */
export function writeBase(texts: BaseTexts): string {
  return [...texts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => {
      const deflate = Buffer.from(deflateSync(Buffer.from(text), { level: 9 })).toString("base64");
      const line: Line = { path, sha256: hash(text), deflate };
      return `${JSON.stringify(line)}\n`;
    })
    .join("");
}

/**
 * The texts that the lock's hashes confirm. A line that is cut, doubled, forged or a conflict marker is dropped: then the text is
 * looked for elsewhere, and its absence is a conflict.
 *
 * @param expected the lock's hash of a path, or undefined
 */
export function readBase(content: string, expected: (path: string) => string | undefined): BaseTexts {
  const texts = new Map<string, string>();
  for (const line of content.split("\n")) {
    const text = line.startsWith("{") ? readLine(line, expected) : undefined;
    if (text !== undefined) texts.set(text.path, text.text);
  }
  return texts;
}

function readLine(
  line: string,
  expected: (path: string) => string | undefined,
): { path: string; text: string } | undefined {
  try {
    const { path, sha256, deflate } = JSON.parse(line) as Line;
    if (typeof deflate !== "string" || expected(path) !== sha256) return undefined;
    const text = Buffer.from(inflateSync(Buffer.from(deflate, "base64"))).toString("utf8");
    return hash(text) === sha256 ? { path, text } : undefined;
  } catch {
    return undefined;
  }
}
