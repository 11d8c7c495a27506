/** The items by key, in the order in which the keys appear. (`Map.groupBy` came with Node 21.) */
export function groupBy<T>(items: Iterable<T>, key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return groups;
}

/** The first item of each key. */
export function distinct<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  const first = new Map<string, T>();
  for (const item of items) {
    const name = key(item);
    if (!first.has(name)) first.set(name, item);
  }
  return [...first.values()];
}
