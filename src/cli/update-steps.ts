import { EXIT, type ExitCode } from "../errors.ts";
import { needsLock } from "../app/add/addition.ts";
import { repositoryPath } from "../app/drift/paths.ts";
import type { Pending } from "../app/drift/prepare.ts";
import { abortUpdate, continueUpdate, type Resolution, skipPath } from "../app/drift/resolve.ts";
import { readJournal } from "../io/journal.ts";
import { renewLock } from "./renew-lock.ts";
import { repositoryOf, type Session } from "./session.ts";

/** `update --continue` */
export async function goOn(session: Session): Promise<ExitCode> {
  const steps = pathsUnderWay(session);
  const outcome = say(await continueUpdate(repositoryOf(session), await session.git()), session);
  return outcome === EXIT.done ? lockIfDue(steps, session) : outcome;
}

/** All that the update which waits has written, or leaves to be resolved. */
function pathsUnderWay({ workspace }: Session): readonly { readonly path: string }[] {
  const journal = readJournal<Pending>(workspace)?.journal;
  return [...(journal?.steps ?? []), ...(journal?.pending?.conflicts ?? [])];
}

async function lockIfDue(steps: ReturnType<typeof pathsUnderWay>, session: Session): Promise<ExitCode> {
  const { answers } = repositoryOf(session).lock;
  return answers !== undefined && needsLock({ steps }, answers) ? renewLock(answers, session) : EXIT.done;
}

/** `update --skip PATH --reason TEXT`, of an update that waits */
export async function skip(session: Session): Promise<ExitCode> {
  const { options, cwd, root } = session;
  const { skip: paths, reason = "" } = options.drift;
  const git = await session.git();
  const steps = pathsUnderWay(session);
  let last: Resolution = { open: [], done: [] };
  for (const path of paths) last = await skipPath(repositoryPath(path, cwd, root), reason, repositoryOf(session), git);
  const outcome = say({ open: last.open, done: paths }, session);
  return outcome === EXIT.done ? lockIfDue(steps, session) : outcome;
}

/** `update --abort` */
export async function abort(session: Session): Promise<ExitCode> {
  const { terminal, workspace, options } = session;
  const kept = await abortUpdate(workspace, await session.git());
  for (const [path, copy] of kept) terminal.note(`What you made of ${path} since is kept in ${copy}`);
  if (options.json) terminal.result(JSON.stringify({ aborted: true, kept: Object.fromEntries(kept) }, null, 2));
  terminal.note("The update has been taken back.");
  return EXIT.done;
}

/** Says which files wait for a person, and what they can do. */
export function sayOpen(paths: readonly string[], { terminal }: Session): ExitCode {
  terminal.warn(
    [
      `${paths.length} ${paths.length === 1 ? "file needs" : "files need"} your decision:`,
      ...paths.map((path) => `  ${path}`),
      "Resolve the marks, remove a .groundrules-new when you are done with it, then: groundrules update --continue",
      "Or keep yours: groundrules update --skip PATH --reason TEXT. Or undo all: groundrules update --abort",
    ].join("\n"),
  );
  return EXIT.conflicts;
}

function say({ open, done }: Resolution, session: Session): ExitCode {
  const { terminal, options } = session;
  if (options.json) terminal.result(JSON.stringify({ open, done }, null, 2));
  if (open.length > 0) return sayOpen(open, session);
  if (!options.json) terminal.result(done.join("\n"));
  terminal.note("The update is complete. Review and commit.");
  return EXIT.done;
}
