import { join } from "node:path";
import type { Wanted } from "../../drift.ts";
import { factsOf } from "../../facts/facts.ts";
import type { Revision } from "../../facts/model/records.ts";
import { createTree } from "../../facts/tree.ts";
import { readTree } from "../check/repository.ts";
import type { Repository } from "./repository.ts";

/** Migrations of a repository, the user's own among them, and those that would come to them. */
export interface Revisions {
  readonly here: readonly Revision[];
  readonly added: readonly Revision[];
}

/**
 * The migrations of a repository together with what is rendered for it: where they lie is said by files of which a repository may
 * have none yet.
 */
export async function readRevisions(
  { root, fs }: Repository,
  rendered: ReadonlyMap<string, Wanted>,
): Promise<Revisions> {
  const tree = await readTree(root, fs);
  const together = createTree({
    name: tree.name,
    entries: [...new Set([...tree.paths, ...rendered.keys()])].map((path) => ({ path, executable: false })),
    readBytes: (path) =>
      tree.has(path) ? fs.readBytes(join(root, path)) : new TextEncoder().encode(rendered.get(path)?.text),
  });
  const revisions = factsOf(together).migrations?.revisions ?? [];
  return {
    here: revisions.filter(({ path }) => tree.has(path)),
    added: revisions.filter(({ path }) => !tree.has(path)),
  };
}
