import { dirname, join } from "node:path";
import { GroundrulesError } from "../errors.ts";
import type { FileSystem } from "./file-system.ts";
import { type FileState, sameState, sha256, stateAt } from "./file-state.ts";
import {
  type Journal,
  journalPath,
  type JournalStep,
  makeWorkspace,
  type Phase,
  readJournal,
  readJournals,
  type Workspace,
  writeJournal,
} from "./journal.ts";

const STAGING = "staging-";

/** What a path is to hold, given what it holds now. */
export interface Step {
  readonly path: string;
  readonly before: FileState;
  readonly after: { readonly bytes: Uint8Array; readonly mode: number } | null;
}

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
    journal.steps.forEach((step, index) => apply(step, journal, index, workspace));
    settle(journal, workspace);
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
  journal.steps.forEach((step, index) => apply(step, journal, index, workspace));
  settle(journal, workspace);
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

/** Removes what is staged for no transaction that is under way: what was being prepared when a run was killed. */
function discard(workspace: Workspace): boolean {
  const { fs, folder } = workspace;
  if (fs.kind(folder) === "none") return false;
  const used = new Set(readJournals(workspace).map((journal) => journal.staging));
  const stale = fs.list(folder).filter((name) => name.startsWith(STAGING) && !used.has(name));
  for (const name of stale) fs.remove(join(folder, name));
  return stale.length > 0;
}

function stage(steps: readonly Step[], workspace: Workspace, pending: unknown): Journal {
  const { fs, root } = workspace;
  makeWorkspace(workspace);
  discard(workspace);
  const staging = freeName(workspace);
  const folders = new Set<string>();
  const planned = steps.map(({ path, before, after }, index): JournalStep => {
    if (before !== null) {
      const bytes = fs.readBytes(join(root, path));
      if (sha256(bytes) !== before.sha256) throw changed(path);
      put(staged("old", index, { staging }, workspace), bytes, before.mode, fs);
    }
    if (after === null) return { path, before, after: null };
    const place = staged("new", index, { staging }, workspace);
    if (before === null) fs.write(place, after.bytes, after.mode);
    else put(place, after.bytes, after.mode, fs);
    for (const folder of missingFolders(path, root, fs)) folders.add(folder);
    return { path, before, after: { sha256: sha256(after.bytes), mode: fs.mode(place) } };
  });
  const journal: Journal = {
    version: 1,
    staging,
    steps: planned,
    folders: [...folders].toSorted(),
    ...(pending === undefined ? {} : { pending }),
  };
  writeJournal(workspace, "apply", journal);
  return journal;
}

function put(place: string, bytes: Uint8Array, mode: number, fs: FileSystem): void {
  fs.write(place, bytes, mode);
  if (fs.mode(place) !== mode) fs.setMode(place, mode);
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

function rollBack(workspace: Workspace): void {
  enter("apply", "undo", workspace);
  const found = readJournal(workspace);
  if (found !== undefined) takeBack(found.journal, workspace);
}

/** @param force also where a file is neither what it was nor what it became; without, someone else's edit stays */
function takeBack(journal: Journal, workspace: Workspace, force = false): void {
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

function enter(from: Phase, to: Phase, workspace: Workspace): void {
  if (from !== to) workspace.fs.rename(journalPath(workspace, from), journalPath(workspace, to));
}

function missingFolders(path: string, root: string, fs: FileSystem): readonly string[] {
  const segments = path.split("/").slice(0, -1);
  const folders = segments.map((_, index) => segments.slice(0, index + 1).join("/"));
  return folders.filter((folder) => fs.kind(join(root, folder)) === "none");
}

function staged(
  kind: "old" | "new",
  index: number,
  { staging }: Pick<Journal, "staging">,
  { folder }: Workspace,
): string {
  return join(folder, staging, kind, String(index));
}

function freeName({ fs, folder }: Workspace): string {
  const names = new Set(fs.list(folder));
  for (let number = 1; ; number++) if (!names.has(`${STAGING}${number}`)) return `${STAGING}${number}`;
}

function isOneOf({ before, after }: JournalStep, now: FileState | "blocked"): boolean {
  return now !== "blocked" && (sameState(now, before) || sameState(now, after));
}

function changed(path: string): GroundrulesError {
  return new GroundrulesError(
    "FILE_CHANGED",
    `${path} was changed while the plan was carried out; nothing was written.`,
    {
      hint: "Run the command again.",
    },
  );
}

function failure(cause: unknown, { root }: Workspace): GroundrulesError {
  if (cause instanceof GroundrulesError) return cause;
  return new GroundrulesError("WRITE_FAILED", `${root} could not be written: ${(cause as Error).message}`, {
    cause,
    hint: "Nothing was changed. Check permissions and free space there.",
  });
}
