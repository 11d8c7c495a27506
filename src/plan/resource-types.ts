/** What a field can be, and how each kind is spelled in Python, SQL, JSON and tests. */
export interface FieldKind {
  /** Python type, and the module it comes from unless it is built in. */
  readonly py: string;
  readonly module?: string;
  /** SQLAlchemy column type. */
  readonly sql: string;
  /** Name in `app/schemas/fields.py` of what clients may send. */
  readonly schema: string;
  /** Its type in a class of SQLModel where that is not `py`, and what `Field` says of it there: how SQLite keeps it. */
  readonly sqlmodel: { readonly py?: string; readonly arguments?: readonly string[] };
  /** Python literals that such a class refuses; values are converted there. */
  readonly invalid: readonly string[];
  /** JSON Schema of what clients receive, and what it says more about what they send. */
  readonly json: Readonly<Record<string, unknown>>;
  readonly sent?: Readonly<Record<string, unknown>>;
  /** Values as JSON: one that differs for each field of a resource, another one, and one that JSON can hold and the field cannot. */
  readonly example: (number: number, words: string) => JsonValue;
  readonly other: (example: JsonValue) => JsonValue;
  readonly wrong: JsonValue;
}

export type JsonValue = string | number | boolean;

export type FieldType = keyof typeof FIELD_KINDS;

/** A field of a resource, as the templates see it. */
export interface ResourceField {
  readonly name: string;
  readonly type: FieldType;
  readonly optional: boolean;
  /** Python type, and the same with `| None` if optional. */
  readonly py: string;
  readonly annotation: string;
  /** SQLAlchemy column type. */
  readonly sql: string;
  /** Name of its type in `app/schemas/fields.py`. */
  readonly schema: string;
  /** Its line in a class of SQLModel, and Python literals that this refuses. */
  readonly declaration: string;
  readonly invalid: readonly string[];
  /** What it is in JSON: `string`, `integer` … */
  readonly json: string;
  /** Values for documentation and tests: as JSON, and as Python literals. */
  readonly example: JsonValue;
  readonly literal: { readonly example: string; readonly other: string; readonly wrong: string };
}

/** The day of the examples. */
const DAY = Date.UTC(2026, 0, 31);

function day(number: number): string {
  return new Date(DAY + number * 86_400_000).toISOString().slice(0, 10);
}

/** A field whose value was stored as another's would go unnoticed if examples were alike; `number` counts fields of one type. */
export const FIELD_KINDS = {
  str: {
    py: "str",
    sql: "sa.String(200)",
    schema: "String",
    sqlmodel: { arguments: ["min_length=1", "max_length=200"] },
    invalid: ['""', '"a" * 201'],
    json: { type: "string" },
    sent: { maxLength: 200, minLength: 1, pattern: String.raw`^[^\x00]*[^\s\x00][^\x00]*$` },
    example: (_, words) => words.charAt(0).toUpperCase() + words.slice(1),
    other: (example) => `${example} 2`,
    wrong: 7,
  },
  int: {
    py: "int",
    sql: "sa.Integer()",
    schema: "Integer",
    sqlmodel: { arguments: ["ge=-(2**31)", "le=2**31 - 1"] },
    invalid: ['"many"', "-(2**31) - 1", "2**31"],
    json: { type: "integer" },
    sent: { maximum: 2_147_483_647, minimum: -2_147_483_648 },
    example: (number) => 3 + number,
    other: (example) => Number(example) + 100,
    wrong: "7",
  },
  float: {
    py: "float",
    sql: "sa.Float()",
    schema: "Number",
    sqlmodel: { py: "FiniteFloat" },
    invalid: ['"much"', '"inf"'],
    json: { type: "number" },
    example: (number) => 1.5 + number,
    other: (example) => Number(example) + 100,
    wrong: "1.5",
  },
  bool: {
    py: "bool",
    sql: "sa.Boolean()",
    schema: "Boolean",
    sqlmodel: {},
    invalid: ['"maybe"', "7"],
    json: { type: "boolean" },
    example: (number) => number % 2 === 0,
    other: (example) => example !== true,
    wrong: "true",
  },
  date: {
    py: "date",
    module: "datetime",
    sql: "sa.Date()",
    schema: "Date",
    sqlmodel: {},
    invalid: ['"someday"', '"2026-02-30"'],
    json: { type: "string", format: "date" },
    example: day,
    other: () => "2031-02-03",
    wrong: 20310203,
  },
  datetime: {
    py: "datetime",
    module: "datetime",
    sql: "sa.DateTime(timezone=True)",
    schema: "DateTime",
    sqlmodel: { py: "Moment", arguments: ["sa_type=UtcDateTime"] },
    invalid: ['"2026-01-31T12:00:00"', '"0001-01-01T00:00:00+01:00"'],
    json: { type: "string", format: "date-time" },
    example: (number) => `${day(number)}T12:00:00Z`,
    other: () => "2031-02-03T04:05:06Z",
    wrong: "2031-02-03T04:05:06",
  },
  uuid: {
    py: "UUID",
    module: "uuid",
    sql: "sa.Uuid()",
    schema: "Identifier",
    sqlmodel: {},
    invalid: ['"seven"'],
    json: { type: "string", format: "uuid" },
    example: (number) => `7d444840-9dc0-11d1-b245-5ffdce74${(0xfad2 + number).toString(16)}`,
    other: () => "00000000-0000-4000-8000-000000000001",
    wrong: 7,
  },
  decimal: {
    py: "Decimal",
    module: "decimal",
    sql: "sa.Numeric(18, 4)",
    schema: "Amount",
    sqlmodel: { arguments: ["max_digits=18", "decimal_places=4", "sa_type=FixedPoint"] },
    invalid: ['"much"', '"0.00001"'],
    json: { type: "string" },
    sent: { pattern: String.raw`^-?\d{1,14}(\.\d{1,4})?$` },
    example: (number) => `${12 + number}.5000`,
    other: (example) => `1${String(example)}`,
    wrong: 1.5,
  },
} as const satisfies Readonly<Record<string, FieldKind>>;

/** Whether it is a type that fields can have. */
export function isFieldType(type: string): type is FieldType {
  return Object.hasOwn(FIELD_KINDS, type);
}
