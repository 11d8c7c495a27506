import { EXIT, type ExitCode, usageError } from "../../errors.ts";
import { planRecording } from "../../app/add/init.ts";
import type { Settled } from "../../app/add/settle.ts";
import { shownJson, shownText } from "../../app/add/shown.ts";
import { execute } from "../../app/drift/execute.ts";
import { ANSWERS_PATH } from "../../app/records.ts";
import { VERSION } from "../../version.ts";
import { atHome, type HomeSession, openHomeSession } from "../home.ts";
import type { Options } from "../options.ts";
import { repositoryOf } from "../session.ts";
import { settle } from "../settle-project.ts";
import type { Terminal } from "../terminal.ts";

/** `init`: records what a repository of someone else's is held against, and what its service is; writes nothing else. */
export async function init(positionals: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const [extra] = positionals;
  if (extra !== undefined) {
    throw usageError(
      "ARGUMENT_EXTRA",
      `init takes no argument, given: ${extra}.`,
      "Name another directory with --cwd.",
    );
  }
  const session = openHomeSession(options, terminal);
  return atHome(session, async () => {
    const recorded = repositoryOf(session).lock.answers;
    if (recorded !== undefined && recorded.project === undefined) {
      throw usageError(
        "SERVICE_OURS",
        `${session.root} has its answers: groundrules created it.`,
        "Change them with: groundrules update",
      );
    }
    const settled = await settle(session, ["tier", "standards"]);
    if (settled.shown.length > 0) terminal.note(`Found:\n${shownText(settled)}\n`);
    return record(settled, session);
  });
}

async function record(settled: Settled, session: HomeSession): Promise<ExitCode> {
  const { options, terminal, workspace } = session;
  const { text, prepared } = planRecording(settled.answers, VERSION, repositoryOf(session));
  const written = prepared.steps.length > 0 && !options.dryRun;
  if (written) await execute(prepared, workspace, undefined);
  if (options.json) {
    const result = { written, path: ANSWERS_PATH, answers: settled.answers, found: shownJson(settled) };
    terminal.result(JSON.stringify(result, null, 2));
  } else terminal.result(options.dryRun ? text : ANSWERS_PATH);
  terminal.note(written ? "Recorded. Next: groundrules check, or groundrules add docker" : "Nothing was written.");
  return EXIT.done;
}
