import type { Lasting } from "../../drift.ts";
import type { Answers, Catalog, ResourceSpec } from "../../model.ts";
import { outputPath } from "../../plan/paths.ts";
import { selectUnits } from "../../plan/select.ts";

/**
 * The files that have their effect elsewhere, by path: all that the templates know, since a repository also has what earlier answers
 * called for.
 *
 * @param before answers that it was generated from, where they are known
 */
export function lastingFiles(
  answers: Answers,
  before: Answers | undefined,
  catalog: Catalog,
): ReadonlyMap<string, Lasting> {
  const { project } = answers;
  const here = new Set(selectUnits(answers, catalog).map(({ id }) => id));
  const sample = catalog.units.flatMap(({ resource }) => (resource === undefined ? [] : [resource]));
  const resources: readonly ResourceSpec[] = [...(answers.resources ?? sample), ...(before?.resources ?? sample)];
  const lasting = new Map<string, Lasting>();
  for (const unit of catalog.units) {
    const { id, files } = project === undefined ? unit : (unit.existing ?? unit);
    for (const { path, stays, leaves = "" } of files) {
      // Code that needs the rest of its component cannot stay without it; what was applied needs nothing.
      if (stays === undefined || (stays === "there" && !here.has(id))) continue;
      const each = path.includes("__resource") ? resources : [undefined];
      for (const resource of each) lasting.set(outputPath(path, resource, project), { as: stays, leaves });
    }
  }
  return lasting;
}
