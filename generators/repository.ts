import { catalog } from "groundrules:catalog";
import { renderRepository } from "../src/app/create.ts";
import { usageError } from "../src/errors.ts";
import type { Answers, RenderedFile } from "../src/model.ts";
import type { Condition } from "../src/contribution.ts";
import { VERSION } from "../src/version.ts";

type Repository = ReturnType<typeof renderRepository>;

let last: { readonly key: string; readonly repository: Repository } | undefined;

/** The repository that the answers call for. Kept, since the generators of one run ask for the same one after the other. */
export function repositoryFor(answers: Answers): Repository {
  const key = JSON.stringify(answers);
  if (last?.key !== key) last = { key, repository: renderRepository(answers, catalog, VERSION) };
  return last.repository;
}

/** Ids of the components that the answers call for, in order. */
export function componentsOf({ plan }: Repository): readonly string[] {
  return plan.units.filter((unit) => unit.kind === "component").map((unit) => unit.id);
}

/** The files that belong to no component: the stack's own, and the records by which the repository is kept up to date. */
export function ownFiles(repository: Repository): readonly RenderedFile[] {
  const components = new Set(componentsOf(repository));
  return repository.files.filter((file) => !components.has(file.component));
}

/**
 * The files that one component owns.
 *
 * @throws GroundrulesError `COMPONENT_UNAVAILABLE` if the answers do not call for it
 */
export function filesOf(component: string, answers: Answers): readonly RenderedFile[] {
  const repository = repositoryFor(answers);
  const ids = componentsOf(repository);
  if (!ids.includes(component)) {
    const { when } = catalog.units.find((unit) => unit.id === component) ?? {};
    throw usageError(
      "COMPONENT_UNAVAILABLE",
      `Component ${component} is not part of ${answers.name}${when === undefined ? "" : `: it needs ${described(when)}`}.`,
      `These answers call for: ${ids.join(", ")}.`,
    );
  }
  return repository.files.filter((file) => file.component === component);
}

function described(when: Condition): string {
  return Object.entries(when)
    .map(([key, values]) => `${key} ${[values].flat().join(" or ")}`)
    .join(" and ");
}
