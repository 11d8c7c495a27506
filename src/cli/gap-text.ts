import type { Rule } from "../conformance.ts";
import type { Tier } from "../tier.ts";
import { answerChanges } from "../app/tier/answers.ts";
import { type Move, shown } from "../app/tier/record.ts";
import type { Terminal } from "./terminal.ts";

/** Rules that are listed one by one; of the other standards only how many, since there are hundreds. */
const LISTED = "tiers";

/** What stands between a repository and a tier, for the reader. */
export function gapText(
  { before, after, brought, taken, gap, staying }: Move,
  titles: Titles,
  terminal: Terminal,
): string {
  const { bold, dim } = terminal;
  const head =
    before.tier === after.tier
      ? `Tier ${after.tier} (${titles(after.tier)})`
      : `Tier ${before.tier} (${titles(before.tier)}) → ${after.tier} (${titles(after.tier)})`;
  const changes = [
    ...answerChanges(before, after).map(
      ({ key, before: old, after: now }) => `  ${key}: ${shown(old)} → ${shown(now)}`,
    ),
    ...(brought.length === 0 ? [] : [`  components that come: ${brought.join(", ")}`]),
    ...(taken.length === 0 ? [] : [`  components that go: ${taken.join(", ")}`]),
  ];
  const listed = gap.due.filter(({ rule }) => rule.standard === LISTED);
  const others = gap.due.length - listed.length;
  const due = listed
    .toSorted((a, b) => compare(a.component, b.component))
    .map(({ rule, component }) => `  ${component.padEnd(12)} ${ruleText(rule)}`);
  const counted = others === 0 ? [] : [dim(`  and ${others} rules of other standards`)];
  return [
    bold(head),
    ...changes,
    "",
    `${gap.failing} of ${gap.rules} rules do not hold yet. What meets them:`,
    ...(due.length + counted.length === 0 ? ["  nothing that groundrules generates"] : [...due, ...counted]),
    "",
    gap.tasks.length === 0 ? "Nothing is left to people." : "What a person must do:",
    ...gap.tasks.map(({ rule, what }) => `  ${rule.id}: ${what}`),
    ...(staying.length === 0 ? [] : ["", "What is not generated any more, and stays:"]),
    ...staying.map(({ path, what }) => `  ${path}: ${what}`),
    ...(gap.gates === 0 ? [] : ["", `${gap.gates} rules are proved by running gates: groundrules check --run`]),
    "",
  ].join("\n");
}

/** Title of a tier. */
export type Titles = (tier: Tier) => string;

/** The same for machines. */
export function gapJson({ before, after, brought, taken, gap, staying }: Move): Readonly<Record<string, unknown>> {
  return {
    move: { from: before.tier, to: after.tier, answers: answerChanges(before, after), brought, taken },
    gap: {
      rules: gap.rules,
      failing: gap.failing,
      due: gap.due.map(({ rule, component }) => ({ rule: rule.id, demand: rule.demand, component })),
      tasks: gap.tasks.map(({ rule, what }) => ({ rule: rule.id, what })),
      staying,
      gates: gap.gates,
    },
  };
}

function ruleText({ id, demand }: Rule): string {
  return `${id}  ${demand.replaceAll("`", "")}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
