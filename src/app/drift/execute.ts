import { basename, join } from "node:path";
import type { OpenConflict, Pending, Prepared } from "./prepare.ts";
import { EXIT, GroundrulesError } from "../../errors.ts";
import { sameState, stateAt } from "../../io/file-state.ts";
import { type GitState, type IndexEntry, indexEntries, replaceEntries, storeText } from "../../io/git-state.ts";
import { makeWorkspace, readJournal, type Workspace, writeJournal } from "../../io/journal.ts";
import { carryOut, recover } from "../../io/transaction.ts";

/** What a run left behind besides the files. */
export interface Executed {
  /** Absolute paths of patches and copies with the user's edits that were overwritten. */
  readonly kept: readonly string[];
  readonly conflicts: readonly OpenConflict[];
}

/**
 * Carries out a plan, all of it or nothing.
 *
 * @throws GroundrulesError `PLAN_STALE` if anything that it rests on has changed
 */
export async function execute(prepared: Prepared, workspace: Workspace, git: GitState | undefined): Promise<Executed> {
  const { rests, steps, conflicts, to } = prepared;
  const stale = rests.find(({ path, state }) => {
    const now = stateAt(path, workspace);
    return state === "blocked" || now === "blocked" ? state !== now : !sameState(state, now);
  });
  if (stale !== undefined) throw stalePlan(`${stale.path} is not as it was when the plan was made`);
  const kept = keepEdits(prepared, workspace);
  const paths = conflicts.map(({ path }) => path);
  const index = git === undefined ? [] : await indexEntries(paths, git);
  const pending: Pending | undefined = conflicts.length === 0 ? undefined : { to, conflicts, index, staged: false };
  carryOut(steps, workspace, pending);
  await showConflicts(workspace, git);
  return { kept, conflicts };
}

export function stalePlan(why: string): GroundrulesError {
  return new GroundrulesError("PLAN_STALE", `The plan no longer holds: ${why}. Nothing was written.`, {
    hint: "Make a new plan: groundrules update --dry-run --output plan.json",
  });
}

/** Finishes or undoes what an earlier run began, before anything else is done. */
export async function recoverRun(workspace: Workspace, git: GitState | undefined): Promise<ReturnType<typeof recover>> {
  const outcome = recover(workspace);
  await showConflicts(workspace, git);
  return outcome;
}

/** What waits for a person, if anything does. */
export function readPending(workspace: Workspace): Pending | undefined {
  const found = readJournal<Pending>(workspace);
  return found?.phase === "pending" ? found.journal.pending : undefined;
}

/**
 * What an update that is taken back to the byte must not take along.
 *
 * @throws GroundrulesError `UPDATE_PENDING`
 */
export function refusePending(workspace: Workspace): void {
  if (readPending(workspace) === undefined) return;
  throw new GroundrulesError("UPDATE_PENDING", "An update waits for your decisions.", {
    hint: "Finish it first: groundrules update --continue, or --abort",
    exit: EXIT.conflicts,
  });
}

/** Replaces what is pending; all else of the journal stays. */
export function writePending(workspace: Workspace, pending: Pending): void {
  const found = readJournal<Pending>(workspace);
  if (found !== undefined) writeJournal(workspace, "pending", { ...found.journal, pending });
}

/** A name in the workspace that is not taken: `update-0.2.0-1.patch`. */
export function keptPath(name: string, { folder, fs }: Workspace): string {
  const kept = join(folder, "kept");
  const taken = new Set(fs.kind(kept) === "directory" ? fs.list(kept) : []);
  for (let number = 1; ; number++) {
    const [stem = name, extension = ""] = name.split(/(\.[a-z]+)$/);
    const numbered = `${stem}-${number}${extension}`;
    if (!taken.has(numbered)) return join(kept, numbered);
  }
}

/** Keeps edits that a restore overwrites, outside of the files; returns absolute paths of what was kept. */
export function keepEdits({ patch, copies, command, to }: Prepared, workspace: Workspace): readonly string[] {
  if (patch === "" && copies.length === 0) return [];
  makeWorkspace(workspace);
  const kept: string[] = [];
  const keep = (name: string, content: string | Uint8Array) => {
    const path = keptPath(name, workspace);
    workspace.fs.write(path, content, 0o644);
    kept.push(path);
  };
  if (patch !== "") keep(`${command}-${to}.patch`, patch);
  for (const { path, bytes } of copies) keep(basename(path), bytes);
  return kept;
}

/** Puts the three sides of each conflict in git's index, so that editors and `git status` show it. Done once. */
async function showConflicts(workspace: Workspace, git: GitState | undefined): Promise<void> {
  const pending = readPending(workspace);
  if (pending === undefined || pending.staged) return;
  if (git !== undefined) {
    const shown = pending.conflicts.filter(({ beside }) => beside === undefined);
    const entries: IndexEntry[] = [];
    for (const conflict of shown) entries.push(...(await stagesOf(conflict, git)));
    if (shown.length > 0)
      await replaceEntries(
        shown.map(({ path }) => path),
        entries,
        git,
      );
  }
  writePending(workspace, { ...pending, staged: true });
}

async function stagesOf({ path, sides, mode }: OpenConflict, git: GitState): Promise<readonly IndexEntry[]> {
  const entries: IndexEntry[] = [];
  for (const [position, text] of [sides.base, sides.ours, sides.theirs].entries()) {
    if (text === undefined) continue;
    entries.push({ mode: `100${mode}`, object: await storeText(text, git), stage: String(position + 1), path });
  }
  return entries;
}
