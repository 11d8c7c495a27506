import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { GroundrulesError } from "../errors.ts";
import { makeWorkspace, type Workspace } from "./journal.ts";

export interface RunLockOptions {
  readonly processId: number;
  readonly isRunning: (processId: number) => boolean;
  /** Told once, when another run has to be waited for. */
  readonly waiting: (processId: number) => void;
  /** Looks, a tenth of a second apart, before giving up. */
  readonly looks?: number;
}

/**
 * Does work while no other run of groundrules writes to the repository.
 *
 * @throws GroundrulesError `RUN_BUSY` if the other run does not end
 */
export async function exclusively<T>(
  workspace: Workspace,
  options: RunLockOptions,
  work: () => Promise<T>,
): Promise<T> {
  const { fs } = workspace;
  const path = join(workspace.folder, "run.lock");
  makeWorkspace(workspace);
  await acquire(path, workspace, options);
  try {
    return await work();
  } finally {
    fs.remove(path);
  }
}

async function acquire(path: string, workspace: Workspace, options: RunLockOptions): Promise<void> {
  const { looks = 300 } = options;
  for (let look = 0; look < looks; look++) {
    if (take(path, workspace, options)) return;
    const holder = holderOf(path, workspace);
    if (holder === undefined) continue;
    // A holder that cannot be read has just made the file, or was killed before it could write its number.
    const gone = holder === 0 ? look > 10 : !options.isRunning(holder);
    if (gone) dropStale(path, holder, workspace, options);
    else {
      if (look === 0) options.waiting(holder);
      await setTimeout(100);
    }
  }
  throw new GroundrulesError(
    "RUN_BUSY",
    `Another run of groundrules (process ${holderOf(path, workspace) ?? "?"}) is at work here.`,
    {
      hint: `Wait for it, or remove ${path} if there is none.`,
    },
  );
}

function take(path: string, { fs }: Workspace, { processId }: RunLockOptions): boolean {
  try {
    fs.write(path, String(processId), 0o644);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw new GroundrulesError("WRITE_FAILED", `${path} cannot be written: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** The process that holds the lock: 0 if it cannot be told, undefined if nobody does. */
function holderOf(path: string, { fs }: Workspace): number | undefined {
  try {
    const holder = Number(fs.read(path));
    return Number.isInteger(holder) ? holder : 0;
  } catch {
    return undefined;
  }
}

/** Moved aside and looked at again: of two runs that find a stale lock, the second must not remove the first's new one. */
function dropStale(path: string, holder: number, workspace: Workspace, { processId }: RunLockOptions): void {
  const aside = `${path}.${processId}`;
  try {
    workspace.fs.rename(path, aside);
  } catch {
    return;
  }
  if (holderOf(aside, workspace) === holder) workspace.fs.remove(aside);
  else workspace.fs.rename(aside, path);
}
