import { resolve } from "node:path";
import type { Answers } from "../../model.ts";
import { EXIT, type ExitCode, GroundrulesError, usageError } from "../../errors.ts";
import { relockNotes } from "../../app/add/addition.ts";
import { readPending } from "../../app/drift/execute.ts";
import { readPlan, writePlan } from "../../app/drift/plan-file.ts";
import { isEmpty, prepare, type Prepared } from "../../app/drift/prepare.ts";
import { readJournal } from "../../io/journal.ts";
import { VERSION } from "../../version.ts";
import type { Options } from "../options.ts";
import { offer, write } from "../offer.ts";
import { preparedJson } from "../plan-report.ts";
import { lockAfter } from "../renew-lock.ts";
import { openSession, recoverSession, repositoryOf, type Session, writing } from "../session.ts";
import type { Terminal } from "../terminal.ts";
import { makePlan } from "../update-plan.ts";
import { abort, goOn, skip } from "../update-steps.ts";

/** `update`: to this version's templates and the answers as they are now, or one step of an update that is under way. */
export async function update(positionals: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  checkUsage(positionals, options);
  const session = openSession(options, terminal);
  if (options.dryRun) {
    if (readJournal(session.workspace) !== undefined) throw underWay();
    return start(session);
  }
  return writing(session, async () => {
    if (options.drift.abort) return abort(session);
    await recoverSession(session);
    const pending = readPending(session.workspace) !== undefined;
    if (options.drift.continue) return goOn(session);
    if (pending && options.drift.skip.length > 0) return skip(session);
    if (pending) throw underWay();
    return options.drift.plan === undefined ? start(session) : carryOutPlan(session, options.drift.plan);
  });
}

function checkUsage(positionals: readonly string[], { dryRun, drift }: Options): void {
  const [extra] = positionals;
  if (extra !== undefined) {
    throw usageError("ARGUMENT_EXTRA", `update takes no path, given: ${extra}.`, "Decline one with --skip PATH.");
  }
  const modes = [drift.continue, drift.abort, drift.plan !== undefined].filter(Boolean).length;
  if (modes > 1) throw usageError("FLAG_CONFLICT", "--continue, --abort and --plan exclude each other.");
  if (dryRun && modes > 0) throw usageError("FLAG_CONFLICT", "--dry-run goes with a new update only.");
  if (drift.output !== undefined && !dryRun) {
    throw usageError("FLAG_CONFLICT", "--output saves the plan of a --dry-run.", "Add --dry-run.");
  }
  if (drift.skip.length > 0 && drift.reason === undefined) {
    throw usageError("FLAG_MISSING", "--skip needs a reason, which is remembered.", "Add --reason TEXT.");
  }
}

async function start(session: Session): Promise<ExitCode> {
  const { options, terminal } = session;
  const git = await session.git();
  const plan = await makePlan(session, git);
  const prepared = prepare(plan, repositoryOf(session));
  if (options.drift.output !== undefined) save(prepared, options.drift.output, session);
  if (!isEmpty(prepared)) for (const note of plan.versionNotes) terminal.warn(`note: ${note}`);
  const words = { nothing: `Up to date with groundrules ${plan.to}.`, done: doneWith(prepared, plan.answers) };
  const outcome = await offer({ plan, prepared, git, words }, session);
  return outcome === EXIT.done ? lockAfter(prepared, plan.answers, session) : outcome;
}

function doneWith(prepared: Prepared, answers: Answers | undefined): string {
  const after = answers === undefined ? [] : relockNotes(prepared, answers);
  return [`Updated to groundrules ${prepared.to}. Review and commit.`, ...after].join("\n");
}

async function carryOutPlan(session: Session, file: string): Promise<ExitCode> {
  const { fs, cwd, terminal, options } = session;
  const path = resolve(cwd, file);
  if (fs.kind(path) !== "file") throw usageError("PLAN_MISSING", `${path} is no file.`, "Give a plan to --plan.");
  const prepared = readPlan(fs.read(path), VERSION);
  if (isEmpty(prepared)) {
    if (options.json) terminal.result(preparedJson(prepared, false));
    terminal.note("The plan changes nothing.");
    return EXIT.done;
  }
  if (prepared.conflicts.length > 0 && !terminal.interactive && !options.drift.writeConflicts) {
    if (options.json) terminal.result(preparedJson(prepared, false));
    terminal.warn("The plan has conflicts, so nothing was written. Add --write-conflicts.");
    return EXIT.conflicts;
  }
  const { answers } = repositoryOf(session).lock;
  const words = { nothing: "The plan changes nothing.", done: doneWith(prepared, answers) };
  const outcome = await write({ plan: undefined, prepared, git: await session.git(), words }, session);
  return outcome !== EXIT.done || answers === undefined ? outcome : lockAfter(prepared, answers, session);
}

function save(prepared: Prepared, file: string, { fs, cwd, terminal }: Session): void {
  const path = resolve(cwd, file);
  if (fs.kind(path) !== "none") fs.remove(path);
  fs.write(path, writePlan(prepared, VERSION), 0o644);
  terminal.note(`The plan is in ${path}; carry it out with: groundrules update --plan ${file}`);
}

function underWay(): GroundrulesError {
  return new GroundrulesError("UPDATE_PENDING", "An update is under way and waits for your decisions.", {
    hint: "Go on with --continue, --skip PATH --reason TEXT, or take it back with --abort.",
    exit: EXIT.conflicts,
  });
}
