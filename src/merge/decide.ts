import type { Decision, FileMode, Found, FoundText, LockEntry, Note, Outcome, Wanted } from "../drift.ts";
import { appendBlock, splitBlock, wrapBlock } from "./block.ts";
import { dropped } from "./dropped.ts";
import { mergeKeys } from "./keys.ts";
import { parseProblem, sameButForFormat } from "./parse.ts";
import { shapeOf } from "./shapes.ts";
import { settled, type Situation, untouched } from "./situation.ts";
import { inEncoding } from "./text.ts";
import { hasMarkers, mergeText, mergeWithoutBase } from "./three-way.ts";

/** A situation in which both a text of ours and one of theirs are there. */
interface Meeting extends Situation {
  readonly ours: FoundText;
  readonly theirs: Wanted;
  /** T in the encoding of the file, as is `base`. */
  readonly incoming: string;
}

/** What becomes of a path in an update: the fifteen cases of reference/updates.md, of which the numbers in comments are. */
export function decide(situation: Situation): Decision {
  const { entry, ours, theirs, hash } = situation;
  if (theirs === undefined) return dropped(situation, entry);
  if (entry?.ejected) return settled("ejected", entry);
  if (entry?.declined !== undefined && entry.declined.sha256 === hash(theirs.text)) return settled("declined", entry);
  if (ours.kind === "blocked") return settled("blocked", entry ?? null);
  if (ours.kind === "absent") return absent(situation, theirs);
  if (situation.lasting?.as === "unchanged") return applied(situation, ours, theirs);
  if (theirs.ownership === "once" && !(situation.asked && ours.kind === "text")) return yours(situation, ours, theirs);
  if (ours.kind === "binary") return binary(situation, theirs);
  const base = situation.base === undefined ? undefined : inEncoding(situation.base, ours.style);
  const meeting: Meeting = { ...situation, base, ours, theirs, incoming: inEncoding(theirs.text, ours.style) };
  if (theirs.ownership === "keys") return keys(meeting);
  if (theirs.ownership === "block") return block(meeting);
  return whole(meeting);
}

/** The lock's record once a path holds what the template wants. */
export function fresh({ hash, entry }: Pick<Situation, "hash" | "entry">, theirs: Wanted): LockEntry {
  const { component, ownership, mode, text } = theirs;
  return {
    component,
    ownership,
    mode: mode === 0o755 ? "755" : "644",
    sha256: hash(text),
    ...(entry?.movedTo === undefined ? {} : { movedTo: entry.movedTo }),
  };
}

/** Application code stays; that it would be generated otherwise now, after a change of answers, is said once. */
function yours(situation: Situation, ours: Found, theirs: Wanted): Decision {
  const { entry, hash } = situation;
  const now = hash(theirs.text);
  const differs = entry !== undefined && entry.sha256 !== now && !(ours.kind === "text" && hash(ours.text) === now);
  const notes: readonly Note[] = differs ? [{ code: "generated-otherwise", subject: entry.component }] : [];
  return { outcome: "kept", notes, entry: fresh(situation, theirs) };
}

/**
 * What may have been applied elsewhere stays as it is, but for comments above it. Said once: that the template has another text now, and that the file was
 * there before it was ours, since a later one may have undone it.
 */
function applied(situation: Situation, ours: Found, theirs: Wanted): Decision {
  const entry = fresh(situation, theirs);
  const known = situation.entry?.sha256;
  const current = ours.kind === "text" && situation.hash(ours.text) === entry.sha256;
  const told = known !== undefined && (current || known === entry.sha256);
  const notes: readonly Note[] = told ? [] : [{ code: "applied", subject: theirs.component }];
  if (ours.kind === "text") {
    const text = inEncoding(theirs.text, ours.style);
    if (isBelowComments(ours.text, text)) {
      const said = known === undefined ? notes : [];
      return { outcome: "merged", write: { text, mode: ours.mode }, notes: said, entry };
    }
  }
  return { outcome: "kept", notes, entry };
}

/** Whether the other text is this very one below comments: a watermark changes nothing of what was applied. */
function isBelowComments(text: string, other: string): boolean {
  const above = other.slice(0, other.length - text.length);
  const lines = above.split("\n");
  return above.endsWith("\n") && other.endsWith(text) && lines.every((line) => line === "" || line.startsWith("#"));
}

/** Case 5: what the user deleted stays deleted. */
function absent(situation: Situation, theirs: Wanted): Decision {
  const { entry } = situation;
  if (entry !== undefined) return settled("deleted", { ...entry, deleted: true });
  const { text, mode } = theirs;
  return { outcome: "created", write: { text, mode }, notes: [], entry: fresh(situation, theirs) };
}

/** Case 11: a binary file is replaced only where it is ours. */
function binary(situation: Situation, theirs: Wanted): Decision {
  const entry = fresh(situation, theirs);
  if (situation.entry !== undefined && entry.sha256 === situation.entry.sha256) return settled("kept", entry);
  if (situation.entry?.ownership === "managed" && theirs.ownership === "managed") {
    return { outcome: "restored", write: { text: theirs.text, mode: theirs.mode }, notes: [], entry };
  }
  return { outcome: "conflict", reason: "binary", beside: true, notes: [], entry };
}

/** Cases 1, 2, 3, 4, 9 and 10: a file that is ours, or shared, as a whole. */
function whole(meeting: Meeting): Decision {
  const { entry, base, ours, theirs, incoming, format, hash } = meeting;
  if (ours.text === incoming) return write(meeting, "current", ours.text);
  if (entry === undefined) return present(meeting);
  const unchanged = hash(theirs.text) === entry.sha256;
  if (untouched(meeting, entry))
    return unchanged ? write(meeting, "current", ours.text) : write(meeting, "replaced", incoming);
  if (unchanged) return write(meeting, "kept", ours.text);
  if (entry.ownership === "managed" && theirs.ownership === "managed") return write(meeting, "restored", incoming);
  if (hasMarkers(ours.text)) return { ...conflict(meeting, "marker", ours.text), beside: true };
  if (base === undefined) {
    if (sameButForFormat(ours.text, incoming, format)) return write(meeting, "current", ours.text);
    return conflict(meeting, "no-base", twoWay(meeting));
  }
  const merged = mergeText(base, ours.text, incoming, meeting.names);
  if (merged.conflicts > 0) {
    const text = byKey(meeting);
    return text === undefined ? conflict(meeting, "overlap", merged.text) : write(meeting, "merged", text);
  }
  const broken = parseProblem(merged.text, format) !== undefined && parseProblem(ours.text, format) === undefined;
  return broken ? conflict(meeting, "unparsable", twoWay(meeting)) : write(meeting, "merged", merged.text);
}

/**
 * What touches as lines may be apart as keys: two lines at the end of an ignore file, two dependencies. Undefined where it is not.
 * YAML stays with lines: the order of steps means something, and comments say why.
 */
function byKey({ base, ours, incoming, format, path }: Meeting): string | undefined {
  try {
    if (shapeOf(path).grammar === "yaml") return undefined;
    const { text, notes } = mergeKeys(base, ours.text, incoming, path);
    return notes.length === 0 && parseProblem(text, format) === undefined ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Case 9: a new path where the user has a file of their own. */
function present(meeting: Meeting): Decision {
  if (sameButForFormat(meeting.ours.text, meeting.incoming, meeting.format)) {
    return write(meeting, "current", meeting.ours.text);
  }
  // A file that a move took out of our keeping and another brings back: the records of both have added lines to it.
  const shared = meeting.theirs.ownership === "merged" || meeting.theirs.ownership === "once";
  if (shared && holdsLines(meeting.ours.text, meeting.incoming)) {
    return write(meeting, "kept", meeting.ours.text);
  }
  // It stayed when it was ours no longer; ours has all of it, and at most a watermark more.
  if (meeting.lasting !== undefined && holdsLines(meeting.incoming, meeting.ours.text)) {
    return write(meeting, "merged", meeting.incoming);
  }
  if (meeting.asked) return { ...conflict(meeting, "present", meeting.ours.text), beside: true };
  return conflict(meeting, "present", twoWay(meeting));
}

/** Whether a text has all lines of another, in their order. */
function holdsLines(text: string, other: string): boolean {
  const wanted = other.split("\n");
  let found = 0;
  for (const line of text.split("\n")) if (line === wanted[found]) found++;
  return found === wanted.length;
}

/** Case 15: by key; the user's value stands, and is named. */
function keys(meeting: Meeting): Decision {
  const { entry, base, ours, incoming, format, hash, path } = meeting;
  const taken = entry !== undefined && hash(ours.text) === entry.sha256 ? "replaced" : "merged";
  try {
    const merged = mergeKeys(base, ours.text, incoming, path);
    const yields = entry === undefined ? (meeting.theirs.yields ?? []) : [];
    const notes = [...yields.map((subject): Note => ({ code: "user-key-wins", subject })), ...merged.notes];
    const { text } = merged;
    if (parseProblem(text, format) === undefined) {
      const outcome = text !== ours.text ? taken : notes.length > 0 ? "kept" : "current";
      return { ...write(meeting, outcome, text), notes };
    }
  } catch {
    // The user's text is not well-formed, so no key of it can be told.
  }
  return { ...conflict(meeting, "unparsable", ours.text), beside: true };
}

/** A text of the user's with one block of ours, merged within its marks. */
function block(meeting: Meeting): Decision {
  const { entry, base, ours, theirs, incoming, format, hash, names } = meeting;
  const [parts, wanted] = [splitBlock(ours.text), splitBlock(incoming)];
  if (parts === undefined || wanted === undefined) {
    if (entry === undefined) return write(meeting, "merged", appendBlock(ours.text, incoming));
    return { ...settled("kept", entry), notes: [{ code: "missing-marker", subject: "" }] };
  }
  const around = (text: string) => `${parts.before}${text}${parts.after}`;
  if (parts.block === wanted.block) return write(meeting, "current", ours.text);
  if (entry === undefined) return write(meeting, "restored", around(wanted.block));
  const untouchedBlock = hash(wrapBlock(parts.block, format)) === entry.sha256;
  if (untouchedBlock) return write(meeting, "replaced", around(wanted.block));
  if (hash(theirs.text) === entry.sha256) return write(meeting, "kept", ours.text);
  const before = base === undefined ? undefined : splitBlock(base)?.block;
  if (before === undefined) {
    return conflict(meeting, "no-base", around(mergeWithoutBase(parts.block, wanted.block, names).text));
  }
  const merged = mergeText(before, parts.block, wanted.block, names);
  return merged.conflicts > 0
    ? conflict(meeting, "overlap", around(merged.text))
    : write(meeting, "merged", around(merged.text));
}

function twoWay({ ours, incoming, names }: Meeting): string {
  return mergeWithoutBase(ours.text, incoming, names).text;
}

function write(meeting: Meeting, outcome: Outcome, text: string): Decision {
  const mode = mergeMode(meeting);
  const { ours, theirs } = meeting;
  const due = text !== ours.text || mode !== ours.mode;
  return { outcome, ...(due ? { write: { text, mode } } : {}), notes: [], entry: fresh(meeting, theirs) };
}

function conflict(meeting: Meeting, reason: Decision["reason"] & string, text: string): Decision {
  const entry = fresh(meeting, meeting.theirs);
  return { outcome: "conflict", reason, write: { text, mode: mergeMode(meeting) }, notes: [], entry };
}

/** Case 12: the mode is a value of its own; the user's wins. */
function mergeMode({ entry, ours, theirs, modes }: Meeting): FileMode {
  if (!modes) return ours.mode;
  if (entry === undefined) return theirs.ownership === "keys" || theirs.ownership === "block" ? ours.mode : theirs.mode;
  const base = entry.mode === "755" ? 0o755 : 0o644;
  return ours.mode === base ? theirs.mode : ours.mode;
}
