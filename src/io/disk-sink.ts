import { dirname, join } from "node:path";
import type { Change } from "../change.ts";
import { GroundrulesError } from "../errors.ts";
import type { FileSystem } from "./file-system.ts";

/**
 * Carries out the changes below a target. Everything is written in a staging folder first; then a new target appears by one
 * rename, and files of an existing one each by one rename, so that no file is ever half-written.
 *
 * @param target absolute path
 * @param staging absolute path of a folder of this process alone, on the same file system
 * @returns number of files written
 * @throws GroundrulesError `WRITE_FAILED`, after everything done so far has been undone
 */
export function writeToDisk(changes: readonly Change[], target: string, staging: string, fs: FileSystem): number {
  const due = changes.filter((change) => change.kind === "create" || change.kind === "update");
  if (due.length === 0) return 0;
  const undo: (() => void)[] = [() => fs.remove(staging)];
  const fresh = join(staging, "new");
  try {
    // Not `join`, which costs as much as the write: our paths are plain already.
    for (const change of due) fs.write(`${fresh}/${change.path}`, change.after, change.mode);
    if (fs.kind(target) === "none") {
      fs.makeDirectory(dirname(target));
      fs.rename(fresh, target);
    } else {
      for (const change of due) moveIntoPlace(change, target, staging, fs, undo);
    }
  } catch (cause) {
    for (const step of undo.toReversed()) step();
    throw new GroundrulesError("WRITE_FAILED", `${target} could not be written: ${(cause as Error).message}`, {
      cause,
      hint: "Nothing was changed. Check permissions and free space there.",
    });
  }
  fs.remove(staging);
  return due.length;
}

function moveIntoPlace(change: Change, target: string, staging: string, fs: FileSystem, undo: (() => void)[]): void {
  const place = join(target, change.path);
  if (change.kind === "update") {
    const kept = join(staging, "old", change.path);
    // Copied, not moved: a run that is killed here leaves the old file in its place.
    fs.copy(place, kept);
    undo.push(() => fs.rename(kept, place));
  } else {
    undo.push(() => fs.remove(place));
  }
  fs.makeDirectory(dirname(place));
  fs.rename(join(staging, "new", change.path), place);
}
