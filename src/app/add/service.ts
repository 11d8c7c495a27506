import { basename } from "node:path";
import type { Answers, Catalog } from "../../model.ts";
import type { Project } from "../../project.ts";
import { plainRecords } from "../../answers/records.ts";
import { type Given, type GivenAnswers, layer, resolveAnswers } from "../../answers/resolve.ts";
import { detect } from "../../facts/detect.ts";
import { factsOf } from "../../facts/facts.ts";
import type { Facts } from "../../facts/model.ts";
import type { FileSystem } from "../../io/file-system.ts";
import { usageError } from "../../errors.ts";
import { USUAL_PYTHON } from "../../plan/derive.ts";
import { originOf, trackedPaths } from "../../io/git-state.ts";
import { openTree } from "../check/repository.ts";
import { chooseService, type GivenFields, layProject, type Missing, type Settled, settleProject } from "./settle.ts";

/** What is known of a service of someone else's before anybody looks at it. */
export interface Known {
  /** Absolute. */
  readonly root: string;
  /** Folder below the root that the user is in. */
  readonly here: string;
  readonly fs: FileSystem;
  /** By flags and environment. */
  readonly given: GivenAnswers;
  /** By a file that the user names, or by the repository itself. */
  readonly recorded: GivenAnswers;
  /** By flags, of the service itself. */
  readonly flags: GivenFields;
}

/** Somebody at a terminal, who says what the files do not. */
export interface Person {
  readonly fields: (missing: readonly Missing[]) => Promise<GivenFields>;
  readonly answers: (given: GivenAnswers) => Promise<GivenAnswers>;
}

/** The facts of the repository at a folder. */
export async function readFacts(root: string, fs: FileSystem): Promise<Facts> {
  return factsOf(openTree(root, fs, await trackedPaths(root)));
}

/**
 * What a service of someone else's is. What was recorded before stands, unless a flag says otherwise; the first time it is detected,
 * and what cannot be is asked.
 *
 * @param person undefined: nobody can be asked
 * @throws GroundrulesError `SERVICE_MISSING`, `SERVICE_AMBIGUOUS`, `PROJECT_INCOMPLETE` or `ANSWER_INVALID`
 */
export async function settleService(known: Known, catalog: Catalog, person: Person | undefined): Promise<Settled> {
  const { root, here, fs, recorded, flags } = known;
  const given = layer(known.given, recorded);
  if (recorded.project !== undefined) {
    const settled = again(root, given, recorded.project, flags, catalog);
    refuseOther(settled.answers.project?.root ?? "", recorded.project, here, flags);
    return settled;
  }
  const facts = await readFacts(root, fs);
  const named = typeof flags.root?.value === "string" ? flags.root.value : undefined;
  const folder = chooseService(facts, named, here);
  const detection = detect(facts, folder);
  const database = given.database === undefined ? {} : { database: given.database };
  const { fields, missing } = layProject(detection, folder, { ...flags, ...database });
  const said = (await person?.fields(missing)) ?? {};
  const open = missing.filter(({ field }) => said[field.key] === undefined);
  const more = (await person?.answers(given)) ?? {};
  const inferred = ownerIn(await originOf(root));
  return settleProject(detection, { ...fields, ...said }, open, layer(given, more, inferred), catalog, basename(root));
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

/** Whose the repository is on its code host: `acme` of `git@github.com:acme/shop.git`, or of an address with a scheme. */
function ownerIn(origin: string | undefined): GivenAnswers {
  const owner = /^(?:[a-z+]+:\/\/)?(?:[^@/]+@)?[\w.-]+\.[a-z]+(?::\d+)?[:/](?<owner>[\w.-]+)\//.exec(origin ?? "")
    ?.groups?.["owner"];
  return owner === undefined ? {} : { organisation: { value: owner, source: "the address of origin" } };
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
