import { EXIT, type ExitCode, GroundrulesError } from "../errors.ts";
import { findHome, type Home } from "../app/add/home.ts";
import { readJournal, removeTrace } from "../io/journal.ts";
import { nodeFileSystem } from "../io/node-file-system.ts";
import { workingFolder } from "./folder.ts";
import type { Options } from "./options.ts";
import { recoverSession, refusePending, type Session, sessionAt, writing } from "./session.ts";
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
  const cwd = fs.real(workingFolder(options.cwd, fs));
  const home = findHome(cwd, fs);
  return { ...sessionAt(home.root, cwd, fs, options, terminal), home };
}
