import { basename } from "node:path";
import type { Catalog } from "../../model.ts";
import { usageError } from "../../errors.ts";
import { type Given, type GivenAnswers, layer } from "../../answers/resolve.ts";
import { detect, findServices } from "../../facts/detect.ts";
import { factsOf } from "../../facts/facts.ts";
import type { Facts } from "../../facts/model.ts";
import type { FileSystem } from "../../io/file-system.ts";
import { originOf } from "../../io/git-state.ts";
import { isSafePath } from "../../plan/paths.ts";
import { readTree } from "../check/repository.ts";
import type { Known, Person } from "./known.ts";
import { type GivenFields, layProject, type Missing, type Settled, settleProject } from "./settle.ts";

/** The facts of the repository at a folder. */
export async function readFacts(root: string, fs: FileSystem): Promise<Facts> {
  return factsOf(await readTree(root, fs));
}

/**
 * What a service is that nothing is recorded of.
 *
 * @param person undefined: nobody can be asked
 * @throws GroundrulesError `SERVICE_MISSING`, `SERVICE_AMBIGUOUS`, `PROJECT_INCOMPLETE` or `ANSWER_INVALID`
 */
export async function detectService(known: Known, catalog: Catalog, person: Person | undefined): Promise<Settled> {
  const { root, here, fs, recorded, flags } = known;
  const given = layer(known.given, recorded);
  const facts = await readFacts(root, fs);
  const named = typeof flags.root?.value === "string" ? flags.root.value : undefined;
  const folder = chooseService(facts, named, here);
  const detection = detect(facts, folder);
  const database = given.database === undefined ? {} : { database: given.database };
  const { fields, missing } = layProject(detection, folder, { ...flags, ...database });
  const said = person === undefined ? {} : await askFields(missing, person);
  const open = missing.filter(({ field }) => said[field.key] === undefined);
  const more = (await person?.answers(given)) ?? {};
  const inferred = ownerIn(await originOf(root));
  return settleProject(detection, { ...fields, ...said }, open, layer(given, more, inferred), catalog, basename(root));
}

/**
 * The folder of the service that is meant: the one that is named, the one that the user is in, or the only one.
 *
 * @param here folder below the root that the user is in
 * @throws GroundrulesError `SERVICE_MISSING` or `SERVICE_AMBIGUOUS`
 */
function chooseService(facts: Facts, named: string | undefined, here: string): string {
  if (named !== undefined) return namedFolder(named, facts);
  const services = findServices(facts);
  const around = services.filter(({ root }) => root === "" || here === root || here.startsWith(`${root}/`));
  const within = services.filter(({ root }) => here === "" || root === here || root.startsWith(`${here}/`));
  const nearest = around.toSorted((a, b) => b.root.length - a.root.length)[0];
  const found = here !== "" && nearest !== undefined && nearest.root !== "" ? [nearest] : within;
  const [only, ...others] = found.length > 0 ? found : around;
  if (only === undefined) {
    throw usageError(
      "SERVICE_MISSING",
      "Nothing here looks like a Python service: no application object and no web framework among the dependencies.",
      "Go to the repository of one, or say where it is: --root DIR --framework NAME --application MODULE:OBJECT",
    );
  }
  if (others.length === 0) return only.root;
  const list = found.map(({ root, why }) => `\n  ${root === "" ? "." : root}  (${why})`).join("");
  throw usageError(
    "SERVICE_AMBIGUOUS",
    `There are ${found.length} services here:${list}`,
    "Choose one with --root DIR.",
  );
}

/** @throws GroundrulesError `SERVICE_MISSING` */
function namedFolder(named: string, { tree }: Facts): string {
  const root = named.replace(/^\.\/|\/+$/g, "").replace(/^\.$/, "");
  if (root === "" || tree.paths.some((path) => path.startsWith(`${root}/`))) return root;
  const outside = !isSafePath(root);
  throw usageError(
    "SERVICE_MISSING",
    outside ? `${named} is outside of the repository.` : `There is no folder ${named} with files in the repository.`,
    "--root is relative to the root of the repository, such as services/api.",
  );
}

async function askFields(missing: readonly Missing[], person: Person): Promise<GivenFields> {
  const questions = missing.map(({ field: { key, message = key, choices = [] }, candidates }) => ({
    key,
    message,
    choices: candidates.length > 0 ? candidates : choices,
  }));
  const values = await person.fields(questions);
  const said = questions.filter(({ key }) => values[key] !== undefined);
  return Object.fromEntries(
    said.map(({ key, message }) => [key, { value: values[key], source: `answer to "${message}"` } satisfies Given]),
  );
}

/** Whose the repository is on its code host: `acme` of `git@github.com:acme/shop.git`, or of an address with a scheme. */
function ownerIn(origin: string | undefined): GivenAnswers {
  const owner = /^(?:[a-z+]+:\/\/)?(?:[^@/]+@)?[\w.-]+\.[a-z]+(?::\d+)?[:/](?<owner>[\w.-]+)\//.exec(origin ?? "")
    ?.groups?.["owner"];
  return owner === undefined ? {} : { organisation: { value: owner, source: "the address of origin" } };
}
