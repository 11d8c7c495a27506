import type { Answers, ResourceSpec, RevisionPlace } from "../model.ts";
import type { Project } from "../project.ts";
import { type GroundrulesError, usageError } from "../errors.ts";
import { isSafePath } from "../plan/paths.ts";
import { PROJECT_FIELDS, type ProjectField } from "./project-fields.ts";
import { fieldText, parseField } from "./resource-field.ts";

/** Answers that no question asks for as a whole: commands record them. */
export type RecordKey = "created" | "components" | "resources" | "revisions" | "project";

export const RECORD_KEYS: readonly RecordKey[] = ["created", "components", "resources", "revisions", "project"];

/** The records as plain data, in the shape that `readRecords` takes: for the answers file. */
export function plainRecords({
  created,
  components,
  resources,
  revisions,
  project,
}: Answers): Readonly<Partial<Record<RecordKey, unknown>>> {
  return {
    ...(created === undefined ? {} : { created }),
    ...(components === undefined ? {} : { components }),
    ...(resources === undefined ? {} : { resources: resources.map(plainResource) }),
    ...(revisions === undefined ? {} : { revisions: revisions.map(({ id, after }) => ({ id, after })) }),
    ...(project === undefined
      ? {}
      : { project: Object.fromEntries(PROJECT_FIELDS.map(({ key }) => [key, project[key]])) }),
  };
}

function plainResource({ name, plural, fields, revision, after }: ResourceSpec): object {
  return {
    name,
    plural,
    fields: fields.map(fieldText),
    ...(revision === undefined ? {} : { revision }),
    ...(after === undefined ? {} : { after }),
  };
}

/**
 * A record from plain data.
 *
 * @param source the place to name in an error: `answers.yaml:12`
 * @throws GroundrulesError `ANSWER_INVALID`
 */
export function readRecord<K extends RecordKey>(key: K, value: unknown, source: string): Answers[K] {
  const readers: { readonly [R in RecordKey]: (value: unknown, source: string) => Answers[R] } = {
    created: readTime,
    components: (ids, at) => words(ids, `${at}: components`),
    resources: (list, at) => array(list, `${at}: resources`).map((item) => readResource(item, at)),
    revisions: (list, at) => array(list, `${at}: revisions`).map((item) => readRevision(item, at)),
    project: readProject,
  };
  return readers[key](value, source);
}

/** With seconds and a zone: `2026-11-21T10:00:00+00:00`. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;

function readTime(value: unknown, source: string): string {
  if (typeof value === "string" && TIME.test(value) && !Number.isNaN(Date.parse(value))) return value;
  const shown = JSON.stringify(value);
  throw usageError(
    "ANSWER_INVALID",
    `${source}: created ${shown} must be a time with a zone.`,
    "Write it as in 2026-11-21T10:00:00+00:00, in quotes.",
  );
}

function readResource(value: unknown, source: string): ResourceSpec {
  const where = `${source}: resources`;
  const { name, plural, fields, revision, after } = table(value, where);
  return {
    name: word(name, `${where}: name`),
    plural: word(plural, `${where}: plural`),
    fields: words(fields, `${where}: fields`).map(parseField),
    ...(revision === undefined ? {} : { revision: word(revision, `${where}: revision`) }),
    ...(after === undefined ? {} : { after: word(after, `${where}: after`) }),
  };
}

function readRevision(value: unknown, source: string): RevisionPlace {
  const where = `${source}: revisions`;
  const { id, after } = table(value, where);
  return { id: revisionId(id, `${where}: id`), after: revisionId(after, `${where}: after`) };
}

/** It stands in quotes in a migration. Alembic refuses some of what is taken here, in words of its own. */
function revisionId(value: unknown, where: string): string {
  const id = word(value, where);
  if (/^[^\s"'\\]+$/.test(id)) return id;
  throw usageError("ANSWER_INVALID", `${where}: ${JSON.stringify(id)} is no id of a revision.`, "See: alembic history");
}

/** Fields that are missing are empty, so that a record of an earlier version is read. */
function readProject(value: unknown, source: string): Project {
  const given = table(value, `${source}: project`);
  const unknown = Object.keys(given).find((key) => !PROJECT_FIELDS.some((field) => field.key === key));
  if (unknown !== undefined) {
    throw usageError(
      "ANSWER_INVALID",
      `${source}: project has no field "${unknown}".`,
      `Known: ${PROJECT_FIELDS.map(({ key }) => key).join(", ")}.`,
    );
  }
  const entries = PROJECT_FIELDS.map((field) => [field.key, readField(field, given[field.key], source)]);
  return checkedProject(Object.fromEntries(entries) as Project, source);
}

/**
 * A project whose fields are right together: what lies above the folder of the service lies in the repository.
 *
 * @throws GroundrulesError `ANSWER_INVALID`
 */
export function checkedProject(project: Project, source: string): Project {
  const depth = project.root === "" ? 0 : project.root.split("/").length;
  for (const { key, path } of PROJECT_FIELDS) {
    if (path !== "above") continue;
    const value = project[key];
    const items = typeof value === "object" ? Object.values(value) : [String(value)];
    const outside = items.find((item) => (/^(?:\.\.\/)*/.exec(item)?.[0].length ?? 0) / 3 > depth);
    if (outside !== undefined) throw noPath(`${source}: project.${key}`, outside);
  }
  return project;
}

/**
 * A field of a project from plain data; empty where there is none.
 *
 * @throws GroundrulesError `ANSWER_INVALID`
 */
export function readField(field: ProjectField, value: unknown, source: string): unknown {
  const where = `${source}: project.${field.key}`;
  if (value === undefined || value === null) return EMPTY[field.kind];
  if (field.kind === "flag") {
    if (typeof value === "boolean") return value;
    throw usageError("ANSWER_INVALID", `${where} must be true or false.`);
  }
  if (field.kind === "table") return readTable(field, value, where);
  const items = field.kind === "words" ? words(value, where) : [word(value, where)];
  for (const item of items) checkItem(field, item, where);
  return field.kind === "words" ? items : items[0];
}

const EMPTY = { text: "", flag: false, words: [], table: {} } as const;

function readTable(field: ProjectField, value: unknown, where: string): Readonly<Record<string, string>> {
  const entries = Object.entries(table(value, where)).map(([key, item]) => {
    if (field.keys !== undefined && !field.keys.includes(key)) {
      throw usageError("ANSWER_INVALID", `${where} has no "${key}".`, `Known: ${field.keys.join(", ")}.`);
    }
    const text = word(item, `${where}.${key}`);
    checkItem(field, text, `${where}.${key}`);
    return [key, text] as const;
  });
  return Object.fromEntries(entries);
}

function checkItem({ choices, path, pattern }: ProjectField, item: string, where: string): void {
  if (choices !== undefined && !choices.includes(item)) {
    throw usageError("ANSWER_INVALID", `${where}: ${JSON.stringify(item)} must be one of: ${choices.join(", ")}.`);
  }
  const below = path === "above" ? item.replace(/^(?:\.\.\/)+/, "") : item;
  if (path !== undefined && item !== "" && !isSafePath(below)) throw noPath(where, item);
  if (!pattern.test(item)) {
    throw usageError("ANSWER_INVALID", `${where}: ${JSON.stringify(item)} has characters that no such value has.`);
  }
}

function noPath(where: string, item: string): GroundrulesError {
  return usageError(
    "ANSWER_INVALID",
    `${where}: ${JSON.stringify(item)} is no path inside the repository.`,
    "Give a path relative to it, such as services/api.",
  );
}

function word(value: unknown, where: string): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  throw usageError("ANSWER_INVALID", `${where} must be text.`);
}

function words(value: unknown, where: string): readonly string[] {
  return array(value, where).map((item) => word(item, where));
}

function array(value: unknown, where: string): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  throw usageError("ANSWER_INVALID", `${where} must be a list.`);
}

function table(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw usageError("ANSWER_INVALID", `${where} must hold keys and values.`);
}
