import type { Answers, Catalog, Plan, PlanEntry, TemplateLocals, Unit } from "../model.ts";
import { holds } from "../catalog/conditions.ts";
import { text } from "../render/escape.ts";
import { derive } from "./derive.ts";
import { checkPaths, outputPath } from "./paths.ts";
import { type Resource, sampleResource } from "./resource.ts";
import { selectUnits } from "./select.ts";

/**
 * The files that the answers call for, each with its owner. Pure: the same answers and catalogue give the same plan.
 *
 * @param generatorVersion semantic version that is recorded in what is generated
 * @throws GroundrulesError if the answers name what the catalogue lacks, or two components want one path
 */
export function plan(answers: Answers, catalog: Catalog, generatorVersion: string): Plan {
  const units = selectUnits(answers, catalog);
  const derived = derive(answers, units, catalog, generatorVersion);
  const resource = sampleResource(units);
  const ids = new Set(derived.components);
  const facts = { ...answers };
  const entries = units
    .flatMap((unit) =>
      unit.files.filter((file) => holds(file.when, facts, ids)).map((file) => entry(unit, file, resource)),
    )
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  checkPaths(entries);
  const locals: TemplateLocals = {
    answers,
    derived,
    versions: catalog.versions,
    resource,
    text,
    // Replaced per file by the renderer, which knows the file's format.
    slot: () => "",
  };
  return { answers, derived, units, entries, locals };
}

function entry(unit: Unit, template: PlanEntry["template"], resource: Resource | undefined): PlanEntry {
  return { path: outputPath(template.path, resource), component: unit.id, template };
}
