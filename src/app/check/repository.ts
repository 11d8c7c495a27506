import { basename, dirname, join } from "node:path";
import { usageError } from "../../errors.ts";
import { createTree } from "../../facts/tree.ts";
import type { Tree } from "../../facts/model/text.ts";
import type { FileSystem } from "../../io/file-system.ts";
import { trackedPaths } from "../../io/git-state.ts";
import { type Walk, walk } from "../../io/walk.ts";
import { ANSWERS_PATH } from "../create.ts";

/** What the root of a Python repository, or of one service in a larger one, has. */
const MARKS = [".git", "pyproject.toml", "requirements.txt", "setup.py", "setup.cfg", "Pipfile"];

/**
 * The repository that a folder belongs to: the nearest one of ours, otherwise the nearest folder that looks like one.
 *
 * @param cwd absolute path
 * @throws GroundrulesError `NOT_REPOSITORY`
 */
export function findRepository(cwd: string, fs: FileSystem): string {
  const folders = ancestors(cwd);
  const has = (folder: string, path: string) => fs.kind(join(folder, path)) !== "none";
  const root =
    folders.find((folder) => has(folder, ANSWERS_PATH)) ??
    folders.find((folder) => MARKS.some((mark) => has(folder, mark)));
  if (root === undefined) {
    throw usageError(
      "NOT_REPOSITORY",
      `Neither ${cwd} nor a folder above it is a repository: none has ${MARKS.slice(0, 3).join(", ")} or the like.`,
      "Go to a repository, or name it with --cwd.",
    );
  }
  return root;
}

/** The files of a repository, with those that git tracks: it lists them while the folders are walked. */
export async function readTree(root: string, fs: FileSystem): Promise<Tree> {
  const tracked = trackedPaths(root);
  const walked = walk(root, fs);
  return treeFrom(root, fs, walked, await tracked);
}

/** The files of a repository, without a word on what git tracks. */
export function openTree(root: string, fs: FileSystem): Tree {
  return treeFrom(root, fs, walk(root, fs), undefined);
}

/** Each file is read when a check asks for it. */
function treeFrom(
  root: string,
  fs: FileSystem,
  { files, problems }: Walk,
  tracked: ReadonlySet<string> | undefined,
): Tree {
  return createTree({
    name: basename(root),
    entries: files,
    readBytes: (path) => fs.readBytes(join(root, path)),
    problems,
    ...(tracked === undefined ? {} : { tracked }),
  });
}

function ancestors(path: string): readonly string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [path, ...ancestors(parent)];
}
