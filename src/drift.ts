import type { Answers, Ownership, Stays } from "./model.ts";

/**
 * The types of drift and updates. B is the text as it was generated, O the file as it is, T what this version generates:
 *
 *   lock, base ─▶ situation (B, O, T per path) ─▶ decision ─▶ plan ─▶ transaction
 */

/** A template's text that the user declined, and why; asked again only when the template changes it again. */
export interface Declined {
  readonly sha256: string;
  readonly reason: string;
}

/** What the lock knows of one path. */
export interface LockEntry {
  readonly component: string;
  readonly ownership: Ownership;
  readonly mode: "644" | "755";
  /** Of the canonical text of B. */
  readonly sha256: string;
  /** Version that generated B, where it is not the lock's. */
  readonly generator?: string;
  /** The user deleted the file, and it stays deleted. */
  readonly deleted?: true;
  /** Where the user moved the file. */
  readonly movedTo?: string;
  readonly declined?: Declined;
  /** The user's from now on. */
  readonly ejected?: true;
  /** It is not generated any more, and stays for as long as what it needs of its component. */
  readonly left?: true;
}

export interface Lock {
  readonly generator: string;
  /** What B was generated from; unknown in a lock of version 1. */
  readonly answers: Answers | undefined;
  readonly files: Readonly<Record<string, LockEntry>>;
}

export type FileMode = 0o644 | 0o755;

/** How a file stays that has had its effect elsewhere, and what is said where it is not generated any more. */
export interface Lasting {
  readonly as: Stays;
  readonly leaves: string;
}

/** A file's text as it is compared (`merge/text.ts`), and all that is needed to write it back as it was found. */
export interface FoundText {
  readonly kind: "text";
  /** Canonical. */
  readonly text: string;
  readonly mode: FileMode;
  readonly style: TextStyle;
}

/** What is at a path. `blocked`: something is there that is never written through, such as a link, or one in its parents. */
export type Found =
  | FoundText
  | { readonly kind: "binary"; readonly mode: FileMode }
  | { readonly kind: "absent" }
  | { readonly kind: "blocked"; readonly by: "link" | "folder" };

/** How a text file is kept on disk. */
export interface TextStyle {
  readonly bom: boolean;
  readonly crlf: boolean;
  readonly finalNewline: boolean;
  /** `bytes`: not UTF-8, so each byte is one character. */
  readonly encoding: "utf8" | "bytes";
}

/** T: a file that this version generates, in canonical text. */
export interface Wanted {
  readonly component: string;
  readonly ownership: Ownership;
  readonly mode: FileMode;
  readonly text: string;
  /** How it is kept where the user had a file at the path before. */
  readonly meets?: "keys" | "block" | undefined;
  /** Keys that the user had already, and which are left out of `text` therefore. */
  readonly yields?: readonly string[];
}

/**
 * What became of one path. Codes are stable; words are in `app/outcomes.ts`.
 *
 * - `current`: O is what this version generates.
 * - `kept`: the template did not change; what the user did to the file stays.
 * - `created`, `replaced`, `merged`: T is new, T took the place of an untouched file, T and the user's edits are both in.
 * - `restored`: a managed file is T again; the user's edits are kept as a patch.
 * - `removed`, `disowned`: the template dropped the file, which was untouched, or edited and so is the user's now.
 * - `withdrawn`: the template dropped what it had in a file of the user's.
 * - `deleted`: the user deleted it, and it stays so. `declined`, `ejected`: the user said no; the user owns it.
 * - `blocked`: a link or a folder is in the way. `ignored`: git ignores the path, or it is one for secrets.
 * - `conflict`: a person must decide.
 */
export type Outcome =
  | "current"
  | "kept"
  | "created"
  | "replaced"
  | "merged"
  | "restored"
  | "removed"
  | "withdrawn"
  | "disowned"
  | "deleted"
  | "declined"
  | "ejected"
  | "blocked"
  | "ignored"
  | "conflict";

/** Why a person must decide. */
export type ConflictReason = "overlap" | "unparsable" | "no-base" | "present" | "binary" | "marker";

/** Something that a reader should know of a path, as a code with its arguments. */
export interface Note {
  readonly code:
    | "user-key-wins"
    | "user-key-stays"
    | "variable-added"
    | "variable-removed"
    | "missing-marker"
    | "moved"
    | "maybe-moved"
    | "generated-otherwise"
    | "applied"
    | "stays";
  readonly subject: string;
}

/** The three sides of a conflict, for the stages of git's index. */
export interface Sides {
  readonly base: string | undefined;
  readonly ours: string | undefined;
  readonly theirs: string;
}

export interface Decision {
  readonly outcome: Outcome;
  /** What to write, canonical; absent where nothing is to be written. */
  readonly write?: { readonly text: string; readonly mode: FileMode };
  readonly remove?: true;
  /** A conflict whose file stays as it is; T goes beside it. */
  readonly beside?: true;
  readonly reason?: ConflictReason;
  readonly notes: readonly Note[];
  /** The lock's record once this is reconciled; `null` forgets the path. */
  readonly entry: LockEntry | null;
}
