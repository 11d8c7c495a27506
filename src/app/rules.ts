/** What `list` and `explain` say of standards and rules, wherever they are asked. */
import type { Level, Rule, Section, StandardId } from "../conformance.ts";
import { usageError } from "../errors.ts";
import { findRule, nearestRules, rulesOf, sectionOf, type Standard, STANDARDS } from "../standards/standards.ts";
import type { Table } from "./tables.ts";

const LEVELS: readonly Level[] = ["must", "should", "may"];

export interface StandardCounts extends Standard {
  readonly levels: Readonly<Record<Level, number>>;
}

/** Which rules to list; whatever is not said includes all. */
export interface Selection {
  readonly standards: readonly string[];
  readonly tier?: string;
}

/** Rules of one section, in the order of the document. */
export interface RuleGroup {
  readonly section: Section;
  readonly rules: readonly Rule[];
}

export function standardCounts(): readonly StandardCounts[] {
  return STANDARDS.map((standard) => {
    const rules = rulesOf(standard.id);
    const count = (level: Level) => [level, rules.filter((rule) => rule.level === level).length];
    return { ...standard, levels: Object.fromEntries(LEVELS.map(count)) as Record<Level, number> };
  });
}

/** What `list standards` shows, and the README. */
export function standardsTable(): Table {
  return {
    columns: ["standard", "title", "version", "rules", ...LEVELS, "what it covers"],
    rows: standardCounts().map(({ id, title, version, rules, levels, summary }) => [
      id,
      title,
      version ?? "",
      String(rules),
      ...LEVELS.map((level) => String(levels[level])),
      summary,
    ]),
  };
}

/** @throws GroundrulesError `STANDARD_UNKNOWN` or `TIER_UNKNOWN` */
export function selectRules({ standards, tier }: Selection): readonly RuleGroup[] {
  if (tier !== undefined && !/^[1-5]$/.test(tier)) {
    throw usageError("TIER_UNKNOWN", `There is no tier ${tier}.`, "Tiers go from 1 to 5: groundrules list tiers");
  }
  const chosen = standards.length > 0 ? standards.map(standardOf) : STANDARDS.map(({ id }) => id);
  const rules = chosen
    .flatMap(rulesOf)
    .filter((rule) => tier === undefined || (rule.tier ?? Number(tier)) === Number(tier));
  const keys = [...new Set(rules.map(({ section }) => section))];
  return keys.flatMap((key) => {
    const inside = rules.filter(({ section }) => section === key);
    const [first] = inside;
    return first === undefined ? [] : [{ section: sectionOf(first), rules: inside }];
  });
}

/** Whether someone who typed this meant a rule. */
export function looksLikeRule(subject: string): boolean {
  return /^(t\d+|py-[a-z]+|sys|vm|con)-\d[\w.]*$/i.test(subject);
}

/** @throws GroundrulesError `RULE_UNKNOWN`, with the ids that come nearest */
export function knownRule(id: string): Rule {
  const rule = findRule(id);
  if (rule !== undefined) return rule;
  const near = nearestRules(id);
  const guess = near.length === 0 ? "" : `Did you mean ${near.join(" or ")}? `;
  throw usageError("RULE_UNKNOWN", `There is no rule ${id}.`, `${guess}See: groundrules list rules`);
}

/** A rule in one line. */
export interface RuleDemand {
  readonly id: string;
  readonly level: string;
  readonly demand: string;
}

/** What rules demand. A manifest may name one that the standards no longer have. */
export function demands(ids: readonly string[]): readonly RuleDemand[] {
  return ids.flatMap((id) => {
    const rule = findRule(id);
    return rule === undefined ? [] : [{ id: rule.id, level: rule.level, demand: rule.demand }];
  });
}

/** Lettered parts of a rule (`PY-SEC-012a`), or the rule that a part belongs to. */
export function relatives(rule: Rule): { readonly parts: readonly Rule[]; readonly whole: Rule | undefined } {
  const isPart = /^(.*\d)[a-z]$/.exec(rule.id);
  const rules = rulesOf(rule.standard);
  return {
    parts: rules.filter(({ id }) => id.length === rule.id.length + 1 && id.startsWith(rule.id) && /[a-z]$/.test(id)),
    whole: isPart === null ? undefined : rules.find(({ id }) => id === isPart[1]),
  };
}

export function standardOf(name: string): StandardId {
  const standard = STANDARDS.find(({ id }) => id === name);
  if (standard !== undefined) return standard.id;
  const known = STANDARDS.map(({ id }) => id).join(", ");
  throw usageError("STANDARD_UNKNOWN", `There is no standard "${name}".`, `Choose among ${known}.`);
}
