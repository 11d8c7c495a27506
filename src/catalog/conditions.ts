import type { Condition } from "../contribution.ts";

type Scalar = string | number;

/**
 * Whether a manifest's `when` holds. Each key names a fact (an answer, or `component`); one accepted value must be among the
 * fact's values, except that every id listed under `component` must be there, and none of those under `without`. No condition
 * holds always.
 */
export function holds(
  when: Condition | undefined,
  facts: Readonly<Record<string, unknown>>,
  components: ReadonlySet<string>,
): boolean {
  if (when === undefined) return true;
  return Object.entries(when).every(([key, accepted]) => {
    const values: readonly Scalar[] = typeof accepted === "object" ? accepted : [accepted];
    if (key === "component") return values.every((id) => components.has(String(id)));
    if (key === "without") return values.every((id) => !components.has(String(id)));
    const fact = facts[key];
    return Array.isArray(fact) ? values.some((value) => fact.includes(value)) : values.some((value) => value === fact);
  });
}
