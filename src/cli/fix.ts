import { join } from "node:path";
import type { Result } from "../conformance.ts";
import { planMending } from "../app/check/mend.ts";
import { execute } from "../app/drift/execute.ts";
import { isEmpty, prepare } from "../app/drift/prepare.ts";
import { planRegeneration } from "../app/drift/regenerate.ts";
import { LOCK_PATH } from "../app/records.ts";
import { nodeFileSystem } from "../io/node-file-system.ts";
import type { Options } from "./options.ts";
import { drawPlan } from "./plan-report.ts";
import { loadCatalogs, openSession, recoverSession, refusePending, repositoryOf, writing } from "./session.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Shows what would mend failing rules, and does it on consent: in a terminal when asked, elsewhere with `--yes`.
 *
 * @param root absolute path of the repository
 * @returns whether anything was written
 */
export async function fix(
  failing: readonly Result[],
  root: string,
  options: Options,
  terminal: Terminal,
): Promise<boolean> {
  if (nodeFileSystem().kind(join(root, LOCK_PATH)) !== "file") {
    terminal.warn("groundrules did not generate this repository, so there is nothing that it could restore here.");
    return false;
  }
  const session = openSession({ ...options, cwd: root }, terminal);
  return writing(session, async () => {
    await recoverSession(session);
    await refusePending(session);
    const catalogs = await loadCatalogs();
    const repository = repositoryOf(session);
    const mending = planMending(failing, repository, catalogs.current);
    const { fittingComponents } = await import("../app/add/components.ts");
    const fitting = new Set(fittingComponents(repository.lock.answers, catalogs.current).map(({ id }) => id));
    const absent = mending.components.filter((id) => fitting.has(id));
    if (absent.length > 0) terminal.note(`To meet more rules: groundrules add ${absent.join(" ")}`);
    if (mending.rest.length > 0) terminal.note(`For a person to mend: ${mending.rest.join(", ")}`);
    if (mending.paths.length === 0) return nothing(terminal);
    const git = await session.git();
    const wanted = new Set(mending.paths);
    const request = { catalogs, git, selected: (path: string) => wanted.has(path), named: true };
    const plan = await planRegeneration(repository, request);
    const prepared = prepare(plan, repository);
    if (isEmpty(prepared)) return nothing(terminal);
    terminal.note(drawPlan(plan, options));
    if (!(await consented(options, terminal))) return false;
    await execute(prepared, session.workspace, git);
    return true;
  });
}

async function consented(options: Options, terminal: Terminal): Promise<boolean> {
  if (options.dryRun) return false;
  if (options.yes) return true;
  if (terminal.interactive) return (await import("./ask.ts")).confirm("Restore these files?");
  terminal.note("Nothing was written: --yes consents where there is no terminal.");
  return false;
}

function nothing(terminal: Terminal): false {
  terminal.note("No file of groundrules is the cause, so there is nothing to restore.");
  return false;
}
