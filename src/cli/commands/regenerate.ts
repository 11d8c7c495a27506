import { EXIT, type ExitCode } from "../../errors.ts";
import { execute } from "../../app/drift/execute.ts";
import { selectPaths } from "../../app/drift/paths.ts";
import { isEmpty, prepare } from "../../app/drift/prepare.ts";
import { planRegeneration } from "../../app/drift/regenerate.ts";
import type { Options } from "../options.ts";
import { drawPlan, planJson } from "../plan-report.ts";
import {
  loadCatalogs,
  openSession,
  recoverSession,
  refusePending,
  repositoryOf,
  type Session,
  writing,
} from "../session.ts";
import type { Terminal } from "../terminal.ts";

/** `regenerate [path…]`: restores what drifted or is missing. */
export async function regenerate(
  positionals: readonly string[],
  options: Options,
  terminal: Terminal,
): Promise<ExitCode> {
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
  const git = await session.git();
  const selected = selectPaths(named, session.cwd, session.root);
  const request = { catalogs: await loadCatalogs(), git, selected, named: named.length > 0 };
  const repository = repositoryOf(session);
  const plan = await planRegeneration(repository, request);
  const prepared = prepare(plan, repository);
  if (isEmpty(prepared)) {
    if (options.json) terminal.result(planJson(plan, false));
    terminal.note("Nothing to restore.");
    return EXIT.done;
  }
  if (!options.json) (options.dryRun ? terminal.result : terminal.note)(drawPlan(plan, options));
  if (options.dryRun) {
    if (options.json) terminal.result(planJson(plan, false));
    return EXIT.done;
  }
  if (terminal.interactive && !(await (await import("../ask.ts")).confirm("Restore these files?"))) {
    terminal.note("Nothing was written.");
    return EXIT.done;
  }
  const executed = await execute(prepared, workspace, git);
  for (const path of executed.kept) terminal.note(`Your edits are kept in ${path}`);
  if (options.json) terminal.result(planJson(plan, true, executed));
  else terminal.result(plan.changes.map(({ path }) => path).join("\n"));
  return EXIT.done;
}
