import type { Result } from "../../conformance.ts";
import type { Catalog } from "../../model.ts";
import { filesServing } from "../drift/explain.ts";
import { look, type Repository } from "../drift/repository.ts";

/** What would mend failing rules in a repository of ours. */
export interface Mending {
  /** Files of ours to restore. */
  readonly paths: readonly string[];
  /** Components that would have to be added. */
  readonly components: readonly string[];
  /** Rules that only a person can meet. */
  readonly rest: readonly string[];
}

/**
 * Files that serve a failing rule, or that a finding points at, or that its component lost, become what they were; what a component
 * that is not here would bring has to be added.
 */
export function planMending(failing: readonly Result[], repository: Repository, catalog: Catalog): Mending {
  const entries = Object.entries(repository.lock.files);
  const here = new Set(entries.map(([, { component }]) => component));
  const ours = new Map(entries.map(([key, entry]) => [entry.movedTo ?? key, entry]));
  const restorable = (path: string): boolean => {
    const entry = ours.get(path);
    return entry !== undefined && entry.ownership !== "once" && !entry.ejected;
  };
  const lost = (component: string | undefined): readonly string[] =>
    entries.flatMap(([key, entry]) => {
      const path = entry.movedTo ?? key;
      const missing = entry.component === component && look(path, repository).found.kind === "absent";
      return missing ? [path] : [];
    });
  const plans = failing.map(({ rule, findings }) => {
    const pointed = findings.flatMap(({ path }) => (path === undefined ? [] : [path]));
    const served = filesServing(rule, repository, catalog);
    const paths = [...pointed, ...served, ...lost(rule.component)].filter(restorable);
    const absent = rule.component !== undefined && !here.has(rule.component) ? [rule.component] : [];
    return { id: rule.id, paths, components: absent };
  });
  return {
    paths: unique(plans.flatMap(({ paths }) => paths)),
    components: unique(plans.flatMap(({ components }) => components)),
    rest: plans.filter(({ paths, components }) => paths.length === 0 && components.length === 0).map(({ id }) => id),
  };
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)].toSorted();
}
