import { setImmediate } from "node:timers/promises";
import { EXIT, type ExitCode } from "../errors.ts";
import { firstCommit, hasCommits } from "../io/git.ts";
import { run } from "../io/process.ts";
import { VERSION } from "../version.ts";
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

/** What one step after the write came to. */
interface Step {
  readonly ok: boolean;
  readonly warning?: string;
}

const FINE: Step = { ok: true };

/** After the files: lock the dependencies, make the first commit, say what comes next. */
export async function finish(
  report: Report,
  written: Written,
  options: Options,
  terminal: Terminal,
): Promise<ExitCode> {
  if (written.written === 0) return nothingToDo(report, options, terminal);
  const { interrupted } = written;
  // A signal that came during the synchronous write is delivered now.
  await setImmediate();
  const steps: Step[] = [];
  for (const step of [lockDependencies, commit]) {
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
  terminal.note(nextSteps(report));
  if (written.prompted) terminal.note(`\nThe same again, without questions:\n  ${report.repeat}`);
  return steps.every((step) => step.ok) ? EXIT.done : EXIT.failure;
}

function nothingToDo(report: Report, options: Options, terminal: Terminal): ExitCode {
  if (options.json) terminal.result(reportJson(report, []));
  terminal.note(`${report.shown} is up to date; nothing was written.`);
  return EXIT.done;
}

async function lockDependencies(
  { target }: Report,
  _written: Written,
  options: Options,
  terminal: Terminal,
): Promise<Step> {
  if (options.noInstall) return FINE;
  const outcome = await progress("Locking dependencies", terminal, () => run("uv", ["lock", "--quiet"], target));
  if (outcome.status === "missing") {
    return {
      ok: true,
      warning: "uv is not installed, so the dependencies are not locked yet; `make dev` installs it and locks them.",
    };
  }
  if (outcome.status === "done" || outcome.status === "interrupted") return FINE;
  return {
    ok: false,
    warning: `uv lock failed, so there is no uv.lock yet; run it in ${target}.\n${outcome.stderr.trim()}`,
  };
}

async function commit(
  { target, creation }: Report,
  written: Written,
  options: Options,
  terminal: Terminal,
): Promise<Step> {
  if (options.noGit) return FINE;
  if (written.insideWorkTree !== undefined) {
    return {
      ok: true,
      warning: `${target} is inside the git repository ${written.insideWorkTree}, so no repository was made; commit it there.`,
    };
  }
  if (written.wasGenerated || (await hasCommits(target))) {
    return { ok: true, warning: "The repository has commits already; review the changes and commit them yourself." };
  }
  const message = `feat: create ${creation.plan.answers.name} with groundrules ${VERSION}`;
  const outcome = await progress("Committing", terminal, () => firstCommit(target, message));
  if (outcome.status === "missing") {
    return {
      ok: true,
      warning: "git is not installed, so there is no repository yet; install it and run `git init` there.",
    };
  }
  if (outcome.status === "done" || outcome.status === "interrupted") return FINE;
  return {
    ok: false,
    warning: `git made no first commit; the files are complete. Mend this and commit in ${target}:\n${outcome.stderr.trim()}`,
  };
}

function nextSteps({ shown }: Report): string {
  const enter = shown === "." ? [] : [`  cd ${shown}`];
  return [
    "",
    "Next:",
    ...enter,
    "  make dev     # tools, dependencies, hooks",
    "  make test    # the fast lane",
    "  make run     # the service, without a database",
    "  make help    # everything else",
  ].join("\n");
}

/** From now on Ctrl-C ends the run between two steps, not in the middle of a write. */
export function watchInterrupt(): { readonly interrupted: () => boolean; readonly stop: () => void } {
  let seen = false;
  const listener = () => (seen = true);
  process.once("SIGINT", listener);
  return { interrupted: () => seen, stop: () => process.off("SIGINT", listener) };
}
