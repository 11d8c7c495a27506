import type { Catalog, Tier, Unit } from "../model.ts";

export const TIERS: readonly Tier[] = [1, 2, 3, 4, 5];

export function stacks(catalog: Catalog): readonly Unit[] {
  return catalog.units.filter((unit) => unit.kind === "stack");
}

export function components(catalog: Catalog): readonly Unit[] {
  return catalog.units.filter((unit) => unit.kind === "component").toSorted(byOrder);
}

/** Small order first; ties by id, so that the sequence never depends on the file system. */
export function byOrder(a: Unit, b: Unit): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1);
}
