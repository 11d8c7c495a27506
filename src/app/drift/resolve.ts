import type { LockEntry } from "../../drift.ts";
import { usageError } from "../../errors.ts";
import { stateAt } from "../../io/file-state.ts";
import { addPaths, type GitState, replaceEntries } from "../../io/git-state.ts";
import { readJournal } from "../../io/journal.ts";
import { backupOf, carryOut, close, undo } from "../../io/transaction.ts";
import type { Step } from "../../io/transaction-stage.ts";
import { hasMarkers } from "../../merge/three-way.ts";
import { keptPath, readPending, writePending } from "./execute.ts";
import { lockSteps, type OpenConflict, type Pending } from "./prepare.ts";
import { look, type Repository } from "./repository.ts";

/** What is left of an update after a step towards its end. */
export interface Resolution {
  /** Paths that a person still has to decide. */
  readonly open: readonly string[];
  readonly done: readonly string[];
}

/** @throws GroundrulesError `NOTHING_PENDING` */
function requirePending(repository: Repository): Pending {
  const pending = readPending(repository.workspace);
  if (pending !== undefined) return pending;
  throw usageError("NOTHING_PENDING", "No update waits for a decision here.", "Start one with: groundrules update");
}

/** Takes the files as they are for resolved, if no conflict is left in them, and records what was merged. */
export async function continueUpdate(repository: Repository, git: GitState | undefined): Promise<Resolution> {
  const { conflicts } = requirePending(repository);
  const open = conflicts.filter((conflict) => isOpen(conflict, repository)).map(({ path }) => path);
  if (open.length > 0) return { open, done: [] };
  const done = conflicts.map(({ path }) => path);
  record(conflicts, repository);
  if (git !== undefined)
    await addPaths(
      conflicts.filter(({ beside }) => !beside).map(({ path }) => path),
      git,
    );
  close(repository.workspace);
  return { open: [], done };
}

/** Keeps a file as it was and remembers that this change was declined, and why. */
export async function skipPath(
  path: string,
  reason: string,
  repository: Repository,
  git: GitState | undefined,
): Promise<Resolution> {
  const { workspace } = repository;
  const pending = requirePending(repository);
  const conflict = pending.conflicts.find((candidate) => candidate.path === path || candidate.key === path);
  if (conflict === undefined) {
    const known = pending.conflicts.map((candidate) => candidate.path).join(", ");
    throw usageError("PATH_NOT_PENDING", `${path} waits for no decision.`, `Waiting: ${known}.`);
  }
  const declined = { sha256: conflict.entry.sha256, reason };
  // What the template would have moved stays where it is.
  const stays = conflict.from === undefined ? {} : { movedTo: conflict.from };
  const entry: LockEntry = { ...(repository.lock.files[conflict.key] ?? conflict.entry), ...stays, declined };
  carryOut([...restoreSteps(conflict, repository), ...recordSteps([{ ...conflict, entry }], repository)], workspace);
  if (git !== undefined) {
    const index = pending.index.filter((line) => line.path === conflict.path);
    await replaceEntries([conflict.path], index, git);
  }
  const conflicts = pending.conflicts.filter((candidate) => candidate !== conflict);
  if (conflicts.length === 0) close(workspace);
  else writePending(workspace, { ...pending, conflicts });
  return { open: conflicts.map((candidate) => candidate.path), done: [conflict.path] };
}

/**
 * Takes an update back to the byte, whether it waits for a decision or was interrupted.
 *
 * @returns copies of files that were edited since, by path
 */
export async function abortUpdate(
  workspace: Repository["workspace"],
  git: GitState | undefined,
): Promise<ReadonlyMap<string, string>> {
  if (readJournal(workspace) === undefined) {
    throw usageError("NOTHING_PENDING", "No update is under way here.", "Start one with: groundrules update");
  }
  const kept = new Map<string, string>();
  for (let found = readJournal<Pending>(workspace); found !== undefined; found = readJournal<Pending>(workspace)) {
    const copies = undo(workspace, (path, bytes) => {
      const copy = keptPath(path.replaceAll("/", "-"), workspace);
      workspace.fs.write(copy, bytes, 0o644);
      return copy;
    });
    for (const [path, copy] of copies) kept.set(path, copy);
    const { pending } = found.journal;
    if (pending !== undefined && git !== undefined) {
      await replaceEntries(
        pending.conflicts.map(({ path }) => path),
        pending.index,
        git,
      );
    }
  }
  return kept;
}

function isOpen({ path, beside, reason }: OpenConflict, repository: Repository): boolean {
  if (beside !== undefined) return look(beside, repository).found.kind !== "absent";
  const { found } = look(path, repository);
  return found.kind === "blocked" || (reason !== "marker" && found.kind === "text" && hasMarkers(found.text));
}

function record(conflicts: readonly OpenConflict[], repository: Repository): void {
  const settled = conflicts.map((conflict) => {
    const gone = look(conflict.path, repository).found.kind === "absent";
    return gone ? { ...conflict, entry: { ...conflict.entry, deleted: true as const } } : conflict;
  });
  carryOut(recordSteps(settled, repository), repository.workspace);
}

function recordSteps(conflicts: readonly OpenConflict[], repository: Repository): readonly Step[] {
  const { lock } = repository;
  const entries = conflicts.map(({ key, entry }): [string, LockEntry] => [key, entry]);
  const texts = new Map(conflicts.map(({ key, sides }) => [key, sides.theirs]));
  return lockSteps({ ...lock, files: { ...lock.files, ...Object.fromEntries(entries) } }, texts, repository);
}

/** Back to what the file was before the update and where it was, and away with what was put beside it. */
function restoreSteps({ path, from = path, beside }: OpenConflict, repository: Repository): readonly Step[] {
  const backup = backupOf(from, repository.workspace);
  const steps: Step[] = [];
  for (const extra of [beside, from === path ? undefined : path]) {
    const state = extra === undefined ? null : stateAt(extra, repository);
    if (extra !== undefined && state !== null && state !== "blocked")
      steps.push({ path: extra, before: state, after: null });
  }
  const now = stateAt(from, repository);
  if (now !== "blocked" && backup !== undefined) steps.push({ path: from, before: now, after: backup });
  return steps;
}
