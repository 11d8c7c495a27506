import { resolve } from "node:path";
import { EXIT, type ExitCode, GroundrulesError, usageError } from "../errors.ts";
import { findHome, type Home } from "../app/add/home.ts";
import { openWorkspace, readJournal, removeTrace } from "../io/journal.ts";
import { nodeFileSystem } from "../io/node-file-system.ts";
import type { Options } from "./options.ts";
import { recoverSession, refusePending, type Session, writing } from "./session.ts";
import type { Terminal } from "./terminal.ts";

/** A command at work in a repository that we may not have written, and may keep nothing of yet. */
export interface HomeSession extends Session {
  readonly home: Home;
}

/**
 * Does work at a home, alone, after what an earlier run left has been finished or undone. A run that fails where nothing was kept
 * yet leaves no trace.
 */
export async function atHome(session: HomeSession, work: () => Promise<ExitCode>): Promise<ExitCode> {
  const { options, workspace } = session;
  if (options.dryRun) {
    if (readJournal(workspace) === undefined) return work();
    throw new GroundrulesError("UPDATE_PENDING", "An earlier run was interrupted, or waits for your decisions.", {
      hint: "Finish it first: groundrules update --continue, or --abort",
      exit: EXIT.conflicts,
    });
  }
  try {
    return await writing(session, async () => {
      await recoverSession(session);
      await refusePending(session);
      return work();
    });
  } finally {
    removeTrace(workspace);
  }
}

export function openHomeSession(options: Options, terminal: Terminal): HomeSession {
  const fs = nodeFileSystem();
  const cwd = resolve(options.cwd ?? ".");
  if (fs.kind(cwd) !== "directory") {
    throw usageError("CWD_MISSING", `${cwd} does not exist.`, "Give an existing directory to --cwd.");
  }
  const home = findHome(fs.real(cwd), fs);
  const { root } = home;
  return { fs, cwd: fs.real(cwd), root, home, workspace: openWorkspace(root, fs), options, terminal };
}
