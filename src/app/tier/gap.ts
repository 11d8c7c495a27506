import type { Report, Result, Rule } from "../../conformance.ts";
import type { Answers } from "../../model.ts";
import type { Tier } from "../../tier.ts";
import type { Tree } from "../../facts/model/text.ts";
import { inspect, judge } from "../check/check.ts";

/** A rule of the tier that does not hold yet, and what meets it. */
export interface DueRule {
  readonly rule: Rule;
  /** The component whose files meet it, or the stack. */
  readonly component: string;
}

/** Places that a task names. */
const NAMED = 3;

/** Something that no file of ours settles. */
export interface Task {
  readonly rule: Rule;
  /** What a person does, in a sentence. */
  readonly what: string;
}

/** What stands between a repository and a tier. */
export interface Gap {
  readonly tier: Tier;
  /** Of the chosen standards: how many rules there are, and how many do not hold before the move. */
  readonly rules: number;
  readonly failing: number;
  /** What the move meets. */
  readonly due: readonly DueRule[];
  /** What still fails after it, and what only people can do: settings of the host, conduct. */
  readonly tasks: readonly Task[];
  /** Commands that prove what files cannot: `make test`. */
  readonly gates: number;
}

/**
 * What a move brings and what it leaves to a person: the same judgement as `check --tier`, before and after.
 *
 * @param today ISO date
 */
export function gapOf(before: Tree, after: Tree, answers: Answers, today: string): Gap {
  const request = { tier: String(answers.tier), standards: answers.standards, rules: [], today };
  const now = judge(inspect(before, request));
  const then = judge(inspect(after, request));
  const outcomes = new Map(then.results.map((result) => [result.rule.id, result]));
  const failing = now.results.filter(({ outcome }) => outcome === "fail");
  const met = failing.filter(({ rule }) => outcomes.get(rule.id)?.outcome !== "fail");
  return {
    tier: answers.tier,
    rules: now.results.length,
    failing: failing.length,
    due: met.map(({ rule }) => ({ rule, component: rule.component ?? answers.stack })),
    tasks: tasksOf(then),
    gates: then.results.filter(({ outcome }) => outcome === "not-run").length,
  };
}

function tasksOf({ results }: Report): readonly Task[] {
  return results.flatMap((result): readonly Task[] => {
    const { rule, outcome } = result;
    if (outcome === "fail") return [{ rule, what: remedyOf(result) }];
    // Conduct is what people and assistants do anyway: AGENTS.md says it to them.
    if (outcome === "carried" && rule.verification === "host") return [{ rule, what: rule.method ?? rule.demand }];
    return [];
  });
}

/** With the places that a person has to go to: the first few of many. */
function remedyOf({ findings, rule }: Result): string {
  const [finding] = findings;
  if (finding === undefined) return rule.demand;
  const paths = [...new Set(findings.flatMap(({ path }) => (path === undefined ? [] : [path])))];
  const more = paths.length > NAMED ? ` and ${paths.length - NAMED} more` : "";
  const where = paths.length === 0 ? "" : `${paths.slice(0, NAMED).join(", ")}${more}: `;
  return `${where}${finding.message} ${finding.remedy}`;
}
