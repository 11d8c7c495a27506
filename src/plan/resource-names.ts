import leven from "leven";
import type { ResourceSpec } from "../model.ts";
import { type GroundrulesError, usageError } from "../errors.ts";
import { parseField } from "../answers/resource-field.ts";
import {
  CLASS_ATTRIBUTES,
  ENTITY_FIELDS,
  PYTHON_KEYWORDS,
  SECRET_NAME,
  TAKEN_NAMES,
  TAKEN_PLURALS,
  TEST_MODULES,
  TYPE_NAMES,
} from "./resource-reserved.ts";
import { FIELD_KINDS, isFieldType } from "./resource-types.ts";
import { nearestName, pluralOf, singularOf, snakeCase } from "./resource-words.ts";

type Field = ResourceSpec["fields"][number];

/** What is known of the repository that the resource comes into. */
export interface ResourceContext {
  /** As the user says it; else it follows from the name. */
  readonly plural?: string | undefined;
  /** Whether there is a file at a path relative to its root. */
  readonly hasFile?: ((path: string) => boolean) | undefined;
  /** Ids of its migrations, and of the last one; absent without a database. */
  readonly migrations?: { readonly revisions: readonly string[]; readonly head: string } | undefined;
}

/** With longer names the generated lines could not be broken to 79 columns; PostgreSQL takes 63 bytes. */
export const MAX_NAME = 30;
export const MAX_PLURAL = 31;
/** `field=draft.field,` at its indentation. */
export const MAX_FIELD_NAME = 29;
export const MAX_FIELDS = 50;

const SNAKE_CASE = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;

/**
 * A resource from what people write: the name in any spelling, each field as `title:str`, or `due:date?` if it may be absent.
 *
 * @param existing the resources that the repository has
 * @throws GroundrulesError `RESOURCE_NAME…`, `RESOURCE_PLURAL…`, `RESOURCE_EXISTS`, `FIELD_…`: what is wrong, and what would be right
 */
export function parseResource(
  name: string,
  fields: readonly string[],
  existing: readonly ResourceSpec[],
  { plural, migrations, hasFile }: ResourceContext = {},
): ResourceSpec {
  const singular = parseName(name, plural !== undefined);
  const many = parsePlural(singular, plural);
  for (const other of existing) checkClash(singular, many, other);
  if (hasFile !== undefined) checkFiles(singular, many, hasFile);
  const parsed = parseFields(singular, fields);
  const place = migrations === undefined ? {} : nextRevision(migrations.revisions, migrations.head);
  return { name: singular, plural: many, fields: parsed, ...place };
}

/**
 * The place of a new migration: the number after the highest that there is, behind the last one.
 *
 * @param existing ids; those that are no numbers are left aside
 * @param head id of the last migration
 */
export function nextRevision(existing: readonly string[], head: string): { revision: string; after: string } {
  const numbers = existing.filter((id) => /^\d{1,9}$/.test(id)).map(Number);
  return { revision: String(Math.max(0, ...numbers) + 1).padStart(4, "0"), after: head };
}

function parseName(given: string, hasPlural: boolean): string {
  const name = snakeCase(given);
  checkSpelling("RESOURCE_NAME", `"${given}"`, name, given, MAX_NAME);
  if (/^tests?(?:_|$)|^test/.test(name)) {
    throw usageError(
      "RESOURCE_NAME_RESERVED",
      `"${name}" cannot name a resource: pytest takes what begins with "test" for tests.`,
      `Put another word first, such as lab_${name}.`,
    );
  }
  const taken = TAKEN_NAMES[name];
  if (taken !== undefined) throw reserved("RESOURCE_NAME_RESERVED", name, taken);
  const singular = singularOf(name);
  if (singular !== undefined && !hasPlural) {
    throw usageError(
      "RESOURCE_NAME_PLURAL",
      `"${name}" looks like a plural.`,
      `Name one of them: ${singular}. If ${name} is one, say how more are called with --plural.`,
    );
  }
  return name;
}

function parsePlural(name: string, given: string | undefined): string {
  const plural = given === undefined ? pluralOf(name) : snakeCase(given);
  if (plural === name) {
    throw usageError(
      "RESOURCE_PLURAL_SAME",
      given === undefined ? `"${name}" has no plural of its own.` : `The plural of "${name}" cannot be the same.`,
      `Say how many of them are called, such as --plural ${name}_entries.`,
    );
  }
  checkSpelling("RESOURCE_PLURAL", `The plural "${given ?? plural}"`, plural, given ?? plural, MAX_PLURAL);
  const taken = TAKEN_PLURALS[plural] ?? (plural.startsWith("test") ? "what pytest takes for tests" : undefined);
  if (taken !== undefined) throw reserved("RESOURCE_PLURAL_RESERVED", plural, taken);
  return plural;
}

/** @param code of the errors, before `_INVALID`, `_LONG` and `_RESERVED` */
function checkSpelling(code: string, what: string, name: string, given: string, most: number): void {
  if (!SNAKE_CASE.test(name)) {
    const near = nearestName(given);
    throw usageError(
      `${code}_INVALID`,
      `${what} is no name: it is made of the letters a to z, digits and underscores, and begins with a letter.`,
      near === "" ? "For example order_line." : `For example ${near}.`,
    );
  }
  if (name.length > most) {
    throw usageError(`${code}_LONG`, `${what} has ${name.length} characters; at most ${most} fit.`, "Shorten it.");
  }
  if (PYTHON_KEYWORDS.has(name)) {
    throw usageError(`${code}_RESERVED`, `${what} is a keyword of Python.`, "Choose another word.");
  }
}

function checkClash(name: string, plural: string, other: ResourceSpec): void {
  const joined = (text: string) => text.replaceAll("_", "");
  const mine = new Set([name, plural].map(joined));
  if ([other.name, other.plural].some((theirs) => mine.has(joined(theirs)))) {
    throw usageError(
      "RESOURCE_EXISTS",
      `There is a resource ${other.name} (${other.plural}) already.`,
      "Choose another name; its fields are in app/domain.",
    );
  }
  for (const [one, two] of [
    [plural, other.plural],
    [other.plural, plural],
  ] as const) {
    if (TEST_MODULES.some((end) => one === `${two}_${end}`)) {
      throw usageError(
        "RESOURCE_PLURAL_RESERVED",
        `"${plural}" would share test_${one}.py with resource ${other.name}.`,
        "Choose another plural with --plural.",
      );
    }
  }
}

function checkFiles(name: string, plural: string, hasFile: (path: string) => boolean): void {
  const paths = [
    `app/domain/${name}.py`,
    `app/schemas/${name}.py`,
    `app/services/${plural}.py`,
    `app/routes/v1/${plural}.py`,
  ];
  const there = paths.find(hasFile);
  if (there !== undefined) {
    throw usageError("RESOURCE_EXISTS", `${there} is there already.`, "Choose another name, or move that file away.");
  }
}

function parseFields(resource: string, given: readonly string[]): readonly Field[] {
  if (given.length === 0) {
    throw usageError(
      "FIELDS_MISSING",
      `Resource ${resource} has no fields.`,
      "Add at least one, such as --field title:str.",
    );
  }
  if (given.length > MAX_FIELDS) {
    throw usageError(
      "FIELDS_TOO_MANY",
      `Resource ${resource} has ${given.length} fields; at most ${MAX_FIELDS} are made.`,
    );
  }
  const fields = given.map((text) => parseResourceField(resource, text));
  const twice = fields.find(({ name }, index) => fields.findIndex((other) => other.name === name) < index);
  if (twice !== undefined) {
    throw usageError("FIELD_TWICE", `Field ${twice.name} is there twice.`, "Leave one of them out.");
  }
  return fields;
}

function parseResourceField(resource: string, given: string): Field {
  const [, name = "", type = ""] = /^([^:]*)(:.*)?$/s.exec(given) ?? [];
  const field = parseField(`${snakeCase(name)}${type.replace(/\s/g, "")}`);
  checkSpelling("FIELD_NAME", `Field "${name}"`, field.name, name, MAX_FIELD_NAME);
  const refusal = refusalOf(resource, field.name);
  if (refusal !== undefined) throw refusal;
  if (!isFieldType(field.type)) throw unknownType(field);
  return field;
}

function refusalOf(resource: string, name: string): GroundrulesError | undefined {
  if (ENTITY_FIELDS.has(name)) {
    return usageError("FIELD_NAME_RESERVED", `Every resource has a field ${name}.`, "Leave it out.");
  }
  if (SECRET_NAME.test(name)) {
    return usageError(
      "FIELD_SECRET",
      `Field ${name} would be stored as it came, and shown to whoever may read.`,
      "Write this one by hand: hashed or encrypted, and in no response.",
    );
  }
  if (TYPE_NAMES.has(name) || CLASS_ATTRIBUTES.has(name) || /^model_(?:validate|dump)/.test(name)) {
    return reserved("FIELD_NAME_RESERVED", name, "Python, pydantic or SQLAlchemy", `${resource}_${name}`);
  }
  return undefined;
}

function reserved(code: string, name: string, by: string, better?: string): GroundrulesError {
  return usageError(
    code,
    `"${name}" is taken: by ${by}.`,
    better === undefined ? "Choose another word." : `Say more, such as ${better}.`,
  );
}

/** What people call the types elsewhere. */
const SYNONYMS: Readonly<Record<string, keyof typeof FIELD_KINDS>> = {
  char: "str",
  double: "float",
  guid: "uuid",
  money: "decimal",
  number: "float",
  numeric: "decimal",
  text: "str",
  time: "datetime",
  timestamp: "datetime",
  varchar: "str",
};

function unknownType({ name, type }: Field): GroundrulesError {
  const known = Object.keys(FIELD_KINDS);
  const key = type.toLowerCase();
  const near =
    SYNONYMS[key] ??
    known.find((id) => key.startsWith(id) || leven(id, key) <= Math.max(1, Math.floor(key.length / 3)));
  return usageError(
    "FIELD_TYPE_UNKNOWN",
    `Field ${name} has type ${type}; known: ${known.join(", ")}.`,
    near === undefined ? undefined : `Did you mean ${name}:${near}?`,
  );
}
