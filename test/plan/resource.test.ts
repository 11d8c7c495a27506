import { describe, expect, it } from "vitest";
import type { ResourceSpec, Unit } from "../../src/model.ts";
import { type Resource, resourcesOf } from "../../src/plan/resource.ts";

const unit = (resource?: ResourceSpec) => ({ resource }) as Unit;
const SAMPLE: ResourceSpec = { name: "item", plural: "items", fields: [{ name: "name", type: "str" }] };
const LINE: ResourceSpec = {
  name: "line_item",
  plural: "line_items",
  fields: [
    { name: "due", type: "date", optional: true },
    { name: "paid_until", type: "date" },
    { name: "note", type: "str" },
  ],
};

function only(spec: ResourceSpec, authentication = "oidc"): Resource {
  const [resource] = resourcesOf({ resources: [spec], authentication }, []);
  if (resource === undefined) throw new Error("none");
  return resource;
}

describe("resourcesOf", () => {
  it("is the sample of the stack where the answers name none", () =>
    expect(resourcesOf({}, [unit(), unit(SAMPLE)]).map(({ name }) => name)).toEqual(["item"]));

  it("is nothing where no stack describes one", () => expect(resourcesOf({}, [unit()])).toEqual([]));

  it("is what the answers name", () =>
    expect(resourcesOf({ resources: [LINE] }, [unit(SAMPLE)]).map(({ name }) => name)).toEqual(["line_item"]));

  it("names everything after the singular and the plural", () =>
    expect(only(LINE)).toMatchObject({
      name: "line_item",
      plural: "line_items",
      route: "line-items",
      class: "LineItem",
      classes: "LineItems",
      one: "line item",
      many: "line items",
      them: "line items",
      Many: "Line items",
      an: "a",
      title: "Line Item",
    }));

  it("speaks of many by a short word where the plural is long", () =>
    expect(only({ ...LINE, plural: "delivery_preferences_of_one" }).them).toBe("them"));

  it("gives fields of one type examples that differ", () => {
    const { fields } = only(LINE);
    expect(fields.map(({ example }) => example)).toEqual(["2026-01-31", "2026-02-01", "Note"]);
    expect(fields[0]).toMatchObject({
      annotation: "date | None",
      sql: "sa.Date()",
      schema: "Date",
      json: "string",
      literal: { example: '"2026-01-31"', other: '"2031-02-03"', wrong: "20310203" },
    });
  });

  it.each([
    ["str", '"A"', '"A 2"', "7"],
    ["int", "3", "103", '"7"'],
    ["float", "1.5", "101.5", '"1.5"'],
    ["bool", "True", "False", '"true"'],
    ["datetime", '"2026-01-31T12:00:00Z"', '"2031-02-03T04:05:06Z"', '"2031-02-03T04:05:06"'],
    ["uuid", '"7d444840-9dc0-11d1-b245-5ffdce74fad2"', '"00000000-0000-4000-8000-000000000001"', "7"],
    ["decimal", '"12.5000"', '"112.5000"', "1.5"],
  ])("%s has Python literals for tests", (type, example, other, wrong) =>
    expect(only({ ...LINE, fields: [{ name: "a", type }] }).fields[0]?.literal).toEqual({ example, other, wrong }),
  );

  it("puts tables in the order of the resources, unless they say otherwise", () => {
    const place = ({ revision, downRevision }: Resource) => [revision, downRevision];
    const third = { ...LINE, name: "order", plural: "orders", revision: "0007", after: "ab12" };
    const fourth = { ...LINE, name: "user", plural: "users" };
    expect(resourcesOf({ resources: [SAMPLE, LINE, third, fourth] }, []).map(place)).toEqual([
      ["0001", undefined],
      ["0002", "0001"],
      ["0007", "ab12"],
      ["0008", "0007"],
    ]);
  });

  it("imports what callers need only where there are callers", () => {
    expect(only(LINE).imports.service).toContain("app.domain.caller");
    expect(only(LINE, "none").imports.service).not.toContain("app.domain.caller");
    expect(only(LINE, "none").imports.model).toContain("from datetime import date\n");
  });

  it("describes what is sent and received, key for key as FastAPI does", () => {
    const { schemas } = only({ ...LINE, fields: [{ name: "a_1b", type: "int", optional: true }] });
    expect(schemas.map(({ name }) => name)).toEqual(["LineItemPage", "LineItemRead", "LineItemWrite"]);
    expect(schemas[2]?.json.split("\n").map((line) => line.replace(/^ {6}/, ""))).toEqual([
      "{",
      '  "properties": {',
      '    "a_1b": {',
      '      "anyOf": [',
      "        {",
      '          "type": "integer",',
      '          "maximum": 2147483647.0,',
      '          "minimum": -2147483648.0',
      "        },",
      "        {",
      '          "type": "null"',
      "        }",
      "      ],",
      '      "title": "A 1B",',
      '      "examples": [',
      "        3",
      "      ]",
      "    }",
      "  },",
      '  "additionalProperties": false,',
      '  "type": "object",',
      '  "title": "LineItemWrite",',
      '  "description": "What a client sends."',
      "}",
    ]);
  });

  it("refuses a type that it cannot store", () =>
    expect(() => only({ ...LINE, fields: [{ name: "b", type: "blob" }] })).toThrow(
      expect.objectContaining({ code: "FIELD_TYPE_UNKNOWN" }),
    ));
});
