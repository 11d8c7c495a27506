import { EXIT, type ExitCode } from "../errors.ts";
import type { ChangePlan } from "../app/drift/changes.ts";
import { refuseDirty } from "../app/drift/dirty.ts";
import { execute } from "../app/drift/execute.ts";
import { isEmpty, type Prepared } from "../app/drift/prepare.ts";
import type { GitState } from "../io/git-state.ts";
import { drawPlan, planJson, preparedJson } from "./plan-report.ts";
import type { Session } from "./session.ts";
import { sayOpen } from "./update-steps.ts";

/** A plan that a person is to see before it is carried out. */
export interface Offer {
  /** Undefined for a saved plan, which has forgotten everything but what it writes. */
  readonly plan: ChangePlan | undefined;
  readonly prepared: Prepared;
  readonly git: GitState | undefined;
  /** What is said where there is nothing to do, and at the end. */
  readonly words: { readonly nothing: string; readonly done: string };
  /** More of the result for machines. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** Shows a plan and, unless it is a dry run, carries it out on consent: all of it, or nothing. */
export async function offer(offered: Offer & { readonly plan: ChangePlan }, session: Session): Promise<ExitCode> {
  const { plan, prepared, git, words, more } = offered;
  const { options, terminal } = session;
  if (isEmpty(prepared)) {
    if (options.json) terminal.result(planJson(plan, false, undefined, more));
    terminal.note(words.nothing);
    return EXIT.done;
  }
  if (!options.json) (options.dryRun ? terminal.result : terminal.note)(drawPlan(plan, options));
  if (options.dryRun) {
    if (options.json) terminal.result(planJson(plan, false, undefined, more));
    return prepared.conflicts.length > 0 ? EXIT.conflicts : EXIT.done;
  }
  // What goes beside a file marks up nothing of the user's.
  const marked = prepared.conflicts.some(({ beside }) => beside === undefined);
  if (marked && !terminal.interactive && !options.drift.writeConflicts) return refuseConflicts(offered, session);
  if (!options.drift.allowDirty) await refuseDirty(plan, git);
  if (terminal.interactive && !(await (await import("./ask.ts")).confirm("Write these changes?"))) {
    terminal.note("Nothing was written.");
    return EXIT.done;
  }
  return write(offered, session);
}

/** Carries out a plan that was seen. */
export async function write({ plan, prepared, git, words, more }: Offer, session: Session): Promise<ExitCode> {
  const { options, terminal, workspace } = session;
  const executed = await execute(prepared, workspace, git);
  for (const path of executed.kept) terminal.note(`Your edits are kept in ${path}`);
  const paths = prepared.steps.map(({ path }) => path);
  if (!options.json) terminal.result(paths.join("\n"));
  else {
    terminal.result(plan === undefined ? preparedJson(prepared, true, executed) : planJson(plan, true, executed, more));
  }
  if (executed.conflicts.length === 0) {
    terminal.note(words.done);
    return EXIT.done;
  }
  return sayOpen(
    executed.conflicts.map(({ path, beside }) => beside ?? path),
    session,
  );
}

function refuseConflicts(
  { plan, more }: Offer & { readonly plan: ChangePlan },
  { options, terminal }: Session,
): ExitCode {
  if (options.json) terminal.result(planJson(plan, false, undefined, more));
  terminal.warn(
    `There would be conflicts, so nothing was written. Run it in a terminal, or add --write-conflicts${plan.command === "update" ? ", or decline with --skip PATH --reason TEXT" : ""}.`,
  );
  return EXIT.conflicts;
}
