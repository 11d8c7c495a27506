import type { Answers, Catalog, Unit } from "../model.ts";
import type { Project } from "../project.ts";
import { usageError } from "../errors.ts";
import { broughtBy, byOrder, stacks, tiersOf } from "../catalog/catalog.ts";
import { holds } from "../catalog/conditions.ts";

/**
 * The stack and the components that the answers call for, in order of contribution. Where someone else wrote the service there is
 * no stack, and each component is the one for such a service.
 *
 * @throws GroundrulesError `STACK_UNKNOWN`, `TIER_UNAVAILABLE`, `COMPONENT_UNKNOWN`, `COMPONENT_UNFIT` or `COMPONENT_MISSING`
 */
export function selectUnits(answers: Answers, catalog: Catalog): readonly Unit[] {
  return answers.project === undefined ? ofStack(answers, catalog) : ofProject(answers, answers.project, catalog);
}

function ofStack(answers: Answers, catalog: Catalog): readonly Unit[] {
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
  refuseUnknown(stack, catalog);
  const ids = answers.components ?? broughtBy(stack, answers.tier, catalog);
  const offered = new Set(ids);
  const chosen = ids
    .map((id) => componentAt(id, answers, catalog))
    .filter((unit) => holds(unit.when, { ...answers }, offered));
  requireAll(chosen, {});
  return [stack, ...chosen].toSorted(byOrder);
}

function refuseUnknown(stack: Unit, catalog: Catalog): void {
  const known = new Set(catalog.units.map((unit) => unit.id));
  const unknown = stack.components.filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  throw usageError("COMPONENT_MISSING", `Stack ${stack.id} names components that do not exist: ${unknown.join(", ")}.`);
}

function ofProject({ components = [], ...answers }: Answers, project: Project, catalog: Catalog): readonly Unit[] {
  const chosen = components.map((id) => {
    const { existing } = componentOf(id, catalog);
    if (existing !== undefined && holds(existing.when, { ...answers, ...project }, new Set(components)))
      return existing;
    throw usageError(
      "COMPONENT_UNFIT",
      `Component ${id} cannot be added to a service that groundrules did not create${existing === undefined ? "" : " in this form"}.`,
      `Those that can: ${catalog.units.flatMap((unit) => (unit.existing === undefined ? [] : [unit.id])).join(", ")}.`,
    );
  });
  requireAll(chosen, project.present);
  return chosen.toSorted(byOrder);
}

/**
 * A component of our stacks, where it is for the tier.
 *
 * @throws GroundrulesError `COMPONENT_UNKNOWN` or `COMPONENT_UNFIT`
 */
export function componentAt(id: string, { tier }: Answers, catalog: Catalog): Unit {
  const unit = componentOf(id, catalog);
  const tiers = tiersOf(id, catalog);
  if (tiers.includes(tier)) return unit;
  const next = tiers.find((other) => other > tier) ?? tiers.at(-1);
  throw usageError(
    "COMPONENT_UNFIT",
    `Component ${id} is for tier ${tiers.join(", ")}; this service is at tier ${tier}.`,
    `Change the tier first: groundrules tier ${next}`,
  );
}

/** @throws GroundrulesError `COMPONENT_UNKNOWN` */
export function componentOf(id: string, catalog: Catalog): Unit {
  const unit = catalog.units.find((candidate) => candidate.kind === "component" && candidate.id === id);
  if (unit !== undefined) return unit;
  const known = catalog.units.flatMap((candidate) => (candidate.kind === "component" ? [candidate.id] : []));
  throw usageError("COMPONENT_UNKNOWN", `There is no component "${id}".`, `Known: ${known.join(", ")}.`);
}

/** @param present components that are there in another form, which serves as well */
function requireAll(chosen: readonly Unit[], present: Readonly<Record<string, string>>): void {
  const ids = new Set([...chosen.map((unit) => unit.id), ...Object.keys(present)]);
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
