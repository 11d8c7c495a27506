import { join } from "node:path";
import { GroundrulesError } from "../../errors.ts";
import type { PlannedChange } from "./changes.ts";
import type { Repository } from "./repository.ts";

/**
 * A disk that does not tell `Docs` from `docs` would hold one file for two.
 *
 * @throws GroundrulesError `PATH_COLLISION`
 */
export function refuseCaseCollisions(changes: readonly PlannedChange[], { root, fs }: Repository): void {
  const listings = new Map<string, ReadonlyMap<string, string>>();
  const names = (folder: string): ReadonlyMap<string, string> => {
    const known = listings.get(folder);
    if (known !== undefined) return known;
    const listed = fs.kind(join(root, folder)) === "directory" ? fs.list(join(root, folder)) : [];
    const found = new Map(listed.map((name) => [name.toLowerCase(), name]));
    listings.set(folder, found);
    return found;
  };
  for (const { path, steps } of changes) {
    if (!steps.some((step) => step.path === path && step.before === null && step.after !== null)) continue;
    const segments = path.split("/");
    segments.forEach((segment, depth) => {
      const folder = segments.slice(0, depth).join("/");
      const other = names(folder).get(segment.toLowerCase());
      if (other === undefined || other === segment) return;
      throw new GroundrulesError("PATH_COLLISION", `${path} differs only by case from ${join(folder, other)}.`, {
        hint: "Rename yours and run the command again; nothing was written.",
      });
    });
  }
}
