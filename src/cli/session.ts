import { resolve } from "node:path";
import { usageError } from "../errors.ts";
import { findRoot, openRepository, type Repository } from "../app/drift/repository.ts";
import type { Catalogs } from "../app/drift/sources.ts";
import type { FileSystem } from "../io/file-system.ts";
import { type GitState, openGit } from "../io/git-state.ts";
import { openWorkspace, type Workspace } from "../io/journal.ts";
import { nodeFileSystem } from "../io/node-file-system.ts";
import { isRunning } from "../io/process.ts";
import { exclusively } from "../io/run-lock.ts";
import type { Options } from "./options.ts";
import type { Terminal } from "./terminal.ts";

/** A command at work in a repository that is there already. */
export interface Session {
  readonly fs: FileSystem;
  /** Absolute; paths are typed relative to it. */
  readonly cwd: string;
  readonly root: string;
  readonly workspace: Workspace;
  readonly options: Options;
  readonly terminal: Terminal;
}

export function openSession(options: Options, terminal: Terminal): Session {
  const fs = nodeFileSystem();
  const cwd = resolve(options.cwd ?? ".");
  if (fs.kind(cwd) !== "directory") {
    throw usageError("CWD_MISSING", `${cwd} does not exist.`, "Give an existing directory to --cwd.");
  }
  const root = findRoot(cwd, fs);
  return { fs, cwd, root, workspace: openWorkspace(root, fs), options, terminal };
}

/** Read again after every write, since the lock tells what is on disk. */
export function repositoryOf({ root, fs }: Session): Repository {
  return openRepository(root, fs);
}

export function gitOf({ root }: Session): Promise<GitState | undefined> {
  return openGit(root);
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
  const outcome = await recoverRun(session.workspace, await gitOf(session));
  if (outcome === "finished") session.terminal.warn("An earlier run was interrupted; it has been finished.");
  if (outcome === "undone") session.terminal.warn("An earlier run was interrupted; it has been undone.");
}

/** What an update that is taken back to the byte must not take along. */
export async function refusePending({ workspace }: Session): Promise<void> {
  (await import("../app/drift/execute.ts")).refusePending(workspace);
}
