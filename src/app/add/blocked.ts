import { GroundrulesError } from "../../errors.ts";
import type { ChangePlan } from "../drift/changes.ts";

/**
 * What somebody asked for must not be left out in silence.
 *
 * @throws GroundrulesError `PATH_BLOCKED` where a link or a folder is in the way of a new file
 */
export function refuseBlocked({ changes }: ChangePlan): void {
  const blocked = changes.filter(({ outcome, known }) => outcome === "blocked" && known === null);
  if (blocked.length === 0) return;
  const paths = blocked.map(({ path }) => `\n  ${path}`).join("");
  throw new GroundrulesError("PATH_BLOCKED", `A link or a folder is in the way of these files:${paths}`, {
    hint: "Nothing was written, and nothing is ever written through a link. Move it away, or leave the component out.",
  });
}
