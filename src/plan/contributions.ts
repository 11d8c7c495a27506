import type { Answers, Catalog, Derived, Unit } from "../model.ts";
import type { Condition, Ignore, Requirement } from "../contribution.ts";
import { GroundrulesError } from "../errors.ts";
import { holds } from "../catalog/conditions.ts";

type Gathered = Pick<Derived, "dependencies" | "devDependencies" | "environment" | "ignores" | "docsPages">;

/**
 * What the units add to files that others own, as far as its conditions hold.
 *
 * @throws GroundrulesError `VERSION_MISSING`
 */
export function contributionsOf(answers: Answers, units: readonly Unit[], catalog: Catalog): Gathered {
  const ids = new Set(units.map(({ id }) => id));
  const facts = { ...answers, ...answers.project };
  const due = <T>(items: readonly T[]): readonly T[] => items.filter((item) => holds(conditionOf(item), facts, ids));
  const all = units.map(({ contributes }) => contributes);
  const requirements = (key: "dependencies" | "devDependencies"): readonly string[] =>
    sortedUnique(due(all.flatMap((one) => one[key] ?? [])).map((item) => pinned(item, catalog)));
  const ignored = (key: "git" | "docker"): readonly string[] =>
    sortedUnique(due(all.flatMap(({ ignores }) => ignores?.[key] ?? [])).map(patternOf));
  return {
    dependencies: requirements("dependencies"),
    devDependencies: requirements("devDependencies"),
    environment: due(all.flatMap(({ environment = [] }) => environment)),
    ignores: { git: ignored("git"), docker: ignored("docker") },
    docsPages: due(all.flatMap(({ docs = [] }) => docs)),
  };
}

/** What is written as a string holds always. */
function conditionOf(item: unknown): Condition | undefined {
  return typeof item === "string" ? undefined : (item as { readonly when?: Condition }).when;
}

function patternOf(item: Ignore): string {
  return typeof item === "string" ? item : item.pattern;
}

function pinned(requirement: Requirement, catalog: Catalog): string {
  const name = typeof requirement === "string" ? requirement : requirement.name;
  const specifier = catalog.versions.python[name];
  if (specifier === undefined) {
    throw new GroundrulesError("VERSION_MISSING", `templates/versions.json has no version of ${name} under "python".`);
  }
  return `${name}${specifier}`;
}

function sortedUnique(values: readonly string[]): readonly string[] {
  return [...new Set(values)].toSorted();
}
