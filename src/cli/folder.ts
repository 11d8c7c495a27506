import { resolve } from "node:path";
import { usageError } from "../errors.ts";
import type { FileSystem } from "../io/file-system.ts";

/**
 * The folder that a command works in, absolute.
 *
 * @param cwd of the flag `--cwd`
 * @throws GroundrulesError `CWD_MISSING`
 */
export function workingFolder(cwd: string | undefined, fs: Pick<FileSystem, "kind">): string {
  const folder = resolve(cwd ?? ".");
  if (fs.kind(folder) === "directory") return folder;
  throw usageError("CWD_MISSING", `${folder} does not exist.`, "Give an existing directory to --cwd.");
}
