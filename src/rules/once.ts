import type { Facts } from "../facts/model.ts";

/**
 * Works out once what many rules ask for: of the facts, of a module, or of anything else that lives as long as a check.
 */
export function once<T, K extends object = Facts>(read: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    const found = known.get(key) ?? { value: read(key) };
    known.set(key, found);
    return found.value;
  };
}
