import type { Catalog } from "../../model.ts";
import type { ExitCode } from "../../errors.ts";
import {
  type Addition,
  componentAddition,
  refuseNothing,
  RESOURCE,
  resourceAddition,
  settleHome,
} from "../../app/add/addition.ts";
import { shownText } from "../../app/add/shown.ts";
import { carryOut } from "../carry-out.ts";
import { atHome, type HomeSession, openHomeSession } from "../home.ts";
import type { Options } from "../options.ts";
import { loadCatalogs, repositoryOf } from "../session.ts";
import { settle } from "../settle-project.ts";
import type { Terminal } from "../terminal.ts";

/** `add <component…>`, to a repository of ours or of someone else's; `add resource <name>`, to one of ours. */
export async function add(positionals: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const [first] = positionals;
  if (first === undefined) return refuseNothing();
  const session = openHomeSession(options, terminal);
  const { current } = await loadCatalogs();
  return atHome(session, async () => {
    const addition =
      first === RESOURCE
        ? await resourceToAdd(positionals.slice(1), session, current)
        : await componentsToAdd(positionals, session, current);
    return carryOut("add", addition, session);
  });
}

async function componentsToAdd(ids: readonly string[], session: HomeSession, catalog: Catalog): Promise<Addition> {
  const { options, terminal } = session;
  const settled = await settleHome(
    repositoryOf(session).lock.answers,
    options.add,
    () => settle(session),
    Object.keys(options.answers),
  );
  if (settled.shown.length > 0) terminal.note(`Found:\n${shownText(settled)}\n`);
  const addition = componentAddition(settled, ids, catalog);
  for (const note of addition.notes) terminal.note(note);
  for (const warning of addition.warnings) terminal.warn(warning);
  return addition;
}

function resourceToAdd(positionals: readonly string[], session: HomeSession, catalog: Catalog): Promise<Addition> {
  const { options, root, fs } = session;
  const { answers } = repositoryOf(session).lock;
  const facts = async () => (await import("../../app/add/detection.ts")).readFacts(root, fs);
  return resourceAddition(positionals, options.add, answers, facts, catalog);
}
