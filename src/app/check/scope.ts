import type { Rule, Scope, StandardId } from "../../conformance.ts";
import { usageError } from "../../errors.ts";
import type { Facts } from "../../facts/model.ts";
import type { Tier } from "../../tier.ts";
import { kindsOf } from "../../rules/scope.ts";
import { ANSWERS_PATH } from "../create.ts";
import { standardOf } from "../rules.ts";

/** What the user asks to be held against; whatever is missing comes from the repository's answers. */
export interface ScopeRequest {
  readonly tier?: string;
  readonly standards: readonly string[];
}

export interface FoundScope {
  readonly scope: Scope;
  /** Where it comes from, in words. */
  readonly from: string;
  readonly name: string;
}

/** What `create` takes without being told otherwise. */
const DEFAULTS = { tier: 4, standards: ["tiers", "python"] } as const;

const TIERS = new Set([1, 2, 3, 4, 5]);

/**
 * Tier, standards and kinds of a repository. One without answers is held against the defaults of a new one.
 *
 * @throws GroundrulesError `TIER_UNKNOWN` or `STANDARD_UNKNOWN`
 */
export function findScope(facts: Facts, request: ScopeRequest): FoundScope {
  const answers = facts.structured(ANSWERS_PATH);
  const answered = answers?.data !== undefined;
  const tier = request.tier ?? answers?.at("tier") ?? DEFAULTS.tier;
  const standards = request.standards.length > 0 ? request.standards : (answers?.at("standards") ?? DEFAULTS.standards);
  const source = answered ? ANSWERS_PATH : "defaults, since there are no answers here";
  const flags = [
    ...(request.tier === undefined ? [] : ["--tier"]),
    ...(request.standards.length > 0 ? ["--standard"] : []),
  ];
  const name = answers?.at("name");
  return {
    scope: {
      tier: readTier(tier),
      stack: text(answers?.at("stack")) ?? facts.python.entry?.framework ?? "unknown",
      standards: readStandards(standards),
      kinds: kindsOf(facts),
    },
    from: flags.length === 2 ? flags.join(" and ") : [...flags, source].join(" and "),
    name: text(name) ?? facts.project.name ?? facts.tree.name,
  };
}

/** Whether a rule counts in a scope: of its standards, and of its tier where it is of one. */
export function isAsked({ standard, tier }: Rule, scope: Pick<Scope, "tier" | "standards">): boolean {
  return scope.standards.includes(standard) && (tier ?? scope.tier) === scope.tier;
}

function readTier(value: unknown): Tier {
  const tier = Number(value);
  if (TIERS.has(tier)) return tier as Tier;
  throw usageError(
    "TIER_UNKNOWN",
    `There is no tier ${String(value)}.`,
    "Tiers go from 1 to 5: groundrules list tiers",
  );
}

function readStandards(value: unknown): readonly StandardId[] {
  const names: readonly unknown[] = Array.isArray(value) ? value : [value];
  return names.map((name) => standardOf(String(name)));
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
