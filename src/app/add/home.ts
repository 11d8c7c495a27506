import { dirname, join, relative, sep } from "node:path";
import type { FileSystem } from "../../io/file-system.ts";
import { ANSWERS_PATH, LOCK_PATH } from "../records.ts";
import { enclosingWorkTree } from "../target.ts";

/** A repository that parts are added to, whoever wrote it. */
export interface Home {
  /** Absolute. */
  readonly root: string;
  /** Folder below the root that the user is in, with `/`; empty at the root. */
  readonly here: string;
  /** Whether groundrules keeps files of it already. */
  readonly kept: boolean;
}

/**
 * The nearest folder with records of ours; otherwise the root of the git work tree, since pipeline and hooks belong there;
 * otherwise the folder itself.
 *
 * @param cwd absolute path
 */
export function findHome(cwd: string, fs: FileSystem): Home {
  const workTree = enclosingWorkTree(cwd, fs);
  // A repository inside another one is not a part of it.
  const recorded = ancestors(cwd, workTree).find((folder) =>
    [LOCK_PATH, ANSWERS_PATH].some((path) => fs.kind(join(folder, path)) === "file"),
  );
  const root = recorded ?? workTree ?? cwd;
  const here = relative(root, cwd).split(sep).join("/");
  return { root, here, kept: fs.kind(join(root, LOCK_PATH)) === "file" };
}

function ancestors(path: string, last: string | undefined): readonly string[] {
  const parent = dirname(path);
  return path === last || parent === path ? [path] : [path, ...ancestors(parent, last)];
}
