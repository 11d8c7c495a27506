import { join } from "node:path";
import { GroundrulesError } from "../errors.ts";
import { sameState, stateAt } from "./file-state.ts";
import { journalPath, readJournal, type Workspace } from "./journal.ts";
import { discard, stage, staged, type Step } from "./transaction-stage.ts";
import { applyAll, enter, isOneOf, takeBack } from "./transaction-steps.ts";

/**
 * Carries out all steps or none. Each file is written in the workspace first and renamed into place, so it is at every moment
 * the old one or the new one; a run that is killed in between is finished or undone by `recover`.
 *
 * @param pending what a person must decide afterwards; then the backups stay until `close` or `undo`
 * @throws GroundrulesError `FILE_CHANGED` if a file is not what the plan rests on, `WRITE_FAILED` if the disk refuses
 */
export function carryOut(steps: readonly Step[], workspace: Workspace, pending?: unknown): void {
  if (steps.length === 0 && pending === undefined) return;
  let started = false;
  try {
    const journal = stage(steps, workspace, pending);
    started = true;
    applyAll(journal, workspace);
  } catch (cause) {
    if (started) rollBack(workspace);
    else discard(workspace);
    throw failure(cause, workspace);
  }
}

/**
 * Finishes what a killed run began, or undoes it if it was undoing.
 *
 * @throws GroundrulesError `RECOVERY_BLOCKED` if a file has been changed since
 */
export function recover(workspace: Workspace): "nothing" | "finished" | "undone" | "discarded" {
  const found = readJournal(workspace);
  if (found === undefined || found.phase === "pending") return discard(workspace) ? "discarded" : "nothing";
  if (found.phase === "undo") {
    takeBack(found.journal, workspace);
    return "undone";
  }
  const { journal } = found;
  const foreign = journal.steps.find((step) => !isOneOf(step, stateAt(step.path, workspace)));
  if (foreign !== undefined) {
    throw new GroundrulesError(
      "RECOVERY_BLOCKED",
      `An earlier run was interrupted, and ${foreign.path} has been changed since.`,
      { hint: "Take the run back with: groundrules update --abort. Your version of the file is kept." },
    );
  }
  applyAll(journal, workspace);
  return "finished";
}

/**
 * Takes a transaction back to the byte, also one that was interrupted. What a person has made of a file since is kept.
 *
 * @returns paths of the copies that were kept, by path
 */
export function undo(
  workspace: Workspace,
  keep: (path: string, bytes: Uint8Array) => string,
): ReadonlyMap<string, string> {
  const found = readJournal(workspace);
  const kept = new Map<string, string>();
  if (found === undefined) return kept;
  for (const { path, before, after } of found.journal.steps) {
    const now = stateAt(path, workspace);
    if (now === "blocked" || now === null || sameState(now, before) || sameState(now, after)) continue;
    kept.set(path, keep(path, workspace.fs.readBytes(join(workspace.root, path))));
  }
  enter(found.phase, "undo", workspace);
  takeBack(found.journal, workspace, true);
  return kept;
}

/** What a path held before the transaction that is pending. */
export function backupOf(
  path: string,
  workspace: Workspace,
): { readonly bytes: Uint8Array; readonly mode: number } | undefined {
  const journal = readJournal(workspace)?.journal;
  const index = journal?.steps.findIndex((step) => step.path === path) ?? -1;
  const before = journal?.steps[index]?.before;
  if (journal === undefined || before === undefined || before === null) return undefined;
  return { bytes: workspace.fs.readBytes(staged("old", index, journal, workspace)), mode: before.mode };
}

/** Ends a pending transaction: its backups go. */
export function close(workspace: Workspace): void {
  workspace.fs.remove(journalPath(workspace, "pending"));
  discard(workspace);
}

function rollBack(workspace: Workspace): void {
  enter("apply", "undo", workspace);
  const found = readJournal(workspace);
  if (found !== undefined) takeBack(found.journal, workspace);
}

function failure(cause: unknown, { root }: Workspace): GroundrulesError {
  if (cause instanceof GroundrulesError) return cause;
  return new GroundrulesError("WRITE_FAILED", `${root} could not be written: ${(cause as Error).message}`, {
    cause,
    hint: "Nothing was changed. Check permissions and free space there.",
  });
}
