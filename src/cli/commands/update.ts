import { resolve } from "node:path";
import { EXIT, type ExitCode, GroundrulesError, usageError } from "../../errors.ts";
import type { ChangePlan } from "../../app/drift/changes.ts";
import { execute, readPending } from "../../app/drift/execute.ts";
import { readPlan, writePlan } from "../../app/drift/plan-file.ts";
import { isEmpty, prepare, type Prepared } from "../../app/drift/prepare.ts";
import { dirtyPaths, type GitState } from "../../io/git-state.ts";
import { readJournal } from "../../io/journal.ts";
import { VERSION } from "../../version.ts";
import type { Options } from "../options.ts";
import { drawPlan, planJson, preparedJson } from "../plan-report.ts";
import { gitOf, openSession, recoverSession, repositoryOf, type Session, writing } from "../session.ts";
import type { Terminal } from "../terminal.ts";
import { makePlan } from "../update-plan.ts";
import { abort, goOn, sayOpen, skip } from "../update-steps.ts";

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
  const git = await gitOf(session);
  const plan = await makePlan(session, git);
  const prepared = prepare(plan, repositoryOf(session));
  if (options.drift.output !== undefined) save(prepared, options.drift.output, session);
  if (isEmpty(prepared)) {
    if (options.json) terminal.result(planJson(plan, false));
    terminal.note(`Up to date with groundrules ${plan.to}.`);
    return EXIT.done;
  }
  for (const note of plan.versionNotes) terminal.warn(`note: ${note}`);
  if (!options.json) (options.dryRun ? terminal.result : terminal.note)(drawPlan(plan, options));
  const conflicts = prepared.conflicts.length;
  if (options.dryRun) {
    if (options.json) terminal.result(planJson(plan, false));
    return conflicts > 0 ? EXIT.conflicts : EXIT.done;
  }
  if (conflicts > 0 && !terminal.interactive && !options.drift.writeConflicts) return refuseConflicts(plan, session);
  await refuseDirty(plan, git, options);
  if (terminal.interactive && !(await (await import("../ask.ts")).confirm("Write these changes?"))) {
    terminal.note("Nothing was written.");
    return EXIT.done;
  }
  return write(prepared, plan, git, session);
}

function refuseConflicts(plan: ChangePlan, { options, terminal }: Session): ExitCode {
  if (options.json) terminal.result(planJson(plan, false));
  terminal.warn(
    "There would be conflicts, so nothing was written. Run it in a terminal, add --write-conflicts, or decline with --skip PATH --reason TEXT.",
  );
  return EXIT.conflicts;
}

/** What goes into a merge should be in git first, so that nobody's unsaved work is mixed with ours. */
async function refuseDirty(plan: ChangePlan, git: GitState | undefined, { drift }: Options): Promise<void> {
  if (git === undefined || drift.allowDirty) return;
  const merged = plan.changes.filter(({ outcome, rests }) => /merged|conflict/.test(outcome) && rests.state !== null);
  const dirty = await dirtyPaths(
    merged.map(({ rests }) => rests.path),
    git,
  );
  if (dirty.size === 0) return;
  throw new GroundrulesError(
    "FILES_DIRTY",
    `These files are not committed, and the update would merge into them: ${[...dirty].join(", ")}.`,
    {
      hint: "Commit them, or add --allow-dirty. Nothing was written.",
    },
  );
}

async function write(
  prepared: Prepared,
  plan: ChangePlan | undefined,
  git: GitState | undefined,
  session: Session,
): Promise<ExitCode> {
  const { options, terminal, workspace } = session;
  const executed = await execute(prepared, workspace, git);
  for (const path of executed.kept) terminal.note(`Your edits are kept in ${path}`);
  const paths = prepared.steps.map(({ path }) => path);
  if (!options.json) terminal.result(paths.join("\n"));
  else terminal.result(plan === undefined ? preparedJson(prepared, true, executed) : planJson(plan, true, executed));
  if (executed.conflicts.length === 0) {
    terminal.note(`Updated to groundrules ${prepared.to}. Review and commit.`);
    return EXIT.done;
  }
  return sayOpen(
    executed.conflicts.map(({ path, beside }) => beside ?? path),
    session,
  );
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
  return write(prepared, undefined, await gitOf(session), session);
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
