import { diff3MergeRegions, diffIndices } from "node-diff3";

/** How the sides of a conflict are named in its markers. */
export interface SideNames {
  readonly ours: string;
  readonly base: string;
  readonly theirs: string;
}

export interface Merged {
  readonly text: string;
  readonly conflicts: number;
}

/** A row of a table, or a page in a navigation: where both sides add some, all are meant, and the order tells nothing. */
const ENTRY = /^\s*\|.*\|\s*$|^\s*- (?:[^:#]+: )?[\w./-]+\.md$/;

/** How a target, a section, a table or a commented block starts. Functions and classes do not: they live on what is above them. */
const BLOCK = /^(?:#|\.PHONY\b|\[|[\w.-]+\s*:)/;

/** A region that both sides changed, or text that is settled. */
type Region = { readonly ok: readonly string[] } | { readonly conflict: Conflict };

interface Conflict {
  readonly ours: readonly string[];
  readonly base: readonly string[];
  readonly theirs: readonly string[];
}

/**
 * Merges canonical texts line by line. Where both sides changed the same or touching lines differently, both stay, between
 * markers with the sides' names (the style `zdiff3` of git).
 */
export function mergeText(base: string, ours: string, theirs: string, names: SideNames): Merged {
  const [a, o, b] = [linesOf(ours), linesOf(base), linesOf(theirs)];
  const regions = diff3MergeRegions(a, o, b).flatMap((region, index, all): readonly Region[] => {
    if (region.stable) return [{ ok: region.bufferContent }];
    const conflict = { ours: region.aContent, base: region.oContent, theirs: region.bContent };
    const appended = index === all.length - 1 ? withAppended(conflict) : undefined;
    return appended === undefined ? settle(conflict) : [{ ok: appended }];
  });
  return draw(regions, names, true);
}

/** Two texts without a common base: what they share once, the rest between markers. */
export function mergeWithoutBase(ours: string, theirs: string, names: SideNames): Merged {
  const [a, b] = [linesOf(ours), linesOf(theirs)];
  const regions: Region[] = [];
  let at = 0;
  for (const { buffer1, buffer2 } of diffIndices(a, b)) {
    const [start, length] = buffer1;
    regions.push({ ok: a.slice(at, start) });
    const change = {
      ours: a.slice(start, start + length),
      base: [],
      theirs: b.slice(buffer2[0], buffer2[0] + buffer2[1]),
    };
    regions.push({ conflict: change });
    at = start + length;
  }
  regions.push({ ok: a.slice(at) });
  return draw(regions, names, false);
}

/** Whether a text still holds a conflict as this module draws it. A line of `=======` alone is a heading in Markdown. */
export function hasMarkers(text: string): boolean {
  return /^<{7} /m.test(text) && /^>{7} /m.test(text);
}

function settle({ ours, base, theirs }: Conflict): readonly Region[] {
  if (same(ours, theirs) || same(base, theirs)) return [{ ok: ours }];
  if (same(base, ours)) return [{ ok: theirs }];
  const both = withEntries(base, ours, theirs);
  if (both !== undefined) return [{ ok: both }];
  const head = commonLength(ours, theirs);
  const tail = commonLength(ours.slice(head).toReversed(), theirs.slice(head).toReversed());
  const middle = (side: readonly string[]) => side.slice(head, side.length - tail);
  return [
    { ok: ours.slice(0, head) },
    { conflict: { ours: middle(ours), base, theirs: middle(theirs) } },
    { ok: ours.slice(ours.length - tail) },
  ];
}

/**
 * At the end of a file: what the template has, and below it the blocks that ours only added, as a target of a Makefile or a section
 * of a document is; undefined where ours did more.
 */
function withAppended({ ours, base, theirs }: Conflict): readonly string[] | undefined {
  const added = ours.slice(base.length);
  const isBlock = added[0] === "" && BLOCK.test(added[1] ?? "") && same(ours.slice(0, base.length), base);
  return isBlock && theirs.length > 0 && !same(theirs, ours) ? [...theirs, ...added] : undefined;
}

/** What the template has, with the entries that ours only added, after those of the template; undefined where ours did more. */
function withEntries(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] | undefined {
  const [before, mine, next] = [splitEntries(base), splitEntries(ours), splitEntries(theirs)];
  if (!same(before.rest, mine.rest) || !before.entries.every((line) => mine.entries.includes(line))) return undefined;
  const known = new Set([...before.entries, ...next.entries]);
  return [...next.entries, ...mine.entries.filter((line) => !known.has(line)), ...next.rest];
}

/** The entries that a region starts with, and what follows them. */
function splitEntries(lines: readonly string[]): Record<"entries" | "rest", readonly string[]> {
  const end = lines.findIndex((line) => !ENTRY.test(line));
  const at = end < 0 ? lines.length : end;
  return { entries: lines.slice(0, at), rest: lines.slice(at) };
}

function draw(regions: readonly Region[], names: SideNames, withBase: boolean): Merged {
  let conflicts = 0;
  const lines = regions.flatMap((region) => {
    if ("ok" in region) return region.ok;
    conflicts++;
    const { ours, base, theirs } = region.conflict;
    const middle = withBase ? [`||||||| ${names.base}`, ...base] : [];
    return [`<<<<<<< ${names.ours}`, ...ours, ...middle, "=======", ...theirs, `>>>>>>> ${names.theirs}`];
  });
  return { text: lines.map((line) => `${line}\n`).join(""), conflicts };
}

function linesOf(text: string): string[] {
  return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && commonLength(a, b) === a.length;
}

function commonLength(a: readonly string[], b: readonly string[]): number {
  const length = a.findIndex((line, index) => line !== b[index]);
  return length === -1 ? Math.min(a.length, b.length) : length;
}
