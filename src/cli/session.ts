import { findRoot, openRepository, type Repository } from "../app/drift/repository.ts";
import type { Catalogs } from "../app/drift/sources.ts";
import type { FileSystem } from "../io/file-system.ts";
import { type GitState, openGit } from "../io/git-state.ts";
import { openWorkspace, type Workspace } from "../io/journal.ts";
import { nodeFileSystem } from "../io/node-file-system.ts";
import { isRunning } from "../io/process.ts";
import { exclusively } from "../io/run-lock.ts";
import { workingFolder } from "./folder.ts";
import type { Options } from "./options.ts";
import type { Terminal } from "./terminal.ts";

/** A command at work in a repository that is there already. */
export interface Session {
  readonly fs: FileSystem;
  /** Absolute; paths are typed relative to it. */
  readonly cwd: string;
  readonly root: string;
  readonly workspace: Workspace;
  /** Undefined where there is no work tree, or no git; asked once. */
  readonly git: () => Promise<GitState | undefined>;
  readonly options: Options;
  readonly terminal: Terminal;
}

/**
 * A session in the repository that a folder belongs to.
 *
 * @param rootOf finds its root: by default, that of one that groundrules keeps
 * @throws GroundrulesError `CWD_MISSING`, and what `rootOf` throws
 */
export function openSession(options: Options, terminal: Terminal, rootOf = findRoot): Session {
  const fs = nodeFileSystem();
  const cwd = workingFolder(options.cwd, fs);
  const root = rootOf(cwd, fs);
  return sessionAt(root, cwd, fs, options, terminal);
}

/**
 * @param root absolute
 * @param cwd absolute
 */
export function sessionAt(root: string, cwd: string, fs: FileSystem, options: Options, terminal: Terminal): Session {
  let git: Promise<GitState | undefined> | undefined;
  return { fs, cwd, root, workspace: openWorkspace(root, fs), git: () => (git ??= openGit(root)), options, terminal };
}

/** Read again after every write, since the lock tells what is on disk. */
export function repositoryOf({ root, fs }: Session): Repository {
  return openRepository(root, fs);
}

export async function loadCatalogs(): Promise<Catalogs> {
  return (await import("../app/catalogs.ts")).catalogs;
}

/** Does work that writes, after what an earlier run left has been finished or undone, and alone. */
export async function writing<T>(session: Session, work: () => Promise<T>): Promise<T> {
  const { workspace, terminal } = session;
  const waiting = (id: number) => terminal.warn(`Waiting for another run of groundrules (process ${id}) …`);
  return exclusively(workspace, { processId: process.pid, isRunning, waiting }, work);
}

/** Says what recovery did, if anything. */
export async function recoverSession(session: Session): Promise<void> {
  const { recoverRun } = await import("../app/drift/execute.ts");
  const outcome = await recoverRun(session.workspace, await session.git());
  if (outcome === "finished") session.terminal.warn("An earlier run was interrupted; it has been finished.");
  if (outcome === "undone") session.terminal.warn("An earlier run was interrupted; it has been undone.");
}

/** What an update that is taken back to the byte must not take along. */
export async function refusePending({ workspace }: Session): Promise<void> {
  (await import("../app/drift/execute.ts")).refusePending(workspace);
}
