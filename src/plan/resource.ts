import type { ResourceSpec, Unit } from "../model.ts";
import { GroundrulesError } from "../errors.ts";

/** A resource of the API, as the templates of component `resource` see it. */
export interface Resource {
  /** Singular, snake_case: file names and variables. */
  readonly name: string;
  /** Plural, snake_case: the path, the table, the scopes. */
  readonly plural: string;
  /** PascalCase. */
  readonly class: string;
  /** For people. */
  readonly title: string;
  /** Id of the migration that creates its table, and of the one before. */
  readonly revision: string;
  readonly downRevision: string;
  readonly fields: readonly ResourceField[];
}

export interface ResourceField {
  readonly name: string;
  readonly type: FieldType;
  readonly optional: boolean;
  /** Python type. */
  readonly py: string;
  /** SQLAlchemy column type. */
  readonly sql: string;
  /** A value for documentation and tests, as JSON. */
  readonly example: string | number | boolean;
}

export type FieldType = keyof typeof FIELD_TYPES;

const FIELD_TYPES = {
  str: { py: "str", sql: "sa.String(200)", example: "Lamp" },
  int: { py: "int", sql: "sa.Integer()", example: 3 },
  float: { py: "float", sql: "sa.Float()", example: 1.5 },
  bool: { py: "bool", sql: "sa.Boolean()", example: true },
  date: { py: "date", sql: "sa.Date()", example: "2026-01-31" },
  datetime: { py: "datetime", sql: "sa.DateTime(timezone=True)", example: "2026-01-31T12:00:00Z" },
  uuid: { py: "UUID", sql: "sa.Uuid()", example: "7d444840-9dc0-11d1-b245-5ffdce74fad2" },
  decimal: { py: "Decimal", sql: "sa.Numeric(18, 4)", example: "12.50" },
} as const;

/** The first migration holds the tables that every service has; the sample's follows. */
const SAMPLE_REVISION = { revision: "0002", downRevision: "0001" };

/**
 * The resource that the stack shows its layers with, or undefined if it has none.
 *
 * @throws GroundrulesError `FIELD_TYPE_UNKNOWN`
 */
export function sampleResource(units: readonly Unit[]): Resource | undefined {
  const spec = units.find((unit) => unit.resource !== undefined)?.resource;
  return spec === undefined ? undefined : resourceOf(spec);
}

function resourceOf(spec: ResourceSpec): Resource {
  const words = spec.name.split("_");
  return {
    name: spec.name,
    plural: spec.plural,
    class: words.map(capital).join(""),
    title: capital(words.join(" ")),
    ...SAMPLE_REVISION,
    fields: spec.fields.map(({ name, type, optional }) => {
      if (!(type in FIELD_TYPES)) {
        const known = Object.keys(FIELD_TYPES).join(", ");
        throw new GroundrulesError("FIELD_TYPE_UNKNOWN", `Field ${name} has type ${type}; known: ${known}.`);
      }
      return { name, type: type as FieldType, optional: optional ?? false, ...FIELD_TYPES[type as FieldType] };
    }),
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
