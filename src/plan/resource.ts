import type { Answers, ResourceSpec, RevisionPlace, Unit } from "../model.ts";
import { GroundrulesError } from "../errors.ts";
import { text } from "../render/escape.ts";
import { betaImportsOf } from "./resource-imports-beta.ts";
import { importsOf } from "./resource-imports.ts";
import { nextRevision } from "./resource-names.ts";
import { type OpenapiSchema, openapiSchemas, pythonTitle } from "./resource-openapi.ts";
import { bracketed, fit } from "./resource-python.ts";
import { FIELD_KINDS, type FieldKind, isFieldType, type JsonValue, type ResourceField } from "./resource-types.ts";
import { articleOf } from "./resource-words.ts";

/** A resource of the API, as the templates of component `resource` see it. */
export interface Resource {
  /** Singular, snake_case: file names and variables. */
  readonly name: string;
  /** Plural, snake_case: modules, the table, the scopes. */
  readonly plural: string;
  /** Plural, kebab-case: the last part of the path. */
  readonly route: string;
  /** PascalCase, singular and plural. */
  readonly class: string;
  readonly classes: string;
  /** For people, in lower case: `line item`, `line items`, and what stands for the plural where a line is short. */
  readonly one: string;
  readonly many: string;
  readonly them: string;
  /** For people, the plural at the start of a sentence. */
  readonly Many: string;
  /** The article of `one`. */
  readonly an: "a" | "an";
  /** As OpenAPI titles it: `Line Item`. */
  readonly title: string;
  /** Id of the migration that creates its table, and of the one before; the first of all has none before it. */
  readonly revision: string;
  readonly downRevision: string | undefined;
  /** Whether the table of idempotency keys was there before it. */
  readonly followsKeys: boolean;
  readonly fields: readonly ResourceField[];
  /** The sorted imports of each module that depends on the names or the fields, by template. */
  readonly imports: ReturnType<typeof importsOf>;
  /** What `openapi.json` says of it, sorted by name. */
  readonly schemas: readonly OpenapiSchema[];
  /** Helpers for code whose layout depends on the length of names. */
  readonly fit: typeof fit;
  readonly bracketed: typeof bracketed;
}

/** A resource whose migration has its place; the first of all comes after none. */
type Placed = ResourceSpec & { readonly revision: string };

/** Longer plurals would not fit into one line with what tests say of them. */
const SHORT = 22;

/**
 * The kinds of object that the API has: those of the answers, else the one that the stack shows its layers with.
 *
 * @throws GroundrulesError `FIELD_TYPE_UNKNOWN`
 */
export function resourcesOf(
  {
    resources,
    revisions = [],
    authentication,
    tier,
  }: Pick<Answers, "resources"> & Partial<Pick<Answers, "authentication" | "tier" | "revisions">>,
  units: readonly Unit[],
): readonly Resource[] {
  const sample = units.find((unit) => unit.resource !== undefined)?.resource;
  const specs = inSequence(resources ?? (sample === undefined ? [] : [sample]), revisions);
  const beforeKeys = revisionsBeforeKeys(specs);
  return specs.map((spec) => {
    const followsKeys = !beforeKeys.has(spec.revision);
    return resourceOf(spec, { tenants: authentication !== "none", isBeta: tier === 3, followsKeys });
  });
}

/** Where a resource does not say when its table was made, it was after those before it; what the repository records decides. */
function inSequence(specs: readonly ResourceSpec[], places: readonly RevisionPlace[]): readonly Placed[] {
  const revisions: string[] = [];
  return specs.map((spec) => {
    const placed: Placed = { ...nextRevision(revisions, revisions.at(-1)), ...spec };
    revisions.push(placed.revision);
    const recorded = places.find(({ id }) => id === placed.revision);
    return recorded === undefined ? placed : { ...placed, after: recorded.after };
  });
}

/** The revisions that a service began with, as far as they are known: behind them come the idempotency keys. */
function revisionsBeforeKeys(specs: readonly Placed[]): ReadonlySet<string> {
  const before = new Set<string>();
  for (const { revision, after } of specs) {
    if (after === undefined || before.has(after)) before.add(revision);
  }
  return before;
}

interface Surroundings {
  readonly tenants: boolean;
  readonly isBeta: boolean;
  readonly followsKeys: boolean;
}

function resourceOf(spec: Placed, { tenants, isBeta, followsKeys }: Surroundings): Resource {
  const { name, plural } = spec;
  const one = name.replaceAll("_", " ");
  const many = plural.replaceAll("_", " ");
  const fields = fieldsOf(spec);
  const subject = { name, plural, class: pascal(name), fields, tenants };
  return {
    name,
    plural,
    route: plural.replaceAll("_", "-"),
    class: pascal(name),
    classes: pascal(plural),
    one,
    many,
    them: many.length > SHORT ? "them" : many,
    Many: capital(many),
    an: articleOf(one),
    title: pythonTitle(name),
    revision: spec.revision,
    downRevision: spec.after,
    followsKeys,
    fields,
    imports: isBeta ? { ...importsOf(subject), ...betaImportsOf(subject) } : importsOf(subject),
    schemas: openapiSchemas(pascal(name), one, fields),
    fit,
    bracketed,
  };
}

/** What the stack's sample is an example of; of others, no more is known than what their fields are called. */
const LAMP = "item.name";

function fieldsOf({ name: resource, fields }: ResourceSpec): readonly ResourceField[] {
  const seen = new Map<string, number>();
  return fields.map(({ name, type, optional = false }) => {
    if (!isFieldType(type)) {
      const known = Object.keys(FIELD_KINDS).join(", ");
      throw new GroundrulesError("FIELD_TYPE_UNKNOWN", `Field ${name} has type ${type}; known: ${known}.`);
    }
    const kind: FieldKind = FIELD_KINDS[type];
    const number = seen.get(type) ?? 0;
    seen.set(type, number + 1);
    const words = `${resource}.${name}` === LAMP ? "lamp" : name.replaceAll("_", " ");
    const example = kind.example(number, words);
    return {
      name,
      type,
      optional,
      py: kind.py,
      annotation: optional ? `${kind.py} | None` : kind.py,
      sql: kind.sql,
      schema: kind.schema,
      declaration: declarationOf(name, optional, kind),
      invalid: kind.invalid,
      json: String(kind.json["type"]),
      example,
      literal: { example: literal(example), other: literal(kind.other(example)), wrong: literal(kind.wrong) },
    };
  });
}

function declarationOf(name: string, optional: boolean, { py, sqlmodel }: FieldKind): string {
  const type = sqlmodel.py ?? py;
  const head = optional ? `${name}: ${type} | None` : `${name}: ${type}`;
  if (sqlmodel.arguments === undefined) return `    ${head}${optional ? " = None" : ""}`;
  return bracketed("    ", `${head} = Field(`, [...(optional ? ["default=None"] : []), ...sqlmodel.arguments], ")");
}

function literal(value: JsonValue): string {
  return typeof value === "boolean"
    ? capital(String(value))
    : typeof value === "string"
      ? text.py(value)
      : String(value);
}

function pascal(name: string): string {
  return name.split("_").map(capital).join("");
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
