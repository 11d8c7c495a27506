import type { ChangePlan, PlannedChange } from "../drift/changes.ts";
import { PLAIN, writeText } from "../../merge/text.ts";

/**
 * The plan for a sink that keeps no record of what is open: where a person has to decide, their file stays as it is and ours goes
 * beside it.
 */
export function besideConflicts(plan: ChangePlan): ChangePlan {
  return { ...plan, changes: plan.changes.map((change) => besideConflict(change)) };
}

function besideConflict(change: PlannedChange): PlannedChange {
  const { outcome, beside, sides, path } = change;
  if (outcome !== "conflict" || beside !== undefined || sides === undefined) return change;
  const proposal = `${path}.groundrules-new`;
  const after = { bytes: writeText(sides.theirs, PLAIN), mode: 0o644 };
  return { ...change, beside: proposal, steps: [{ path: proposal, before: null, after }] };
}
