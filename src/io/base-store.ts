import type { Ownership } from "../model.ts";
import { hash } from "./lock.ts";

/** One line of `.groundrules/base.ndjson`. */
interface Line {
  readonly path: string;
  readonly sha256: string;
  /** Canonical. */
  readonly text: string;
}

/** Text as it was generated, by path. */
export type BaseTexts = ReadonlyMap<string, string>;

/** Files of which the generated text is kept, since an update merges with it. A `managed` file is generated again. */
export function keepsBase(ownership: Ownership): boolean {
  return ownership === "merged" || ownership === "keys" || ownership === "block";
}

/**
 * The file's content: a line per text, sorted by path. Not deflated: git does that, and in JavaScript, which is what equal bytes
 * on every platform would take, it was a quarter of the time that a creation took.
 */
export function writeBase(texts: BaseTexts): string {
  return [...texts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => {
      const line: Line = { path, sha256: hash(text), text };
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
    const { path, sha256, text } = JSON.parse(line) as Line;
    const genuine = typeof text === "string" && expected(path) === sha256 && hash(text) === sha256;
    return genuine ? { path, text } : undefined;
  } catch {
    return undefined;
  }
}
