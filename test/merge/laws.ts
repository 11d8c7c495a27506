import { expect } from "vitest";
import { driftedKeys, mergeKeys, removeKeys, taken } from "../../src/merge/keys.ts";

/** Lines as they are compared: a list's last line may gain a comma. */
function linesOf(text: string): readonly string[] {
  return text.split("\n").map((line) => line.replace(/,(?=\s*(#.*)?$)/, ""));
}

/** Whether each line of a text is in another one too, in the same order. */
export function keepsLines(before: string, after: string): boolean {
  const rest = linesOf(after)[Symbol.iterator]();
  return linesOf(before).every((line) => {
    for (let next = rest.next(); !next.done; next = rest.next()) if (next.value === line) return true;
    return false;
  });
}

/**
 * What holds of every merge into a file that we never wrote to; returns its result.
 *
 * @param withinLines the file has lists or tables on one line that gain an item
 */
export function mergeForeign(ours: string, theirs: string, path: string, withinLines = false) {
  const merged = mergeKeys(undefined, ours, theirs, path);
  const base = taken(ours, theirs, path);
  expect(withinLines || keepsLines(ours, merged.text), merged.text).toBe(true);
  expect(taken(ours, base, path)).toBe(base);
  expect(driftedKeys(base, merged.text, path)).toEqual([]);
  expect(mergeKeys(base, merged.text, theirs, path)).toEqual({ text: merged.text, notes: [] });
  expect(taken(merged.text, theirs, path, base)).toBe(base);
  const removed = removeKeys(base, merged.text, path);
  expect(removed).toEqual({ text: ours, kept: [] });
  return { text: merged.text, named: merged.notes.map(({ subject }) => subject), base };
}
