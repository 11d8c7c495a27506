/** The catalogue of rules. A standard is parsed when it is first asked for, and once. */
import { rules as texts, sections as sectionsText, standards } from "groundrules:standards";
import leven from "leven";
import type { Rule, Section, StandardId } from "../conformance.ts";

export interface Standard {
  readonly id: StandardId;
  readonly title: string;
  /** Where the document has one. */
  readonly version?: string;
  /** How many rules it has. */
  readonly rules: number;
  readonly summary: string;
}

export const STANDARDS: readonly Standard[] = standards;

/** What the ids of a standard's rules begin with. */
const PREFIXES: readonly (readonly [RegExp, StandardId])[] = [
  [/^t\d/, "tiers"],
  [/^py-/, "python"],
  [/^sys-/, "system"],
  [/^vm-/, "vaultmesh"],
  [/^con-/, "constitution"],
];

/** By id in lower case, in the order of the source. */
const parsed = new Map<StandardId, ReadonlyMap<string, Rule>>();
let sections: Readonly<Record<string, Section>> | undefined;

/** In the order of the document. */
export function rulesOf(standard: StandardId): readonly Rule[] {
  return [...byId(standard).values()];
}

/** @param id in any case */
export function findRule(id: string): Rule | undefined {
  const key = id.toLowerCase();
  const standard = PREFIXES.find(([prefix]) => prefix.test(key))?.[1];
  return standard === undefined ? undefined : byId(standard).get(key);
}

/** Ids that someone who typed `id` may have meant: all as near as the nearest. */
export function nearestRules(id: string, count = 3): readonly string[] {
  const key = id.toLowerCase();
  const distances = STANDARDS.flatMap((standard) => [...byId(standard.id)]).map(
    ([other, rule]) => [rule.id, leven(key, other)] as const,
  );
  const least = Math.min(...distances.map(([, distance]) => distance));
  if (least > Math.max(1, Math.floor(key.length / 3))) return [];
  return distances
    .filter(([, distance]) => distance === least)
    .slice(0, count)
    .map(([other]) => other);
}

export function sectionsByKey(): Readonly<Record<string, Section>> {
  if (sections === undefined) {
    const data = JSON.parse(sectionsText) as Readonly<Record<string, Omit<Section, "key">>>;
    sections = Object.fromEntries(Object.entries(data).map(([key, section]) => [key, { key, ...section }]));
  }
  return sections;
}

export function sectionOf({ section: key }: Rule): Section {
  return sectionsByKey()[key] ?? { key, title: key, why: "" };
}

function byId(standard: StandardId): ReadonlyMap<string, Rule> {
  let rules = parsed.get(standard);
  if (rules === undefined) {
    const data = JSON.parse(texts[standard]) as readonly Omit<Rule, "standard">[];
    rules = new Map(data.map((rule) => [rule.id.toLowerCase(), { ...rule, standard }]));
    parsed.set(standard, rules);
  }
  return rules;
}
