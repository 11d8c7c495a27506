import type { LockEntry } from "../../drift.ts";
import type { Catalog, Ownership } from "../../model.ts";
import type { GitState } from "../../io/git-state.ts";
import { hash } from "../../io/lock.ts";
import { look, type Repository } from "./repository.ts";
import { baseResolver, type BaseSource, type Catalogs } from "./sources.ts";

/** All that is known of one file of a repository. */
export interface PathFacts {
  readonly path: string;
  readonly component: string;
  readonly purpose: string;
  readonly ownership: Ownership;
  readonly state: "as generated" | "edited" | "missing" | "deleted by you" | "ejected" | "blocked" | "not text";
  readonly rules: readonly string[];
  readonly movedTo?: string;
  readonly declined?: string;
  /** Where the text that it was generated with would come from in an update. */
  readonly base: BaseSource | "none";
}

/** Undefined if the path is not one of ours. */
export async function explainPath(
  path: string,
  repository: Repository,
  catalogs: Catalogs,
  git: GitState | undefined,
): Promise<PathFacts | undefined> {
  const found = Object.entries(repository.lock.files).find(([key, { movedTo }]) => key === path || movedTo === path);
  if (found === undefined) return undefined;
  const [key, entry] = found;
  const base = await baseResolver(repository, catalogs, git)(key, entry);
  const unit = catalogs.current.units.find(({ id }) => id === entry.component);
  return {
    path: key,
    component: entry.component,
    purpose: unit?.summary ?? "a component that this version does not have",
    ownership: entry.ownership,
    state: stateOf(key, entry, repository),
    rules: rulesOf(key, entry.component, catalogs.current),
    ...(entry.movedTo === undefined ? {} : { movedTo: entry.movedTo }),
    ...(entry.declined === undefined ? {} : { declined: entry.declined.reason }),
    base: base?.source ?? "none",
  };
}

function stateOf(key: string, entry: LockEntry, repository: Repository): PathFacts["state"] {
  if (entry.ejected) return "ejected";
  const { found } = look(entry.movedTo ?? key, repository);
  if (found.kind === "absent") return entry.deleted ? "deleted by you" : "missing";
  if (found.kind === "blocked") return "blocked";
  if (found.kind === "binary") return "not text";
  return hash(found.text) === entry.sha256 ? "as generated" : "edited";
}

function rulesOf(path: string, component: string, { units }: Catalog): readonly string[] {
  const unit = units.find(({ id }) => id === component);
  return unit?.files.find((file) => file.path === path)?.rules ?? [];
}
