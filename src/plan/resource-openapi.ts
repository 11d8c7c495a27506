import { FIELD_KINDS, type FieldKind, type ResourceField } from "./resource-types.ts";

/** A schema below `components/schemas` of the description, at the indentation that it has there. */
export interface OpenapiSchema {
  readonly name: string;
  readonly json: string;
}

const INDENT = " ".repeat(6);
const TIME = { type: "string", format: "date-time" };

/**
 * What FastAPI says in `openapi.json` about what clients send and receive of a resource, key for key.
 *
 * @param name of the class
 * @param one the same for people, in lower case
 */
export function openapiSchemas(name: string, one: string, fields: readonly ResourceField[]): readonly OpenapiSchema[] {
  const page = {
    items: { items: { $ref: `#/components/schemas/${name}Read` }, type: "array", title: "Items" },
    next_cursor: { ...orNull({ type: "string" }), title: "Next Cursor" },
  };
  const read = {
    id: { type: "string", format: "uuid", title: "Id" },
    ...properties(fields, ({ field, kind }) => (field.optional ? orNull(kind.json) : kind.json)),
    created_at: { ...TIME, title: "Created At" },
    updated_at: { ...TIME, title: "Updated At" },
  };
  const write = properties(fields, ({ field, kind }) => {
    const sent = { ...kind.json, ...kind.sent };
    return field.optional ? orNull(sent) : sent;
  });
  for (const { name: key, example } of fields) Object.assign(write[key] ?? {}, { examples: [example] });
  const required = fields.filter(({ optional }) => !optional).map((field) => field.name);
  return [
    schema(`${name}Page`, page, Object.keys(page), "One page, and the cursor of the next if there is one."),
    schema(`${name}Read`, read, Object.keys(read), `One ${one}.`),
    schema(`${name}Write`, write, required, "What a client sends.", { additionalProperties: false }),
  ];
}

/** As `str.title` of Python has it, which pydantic makes titles with. */
export function pythonTitle(name: string): string {
  return name.replaceAll("_", " ").replace(/[a-z]+/g, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}

function properties(
  fields: readonly ResourceField[],
  describe: (entry: { readonly field: ResourceField; readonly kind: FieldKind }) => object,
): Record<string, object> {
  return Object.fromEntries(
    fields.map((field) => [
      field.name,
      { ...describe({ field, kind: FIELD_KINDS[field.type] }), title: pythonTitle(field.name) },
    ]),
  );
}

function orNull(schemaOfValue: object): object {
  return { anyOf: [schemaOfValue, { type: "null" }] };
}

function schema(
  title: string,
  fields: Readonly<Record<string, object>>,
  required: readonly string[],
  description: string,
  rest: object = {},
): OpenapiSchema {
  const value = {
    properties: fields,
    ...rest,
    type: "object",
    ...(required.length === 0 ? {} : { required }),
    title,
    description,
  };
  return { name: title, json: asPython(JSON.stringify(value, null, 2)).replaceAll("\n", `\n${INDENT}`) };
}

/** FastAPI holds bounds as floats, which Python writes with a fraction. */
function asPython(json: string): string {
  return json.replace(/^( *"(?:maximum|minimum)": -?\d+)(,?)$/gm, "$1.0$2");
}
