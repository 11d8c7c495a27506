import { setImmediate } from "node:timers/promises";
import { EXIT, type ExitCode } from "../errors.ts";
import { commitEverything, commitObstacle, FINE, lockDependencies, nextSteps, type Step } from "../app/after-write.ts";
import type { Options } from "./options.ts";
import { progress } from "./progress.ts";
import { type Report, reportJson } from "./summary.ts";
import type { Terminal } from "./terminal.ts";

export interface Written {
  /** Number of files. */
  readonly written: number;
  readonly prompted: boolean;
  /** Whether Ctrl-C was pressed since the write began. */
  readonly interrupted: () => boolean;
  /** Root of the work tree that the target lies in, if it is not a repository of its own. */
  readonly insideWorkTree: string | undefined;
  readonly wasGenerated: boolean;
}

/** After the files: lock the dependencies, make the first commit, say what comes next. */
export async function finish(
  report: Report,
  written: Written,
  options: Options,
  terminal: Terminal,
): Promise<ExitCode> {
  if (written.written === 0) return nothingToDo(report, options, terminal);
  const interrupted = () => written.interrupted() || steps.some((step) => step.interrupted === true);
  const steps: Step[] = [];
  // A signal that came during the synchronous write is delivered now.
  await setImmediate();
  for (const step of [lock, commit]) {
    if (interrupted()) break;
    steps.push(await step(report, written, options, terminal));
  }
  if (interrupted()) {
    terminal.warn(
      `Interrupted. The files in ${report.target} are complete; what is missing is the lock file or the commit.`,
    );
    return EXIT.interrupted;
  }
  const warnings = steps.flatMap((step) => (step.warning === undefined ? [] : [step.warning]));
  for (const warning of warnings) terminal.warn(`warning: ${warning}`);
  terminal.result(options.json ? reportJson(report, warnings) : report.target);
  terminal.note(nextSteps(report.shown));
  if (written.prompted) terminal.note(`\nThe same again, without questions:\n  ${report.repeat}`);
  return steps.every((step) => step.ok) ? EXIT.done : EXIT.failure;
}

function nothingToDo(report: Report, options: Options, terminal: Terminal): ExitCode {
  if (options.json) terminal.result(reportJson(report, []));
  terminal.note(`${report.shown} is up to date; nothing was written.`);
  return EXIT.done;
}

async function lock({ target }: Report, _written: Written, options: Options, terminal: Terminal): Promise<Step> {
  if (options.noInstall) return FINE;
  return progress("Locking dependencies", terminal, () => lockDependencies(target));
}

async function commit(
  { target, creation }: Report,
  written: Written,
  options: Options,
  terminal: Terminal,
): Promise<Step> {
  if (options.noGit) return FINE;
  const { insideWorkTree, wasGenerated } = written;
  const obstacle = await commitObstacle(target, { insideWorkTree, wasOccupied: wasGenerated });
  if (obstacle !== undefined) return { ok: true, warning: obstacle };
  return progress("Committing", terminal, () => commitEverything(target, creation.plan.answers.name));
}

/** From now on Ctrl-C ends the run between two steps, not in the middle of a write. */
export function watchInterrupt(): { readonly interrupted: () => boolean; readonly stop: () => void } {
  let seen = false;
  const listener = () => (seen = true);
  process.once("SIGINT", listener);
  return { interrupted: () => seen, stop: () => process.off("SIGINT", listener) };
}
