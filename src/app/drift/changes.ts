import type { Decision, LockEntry, Note, Outcome, Sides, Wanted } from "../../drift.ts";
import type { Answers, Ownership } from "../../model.ts";
import { GroundrulesError } from "../../errors.ts";
import type { FileState } from "../../io/file-state.ts";
import { canonical, PLAIN, writeText } from "../../merge/text.ts";
import type { Step } from "../../io/transaction-stage.ts";
import { unifiedDiff } from "./patch.ts";
import type { Sight } from "./repository.ts";

/** A file as a plan found it; if it has changed, the plan does not hold. */
export interface Rest {
  readonly path: string;
  readonly state: FileState | "blocked";
}

/** What a plan does with one path. Data. */
export interface PlannedChange {
  /** The template's path, by which the lock knows the file. */
  readonly key: string;
  /** Where the file is, or will be. */
  readonly path: string;
  /** Where it was, if the template moved it. */
  readonly from?: string;
  readonly component: string;
  readonly ownership: Ownership;
  readonly outcome: Outcome;
  readonly reason?: Decision["reason"];
  readonly notes: readonly Note[];
  /** The lock's record before, and once this is reconciled; `null`: none. */
  readonly known: LockEntry | null;
  readonly entry: LockEntry | null;
  readonly steps: readonly Step[];
  readonly rests: Rest;
  /** Canonical text before and after, for the reader. */
  readonly before?: string;
  readonly after?: string;
  readonly sides?: Sides;
  /** Path of T beside a file that cannot hold both. */
  readonly beside?: string;
  /** What the user wrote and a restore overwrites: a patch that brings it back, or a whole file that is no text. */
  readonly kept?: { readonly patch: string } | { readonly bytes: Uint8Array };
}

/** What plans to write to a repository. */
export type Command = "update" | "regenerate" | "add" | "remove" | "tier" | "init";

/** All that a command would do to a repository. */
export interface ChangePlan {
  readonly command: Command;
  readonly from: string;
  readonly to: string;
  readonly answers: Answers;
  readonly changes: readonly PlannedChange[];
  readonly wanted: ReadonlyMap<string, Wanted>;
  /** What a person must know, from `templates/notes.json`. */
  readonly versionNotes: readonly string[];
}

/** One path as it stands before a decision. */
export interface Place {
  readonly key: string;
  readonly path: string;
  /** Where the file is now, if the template moved it. */
  readonly from?: string;
  readonly sight: Sight;
  readonly known: LockEntry | null;
  readonly base: string | undefined;
  readonly bytes: () => Uint8Array;
}

/** A decision turned into steps for the disk. */
export function toChange(place: Place, decision: Decision, wanted: Wanted | undefined): PlannedChange {
  const { key, path, from, sight, known, base } = place;
  const { outcome, reason, notes, entry } = decision;
  const ours = sight.found.kind === "text" ? sight.found.text : undefined;
  const after = decision.beside ? ours : (decision.write?.text ?? (decision.remove ? undefined : ours));
  const conflict = outcome === "conflict" && wanted !== undefined;
  return {
    key,
    path,
    ...(from === undefined ? {} : { from }),
    component: wanted?.component ?? known?.component ?? "",
    ownership: wanted?.ownership ?? known?.ownership ?? "managed",
    outcome,
    ...(reason === undefined ? {} : { reason }),
    notes: from === undefined || from === path ? notes : [...notes, { code: "moved", subject: from }],
    known,
    entry,
    steps: stepsOf(place, decision, wanted),
    rests: { path: from ?? path, state: sight.state },
    ...(ours === undefined ? {} : { before: ours }),
    ...(after === undefined ? {} : { after }),
    ...(conflict ? { sides: { base, ours, theirs: wanted.text } } : {}),
    ...(decision.beside ? { beside: `${path}.groundrules-new` } : {}),
    ...keptOf(place, decision, after),
  };
}

function stepsOf(place: Place, decision: Decision, wanted: Wanted | undefined): readonly Step[] {
  const { path, from = path, sight } = place;
  if (sight.state === "blocked") return [];
  if (decision.remove) return [{ path, before: sight.state, after: null }];
  const besides: Step[] = [];
  if (decision.beside && wanted !== undefined) {
    const after = { bytes: writeText(wanted.text, PLAIN), mode: 0o644 };
    besides.push({ path: `${path}.groundrules-new`, before: null, after });
  }
  const after = decision.beside ? undefined : writtenOf(place, decision);
  if (from === path) return after === undefined ? besides : [...besides, { path, before: sight.state, after }];
  if (sight.state === null) return besides;
  // A template's move takes the file along, also where its text stays.
  const moved = after ?? { bytes: place.bytes(), mode: sight.state.mode };
  return [...besides, { path: from, before: sight.state, after: null }, { path, before: null, after: moved }];
}

function writtenOf({ sight }: Place, { write }: Decision): (Step["after"] & object) | undefined {
  if (write === undefined) return undefined;
  const style = sight.found.kind === "text" ? sight.found.style : PLAIN;
  const executable = write.mode === 0o755;
  const mode =
    sight.state === null || sight.state === "blocked" ? write.mode : withExecutable(sight.state.mode, executable);
  return { bytes: writeText(write.text, style), mode };
}

/** Only the executable bits are ours; who else may read or write is the user's. */
function withExecutable(mode: number, executable: boolean): number {
  return executable ? mode | ((mode & 0o444) >> 2) : mode & ~0o111;
}

function keptOf(place: Place, { outcome }: Decision, after: string | undefined): Pick<PlannedChange, "kept"> {
  const { found } = place.sight;
  if (found.kind === "binary") return outcome === "restored" ? { kept: { bytes: place.bytes() } } : {};
  if (found.kind !== "text" || after === undefined || canonical(after) === found.text) return {};
  // Where a key goes, a comment on it may go too.
  if (outcome !== "restored" && (outcome !== "merged" || !losesComment(found.text, after))) return {};
  return { kept: { patch: unifiedDiff(place.path, after, found.text) } };
}

function losesComment(before: string, after: string): boolean {
  return [...before.matchAll(/(?:#|\/\/).*$/gm)].some(([comment]) => !after.includes(comment.trimEnd()));
}

/** @throws GroundrulesError `PATH_BLOCKED` where a new file meets a folder, before anything is written */
export function refuseFolder(path: string, sight: Sight): void {
  if (sight.found.kind !== "blocked" || sight.found.by === "link") return;
  throw new GroundrulesError(
    "PATH_BLOCKED",
    `${path} cannot be written: a folder is in its place, or a file in that of a folder.`,
    {
      hint: "Move it away and run the command again; nothing was written.",
    },
  );
}
