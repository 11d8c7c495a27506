import { type Report, type Result, OUTCOMES } from "../conformance.ts";
import { codeSpan, markdown as escape } from "./escape.ts";
import { compactIds, type Group, groupFindings, groupReasons, showPlace, type Sight } from "./groups.ts";
import type { Render, RenderOptions } from "./model.ts";
import { countRules, decide, isNew, LEVELS, OUTCOME_WORDS, sum, totalsOf } from "./totals.ts";

/** Finds the comment of an earlier run, so that it is replaced. */
export const MARKER = "<!-- groundrules check -->";

/** GitHub refuses a comment of more than 65,536 characters. What is left out is said in the rest. */
const MOST_CHARACTERS = 65_000;

/** Places that one remedy lists before it counts the rest. */
const SIGHTS = 10;

/** A part that folds. Its items are left out one by one where there is no room. */
interface Fold {
  readonly title: string;
  readonly open: boolean;
  readonly items: readonly string[];
}

/** A comment on a pull request: the verdict at a glance, the findings folded. */
export const markdown: Render = (report, options) => {
  const head = [MARKER, `### ${verdict(report, options)}`, scope(report), table(report)].join("\n\n");
  return `${fill(head, folds(report, options))}\n`;
};

function verdict(report: Report, { levels }: RenderOptions): string {
  const { failed, sentence } = decide(report, levels);
  return `${failed ? "❌" : "✅"} groundrules: ${sentence}`;
}

function scope({ repository, scope: { tier, stack, standards }, scopeFrom, generator }: Report): string {
  const facts = [`**${escape(repository)}**`, `tier ${tier}`, escape(stack), standards.join(", ")];
  return `${facts.join(" · ")} <sub>scope from ${escape(scopeFrom)}; groundrules ${escape(generator)}</sub>`;
}

function table({ results }: Report): string {
  const totals = totalsOf(results);
  const rows = OUTCOMES.filter((outcome) => sum(totals[outcome]) > 0).map(
    (outcome) => `| ${OUTCOME_WORDS[outcome]} | ${LEVELS.map((level) => totals[outcome][level] || "–").join(" | ")} |`,
  );
  return [`| | ${LEVELS.join(" | ")} |`, "|:--|--:|--:|--:|", ...rows].join("\n");
}

function folds(report: Report, options: RenderOptions): readonly Fold[] {
  const { results, problems } = report;
  const groups = groupFindings(results.filter(isNew), options.mend);
  const failing = LEVELS.map((level): Fold => {
    const count = results.filter((result) => isNew(result) && result.rule.level === level).length;
    const items = groups.filter((group) => group.level === level).map(item);
    return { title: `${level}: ${countRules(count)}`, open: options.levels.includes(level), items };
  });
  const of = (outcome: Result["outcome"]) => results.filter((result) => result.outcome === outcome);
  const known = results.filter((result) => result.outcome === "fail" && !isNew(result));
  const others: readonly Fold[] = [
    {
      title: `Known to the baseline: ${countRules(known.length)}`,
      open: false,
      items: known.length > 0 ? [`- ${ids(known)}`] : [],
    },
    { title: `Waived: ${countRules(of("waived").length)}`, open: false, items: of("waived").map(waived) },
    {
      title: `Not run: ${countRules(of("not-run").length)}`,
      open: false,
      items: groupReasons(of("not-run")).map(notRun),
    },
    {
      title: "Could not be read",
      open: false,
      items: problems.map((problem) => `- ${where(problem)}${escape(problem.message)}`),
    },
  ];
  return [...failing, ...others].filter(({ items }) => items.length > 0);
}

function item({ rules, sights, remedy, commands }: Group): string {
  const [first] = rules;
  const demand = rules.length === 1 && first !== undefined ? ` ${escape(first.demand)}` : "";
  const hidden = sights.length - SIGHTS;
  return [
    `- **${compactIds(rules.map(({ id }) => id))}**${demand}`,
    ...sights.slice(0, SIGHTS).map((sight: Sight) => `  - ${where(sight)}${escape(sight.message)}`),
    ...(hidden > 0 ? [`  - … and ${hidden} more`] : []),
    `  - → ${escape(remedy)}${commands.map((command) => ` ${codeSpan(command)}`).join("")}`,
  ].join("\n");
}

function waived({ rule, waiver, reason = "" }: Result): string {
  if (waiver === undefined) return `- **${rule.id}** ${escape(reason)}`;
  return `- **${rule.id}** until ${escape(waiver.expires)}: ${escape(waiver.reason)} (${codeSpan(showPlace(waiver))})`;
}

function notRun([reason, results]: readonly [string, readonly Result[]]): string {
  return `- ${escape(reason)} ${ids(results)}`;
}

function ids(results: readonly Result[]): string {
  return compactIds(results.map(({ rule }) => rule.id));
}

function where(sight: Parameters<typeof showPlace>[0]): string {
  const place = showPlace(sight);
  return place === "" ? "" : `${codeSpan(place)} `;
}

/** As many items as there is room for. */
function fill(head: string, all: readonly Fold[]): string {
  const parts = [head];
  let room = MOST_CHARACTERS - head.length;
  let left = 0;
  for (const { title, open, items } of all) {
    const frame = `<details${open ? " open" : ""}><summary><b>${title}</b></summary>\n\n\n\n</details>\n\n`;
    const shown: string[] = [];
    room -= frame.length;
    for (const text of items) {
      if (left === 0 && text.length < room) {
        shown.push(text);
        room -= text.length + 1;
      } else left++;
    }
    if (shown.length > 0) parts.push(frame.replace("\n\n\n\n", () => `\n\n${shown.join("\n")}\n\n`).trimEnd());
  }
  if (left > 0)
    parts.push(`**${left} more groups do not fit into a comment**: \`groundrules check\` shows all of them.`);
  return parts.join("\n\n");
}
