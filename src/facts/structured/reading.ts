export type Keys = readonly (string | number)[];

/** What a format's parser makes of a text. */
export interface Reading {
  /** Plain data; undefined if the text is broken. */
  readonly data: unknown;
  readonly problem?: { readonly message: string; readonly line: number };
  /** The line of the deepest of the keys that is there, from 1. */
  line(keys: Keys): number;
}

export function broken(format: string, message: string, line: number): Reading {
  const reason = message.split("\n")[0]?.replace(/[.:]$/, "") ?? "";
  return { data: undefined, problem: { message: `is not valid ${format}: ${reason}`, line }, line: () => 1 };
}

/** Looks a line up by the longest beginning of the keys that is known. */
export function longest(lines: ReadonlyMap<string, number>, keys: Keys): number {
  for (let length = keys.length; length > 0; length--) {
    const line = lines.get(nameOf(keys.slice(0, length)));
    if (line !== undefined) return line;
  }
  return 1;
}

export function nameOf(keys: Keys): string {
  return keys.join("\0");
}
