import { join } from "node:path";
import type { LockEntry, Note, Wanted } from "../../drift.ts";
import type { Catalog } from "../../model.ts";
import { type GitState, listFiles } from "../../io/git-state.ts";
import { hash } from "../../io/lock.ts";
import { mostSimilar } from "../../merge/similarity.ts";
import { isSecret, look, type Repository } from "./repository.ts";
import type { BaseResolver } from "./sources.ts";

/** Where the user moved a file of ours to, and whether that is certain: its text is the very one that was generated. */
export interface Move {
  readonly to: string;
  readonly certain: boolean;
}

/** More files than this are not searched, nor larger ones. */
const MOST_FILES = 20_000;

const SKIPPED = new Set([".git", ".groundrules", "node_modules", ".venv", "__pycache__"]);

/**
 * Looks for files that are gone among those that the lock does not know: first for the same text, then for a similar one.
 *
 * @param gone records of the missing files, by path
 */
export async function findMoves(
  gone: ReadonlyMap<string, LockEntry>,
  repository: Repository,
  git: GitState | undefined,
  base: BaseResolver,
): Promise<ReadonlyMap<string, Move>> {
  const moves = new Map<string, Move>();
  if (gone.size === 0) return moves;
  const strangers = await readStrangers(repository, git);
  for (const [path, entry] of gone) {
    const same = [...strangers].filter(([, text]) => hash(text) === entry.sha256).map(([other]) => other);
    if (same[0] !== undefined) {
      moves.set(path, { to: same[0], certain: same.length === 1 });
      continue;
    }
    const text = (await base(path, entry))?.text;
    const extension = /\.[^./]*$/.exec(path)?.[0] ?? "";
    const alike = new Map([...strangers].filter(([other]) => other.endsWith(extension)));
    const to = text === undefined ? undefined : mostSimilar(text, alike);
    if (to !== undefined) moves.set(path, { to, certain: false });
  }
  return moves;
}

async function readStrangers(repository: Repository, git: GitState | undefined): Promise<ReadonlyMap<string, string>> {
  const { lock } = repository;
  const known = new Set(Object.entries(lock.files).flatMap(([path, { movedTo }]) => [path, movedTo ?? path]));
  const paths = git === undefined ? walk("", repository) : await listFiles(git);
  const texts = new Map<string, string>();
  for (const path of paths.slice(0, MOST_FILES)) {
    if (known.has(path) || isSecret(path) || path.startsWith(".groundrules/")) continue;
    const { found } = look(path, repository);
    if (found.kind === "text" && found.text !== "") texts.set(path, found.text);
  }
  return texts;
}

function walk(folder: string, repository: Repository): readonly string[] {
  const { fs, root } = repository;
  return fs.list(join(root, folder)).flatMap((name): readonly string[] => {
    const path = folder === "" ? name : `${folder}/${name}`;
    const kind = SKIPPED.has(name) ? "none" : fs.kind(join(root, path));
    return kind === "directory" ? walk(path, repository) : kind === "file" ? [path] : [];
  });
}

/** Records of files that are gone and may have been moved by the user. */
export function missingFiles(
  repository: Repository,
  wanted: ReadonlyMap<string, Wanted>,
  moved: ReadonlyMap<string, string>,
): ReadonlyMap<string, LockEntry> {
  const entries = Object.entries(repository.lock.files).filter(([path, entry]) => {
    const settled = entry.deleted || entry.ejected || entry.movedTo !== undefined || entry.ownership === "once";
    if (settled || !wanted.has(path) || moved.has(path)) return false;
    return look(path, repository).found.kind === "absent";
  });
  return new Map(entries);
}

/** The templates' own renames that are due: the old path is in the lock, the new one is free. */
export function templateMoves(
  catalog: Catalog,
  repository: Repository,
  wanted: ReadonlyMap<string, Wanted>,
): { readonly olds: ReadonlySet<string>; readonly oldOf: ReadonlyMap<string, string> } {
  const { files } = repository.lock;
  const due = catalog.units
    .flatMap((unit) => Object.entries(unit.moves))
    .filter(([old, now]) => files[old] !== undefined && !wanted.has(old) && files[now] === undefined && wanted.has(now))
    .filter(([, now]) => look(now, repository).found.kind === "absent");
  return { olds: new Set(due.map(([old]) => old)), oldOf: new Map(due.map(([old, now]) => [now, old])) };
}

/**
 * The record with the place where the user has the file. What they moved stays there; a template's own move takes a file along,
 * but not application code.
 *
 * @param old the template's earlier path
 */
export function withMove(
  entry: LockEntry | null,
  old: string | undefined,
  movedTo: string | undefined,
): LockEntry | null {
  if (entry === null) return null;
  const to = movedTo ?? entry.movedTo ?? (entry.ownership === "once" ? old : undefined);
  if (to === undefined || to === entry.movedTo) return entry;
  const { deleted: _, ...rest } = entry;
  return { ...rest, movedTo: to };
}

/** A file that the user moved and has moved back is where it was. */
export function atHome(entry: LockEntry | null, key: string, repository: Repository): LockEntry | null {
  if (entry?.movedTo === undefined || look(entry.movedTo, repository).found.kind !== "absent") return entry;
  const { movedTo: _, ...rest } = entry;
  return look(key, repository).found.kind === "absent" ? entry : rest;
}

export function moveNotes(move: Move | undefined): readonly Note[] {
  return move === undefined ? [] : [{ code: move.certain ? "moved" : "maybe-moved", subject: move.to }];
}
