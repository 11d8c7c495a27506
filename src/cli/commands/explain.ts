import { EXIT, type ExitCode, usageError } from "../../errors.ts";
import type { Catalog, Ownership } from "../../model.ts";
import { explainPath, type PathFacts } from "../../app/drift/explain.ts";
import { repositoryPath } from "../../app/drift/paths.ts";
import type { RuleDemand } from "../../app/rules.ts";
import type { Options } from "../options.ts";
import { loadCatalogs, openSession, repositoryOf } from "../session.ts";
import type { Terminal } from "../terminal.ts";

const OWNERS: Readonly<Record<Ownership, string>> = {
  managed: "ours: an edit is drift, regenerate restores it",
  merged: "shared: your edits are kept, updates merge three ways",
  once: "yours from the first commit: no update touches it",
  keys: "ours are some of its keys: the rest is yours",
  block: "ours is one marked block: the rest is yours",
};

/** `explain <rule | path | component>` */
export async function explain(positionals: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const [subject] = positionals;
  if (subject === undefined || positionals.length > 1) {
    throw usageError(
      "SUBJECT_MISSING",
      "One rule, path or component is expected.",
      "For example: groundrules explain Makefile",
    );
  }
  const catalogs = await loadCatalogs();
  const unit = catalogs.current.units.find(({ id }) => id === subject);
  if (unit !== undefined) {
    terminal.result(options.json ? JSON.stringify(componentFacts(unit), null, 2) : drawComponent(unit));
    return EXIT.done;
  }
  const rules = await import("../../app/rules.ts");
  if (rules.looksLikeRule(subject)) {
    const { showRule } = await import("../explain-rule.ts");
    await showRule(rules.knownRule(subject), catalogs.current, options, terminal);
    return EXIT.done;
  }
  const session = openSession(options, terminal);
  const path = repositoryPath(subject, session.cwd, session.root);
  const facts = await explainPath(path, repositoryOf(session), catalogs, await session.git(), {
    ...(options.answers.tier === undefined ? {} : { tier: String(options.answers.tier.value) }),
    standards: options.check.standards,
  });
  if (facts === undefined) {
    throw usageError(
      "SUBJECT_UNKNOWN",
      `${subject} is neither a rule, a component nor a file that groundrules generated here.`,
      "See: groundrules list rules, groundrules list components, groundrules list files",
    );
  }
  const served = rules.demands(facts.rules.map(({ id }) => id));
  const shown = { ...facts, rules: served, others: facts.others.map(({ id }) => id) };
  terminal.result(options.json ? JSON.stringify(shown, null, 2) : drawPath(facts, served));
  return EXIT.done;
}

function drawPath(facts: PathFacts, served: readonly RuleDemand[]): string {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ["component", `${facts.component}: ${facts.purpose}`],
    ["ownership", `${facts.ownership}: ${OWNERS[facts.ownership]}`],
    ["state", facts.state],
    ["moved to", facts.movedTo],
    ["declined", facts.declined],
    ["base from", facts.base],
    ["rules", served.length + facts.others.length === 0 ? undefined : String(served.length)],
  ];
  const lines = rows.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name.padEnd(10)} ${value}`]));
  const rules = served.map(({ id, level, demand }) => `    ${id.padEnd(11)}  ${level.padEnd(6)}  ${demand}`);
  return [facts.path, ...lines, ...rules, ...drawOthers(facts)].join("\n");
}

/** Rules that do not count here, in one line: nobody reads them as a promise. */
function drawOthers({ others, scope }: PathFacts): readonly string[] {
  if (others.length === 0) return [];
  const tiers = [...new Set(others.flatMap(({ tier }) => (tier === undefined || tier === scope.tier ? [] : [tier])))];
  const standards = [...new Set(others.map(({ standard }) => standard))].filter((id) => !scope.standards.includes(id));
  const whose = [
    ...(tiers.length === 0 ? [] : [`tier ${tiers.toSorted().join(", ")} (--tier ${tiers.at(-1)})`]),
    ...(standards.length === 0 ? [] : [`standard ${standards.join(", ")} (--standard ${standards.join(",")})`]),
  ];
  return [`    and ${others.length} that nothing here asks for, of ${whose.join(" and ")}`];
}

function componentFacts({ id, title, summary, files, requires }: Catalog["units"][number]) {
  return { component: id, title, summary, requires, files: files.map(({ path, ownership }) => ({ path, ownership })) };
}

function drawComponent(unit: Catalog["units"][number]): string {
  const files = unit.files.map(({ path, ownership }) => `  ${path} (${ownership})`);
  return [`${unit.id}: ${unit.summary}`, ...files].join("\n");
}
