import { isAbsolute, relative, resolve, sep } from "node:path";
import type { Lock, LockEntry } from "../../drift.ts";
import { usageError } from "../../errors.ts";

/**
 * Whether a path of the repository is one of those that the user named: the file itself, or below a folder. None named means all.
 *
 * @param named as typed, relative to `cwd`
 * @throws GroundrulesError `PATH_OUTSIDE`
 */
export function selectPaths(named: readonly string[], cwd: string, root: string): (path: string) => boolean {
  const wanted = named.map((path) => repositoryPath(path, cwd, root));
  return (path) =>
    wanted.length === 0 || wanted.some((one) => one === "" || path === one || path.startsWith(`${one}/`));
}

/**
 * The lock's records of the files that are selected, each where the user has it.
 *
 * @throws GroundrulesError `PATH_UNKNOWN` if there is none
 */
export function selectEntries({ files }: Lock, selected: (path: string) => boolean): readonly [string, LockEntry][] {
  const entries = Object.entries(files).filter(([path, { movedTo }]) => selected(movedTo ?? path));
  if (entries.length > 0) return entries;
  throw usageError(
    "PATH_UNKNOWN",
    "None of the paths is a file that groundrules generated.",
    "See: groundrules list files",
  );
}

/** A path as the lock writes it: relative to the root, with `/`. */
export function repositoryPath(path: string, cwd: string, root: string): string {
  const inside = relative(root, resolve(cwd, path));
  if (inside.startsWith("..") || isAbsolute(inside)) {
    throw usageError("PATH_OUTSIDE", `${path} is not in the repository ${root}.`, "Give a path inside of it.");
  }
  return inside.replaceAll(sep, "/");
}
