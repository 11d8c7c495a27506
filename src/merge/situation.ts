import type { Decision, Found, FoundText, Lasting, LockEntry, Outcome, Wanted } from "../drift.ts";
import type { Format } from "../model.ts";
import { sameButForFormat } from "./parse.ts";
import type { SideNames } from "./three-way.ts";

/** All that is known of one path when an update comes. */
export interface Situation {
  /** Where the file is; its name tells how it is read. */
  readonly path: string;
  readonly format: Format;
  readonly entry: LockEntry | undefined;
  /** B, verified against the lock; undefined where no source has it. */
  readonly base: string | undefined;
  readonly ours: Found;
  /** Undefined where the template dropped the path. */
  readonly theirs: Wanted | undefined;
  readonly names: SideNames;
  /**
   * Somebody asked for just this change (`add`, `remove`, `tier`), rather than for newer templates: then application code is merged
   * too, and a file that was there before gets ours beside it instead of marks in it.
   */
  readonly asked: boolean;
  /** What it has had its effect on cannot be taken back with the file. */
  readonly lasting?: Lasting | undefined;
  /** False where git ignores modes (`core.fileMode=false`): then a file's mode is left as it is. */
  readonly modes: boolean;
  /** SHA-256 of canonical text; handed in, since stages know no platform. */
  readonly hash: (text: string) => string;
}

/** Whether a file is as it was generated, but for what a formatter does. */
export function untouched(
  { base, ours, format, hash }: Situation & { readonly ours: FoundText },
  entry: LockEntry,
): boolean {
  if (hash(ours.text) === entry.sha256) return true;
  return base !== undefined && sameButForFormat(base, ours.text, format);
}

/** A decision that writes nothing. */
export function settled(outcome: Outcome, entry: LockEntry | null): Decision {
  return { outcome, notes: [], entry };
}
