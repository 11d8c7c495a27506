import type { LockEntry } from "../../drift.ts";
import type { Step } from "../../io/transaction-stage.ts";
import { selectEntries } from "./paths.ts";
import { lockSteps } from "./prepare.ts";
import type { Repository } from "./repository.ts";

/** What ejecting would change: the records alone, never a file of the user's. */
export interface Ejection {
  readonly paths: readonly string[];
  readonly steps: readonly Step[];
}

/** @throws GroundrulesError `PATH_UNKNOWN` if no selected path is one of ours */
export function planEjection(repository: Repository, selected: (path: string) => boolean): Ejection {
  const { lock } = repository;
  const chosen = selectEntries(lock, selected);
  const due = chosen.filter(([, entry]) => !entry.ejected);
  const ejected = due.map(([path, entry]): [string, LockEntry] => [path, { ...entry, ejected: true }]);
  const files = { ...lock.files, ...Object.fromEntries(ejected) };
  return {
    paths: due.map(([path, { movedTo }]) => movedTo ?? path),
    steps: due.length === 0 ? [] : lockSteps({ ...lock, files }, new Map(), repository),
  };
}
