import type { Wanted } from "../../drift.ts";
import type { Repository } from "./repository.ts";
import { type Catalogs, renderIfFit } from "./sources.ts";

/** Paths that other answers change: what the templates of this version make of those in the lock and of the new ones differs. */
export function changedPaths(
  now: ReadonlyMap<string, Wanted>,
  { lock }: Repository,
  { current, version }: Catalogs,
): ReadonlySet<string> {
  const all = [...new Set([...now.keys(), ...Object.keys(lock.files)])];
  const before = lock.answers === undefined ? undefined : renderIfFit(lock.answers, current, version);
  if (before === undefined) return new Set(all);
  const differs = (path: string): boolean => {
    const [old, next] = [before.get(path), now.get(path)];
    // A conflict that is open still, or a path that was freed since, is due again.
    if (next !== undefined && lock.files[path] === undefined) return true;
    return old?.text !== next?.text || old?.mode !== next?.mode || old?.component !== next?.component;
  };
  return new Set(all.filter(differs));
}
