import { GroundrulesError } from "../../errors.ts";
import { dirtyPaths, type GitState } from "../../io/git-state.ts";
import type { ChangePlan } from "./changes.ts";

/**
 * What goes into a merge should be in git first, so that nobody's unsaved work is mixed with ours.
 *
 * @throws GroundrulesError `FILES_DIRTY`
 */
export async function refuseDirty({ changes, command }: ChangePlan, git: GitState | undefined): Promise<void> {
  if (git === undefined) return;
  const touched = changes.filter(({ steps, path }) => steps.some((step) => step.path === path && step.before !== null));
  const merged = touched.filter(({ outcome }) => /merged|conflict|withdrawn/.test(outcome));
  const dirty = await dirtyPaths(
    merged.map(({ rests }) => rests.path),
    git,
  );
  if (dirty.size === 0) return;
  throw new GroundrulesError(
    "FILES_DIRTY",
    `These files are not committed, and ${command} would merge into them: ${[...dirty].join(", ")}.`,
    {
      hint: "Commit them, or add --allow-dirty. Nothing was written.",
    },
  );
}
