import { type ExitCode, usageError } from "../../errors.ts";
import { withoutComponents } from "../../app/add/components.ts";
import { carryOut } from "../carry-out.ts";
import { atHome, openHomeSession } from "../home.ts";
import type { Options } from "../options.ts";
import { loadCatalogs, repositoryOf } from "../session.ts";
import type { Terminal } from "../terminal.ts";

/** `remove <component…>`: takes out what is not edited, and leaves the rest to the user. */
export async function remove(positionals: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  if (positionals.length === 0) {
    throw usageError("COMPONENT_MISSING", "Nothing is named to remove.", "For example: groundrules remove helm");
  }
  const session = openHomeSession(options, terminal);
  const { current } = await loadCatalogs();
  return atHome(session, async () => {
    const { answers } = repositoryOf(session).lock;
    if (answers === undefined) {
      throw usageError("NOT_GENERATED", `groundrules keeps nothing in ${session.root}.`, "See: groundrules list files");
    }
    const left = withoutComponents(answers, positionals, current);
    const what = `Removed ${[...new Set(positionals)].join(", ")}.`;
    return carryOut("remove", { answers: left, what, next: () => [], more: {} }, session);
  });
}
