import type { Answers, Catalog, Unit } from "../model.ts";
import { usageError } from "../errors.ts";
import { byOrder, stacks } from "../catalog/catalog.ts";
import { holds } from "../catalog/conditions.ts";

/**
 * The stack and the components that the answers call for, in order of contribution.
 *
 * @throws GroundrulesError `STACK_UNKNOWN`, `TIER_UNAVAILABLE` or `COMPONENT_MISSING`
 */
export function selectUnits(answers: Answers, catalog: Catalog): readonly Unit[] {
  const stack = stacks(catalog).find((unit) => unit.id === answers.stack);
  if (stack === undefined) {
    const known = stacks(catalog).map((unit) => unit.id);
    throw usageError("STACK_UNKNOWN", `There is no stack "${answers.stack}".`, `Choose one of: ${known.join(", ")}.`);
  }
  if (!stack.tiers.includes(answers.tier)) {
    throw usageError(
      "TIER_UNAVAILABLE",
      `Stack ${stack.id} cannot be generated at tier ${answers.tier} yet.`,
      `This version generates tier ${stack.tiers.join(", ")}; use --tier ${stack.tiers[0]}.`,
    );
  }
  const offered = new Set(stack.components);
  const chosen = catalog.units.filter(
    (unit) =>
      unit === stack ||
      (unit.kind === "component" && offered.has(unit.id) && holds(unit.when, { ...answers }, offered)),
  );
  requireAll(stack, chosen, catalog);
  return chosen.toSorted(byOrder);
}

function requireAll(stack: Unit, chosen: readonly Unit[], catalog: Catalog): void {
  const known = new Set(catalog.units.map((unit) => unit.id));
  const unknown = stack.components.filter((id) => !known.has(id));
  if (unknown.length > 0) {
    throw usageError(
      "COMPONENT_MISSING",
      `Stack ${stack.id} names components that do not exist: ${unknown.join(", ")}.`,
    );
  }
  const ids = new Set(chosen.map((unit) => unit.id));
  for (const unit of chosen) {
    const missing = unit.requires.filter((id) => !ids.has(id));
    if (missing.length > 0) {
      throw usageError(
        "COMPONENT_MISSING",
        `Component ${unit.id} requires ${missing.join(", ")}, which is not selected.`,
      );
    }
  }
}
