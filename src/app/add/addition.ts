import type { Answers, Catalog } from "../../model.ts";
import { usageError } from "../../errors.ts";
import type { Facts } from "../../facts/model.ts";
import type { Prepared } from "../drift/prepare.ts";
import { type Selection, withComponents } from "./components.ts";
import type { AddOptions } from "./given.ts";
import { withResource } from "./resource.ts";
import type { GivenFields, Settled } from "./settle.ts";
import { shownJson } from "./shown.ts";
import { relockCommand } from "../../plan/project-relock.ts";

/** The first argument of `add` where no component is meant. */
export const RESOURCE = "resource";

/** What is to be added: other answers, and what a reader should know of them. */
export interface Addition {
  readonly answers: Answers;
  /** A sentence for the end. */
  readonly what: string;
  /** What is left to do for a person, once that is carried out. */
  readonly next: (prepared: Pick<Prepared, "steps">) => readonly string[];
  /** What is said before anything is written. */
  readonly notes: readonly string[];
  readonly warnings: readonly string[];
  /** For machines. */
  readonly more: Readonly<Record<string, unknown>>;
}

/** @throws GroundrulesError `COMPONENT_MISSING` */
export function refuseNothing(): never {
  throw usageError("COMPONENT_MISSING", "Nothing is named to add.", "For example: groundrules add docker helm");
}

/** @throws GroundrulesError `FLAG_UNFIT` where groundrules created the service itself */
function refuseOurs(isOurs: boolean, flags: GivenFields): void {
  const [flag] = Object.keys(flags);
  if (!isOurs || flag === undefined) return;
  throw usageError(
    "FLAG_UNFIT",
    `--${flag} is for a service that groundrules did not create.`,
    "This one is described by its answers: .groundrules/answers.yaml",
  );
}

/**
 * What the service is that components are added to: what groundrules created is known.
 *
 * @param recorded by the lock
 * @param answerFlags names of the answers that flags give
 * @param settle finds out about a service of someone else's
 * @throws GroundrulesError `FLAG_UNFIT`, and what `settle` throws
 */
export async function settleHome(
  recorded: Answers | undefined,
  { fields, plural, project }: AddOptions,
  settle: () => Promise<Settled>,
  answerFlags: readonly string[] = [],
): Promise<Settled> {
  if (fields.length > 0 || plural !== undefined) {
    throw usageError(
      "FLAG_UNFIT",
      "--field and --plural describe a resource.",
      "groundrules add resource NAME --field …",
    );
  }
  const ours = recorded !== undefined && recorded.project === undefined;
  refuseOurs(ours, project);
  const [answer] = ours ? answerFlags : [];
  if (answer !== undefined) {
    throw usageError(
      "FLAG_UNFIT",
      `--${answer} changes an answer, which add does not do to a service that groundrules created.`,
      `Change it with: groundrules update --${answer} VALUE`,
    );
  }
  return ours ? { answers: recorded, shown: [] } : settle();
}

/** @throws GroundrulesError `COMPONENT_UNKNOWN` or `COMPONENT_UNFIT` */
export function componentAddition(settled: Settled, ids: readonly string[], catalog: Catalog): Addition {
  const selection = withComponents(settled.answers, ids, catalog);
  const { answers, brought, there, otherwise } = selection;
  const added = [...new Set([...ids.filter((id) => !there.includes(id)), ...brought.map(({ id }) => id)])];
  return {
    answers,
    what: added.length > 0 ? `Added ${added.join(", ")}.` : "The answers are changed.",
    next: (prepared) => relockNotes(prepared, answers),
    ...wordsOf(selection),
    more: { found: shownJson(settled), brought, there, otherwise },
  };
}

function wordsOf({ brought, there, otherwise }: Selection): Pick<Addition, "notes" | "warnings"> {
  return {
    notes: [
      ...there.map((id) => `${id} is here already.`),
      ...brought.map(({ id, neededBy }) => `${neededBy} needs ${id}, which comes along.`),
    ],
    warnings: otherwise.map(({ id, path }) => `${id} is here in your own form, ${path}, which stays as you have it.`),
  };
}

/**
 * @param positionals what follows `resource`
 * @param answers of the lock
 * @throws GroundrulesError `RESOURCE_UNNAMED`, `ARGUMENT_EXTRA`, `FLAG_UNFIT` or `RESOURCE_UNFIT`; and what is wrong with the resource
 */
export async function resourceAddition(
  [name, ...others]: readonly string[],
  { fields, plural, project }: AddOptions,
  answers: Answers | undefined,
  readFacts: () => Promise<Facts>,
  catalog: Catalog,
): Promise<Addition> {
  const example = "For example: groundrules add resource order --field title:str --field due:date?";
  if (name === undefined) throw usageError("RESOURCE_UNNAMED", "The resource has no name.", example);
  if (others.length > 0) {
    throw usageError("ARGUMENT_EXTRA", `One resource at a time, also given: ${others.join(" ")}.`, example);
  }
  refuseOurs(true, project);
  if (answers === undefined || answers.project !== undefined) {
    throw usageError(
      "RESOURCE_UNFIT",
      "A resource can be added to a service that groundrules created.",
      "Components can be added to any: groundrules add docker",
    );
  }
  const grown = withResource(answers, { name, fields, plural }, await readFacts(), catalog);
  const { resource } = grown;
  return {
    answers: grown.answers,
    what: `Added resource ${resource.name}.`,
    next: () => [],
    notes: [],
    warnings: [],
    more: { resource },
  };
}

/** Where dependencies of someone else's service changed, its own lock is for its team to make anew: that may run their code. */
export function relockNotes({ steps }: Pick<Prepared, "steps">, { project }: Answers): readonly string[] {
  if (project === undefined) return [];
  const prefix = project.root === "" ? "" : `${project.root}/`;
  const changed = steps
    .map(({ path }) => path)
    .filter((path) => path.startsWith(prefix) && /(^|\/)(pyproject\.toml|Pipfile)$|\.in$/.test(path))
    .map((path) => path.slice(prefix.length));
  const command = changed.length === 0 ? "" : relockCommand(project, changed);
  return command === "" ? [] : [`The dependencies have changed, so lock them anew: ${command}`];
}

/** What `uv lock` reads of a service that groundrules created. */
export const LOCKED_BY = "pyproject.toml";

/** Whether an addition changes what `uv lock` reads. In a service of someone else's that is for its team to run. */
export function needsLock(
  { steps }: { readonly steps: readonly { readonly path: string }[] },
  { project }: Answers,
): boolean {
  return project === undefined && steps.some(({ path }) => path === LOCKED_BY);
}
