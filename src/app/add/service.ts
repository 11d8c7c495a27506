import { basename } from "node:path";
import type { Answers, Catalog } from "../../model.ts";
import type { Project } from "../../project.ts";
import { plainRecords } from "../../answers/records.ts";
import { type Given, type GivenAnswers, layer, resolveAnswers } from "../../answers/resolve.ts";
import { usageError } from "../../errors.ts";
import { USUAL_PYTHON } from "../../plan/derive.ts";
import type { Known, Person } from "./known.ts";
import type { GivenFields, Settled } from "./settle.ts";

/**
 * What a service of someone else's is. What was recorded before stands, unless a flag says otherwise; the first time it is detected,
 * and what cannot be is asked.
 *
 * @param person undefined: nobody can be asked
 * @throws GroundrulesError `SERVICE_MISSING`, `SERVICE_AMBIGUOUS`, `SERVICE_OTHER`, `PROJECT_INCOMPLETE` or `ANSWER_INVALID`
 */
export async function settleService(known: Known, catalog: Catalog, person: Person | undefined): Promise<Settled> {
  const { root, here, recorded, flags } = known;
  if (recorded.project === undefined) {
    // Reading the code of others takes half of the program, which is loaded for no less.
    return (await import("./detection.ts")).detectService(known, catalog, person);
  }
  const settled = again(root, layer(known.given, recorded), recorded.project, flags, catalog);
  refuseOther(settled.answers.project?.root ?? "", recorded.project, here, flags);
  return settled;
}

/** @throws GroundrulesError `SERVICE_OTHER`: parts of one service must not become those of another */
function refuseOther(root: string, recorded: Given, here: string, { root: flag }: GivenFields): void {
  const known = (recorded.value as Partial<Project> | null)?.root ?? "";
  const beside =
    flag === undefined &&
    known !== "" &&
    here !== "" &&
    !`${here}/`.startsWith(`${known}/`) &&
    !`${known}/`.startsWith(`${here}/`);
  if (root === known && !beside) return;
  const name = known === "" ? "the one at its root" : known;
  throw usageError(
    "SERVICE_OTHER",
    `This repository keeps parts of one service, ${name}; ${beside ? here : root} is another place.`,
    "One service can be kept in a repository: remove its parts first, or go to its folder.",
  );
}

/** The recorded answers, with what flags change. */
function again(root: string, given: GivenAnswers, recorded: Given, flags: GivenFields, catalog: Catalog): Settled {
  const context = { python: USUAL_PYTHON, directory: basename(root), existing: true };
  const answers = resolveAnswers(given, catalog, context);
  const changed = Object.entries(flags).map(([key, from]) => [key, from.value]);
  if (changed.length === 0) return { answers, shown: [] };
  const project: Given = {
    value: { ...plainProject(answers), ...Object.fromEntries(changed) },
    source: recorded.source,
  };
  return { answers: resolveAnswers({ ...given, project }, catalog, context), shown: [] };
}

function plainProject(answers: Answers): Readonly<Record<keyof Project, unknown>> {
  return plainRecords(answers).project as Readonly<Record<keyof Project, unknown>>;
}
