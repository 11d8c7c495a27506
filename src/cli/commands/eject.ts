import { EXIT, type ExitCode, usageError } from "../../errors.ts";
import { planEjection } from "../../app/drift/eject.ts";
import { selectPaths } from "../../app/drift/paths.ts";
import { carryOut } from "../../io/transaction.ts";
import type { Options } from "../options.ts";
import { openSession, recoverSession, refusePending, repositoryOf, type Session, writing } from "../session.ts";
import type { Terminal } from "../terminal.ts";

/** `eject [path…]`: the files are the user's from now on. None named means all of them, which has to be confirmed. */
export async function eject(positionals: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  if (positionals.length === 0 && !options.yes) {
    throw usageError("PATH_MISSING", "No path is given.", "Name the files, or eject all of them with --yes.");
  }
  const session = openSession(options, terminal);
  if (options.dryRun) return run(session, positionals);
  return writing(session, async () => {
    await recoverSession(session);
    return run(session, positionals);
  });
}

async function run(session: Session, named: readonly string[]): Promise<ExitCode> {
  const { options, terminal, workspace } = session;
  await refusePending(session);
  const { paths, steps } = planEjection(repositoryOf(session), selectPaths(named, session.cwd, session.root));
  if (!options.dryRun) carryOut(steps, workspace);
  if (options.json) terminal.result(JSON.stringify({ ejected: paths, written: !options.dryRun }, null, 2));
  else if (paths.length > 0) terminal.result(paths.join("\n"));
  terminal.note(
    paths.length === 0
      ? "They are yours already."
      : `${options.dryRun ? "Would be yours" : "Yours"} from now on; no update touches them.`,
  );
  return EXIT.done;
}
