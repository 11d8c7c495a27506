import { treeOf } from "../../e2e/helpers/tree.ts";
import { BESIDE, type Clone, type Plan } from "./clone.ts";

/** Records that every command keeps. */
export const RECORDS = ".groundrules/";

const COMMENT = /(?:^|\s)(#.*)$/;

export type Tree = Readonly<Record<string, string>>;

/** What happened to what was there. */
export interface Touched {
  /** Files that were made or changed and that no plan named. */
  readonly unnamed: readonly string[];
  /** `path: line` of every line that is gone or is another now. */
  readonly removed: readonly string[];
  /** The comments among them that are nowhere in the file now. */
  readonly comments: readonly string[];
  /** Files that are gone or have another mode. */
  readonly modes: readonly string[];
  /** Files of ours that git would not see. */
  readonly ignored: readonly string[];
}

/** All files of a clone but git's own. */
export function filesOf(clone: Clone): Tree {
  return treeOf(clone.path);
}

/** Paths that are not the same in two trees. */
export function differences(before: Tree, after: Tree): readonly string[] {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...paths].filter((path) => before[path] !== after[path]);
}

/**
 * Compares a clone with what it was.
 *
 * @param since the commit that it was at, with nothing uncommitted
 * @param before all files at that commit
 * @param plans what dry runs said before each change
 */
export async function touched(clone: Clone, since: string, before: Tree, plans: readonly Plan[]): Promise<Touched> {
  const after = filesOf(clone);
  const named = new Set(plans.flatMap(namedPaths));
  const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
  const unnamed = changed.filter((path) => !named.has(path) && !path.startsWith(RECORDS));
  const modes = Object.keys(before).filter((path) => modeOf(before[path]) !== modeOf(after[path]));
  const removed = await removedLines(clone, since);
  const comments = removed.filter(({ path, line }) => {
    const comment = COMMENT.exec(line)?.[1];
    return comment !== undefined && !(clone.has(path) && clone.read(path).includes(comment));
  });
  return {
    unnamed,
    removed: removed.map(({ path, line }) => `${path}: ${line}`),
    comments: comments.map(({ path, line }) => `${path}: ${line}`),
    modes,
    ignored: await ignored(
      clone,
      changed.filter((path) => before[path] === undefined),
    ),
  };
}

/** The paths that a plan tells of, with what would be put beside them. */
function namedPaths({ changes, conflicts }: Plan): readonly string[] {
  const told = changes.filter(({ outcome }) => outcome !== "unchanged").map(({ path }) => path);
  return [...told, ...conflicts.map((path) => `${path}${BESIDE}`)];
}

function modeOf(entry: string | undefined): string | undefined {
  return entry?.split(" ")[0];
}

async function removedLines(clone: Clone, since: string) {
  const diff = await clone.git("diff", "--unified=0", "--no-renames", "--no-ext-diff", "--text", since);
  const removed: { readonly path: string; readonly line: string }[] = [];
  let path = "";
  for (const line of diff.split("\n")) {
    const header = /^--- (?:"?a\/(.*?)"?|\/dev\/null)\t?$/.exec(line);
    if (header !== null) path = header[1] ?? "";
    else if (line.startsWith("-")) removed.push({ path, line: line.slice(1) });
  }
  return removed;
}

/** Those of the paths that git ignores. */
async function ignored(clone: Clone, paths: readonly string[]): Promise<readonly string[]> {
  const seen = new Set(await clone.files("--others", "--cached", "--exclude-standard"));
  return paths.filter((path) => !seen.has(path));
}
