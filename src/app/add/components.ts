import type { Answers, Catalog, Unit } from "../../model.ts";
import { GroundrulesError, usageError } from "../../errors.ts";
import { holds } from "../../catalog/conditions.ts";
import { broughtBy, components, stacks } from "../../catalog/catalog.ts";
import { componentAt, componentOf } from "../../plan/select.ts";

/** Answers with other components, and what a reader should know of the way there. */
export interface Selection {
  readonly answers: Answers;
  /** Components that come along, each with the one that needs it. */
  readonly brought: readonly { readonly id: string; readonly neededBy: string }[];
  /** Components that were asked for and are there already. */
  readonly there: readonly string[];
  /** Components that were asked for and are there in another form, with the file that shows it. */
  readonly otherwise: readonly { readonly id: string; readonly path: string }[];
}

/**
 * The answers with some components more, and what these require.
 *
 * @throws GroundrulesError `COMPONENT_UNKNOWN` or `COMPONENT_UNFIT`
 */
export function withComponents(answers: Answers, asked: readonly string[], catalog: Catalog): Selection {
  const present = answers.project?.present ?? {};
  const before = componentsOf(answers, catalog);
  const ids = new Set(before);
  const brought: { id: string; neededBy: string }[] = [];
  const add = (id: string): void => {
    if (ids.has(id)) return;
    const unit = variantOf(id, answers, catalog);
    ids.add(id);
    for (const needed of unit.requires) {
      if (ids.has(needed) || present[needed] !== undefined) continue;
      if (!asked.includes(needed)) brought.push({ id: needed, neededBy: id });
      add(needed);
    }
  };
  for (const id of asked) add(id);
  return {
    answers: recorded(answers, ids, catalog),
    brought,
    there: asked.filter((id) => before.includes(id)),
    otherwise: asked.flatMap((id) => {
      const path = before.includes(id) ? undefined : present[id];
      return path === undefined ? [] : [{ id, path }];
    }),
  };
}

/**
 * The answers without some components.
 *
 * @throws GroundrulesError `COMPONENT_ABSENT`, `COMPONENT_CORE` or `COMPONENT_NEEDED`
 */
export function withoutComponents(answers: Answers, removed: readonly string[], catalog: Catalog): Answers {
  const before = componentsOf(answers, catalog);
  for (const id of removed) {
    componentOf(id, catalog);
    if (!before.includes(id)) {
      const known = before.join(", ");
      throw usageError("COMPONENT_ABSENT", `Component ${id} is not here.`, `Here: ${known === "" ? "none" : known}.`);
    }
    if (coreOf(answers, catalog).includes(id)) {
      throw usageError(
        "COMPONENT_CORE",
        `Component ${id} is part of stack ${answers.stack}, which does not work without.`,
      );
    }
  }
  const left = before.filter((id) => !removed.includes(id));
  const present = Object.keys(answers.project?.present ?? {});
  for (const id of left) {
    const { requires } = unitOf(id, answers, catalog);
    const needed = requires.find((other) => removed.includes(other) && !present.includes(other));
    if (needed === undefined) continue;
    throw usageError(
      "COMPONENT_NEEDED",
      `Component ${id} needs ${needed}.`,
      `Remove both: groundrules remove ${[...removed, id].join(" ")}`,
    );
  }
  return recorded(answers, new Set(left), catalog);
}

/** Ids of the components that a repository has. */
export function componentsOf(answers: Answers, catalog: Catalog): readonly string[] {
  return answers.components ?? offered(answers, catalog);
}

/**
 * The components that could be added, in order.
 *
 * @param answers undefined in a repository that has none
 */
export function fittingComponents(answers: Answers | undefined, catalog: Catalog): readonly Unit[] {
  if (answers === undefined) return components(catalog).filter(({ existing }) => existing !== undefined);
  const here = componentsOf(answers, catalog);
  return components(catalog).filter(({ id }) => !here.includes(id) && fits(id, answers, catalog));
}

function fits(id: string, answers: Answers, catalog: Catalog): boolean {
  try {
    withComponents(answers, [id], catalog);
    return true;
  } catch (error) {
    if (error instanceof GroundrulesError) return false;
    throw error;
  }
}

/** What a stack brings for these answers. */
function offered(answers: Answers, catalog: Catalog): readonly string[] {
  const stack = stackOf(answers, catalog);
  const brought = stack === undefined ? [] : broughtBy(stack, answers.tier, catalog);
  const ids = new Set(brought);
  return brought.filter((id) => holds(componentOf(id, catalog).when, { ...answers }, ids));
}

function coreOf(answers: Answers, catalog: Catalog): readonly string[] {
  return answers.project === undefined ? (stackOf(answers, catalog)?.core ?? []) : [];
}

function stackOf({ stack }: Answers, catalog: Catalog): Unit | undefined {
  return stacks(catalog).find(({ id }) => id === stack);
}

/** The list as it is recorded: none where it is what the stack brings anyway. */
function recorded(answers: Answers, ids: ReadonlySet<string>, catalog: Catalog): Answers {
  const { components: _, ...rest } = answers;
  const brought = answers.project === undefined ? offered(answers, catalog) : [];
  const usual = answers.project === undefined && ids.size === brought.length && brought.every((id) => ids.has(id));
  return usual ? rest : { ...rest, components: [...ids].toSorted() };
}

function unitOf(id: string, { project }: Answers, catalog: Catalog): Unit {
  const unit = componentOf(id, catalog);
  return project === undefined ? unit : (unit.existing ?? unit);
}

/** The component as it can be added to a repository of these answers. */
function variantOf(id: string, answers: Answers, catalog: Catalog): Unit {
  const { project } = answers;
  const unit = project === undefined ? componentAt(id, answers, catalog) : componentOf(id, catalog);
  if (project === undefined) {
    const known = stackOf(answers, catalog)?.components.includes(id) === true;
    if (known && holds(unit.when, { ...answers }, new Set([id]))) return unit;
    throw usageError(
      "COMPONENT_UNFIT",
      `Component ${id} does not fit this service.`,
      unit.when === undefined ? undefined : `It is for a service with ${condition(unit)}; see groundrules update.`,
    );
  }
  const { existing } = unit;
  if (existing === undefined) {
    const fit = catalog.units.flatMap((other) => (other.existing === undefined ? [] : [other.id]));
    throw usageError(
      "COMPONENT_UNFIT",
      `Component ${id} belongs to services that groundrules creates.`,
      `Those that fit any service: ${fit.join(", ")}.`,
    );
  }
  if (holds(existing.when, { ...answers, ...project }, new Set([id]))) return existing;
  throw usageError(
    "COMPONENT_UNFIT",
    `Component ${id} does not fit this service: it is for one with ${condition(existing)}.`,
    project.present[id] === undefined
      ? "If that was detected wrongly, change project in .groundrules/answers.yaml, or pass the flag."
      : `It is there in another form: ${project.present[id]}.`,
  );
}

function condition({ when = {} }: Unit): string {
  return Object.entries(when)
    .map(([key, values]) => `${key} ${[values].flat().join(" or ")}`)
    .join(" and ");
}
