import type { Catalog, Unit } from "../model.ts";
import type { Tier } from "../tier.ts";

export const TIERS: readonly Tier[] = [1, 2, 3, 4, 5];

export function stacks(catalog: Catalog): readonly Unit[] {
  return catalog.units.filter((unit) => unit.kind === "stack");
}

export function components(catalog: Catalog): readonly Unit[] {
  return catalog.units.filter((unit) => unit.kind === "component").toSorted(byOrder);
}

/** Ids of the components that a stack brings at a tier, in the order of its manifest. */
export function broughtBy(stack: Unit, tier: Tier, catalog: Catalog): readonly string[] {
  const fitting = catalog.tiers[String(tier)]?.components;
  return fitting === undefined ? stack.components : stack.components.filter((id) => fitting.includes(id));
}

/** The tiers that a component of our stacks is for. */
export function tiersOf(id: string, catalog: Catalog): readonly Tier[] {
  return TIERS.filter((tier) => catalog.tiers[String(tier)]?.components?.includes(id) !== false);
}

/** Small order first; ties by id, so that the sequence never depends on the file system. */
export function byOrder(a: Unit, b: Unit): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1);
}

/** The catalogue with the variants of components for services of someone else's, which are kept apart since no creation needs them. */
export function withVariants(catalog: Catalog, existing: Readonly<Record<string, Unit>>): Catalog {
  const units = catalog.units.map((unit) => {
    const variant = unit.kind === "component" ? existing[unit.id] : undefined;
    return variant === undefined ? unit : { ...unit, existing: variant };
  });
  return { ...catalog, units };
}
