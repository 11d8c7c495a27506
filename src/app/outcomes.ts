import type { ConflictReason, Note, Outcome } from "../drift.ts";
import type { DriftKind } from "./drift/diff.ts";

/** Words for what becomes of a path; the only place that has them. */
export const OUTCOMES: Readonly<Record<Outcome, string>> = {
  current: "is up to date",
  kept: "stays as you have it",
  created: "is new",
  replaced: "is replaced; you had not touched it",
  merged: "is merged with your edits",
  restored: "is restored; your edits are kept as a patch",
  removed: "is removed; you had not touched it",
  withdrawn: "loses what was ours in it",
  disowned: "is yours now; it is not generated any more",
  deleted: "stays deleted",
  declined: "stays; you declined this change",
  ejected: "is yours",
  blocked: "is left alone: a link or a folder is in its place",
  ignored: "is left out: git ignores it, or it is for secrets",
  conflict: "needs your decision",
};

export const REASONS: Readonly<Record<ConflictReason, string>> = {
  overlap: "you and the template changed the same lines",
  unparsable: "both changes together are not well-formed",
  "no-base": "what it was generated from is not known any more",
  present: "you have another file there",
  binary: "your file is not text",
  marker: "it holds conflict marks already",
};

export const DRIFTS: Readonly<Record<DriftKind, string>> = {
  modified: "modified",
  mode: "executable bit changed",
  missing: "missing",
  moved: "moved",
  deleted: "deleted, and stays so",
  blocked: "a link or a folder is in its place",
};

const NOTES: Readonly<Record<Note["code"], (subject: string) => string>> = {
  "user-key-wins": (key) => `your value of ${key} stays; the template has another`,
  "user-key-stays": (key) => `your value of ${key} stays`,
  "variable-added": (name) => `new environment variable ${name}`,
  "variable-removed": (name) => `environment variable ${name} is gone`,
  "missing-marker": () => "the marks around its block are missing or doubled, so it is left alone",
  "generated-otherwise": () => "it is yours, and would be generated otherwise now: see whether to change it",
  applied: () =>
    "it stays as it is, since databases may have applied it: what they lack by now takes another migration",
  stays: (leaves) => leaves,
  moved: (path) => `follows the move: ${path}`,
  "maybe-moved": (path) => `perhaps you moved it to ${path}? Say so with --moved`,
};

export function noteText({ code, subject }: Note): string {
  return NOTES[code](subject);
}
