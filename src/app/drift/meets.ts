import type { Wanted } from "../../drift.ts";
import { canHoldBlock, wrapBlock } from "../../merge/block.ts";
import { mergeKeys, taken } from "../../merge/keys.ts";
import { formatOf } from "../../render/format.ts";
import { look, type Repository } from "./repository.ts";
import type { BaseResolver } from "./sources.ts";

/**
 * Of each file that the user had before us, what is ours: some keys, or a block. The lock says how a file is kept once it was met;
 * what the user had already is theirs, so that it is no drift.
 */
export async function meetUsers(
  wanted: ReadonlyMap<string, Wanted>,
  repository: Repository,
  base: BaseResolver,
): Promise<ReadonlyMap<string, Wanted>> {
  const met = new Map<string, Wanted>();
  for (const [path, theirs] of wanted) met.set(path, await meet(path, theirs, repository, base));
  return met;
}

async function meet(path: string, theirs: Wanted, repository: Repository, base: BaseResolver): Promise<Wanted> {
  const { meets } = theirs;
  if (meets === undefined) return theirs;
  const entry = repository.lock.files[path];
  if (entry !== undefined && entry.ownership !== meets) return theirs;
  const { found } = look(entry?.movedTo ?? path, repository);
  if (found.kind !== "text" || (entry === undefined && found.text === theirs.text)) return theirs;
  if (meets === "block" && !canHoldBlock(found.text, formatOf(path))) return theirs;
  if (meets === "block") return { ...theirs, ownership: meets, text: wrapBlock(theirs.text, formatOf(path)) };
  const before = entry === undefined ? undefined : (await base(path, entry))?.text;
  try {
    const text = taken(found.text, theirs.text, path, before);
    // Named once, when we meet the file; after that it is how things are.
    const { notes } = entry === undefined ? mergeKeys(undefined, found.text, theirs.text, path) : { notes: [] };
    return { ...theirs, ownership: meets, text, yields: notes.map(({ subject }) => subject) };
  } catch {
    // The user's file is not well-formed: it is left alone, and ours goes beside it.
    return theirs;
  }
}
