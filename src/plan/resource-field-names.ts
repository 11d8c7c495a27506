import leven from "leven";
import type { ResourceSpec } from "../model.ts";
import type { Tier } from "../tier.ts";
import { type GroundrulesError, usageError } from "../errors.ts";
import { parseField } from "../answers/resource-field.ts";
import { CLASS_ATTRIBUTES, ENTITY_FIELDS, SECRET_NAME, TYPE_NAMES } from "./resource-reserved.ts";
import { checkSpelling, reserved } from "./resource-spelling.ts";
import { FIELD_KINDS, isFieldType } from "./resource-types.ts";
import { snakeCase } from "./resource-words.ts";

type Field = ResourceSpec["fields"][number];

/** `field=draft.field,` at its indentation. */
export const MAX_FIELD_NAME = 29;
const MAX_FIELDS = 50;

/**
 * The fields of a resource, each as people write it: `title:str`, `due:date?`.
 *
 * @throws GroundrulesError `FIELD_…` or `FIELDS_…`
 */
export function parseFields(resource: string, given: readonly string[], tier: Tier | undefined): readonly Field[] {
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
  const fields = given.map((text) => parseResourceField(resource, text, tier));
  const twice = fields.find(({ name }, index) => fields.findIndex((other) => other.name === name) < index);
  if (twice !== undefined) {
    throw usageError("FIELD_TWICE", `Field ${twice.name} is there twice.`, "Leave one of them out.");
  }
  return fields;
}

function parseResourceField(resource: string, given: string, tier: Tier | undefined): Field {
  const [, name = "", type = ""] = /^([^:]*)(:.*)?$/s.exec(given) ?? [];
  const field = parseField(`${snakeCase(name)}${type.replace(/\s/g, "")}`);
  checkSpelling("FIELD_NAME", `Field "${name}"`, field.name, name, MAX_FIELD_NAME);
  const refusal = refusalOf(resource, field.name, tier);
  if (refusal !== undefined) throw refusal;
  if (!isFieldType(field.type)) throw unknownType(field);
  return field;
}

function refusalOf(resource: string, name: string, tier: Tier = 4): GroundrulesError | undefined {
  if (tier < 3 && name !== "id" && ENTITY_FIELDS.has(name)) {
    return usageError(
      "FIELD_NAME_RESERVED",
      `From tier 3 on every resource has a field ${name} of its own.`,
      `Say more, such as ${resource}_${name}.`,
    );
  }
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
