import { type Level, type Outcome, OUTCOMES, type Report, type Result, type StandardId } from "../conformance.ts";
import { groupBy } from "./collect.ts";

export const LEVELS: readonly Level[] = ["must", "should", "may"];

/** How the outcomes read in a sentence. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  fail: "fail",
  waived: "waived",
  "not-run": "not run",
  carried: "carried",
  pass: "pass",
  "not-applicable": "not applicable",
};

export type Totals = Readonly<Record<Outcome, Readonly<Record<Level, number>>>>;

export function totalsOf(results: readonly Result[]): Totals {
  const totals = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, { must: 0, should: 0, may: 0 }])) as Record<
    Outcome,
    Record<Level, number>
  >;
  for (const { outcome, rule } of results) totals[outcome][rule.level]++;
  return totals;
}

export function sum(counts: Readonly<Record<Level, number>>): number {
  return counts.must + counts.should + counts.may;
}

/** Fails, and no baseline knew it. */
export function isNew({ outcome, known }: Result): boolean {
  return outcome === "fail" && known !== true;
}

export interface Decision {
  readonly failed: boolean;
  /** What decided the exit code. */
  readonly sentence: string;
}

export function decide({ results }: Report, levels: readonly Level[]): Decision {
  const fresh = results.filter(isNew).map(({ rule }) => rule.level);
  const count = fresh.filter((level) => levels.includes(level)).length;
  const others = LEVELS.filter((level) => fresh.includes(level) && !levels.includes(level));
  const rest = fresh.length - count;
  const duty = `that ${levels.join(" or ")} hold`;
  const also = rest === 0 ? "" : `${rest} that ${others.join(" or ")} hold`;
  if (count > 0) {
    const too = rest === 0 ? "" : ` So ${rest === 1 ? "does" : "do"} ${also}.`;
    return { failed: true, sentence: `${countRules(count)} ${duty} ${count === 1 ? "fails" : "fail"}.${too}` };
  }
  const only = rest === 0 ? "" : ` ${also} ${rest === 1 ? "does" : "do"}.`;
  return { failed: false, sentence: `No rule ${duty} fails.${only}` };
}

export function countRules(count: number): string {
  return count === 1 ? "1 rule" : `${count} rules`;
}

/** The results of one section, in the order of the catalogue. */
export interface SectionResults {
  readonly standard: StandardId;
  readonly key: string;
  readonly title: string;
  readonly why: string;
  readonly results: readonly Result[];
}

export function bySection({ results, sections }: Report): readonly SectionResults[] {
  const groups = groupBy(results, ({ rule: { standard, section } }) => `${standard}\0${section}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { standard, section: key } = first.rule;
    const { title = key, why = "" } = sections[key] ?? {};
    return [{ standard, key, title, why, results: group }];
  });
}
