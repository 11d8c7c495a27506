import { EXIT, type ExitCode } from "../../errors.ts";
import { type Drift, findDrift } from "../../app/drift/diff.ts";
import { selectPaths } from "../../app/drift/paths.ts";
import { readJournal } from "../../io/journal.ts";
import type { Options } from "../options.ts";
import { DRIFTS } from "../../app/outcomes.ts";
import { loadCatalogs, openSession, repositoryOf } from "../session.ts";
import type { Terminal } from "../terminal.ts";

/** `diff [path…]`: what drifted from what was generated. Exit 1 if a file, key or block of ours did. */
export async function diff(positionals: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const session = openSession(options, terminal);
  if (readJournal(session.workspace) !== undefined) {
    terminal.warn("An update is under way; finish it with: groundrules update --continue, or --abort");
  }
  const selected = selectPaths(positionals, session.cwd, session.root);
  const request = { selected, git: session.git, catalogs: loadCatalogs };
  const drifts = await findDrift(repositoryOf(session), request);
  const shown = drifts.filter(({ ours, kind }) => options.drift.all || ours || kind === "moved" || kind === "deleted");
  const failed = shown.some(({ ours, kind }) => ours || (kind !== "moved" && kind !== "deleted"));
  if (options.json) terminal.result(JSON.stringify({ drift: shown }, null, 2));
  else if (shown.length > 0) terminal.result(await drawDrifts(shown, options));
  if (shown.length === 0) terminal.note("Nothing drifted.");
  else if (failed)
    terminal.note("Restore with: groundrules regenerate [path…]; own a file with: groundrules eject <path>");
  return failed ? EXIT.failure : EXIT.done;
}

async function drawDrifts(drifts: readonly Drift[], options: Options): Promise<string> {
  const { colourful, paintPatch, statText } = await import("../diff-text.ts");
  const colour = colourful(options);
  const blocks = drifts.map(({ path, kind, ownership, patch, movedTo, keys }) => {
    const where = movedTo === undefined ? "" : ` to ${movedTo}`;
    const what = keys === undefined ? "" : `: ${keys.join(", ")}`;
    const head = `${path}: ${DRIFTS[kind]}${where}${what} (${ownership})`;
    if (patch === undefined) return head;
    return options.drift.stat ? `${head} | ${statText(patch)}` : `${head}\n${paintPatch(patch, colour).trimEnd()}`;
  });
  return blocks.join(options.drift.stat ? "\n" : "\n\n");
}
