import { describe, expect, it } from "vitest";
import type { ResourceSpec } from "../../src/model.ts";
import { GroundrulesError } from "../../src/errors.ts";
import { nextRevision, parseResource, type ResourceContext } from "../../src/plan/resource-names.ts";

const ITEM: ResourceSpec = { name: "item", plural: "items", fields: [{ name: "name", type: "str" }] };
const FIELDS = ["title:str"];

const parse = (name: string, fields: readonly string[] = FIELDS, context: ResourceContext = {}) =>
  parseResource(name, fields, [ITEM], context);

function errorOf(run: () => unknown): GroundrulesError {
  try {
    run();
  } catch (error) {
    if (error instanceof GroundrulesError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("parseResource", () => {
  it("takes fields and places the migration behind the last one", () => {
    const migrations = { revisions: ["0001", "0002"], head: "0002" };
    expect(parse("order", ["title:str", "quantity:int", "due:date?"], { migrations })).toEqual({
      name: "order",
      plural: "orders",
      fields: [
        { name: "title", type: "str" },
        { name: "quantity", type: "int" },
        { name: "due", type: "date", optional: true },
      ],
      revision: "0003",
      after: "0002",
    });
  });

  it("has no migration without a database", () => expect(parse("order")).not.toHaveProperty("revision"));

  it.each([
    ["OrderLine", "order_line", "order_lines"],
    ["order-line", "order_line", "order_lines"],
    ["category", "category", "categories"],
    ["person", "person", "people"],
    ["match", "match", "matches"],
    ["case", "case", "cases"],
    ["status", "status", "statuses"],
  ])("%s is %s, %s", (given, name, plural) => expect(parse(given)).toMatchObject({ name, plural }));

  it("takes the plural that is given", () =>
    expect(parse("series", FIELDS, { plural: "Tv-Series" })).toMatchObject({ name: "series", plural: "tv_series" }));

  it("takes a name that looks like a plural if its plural is given", () =>
    expect(parse("lens", FIELDS, { plural: "lenses" }).name).toBe("lens"));

  it("takes field names in any spelling", () =>
    expect(parse("order", ["due-date: date?", "lineCount:int", "type:str"]).fields.map(({ name }) => name)).toEqual([
      "due_date",
      "line_count",
      "type",
    ]));

  it.each([
    ["a text that is no name", "order!", "RESOURCE_NAME_INVALID", "order"],
    ["other letters", "Größe", "RESOURCE_NAME_INVALID", "groe"],
    ["a digit first", "2nd", "RESOURCE_NAME_INVALID", "nd"],
    ["nothing", "", "RESOURCE_NAME_INVALID", "order_line"],
    ["a path", "../item", "RESOURCE_NAME_INVALID", "item"],
    ["a plural", "orders", "RESOURCE_NAME_PLURAL", "order"],
    ["a plural of one with another", "order-lines", "RESOURCE_NAME_PLURAL", "order_line"],
    ["a keyword", "class", "RESOURCE_NAME_RESERVED", ""],
    ["a module of the stack", "entity", "RESOURCE_NAME_RESERVED", ""],
    ["a class of the stack", "PageRequest", "RESOURCE_NAME_RESERVED", ""],
    ["a class that is imported", "service", "RESOURCE_NAME_RESERVED", ""],
    ["what pytest collects", "testimonial", "RESOURCE_NAME_RESERVED", "lab_testimonial"],
    ["a table of the stack", "idempotency-key", "RESOURCE_NAME_RESERVED", ""],
    ["a module of use cases", "cursor", "RESOURCE_NAME_RESERVED", ""],
    ["a table", "entity_tag", "RESOURCE_PLURAL_RESERVED", ""],
    ["one that is there", "item", "RESOURCE_EXISTS", ""],
    ["one that is there in another spelling", "it-em", "RESOURCE_EXISTS", ""],
    ["no plural of its own", "equipment", "RESOURCE_PLURAL_SAME", "--plural equipment_entries"],
    ["a long name", "customer_delivery_preference_set", "RESOURCE_NAME_LONG", ""],
    ["a long plural", "customer_delivery_preference_xx".slice(0, 29) + "x", "RESOURCE_PLURAL_LONG", ""],
  ])("refuses %s", (_, name, code, hint) => {
    const error = errorOf(() => parse(name));
    expect([error.code, error.exit]).toEqual([code, 2]);
    expect(error.hint).toContain(hint);
  });

  it.each(["app/domain/order.py", "app/models/order.py", "app/routes/v1/orders.py"])(
    "refuses a name whose %s somebody wrote",
    (path) =>
      expect(errorOf(() => parse("order", FIELDS, { hasFile: (other) => other === path }))).toMatchObject({
        code: "RESOURCE_EXISTS",
        message: `${path} is there already.`,
      }),
  );

  it.each([
    ["the name itself", "series", "series", "RESOURCE_PLURAL_SAME"],
    ["the plural of another", "thing", "items", "RESOURCE_EXISTS"],
    ["the name of another", "thing", "item", "RESOURCE_EXISTS"],
    ["what would share a module of tests", "thing", "items_access", "RESOURCE_PLURAL_RESERVED"],
    ["a route of tests", "thing", "probe", "RESOURCE_PLURAL_RESERVED"],
    ["a module that tests are", "thing", "test_things", "RESOURCE_PLURAL_RESERVED"],
    ["no name", "thing", "th/ings", "RESOURCE_PLURAL_INVALID"],
  ])("refuses as plural %s", (_, name, plural, code) =>
    expect(errorOf(() => parse(name, FIELDS, { plural })).code).toBe(code),
  );

  it.each([
    [[], "FIELDS_MISSING", "--field title:str"],
    [["title"], "FIELD_MALFORMED", "title:str"],
    [["title:"], "FIELD_MALFORMED", "title:str"],
    [["title:str", "Title:int"], "FIELD_TWICE", "one of them"],
    [["title:string"], "FIELD_TYPE_UNKNOWN", "title:str?"],
    [["title:Integer"], "FIELD_TYPE_UNKNOWN", "title:int?"],
    [["title:timestamp"], "FIELD_TYPE_UNKNOWN", "title:datetime?"],
    [["title:deciml"], "FIELD_TYPE_UNKNOWN", "title:decimal?"],
    [["title:blob"], "FIELD_TYPE_UNKNOWN", ""],
    [["title:toString"], "FIELD_TYPE_UNKNOWN", ""],
    [["id:uuid"], "FIELD_NAME_RESERVED", "Leave it out"],
    [["tenant:str"], "FIELD_NAME_RESERVED", "Leave it out"],
    [["created-at:datetime"], "FIELD_NAME_RESERVED", "Leave it out"],
    [["date:date"], "FIELD_NAME_RESERVED", "order_date"],
    [["sa:str"], "FIELD_NAME_RESERVED", "order_sa"],
    [["metadata:str"], "FIELD_NAME_RESERVED", "order_metadata"],
    [["json:str"], "FIELD_NAME_RESERVED", "order_json"],
    [["model_dump_at:str"], "FIELD_NAME_RESERVED", "order_model_dump_at"],
    [["class:str"], "FIELD_NAME_RESERVED", "another word"],
    [["password:str"], "FIELD_SECRET", "hashed"],
    [["client_secret:str"], "FIELD_SECRET", "hashed"],
    [["1st:str"], "FIELD_NAME_INVALID", "st"],
    [["_a:str"], "FIELD_NAME_INVALID", "a"],
    [[`${"a".repeat(30)}:str`], "FIELD_NAME_LONG", "Shorten"],
    [Array.from({ length: 51 }, (_, index) => `f${index}:str`), "FIELDS_TOO_MANY", ""],
  ])("refuses fields %j", (fields, code, hint) => {
    const error = errorOf(() => parse("order", fields));
    expect([error.code, error.exit]).toEqual([code, 2]);
    expect(error.hint ?? "").toContain(hint);
  });
});

describe("nextRevision", () => {
  it.each([
    [["0001", "0002"], "0002", "0003"],
    [["0001", "0010", "0003"], "0003", "0011"],
    [["0001", "1975ea83b712"], "1975ea83b712", "0002"],
    [["ae1027a6acf"], "ae1027a6acf", "0001"],
    [["9999"], "9999", "10000"],
  ])("after %j with head %s: %s", (existing, head, revision) =>
    expect(nextRevision(existing, head)).toEqual({ revision, after: head }),
  );

  it("has nothing before the first", () => expect(nextRevision([], undefined)).toEqual({ revision: "0001" }));
});
