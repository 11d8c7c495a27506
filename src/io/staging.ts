import { basename, dirname, join } from "node:path";
import type { FileSystem } from "./file-system.ts";

/** Start of the name of a folder in which a repository is put together before it is moved into place. */
export const STAGING_PREFIX = ".groundrules-staging-";

/**
 * The staging folder of one process for a target: beside a target that is to be made, inside one that exists (its parent may be
 * another file system, or not writable).
 */
export function stagingPath(target: string, processId: number, fs: FileSystem): string {
  return fs.kind(target) === "none"
    ? join(dirname(target), `${STAGING_PREFIX}${basename(target)}-${processId}`)
    : join(target, `${STAGING_PREFIX}${processId}`);
}

/**
 * Removes what killed runs left behind: staging folders for the same target whose process no longer runs.
 *
 * @param isRunning whether a process id belongs to a live process
 */
export function removeStale(target: string, fs: FileSystem, isRunning: (processId: number) => boolean): void {
  const own = `${STAGING_PREFIX}${basename(target)}-`;
  for (const [folder, prefix] of [
    [dirname(target), own],
    [target, STAGING_PREFIX],
  ] as const) {
    if (fs.kind(folder) !== "directory") continue;
    for (const name of fs.list(folder)) {
      const processId = Number(name.slice(prefix.length));
      if (name.startsWith(prefix) && Number.isInteger(processId) && !isRunning(processId))
        fs.remove(join(folder, name));
    }
  }
}
