import type { Answers, Catalog, Plan, PlanEntry, TemplateLocals, Unit } from "../model.ts";
import { holds } from "../catalog/conditions.ts";
import { text } from "../render/escape.ts";
import { derive } from "./derive.ts";
import { checkPaths, outputPath } from "./paths.ts";
import { commandsOf } from "./project.ts";
import { type Resource, resourcesOf } from "./resource.ts";
import { selectUnits } from "./select.ts";

/** In the path of a file that is there once for each resource. */
const PER_RESOURCE = "__resource";

/**
 * The files that the answers call for, each with its owner. Pure: the same answers and catalogue give the same plan.
 *
 * @param generatorVersion semantic version that is recorded in what is generated
 * @throws GroundrulesError if the answers name what the catalogue lacks, or two components want one path
 */
export function plan(answers: Answers, catalog: Catalog, generatorVersion: string): Plan {
  const units = selectUnits(answers, catalog);
  const derived = derive(answers, units, catalog, generatorVersion);
  const resources = resourcesOf(answers, units);
  const entries = entriesOf(answers, units, resources).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  checkPaths(entries);
  const { project } = answers;
  const locals: TemplateLocals = {
    answers,
    derived,
    versions: catalog.versions,
    resource: resources[0],
    resources,
    project,
    commands: project === undefined ? undefined : commandsOf(project, answers, catalog.versions),
    text,
    // Replaced per file by the renderer, which knows the file's format.
    slot: () => "",
  };
  return { answers, derived, units, entries, locals };
}

/** Conditions of files look at the answers and, where someone else wrote the service, at what is known of it. */
function entriesOf(answers: Answers, units: readonly Unit[], resources: readonly Resource[]): readonly PlanEntry[] {
  const { project } = answers;
  const facts = { ...answers, ...project };
  const ids = new Set(units.map(({ id }) => id));
  return units.flatMap((unit) =>
    unit.files
      .filter(({ when }) => holds(when, facts, ids))
      .flatMap((template) => {
        const each = template.path.includes(PER_RESOURCE) ? resources : [undefined];
        return each.map((resource): PlanEntry => {
          const path = outputPath(template.path, resource, project);
          return { path, component: unit.id, template, ...(resource === undefined ? {} : { resource }) };
        });
      }),
  );
}
