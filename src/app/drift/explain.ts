import type { Rule, Scope } from "../../conformance.ts";
import type { LockEntry } from "../../drift.ts";
import { factsOf } from "../../facts/facts.ts";
import { treeOf } from "../../facts/tree.ts";
import type { Catalog, Ownership, Unit } from "../../model.ts";
import { outputPath } from "../../plan/paths.ts";
import { resourcesOf } from "../../plan/resource.ts";
import type { GitState } from "../../io/git-state.ts";
import { hash } from "../../io/lock.ts";
import { findRule } from "../../standards/standards.ts";
import { findScope, isAsked, type ScopeRequest } from "../check/scope.ts";
import { ANSWERS_PATH } from "../records.ts";
import { look, type Repository } from "./repository.ts";
import { baseResolver, type BaseSource, type Catalogs } from "./sources.ts";

/** All that is known of one file of a repository. */
export interface PathFacts {
  readonly path: string;
  readonly component: string;
  readonly purpose: string;
  readonly ownership: Ownership;
  readonly state: "as generated" | "edited" | "missing" | "deleted by you" | "ejected" | "blocked" | "not text";
  /** That it serves of those that count here. */
  readonly rules: readonly Rule[];
  /** That its component serves elsewhere: rules of other tiers, and of standards that are not chosen here. */
  readonly others: readonly Rule[];
  readonly scope: Pick<Scope, "tier" | "standards">;
  readonly movedTo?: string;
  readonly declined?: string;
  /** Where the text that it was generated with would come from in an update. */
  readonly base: BaseSource | "none";
}

/**
 * Undefined if the path is not one of ours.
 *
 * @param request tier and standards, where not those of the repository are meant
 * @throws GroundrulesError `TIER_UNKNOWN` or `STANDARD_UNKNOWN`
 */
export async function explainPath(
  path: string,
  repository: Repository,
  catalogs: Catalogs,
  git: GitState | undefined,
  request: ScopeRequest = { standards: [] },
): Promise<PathFacts | undefined> {
  const found = Object.entries(repository.lock.files).find(([key, { movedTo }]) => key === path || movedTo === path);
  if (found === undefined) return undefined;
  const [key, entry] = found;
  const base = await baseResolver(repository, catalogs, git)(key, entry);
  const unit = unitOf(entry.component, repository, catalogs.current);
  const { tier, standards } = scopeOf(repository, request);
  const scope = { tier, standards };
  // A manifest may name a rule that the standards no longer have.
  const served = rulesServed(key, entry, repository, catalogs.current).flatMap((id) => findRule(id) ?? []);
  const counts = (rule: Rule) => isAsked(rule, scope);
  return {
    path: key,
    component: entry.component,
    purpose: unit?.summary ?? "a component that this version does not have",
    ownership: entry.ownership,
    state: stateOf(key, entry, repository),
    rules: served.filter(counts),
    others: served.filter((rule) => !counts(rule)),
    scope,
    ...(entry.movedTo === undefined ? {} : { movedTo: entry.movedTo }),
    ...(entry.declined === undefined ? {} : { declined: entry.declined.reason }),
    base: base?.source ?? "none",
  };
}

/** What `check` would hold the repository against. */
function scopeOf(repository: Repository, request: ScopeRequest): Scope {
  const { found } = look(ANSWERS_PATH, repository);
  const tree = treeOf({ files: found.kind === "text" ? { [ANSWERS_PATH]: found.text } : {} });
  return findScope(factsOf(tree), request).scope;
}

/** A component, as it is for this repository. */
function unitOf(id: string, { lock }: Repository, { units }: Catalog): Unit | undefined {
  const unit = units.find((candidate) => candidate.id === id);
  return lock.answers?.project === undefined ? unit : (unit?.existing ?? unit);
}

function stateOf(key: string, entry: LockEntry, repository: Repository): PathFacts["state"] {
  if (entry.ejected) return "ejected";
  const { found } = look(entry.movedTo ?? key, repository);
  if (found.kind === "absent") return entry.deleted ? "deleted by you" : "missing";
  if (found.kind === "blocked") return "blocked";
  if (found.kind === "binary") return "not text";
  return hash(found.text) === entry.sha256 ? "as generated" : "edited";
}

/** Ids of rules in a text: what instructions to people and assistants serve is what they name. */
const RULE_IDS = /(?<![\w.-])(?:T[1-5]-\d+\.\d+|PY-[A-Z]+-\d+[a-z]?|(?:SYS|VM|CON)-\d+\.\d+)(?![\w-])/g;

/** Component whose files carry rules by naming them. */
const INSTRUCTIONS = "agents";

/** Ids of the rules that a file of ours serves. */
function rulesServed(
  key: string,
  { component, movedTo }: LockEntry,
  repository: Repository,
  catalog: Catalog,
): readonly string[] {
  const { answers } = repository.lock;
  const unit = unitOf(component, repository, catalog);
  const resources = [undefined, ...resourcesOf({ ...answers }, catalog.units)];
  const template = unit?.files.find(({ path }) =>
    resources.some((resource) => outputPath(path, resource, answers?.project) === key),
  );
  const declared = template?.rules ?? [];
  if (component !== INSTRUCTIONS) return declared;
  const sight = look(movedTo ?? key, repository).found;
  const named = sight.kind === "text" ? (sight.text.match(RULE_IDS) ?? []) : [];
  return [...new Set([...declared, ...named])];
}

/** Paths of the files of ours that satisfy a rule. Instructions satisfy what they are there for, and only tell of the rest. */
export function filesServing(
  { id, component }: { readonly id: string; readonly component?: string },
  repository: Repository,
  catalog: Catalog,
): readonly string[] {
  return Object.entries(repository.lock.files).flatMap(([key, entry]) => {
    if (entry.deleted || entry.ejected) return [];
    if (entry.component === INSTRUCTIONS && component !== INSTRUCTIONS) return [];
    return rulesServed(key, entry, repository, catalog).includes(id) ? [entry.movedTo ?? key] : [];
  });
}
