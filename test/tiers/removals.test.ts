import { describe, expect, it } from "vitest";
import type { Rule } from "../../src/conformance.ts";
import type { Tier } from "../../src/tier.ts";
import type { Removal, Removals } from "./removal.ts";
import { TIER_1 } from "./removals/tier-1.ts";
import { TIER_2 } from "./removals/tier-2.ts";
import { TIER_3 } from "./removals/tier-3.ts";
import { TIER_4 } from "./removals/tier-4.ts";
import { TIER_5_DELIVERY } from "./removals/tier-5-delivery.ts";
import { TIER_5_SERVICE } from "./removals/tier-5-service.ts";
import { factsOfFiles, type Files, judge, rulesOfTier, treeOfTier } from "./tree.ts";

/**
 * Each requirement of each tier, taken out of what that tier generates: `check` has to notice. A requirement that stands in two
 * places is taken out of both.
 */
const REMOVALS: readonly (readonly [Tier, Removals])[] = [
  [1, TIER_1],
  [2, TIER_2],
  [3, TIER_3],
  [4, TIER_4],
  [5, { ...TIER_5_DELIVERY, ...TIER_5_SERVICE }],
];

function taken(removal: Removal, rule: Rule, files: Files): Files {
  return "never" in removal ? files : removal.reduce((left, edit) => edit(left, rule.id), files);
}

describe.each(REMOVALS)("tier %i", (tier, removals) => {
  const rules = rulesOfTier(tier);
  const files = treeOfTier(tier);
  const whole = factsOfFiles(files);

  it("lists each of its rules", () => {
    expect(Object.keys(removals)).toEqual(rules.map(({ id }) => id));
  });

  it("fails none of them as it is generated", () => {
    const failed = judge(tier, rules, whole).filter(({ outcome }) => outcome === "fail");
    expect(failed.map(({ rule, findings }) => `${rule.id}: ${findings[0]?.message}`)).toEqual([]);
  });

  it.each(rules.map((rule) => ({ id: rule.id, demand: rule.demand, rule })))("$id: $demand", ({ id, rule }) => {
    const removal = removals[id];
    if (removal === undefined) throw new Error(`${id} has no entry in test/tiers/removals/tier-${tier}.ts.`);
    const facts = factsOfFiles(taken(removal, rule, files));
    const [result] = judge(tier, [rule], facts, whole);
    if ("never" in removal) expect(result?.outcome, removal.never).not.toBe("fail");
    else expect(result).toMatchObject({ outcome: "fail" });
  });
});
