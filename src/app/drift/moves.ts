import { join } from "node:path";
import type { LockEntry } from "../../drift.ts";
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
