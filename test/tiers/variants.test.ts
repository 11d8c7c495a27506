import { describe, expect, it } from "vitest";
import type { Result } from "../../src/conformance.ts";
import type { Tier } from "../../src/tier.ts";
import type { Edit } from "./removal.ts";
import { factsOfFiles, judge, rulesOfTier, treeOfTier } from "./tree.ts";
import type { Variants } from "./variants/edits.ts";
import { EVASIONS } from "./variants/evasions.ts";
import { EVASIONS_1 } from "./variants/evasions-1.ts";
import { FORMS } from "./variants/forms.ts";
import { FORMS_1 } from "./variants/forms-1.ts";

/** A repository of each tier, read once. */
const repositories = new Map<number, ReturnType<typeof repositoryOf>>();

function repositoryOf(tier: Tier) {
  const files = treeOfTier(tier);
  return { files, whole: factsOfFiles(files), rules: rulesOfTier(tier) };
}

/** What `check` says of a rule after edits. */
function judged(tier: Tier, id: string, edits: readonly Edit[]): Result | undefined {
  const { files, whole, rules } = repositories.get(tier) ?? repositoryOf(tier);
  repositories.set(tier, { files, whole, rules });
  const facts = factsOfFiles(edits.reduce((left, edit) => edit(left, id), files));
  expect(facts.problems).toEqual([]);
  return judge(
    tier,
    rules.filter((rule) => rule.id === id),
    facts,
    whole,
  )[0];
}

const casesOf = (variants: Variants) =>
  Object.entries(variants).flatMap(([key, ways]) => {
    const [tier, id = ""] = key.split(" ");
    return Object.entries(ways).map(([way, edits]) => ({ tier: Number(tier) as Tier, id, way, edits }));
  });

describe("a way around a rule", () => {
  it.each(casesOf({ ...EVASIONS_1, ...EVASIONS }))("fails $id: $way", ({ tier, id, edits }) => {
    expect(judged(tier, id, edits)).toMatchObject({ outcome: "fail" });
  });
});

describe("another form of what a rule asks for", () => {
  it.each(casesOf({ ...FORMS_1, ...FORMS }))("does not fail $id: $way", ({ tier, id, edits }) => {
    expect(judged(tier, id, edits)?.findings ?? []).toEqual([]);
  });
});
