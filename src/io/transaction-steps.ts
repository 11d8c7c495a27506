import { dirname, join } from "node:path";
import { type FileState, sameState, stateAt } from "./file-state.ts";
import { type Journal, journalPath, type JournalStep, type Phase, type Workspace } from "./journal.ts";
import { changed, discard, staged } from "./transaction-stage.ts";

/**
 * Carries out what is staged, or what is left of it, and ends the transaction, or leaves it pending.
 *
 * @throws GroundrulesError `FILE_CHANGED`
 */
export function applyAll(journal: Journal, workspace: Workspace): void {
  journal.steps.forEach((step, index) => apply(step, journal, index, workspace));
  settle(journal, workspace);
}

/**
 * Gives every path what it held, and ends the transaction.
 *
 * @param force also where a file is neither what it was nor what it became; without, someone else's edit stays
 */
export function takeBack(journal: Journal, workspace: Workspace, force = false): void {
  const { fs, root } = workspace;
  journal.steps.forEach(({ path, before, after }, index) => {
    const now = stateAt(path, workspace);
    if (now === "blocked" || sameState(now, before) || !(force || sameState(now, after))) return;
    const place = join(root, path);
    if (before === null) return fs.remove(place);
    fs.makeDirectory(dirname(place));
    fs.rename(staged("old", index, journal, workspace), place);
  });
  for (const folder of journal.folders.toReversed()) {
    const place = join(root, folder);
    if (fs.kind(place) === "directory" && fs.list(place).length === 0) fs.remove(place);
  }
  fs.remove(journalPath(workspace, "undo"));
  discard(workspace);
}

/** Goes on to another phase. */
export function enter(from: Phase, to: Phase, workspace: Workspace): void {
  if (from !== to) workspace.fs.rename(journalPath(workspace, from), journalPath(workspace, to));
}

/** Whether a path holds what it held, or what it gets. */
export function isOneOf({ before, after }: JournalStep, now: FileState | "blocked"): boolean {
  return now !== "blocked" && (sameState(now, before) || sameState(now, after));
}

function apply({ path, before, after }: JournalStep, journal: Journal, index: number, workspace: Workspace): void {
  const { fs, root } = workspace;
  const now = stateAt(path, workspace);
  if (now !== "blocked" && sameState(now, after)) return;
  if (now === "blocked" || !sameState(now, before)) throw changed(path);
  const place = join(root, path);
  if (after === null) return fs.remove(place);
  fs.makeDirectory(dirname(place));
  fs.rename(staged("new", index, journal, workspace), place);
}

function settle(journal: Journal, workspace: Workspace): void {
  for (const { path, after } of journal.steps) if (after === null) removeEmptyFolders(dirname(path), workspace);
  if (journal.pending === undefined) {
    workspace.fs.remove(journalPath(workspace, "apply"));
    discard(workspace);
  } else enter("apply", "pending", workspace);
}

/** Git knows no folder without a file, and neither does anybody miss one that a removal has emptied. */
function removeEmptyFolders(folder: string, { fs, root }: Workspace): void {
  for (let empty = folder; empty !== "."; empty = dirname(empty)) {
    const place = join(root, empty);
    if (fs.kind(place) !== "directory" || fs.list(place).length > 0) return;
    fs.remove(place);
  }
}
