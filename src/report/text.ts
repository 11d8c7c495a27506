import type { Level, Outcome, Report, Result, Rule } from "../conformance.ts";
import { plain } from "./escape.ts";
import { compactIds, type Group, groupFindings, groupReasons, showPlace, type Sight } from "./groups.ts";
import type { Render, RenderOptions } from "./model.ts";
import { type Style, styleOf } from "./style.ts";
import { countRules, decide, isNew, LEVELS, OUTCOME_WORDS, sum, totalsOf } from "./totals.ts";
import { OUTCOMES } from "../conformance.ts";

/** Places that one remedy lists before it counts the rest. */
const SIGHTS = 8;

/** Columns that a list of ids takes. */
const WIDTH = 96;

interface Page extends RenderOptions {
  readonly style: Style;
}

/** For a person at a terminal: what to do first, what holds last. */
export const text: Render = (report, options) => {
  const page: Page = { ...options, style: styleOf(options.colour) };
  const of = (outcome: Outcome) => report.results.filter((result) => result.outcome === outcome);
  const parts = [
    header(report, page),
    problems(report, page),
    ...failures(report.results.filter(isNew), page),
    known(report, page),
    waived(of("waived"), page),
    executions(report, page),
    notRun(of("not-run"), page),
    carried(of("carried"), page),
    ...(options.verbose ? [proven(of("pass"), page), exempt(of("not-applicable"), page)] : []),
    table(report, page),
    conclusion(report, page),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
};

function header({ repository, scope, scopeFrom, generator }: Report, { style }: Page): string {
  const facts = `tier ${scope.tier}, ${plain(scope.stack)}, held against ${scope.standards.join(", ")}`;
  return `${style.bold(plain(repository))}: ${facts}\n${style.dim(`Scope from ${plain(scopeFrom)}; groundrules ${generator}`)}`;
}

function problems({ problems: found }: Report, page: Page): string {
  if (found.length === 0) return "";
  const lines = found.map((problem) => `  ${seen(problem, page)}`);
  return [page.style.yellow("Could not be read"), ...lines].join("\n");
}

function failures(results: readonly Result[], page: Page): readonly string[] {
  const groups = groupFindings(results, page.mend);
  return LEVELS.flatMap((level) => {
    const own = groups.filter((group) => group.level === level);
    if (own.length === 0) return [];
    const count = results.filter(({ rule }) => rule.level === level).length;
    return [
      heading(level, `${countRules(count)} ${count === 1 ? "fails" : "fail"}`, page),
      ...own.map((group) => show(group, page)),
    ];
  });
}

function heading(level: Level, words: string, { style, levels }: Page): string {
  const colour = levels.includes(level) ? style.red : style.yellow;
  return colour(style.bold(`${level[0]?.toUpperCase()}${level.slice(1)}: ${words}`));
}

function show({ rules, sights, remedy, commands }: Group, page: Page): string {
  const { style, verbose } = page;
  const shown = verbose ? sights : sights.slice(0, SIGHTS);
  const hidden = sights.length - shown.length;
  const components = [...new Set(rules.flatMap(({ component }) => (component === undefined ? [] : [component])))];
  return [
    ...title(rules, page),
    ...shown.map((sight) => `    ${seen(sight, page)}`),
    ...(hidden > 0 ? [style.dim(`    … and ${hidden} more (--verbose)`)] : []),
    `    → ${plain(remedy)}`,
    ...(commands.length > 0 ? commands.map((command) => `    → ${style.bold(plain(command))}`) : []),
    ...(commands.length === 0 && components.length > 0 ? [style.dim(`    component ${components.join(", ")}`)] : []),
  ].join("\n");
}

/** One rule with what it demands, or the ids of several. */
function title(rules: readonly Rule[], { style, verbose }: Page): readonly string[] {
  const [first] = rules;
  if (rules.length === 1 && first !== undefined) return [`  ${style.bold(first.id)} ${style.dim(plain(first.demand))}`];
  if (verbose) return rules.map(({ id, demand }) => `  ${style.bold(id)} ${style.dim(plain(demand))}`);
  return wrap(compactIds(rules.map(({ id }) => id)), "  ").map((line) => style.bold(line));
}

function seen(sight: Sight, { style }: Page): string {
  const where = place(sight);
  return where === "" ? plain(sight.message) : `${style.bold(where)} ${plain(sight.message)}`;
}

function place(at: Parameters<typeof showPlace>[0]): string {
  return plain(showPlace(at));
}

function known({ results }: Report, { style }: Page): string {
  const own = results.filter((result) => result.outcome === "fail" && result.known === true);
  if (own.length === 0) return "";
  return [
    `${style.bold("Known to the baseline")}: ${countRules(own.length)}, for which the check does not fail`,
    ...ids(own),
  ].join("\n");
}

function waived(results: readonly Result[], { style }: Page): string {
  if (results.length === 0) return "";
  const lines = results.map(({ rule, waiver, reason = "" }) =>
    waiver === undefined
      ? `  ${style.bold(rule.id)} ${plain(reason)}`
      : `  ${style.bold(rule.id)} until ${plain(waiver.expires)}: ${plain(waiver.reason)} ${style.dim(`(${place(waiver)})`)}`,
  );
  return [`${style.bold("Waived")}: ${countRules(results.length)}`, ...lines].join("\n");
}

function executions({ executions: ran }: Report, { style }: Page): string {
  if (ran.length === 0) return "";
  const lines = ran.flatMap(({ command, outcome, milliseconds, detail }) => {
    const colour = { pass: style.green, fail: style.red, "not-run": style.yellow }[outcome];
    const time = style.dim(`${(milliseconds / 1000).toFixed(1)} s`);
    const tail = outcome === "pass" ? [] : detail.split("\n").map((line) => style.dim(`    ${plain(line)}`.trimEnd()));
    return [`  ${colour(OUTCOME_WORDS[outcome])} ${plain(command)} ${time}`, ...tail];
  });
  return [style.bold("Ran"), ...lines].join("\n");
}

function notRun(results: readonly Result[], page: Page): string {
  if (results.length === 0) return "";
  const { style, verbose } = page;
  const lines = groupReasons(results).flatMap(([reason, own]) => [
    `  ${String(own.length).padStart(4)} ${plain(reason)}`,
    ...(verbose ? unproven(reason, own).map(style.dim) : []),
  ]);
  const head = `${style.bold("Not run")}: ${countRules(results.length)}; check --run runs what proves them here`;
  return [head, ...lines].join("\n");
}

/** Each rule with what its reason says beyond the words that it shares; ids alone where that is nothing. */
function unproven(shared: string, results: readonly Result[]): readonly string[] {
  const indent = "       ";
  const beyond = ({ reason = "" }: Result) => plain(reason.slice(shared.length));
  if (!results.some(beyond)) return wrap(compactIds(results.map(({ rule }) => rule.id)), indent);
  return results.map((result) => `${indent}${result.rule.id} ${beyond(result)}`.trimEnd());
}

function carried(results: readonly Result[], page: Page): string {
  if (results.length === 0) return "";
  const { style, verbose } = page;
  const head = `${style.bold("Carried")}: ${countRules(results.length)} of conduct and settings outside of the repository`;
  if (verbose) return [head, ...results.flatMap((result) => proof(result, page))].join("\n");
  const files = new Map<string, number>();
  for (const { evidence } of results) {
    const path = evidence[0]?.path ?? "";
    files.set(path, (files.get(path) ?? 0) + 1);
  }
  const lines = [...files].map(([path, count]) => `  ${String(count).padStart(4)} ${plain(path)}`.trimEnd());
  return [head, ...lines].join("\n");
}

function proven(results: readonly Result[], page: Page): string {
  if (results.length === 0) return "";
  return [
    `${page.style.bold("Pass")}: ${countRules(results.length)}`,
    ...results.flatMap((result) => proof(result, page)),
  ].join("\n");
}

function proof({ rule, evidence }: Result, { style }: Page): readonly string[] {
  return [
    `  ${style.bold(rule.id)} ${plain(rule.demand)}`,
    ...evidence.map((item) => style.dim(`    ${place(item)} ${plain(item.text)}`.replace(/^ {5}/, "    "))),
  ];
}

function exempt(results: readonly Result[], { style }: Page): string {
  if (results.length === 0) return "";
  const lines = results.map(({ rule, reason = "" }) => `  ${style.bold(rule.id)} ${style.dim(plain(reason))}`);
  return [`${style.bold("Not applicable")}: ${countRules(results.length)}`, ...lines].join("\n");
}

function table({ results }: Report, { style }: Page): string {
  const totals = totalsOf(results);
  const shown = OUTCOMES.filter((outcome) => sum(totals[outcome]) > 0);
  const head = ["", ...LEVELS].map((cell, column) => align(cell, column)).join("");
  const rows = shown.map((outcome) =>
    [OUTCOME_WORDS[outcome], ...LEVELS.map((level) => String(totals[outcome][level] || "–"))].map(align).join(""),
  );
  return [style.dim(head), ...rows].join("\n");
}

function align(cell: string, column: number): string {
  return column === 0 ? cell.padEnd(14) : cell.padStart(8);
}

function conclusion(report: Report, { style, levels, mend }: Page): string {
  const { failed, sentence } = decide(report, levels);
  const lines = [failed ? style.red(style.bold(sentence)) : style.green(style.bold(sentence))];
  if (report.results.some(isNew)) {
    const help = "groundrules explain <id> says what a rule demands and how to waive it";
    lines.push(style.dim(mend === undefined ? `${help}.` : `${help}; check --fix shows what would mend findings.`));
  }
  return lines.join("\n");
}

function ids(results: readonly Result[]): readonly string[] {
  return wrap(compactIds(results.map(({ rule }) => rule.id)), "  ");
}

function wrap(words: string, indent: string): readonly string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of words.split(" ")) {
    if (line.length + word.length > WIDTH && line !== indent) {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()];
}
