import { EXIT, type ExitCode, usageError } from "../../errors.ts";
import type { Catalog, Ownership } from "../../model.ts";
import { explainPath, type PathFacts } from "../../app/drift/explain.ts";
import { repositoryPath } from "../../app/drift/paths.ts";
import type { Options } from "../options.ts";
import { gitOf, loadCatalogs, openSession, repositoryOf } from "../session.ts";
import type { Terminal } from "../terminal.ts";

const OWNERS: Readonly<Record<Ownership, string>> = {
  managed: "ours: an edit is drift, regenerate restores it",
  merged: "shared: your edits are kept, updates merge three ways",
  once: "yours from the first commit: no update touches it",
  keys: "ours are some of its keys: the rest is yours",
  block: "ours is one marked block: the rest is yours",
};

/** `explain <path | component>` */
export async function explain(positionals: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const [subject] = positionals;
  if (subject === undefined || positionals.length > 1) {
    throw usageError(
      "SUBJECT_MISSING",
      "One path or component is expected.",
      "For example: groundrules explain Makefile",
    );
  }
  const catalogs = await loadCatalogs();
  const unit = catalogs.current.units.find(({ id }) => id === subject);
  if (unit !== undefined) {
    terminal.result(options.json ? JSON.stringify(componentFacts(unit), null, 2) : drawComponent(unit));
    return EXIT.done;
  }
  const session = openSession(options, terminal);
  const path = repositoryPath(subject, session.cwd, session.root);
  const facts = await explainPath(path, repositoryOf(session), catalogs, await gitOf(session));
  if (facts === undefined) {
    throw usageError(
      "SUBJECT_UNKNOWN",
      `${subject} is neither a component nor a file that groundrules generated here.`,
      "See: groundrules list components, groundrules list files",
    );
  }
  terminal.result(options.json ? JSON.stringify(facts, null, 2) : drawPath(facts));
  return EXIT.done;
}

function drawPath(facts: PathFacts): string {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ["component", `${facts.component}: ${facts.purpose}`],
    ["ownership", `${facts.ownership}: ${OWNERS[facts.ownership]}`],
    ["state", facts.state],
    ["moved to", facts.movedTo],
    ["declined", facts.declined],
    ["rules", facts.rules.length === 0 ? undefined : facts.rules.join(", ")],
    ["base from", facts.base],
  ];
  const lines = rows.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name.padEnd(10)} ${value}`]));
  return [facts.path, ...lines].join("\n");
}

function componentFacts({ id, title, summary, files, requires }: Catalog["units"][number]) {
  return { component: id, title, summary, requires, files: files.map(({ path, ownership }) => ({ path, ownership })) };
}

function drawComponent(unit: Catalog["units"][number]): string {
  const files = unit.files.map(({ path, ownership }) => `  ${path} (${ownership})`);
  return [`${unit.id}: ${unit.summary}`, ...files].join("\n");
}
