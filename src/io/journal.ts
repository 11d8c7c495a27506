import { join, resolve } from "node:path";
import { GroundrulesError } from "../errors.ts";
import type { FileState } from "./file-state.ts";
import type { FileSystem } from "./file-system.ts";

/** One path of a transaction. What it held is in `old/<index>` of its staging folder, what it gets in `new/<index>`. */
export interface JournalStep {
  readonly path: string;
  readonly before: FileState;
  readonly after: FileState;
}

/** All that is needed to finish or undo a run that was killed. */
export interface Journal<T = unknown> {
  readonly version: 1;
  /** Name of the folder with what is staged and backed up. */
  readonly staging: string;
  readonly steps: readonly JournalStep[];
  /** Folders that the run makes; undone if they are empty. */
  readonly folders: readonly string[];
  /** What the run leaves open, in the terms of the use case; absent if nothing. */
  readonly pending?: T;
}

/**
 * How far a transaction got; the name of its journal's file, so that going on is one rename, which needs no space.
 *
 * - `apply`: all is staged; a killed run is finished.
 * - `undo`: the changes are being taken back.
 * - `pending`: all is written, and a person must decide something; the backups stay.
 */
export type Phase = "apply" | "undo" | "pending";

/** Where a transaction of one repository keeps its records. */
export interface Workspace {
  readonly root: string;
  /** Absolute; on the same file system as the root, so that a rename works. */
  readonly folder: string;
  readonly fs: FileSystem;
}

const PHASES: readonly Phase[] = ["apply", "undo", "pending"];

/** The workspace of a repository: in its git directory, or in `.groundrules` where there is none on the same file system. */
export function openWorkspace(root: string, fs: FileSystem): Workspace {
  if (fs.kind(join(root, ".groundrules")) === "symlink") {
    throw new GroundrulesError("PATH_BLOCKED", ".groundrules is a symbolic link; nothing is written through it.", {
      hint: "Replace it by a folder.",
    });
  }
  const gitDirectory = findGitDirectory(root, fs);
  if (gitDirectory !== undefined && fs.device(gitDirectory) === fs.device(root)) {
    return { root, folder: join(gitDirectory, "groundrules"), fs };
  }
  return { root, folder: join(root, ".groundrules", ".journal"), fs };
}

/** Makes the workspace's folder. Inside the work tree it is kept out of git. */
export function makeWorkspace({ root, folder, fs }: Workspace): void {
  fs.makeDirectory(folder);
  const ignore = join(folder, ".gitignore");
  if (folder.startsWith(join(root, ".groundrules")) && fs.kind(ignore) === "none") fs.write(ignore, "*\n", 0o644);
}

/** Takes the workspace away again where it is in the work tree and a run that failed has left nothing else of ours. */
export function removeTrace({ root, folder, fs }: Workspace): void {
  const records = join(root, ".groundrules");
  if (!folder.startsWith(records) || fs.kind(folder) !== "directory") return;
  const isAlone = fs.list(records).length === 1 && fs.list(folder).every((name) => name === ".gitignore");
  if (isAlone) fs.remove(records);
}

export function journalPath({ folder }: Workspace, phase: Phase): string {
  return join(folder, `${phase}.json`);
}

/** The transaction that is under way, if one is. One that is being applied comes before one that waits for a person. */
export function readJournal<T>(
  workspace: Workspace,
): { readonly phase: Phase; readonly journal: Journal<T> } | undefined {
  const phase = PHASES.find((candidate) => workspace.fs.kind(journalPath(workspace, candidate)) === "file");
  return phase === undefined ? undefined : { phase, journal: parse<T>(workspace, phase) };
}

export function readJournals(workspace: Workspace): readonly Journal[] {
  const present = PHASES.filter((phase) => workspace.fs.kind(journalPath(workspace, phase)) === "file");
  return present.map((phase) => parse(workspace, phase));
}

function parse<T>(workspace: Workspace, phase: Phase): Journal<T> {
  return JSON.parse(workspace.fs.read(journalPath(workspace, phase))) as Journal<T>;
}

/** Written beside and renamed, so that a journal is there as a whole or not at all. */
export function writeJournal(workspace: Workspace, phase: Phase, journal: Journal): void {
  const { fs, folder } = workspace;
  const draft = join(folder, "staging-journal");
  fs.remove(draft);
  fs.write(draft, JSON.stringify(journal), 0o644);
  fs.rename(draft, journalPath(workspace, phase));
}

/** A `.git` that is a file points at the git directory: of a worktree, or of a submodule. */
function findGitDirectory(root: string, fs: FileSystem): string | undefined {
  const path = join(root, ".git");
  const kind = fs.kind(path);
  const target = kind === "file" ? /^gitdir: (.*?)\s*$/m.exec(fs.read(path))?.[1] : undefined;
  const folder = kind === "directory" ? path : target === undefined ? undefined : resolve(root, target);
  return folder !== undefined && fs.kind(join(folder, "HEAD")) === "file" ? folder : undefined;
}
