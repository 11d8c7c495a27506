import compare from "semver/functions/compare.js";
import type { Note } from "../../drift.ts";
import type { Answers } from "../../model.ts";
import { holds } from "../../catalog/conditions.ts";
import type { Situation } from "../../merge/situation.ts";
import type { Catalogs } from "./sources.ts";

/** Case 13: which variables came and went, since `.env` itself is never touched. */
export function variableNotes(path: string, { base, ours, theirs }: Situation): readonly Note[] {
  if (!/(^|\/)\.env\.example$/.test(path) || theirs === undefined) return [];
  const names = (text: string) =>
    new Set([...text.matchAll(/^#?\s*([A-Z][A-Z0-9_]*)=/gm)].map(([, name = ""]) => name));
  const before = base ?? (ours.kind === "text" ? ours.text : undefined);
  if (before === undefined) return [];
  const [old, now] = [names(before), names(theirs.text)];
  return [
    ...[...now].filter((name) => !old.has(name)).map((subject): Note => ({ code: "variable-added", subject })),
    ...[...old].filter((name) => !now.has(name)).map((subject): Note => ({ code: "variable-removed", subject })),
  ];
}

/** Notes of the versions after the one that generated the repository, up to this one. */
export function versionNotes(from: string, { current, version }: Catalogs, answers: Answers): readonly string[] {
  const none = new Set<string>();
  return Object.keys(current.notes)
    .filter((key) => compare(key, from) > 0 && compare(key, version) <= 0)
    .toSorted((a, b) => compare(a, b))
    .flatMap((key) => current.notes[key] ?? [])
    .filter((note) => holds(note.when, { ...answers }, none))
    .map((note) => note.text);
}
