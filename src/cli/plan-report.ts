import type { Outcome } from "../drift.ts";
import type { ChangePlan, PlannedChange } from "../app/drift/changes.ts";
import type { Executed } from "../app/drift/execute.ts";
import type { Prepared } from "../app/drift/prepare.ts";
import { unifiedDiff } from "../app/drift/patch.ts";
import { colourful, paintPatch, statText } from "./diff-text.ts";
import type { Options } from "./options.ts";
import { noteText, OUTCOMES, REASONS } from "../app/outcomes.ts";

/** Outcomes that nobody needs to hear of unless something is to be said about the path. */
const QUIET = new Set<Outcome>(["current", "kept", "ejected"]);

/** What a plan does, for the reader; with the changed lines if it is not carried out. */
export function drawPlan(plan: ChangePlan, options: Options): string {
  const shown = plan.changes.filter(
    ({ outcome, notes, steps }) => !QUIET.has(outcome) || notes.length > 0 || steps.length > 0,
  );
  if (shown.length === 0) return "No file changes.";
  const withLines = options.dryRun && !options.drift.stat;
  const colour = colourful(options);
  return shown
    .map((change) => {
      const patch = patchOf(change);
      const stat = options.drift.stat && patch !== "" ? ` | ${statText(patch)}` : "";
      const lines = withLines && patch !== "" ? `\n${paintPatch(patch, colour).trimEnd()}\n` : "";
      return `${headOf(change)}${stat}${lines}`;
    })
    .join("\n");
}

/** The result for machines. Stable: keys are added, never renamed. */
export function planJson(
  plan: ChangePlan,
  written: boolean,
  executed?: Executed,
  more: Readonly<Record<string, unknown>> = {},
): string {
  const changes = plan.changes.map(({ key, path, component, ownership, outcome, reason, notes }) => ({
    path,
    ...(key === path ? {} : { template: key }),
    component,
    ownership,
    outcome,
    ...(reason === undefined ? {} : { reason }),
    notes: notes.map((note) => ({ ...note })),
  }));
  const { command, from, to, answers, versionNotes } = plan;
  const conflicts = plan.changes.filter(({ outcome }) => outcome === "conflict").map(({ path }) => path);
  const kept = executed?.kept ?? [];
  return JSON.stringify(
    { command, from, to, written, answers, changes, conflicts, kept, notes: versionNotes, ...more },
    null,
    2,
  );
}

/** The same of a saved plan, which has forgotten everything but what it writes. */
export function preparedJson(
  { command, to, steps, conflicts }: Prepared,
  written: boolean,
  executed?: Executed,
): string {
  const changes = steps.map(({ path }) => ({ path }));
  const result = { command, to, written, changes, conflicts: conflicts.map(({ path }) => path) };
  return JSON.stringify({ ...result, kept: executed?.kept ?? [] }, null, 2);
}

function headOf({ path, outcome, reason, notes, ownership, steps }: PlannedChange): string {
  const why = reason === undefined ? "" : ` (${REASONS[reason]})`;
  const said = notes.map((note) => `\n    ${noteText(note)}`).join("");
  const what = outcome === "current" && steps.length > 0 ? "gets its executable bit right" : OUTCOMES[outcome];
  return `${path}: ${what}${why} [${ownership}]${said}`;
}

function patchOf({ path, before, after, steps }: PlannedChange): string {
  return steps.length === 0 || before === after ? "" : unifiedDiff(path, before, after);
}
