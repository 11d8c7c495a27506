import { describe, expect, it } from "vitest";
import type { ResourceSpec, Unit } from "../../src/model.ts";
import { sampleResource } from "../../src/plan/resource.ts";

const unit = (resource?: ResourceSpec) => ({ resource }) as Unit;

describe("sampleResource", () => {
  it("names class, title and columns after the manifest", () => {
    const spec = { name: "line_item", plural: "line_items", fields: [{ name: "due", type: "date", optional: true }] };
    expect(sampleResource([unit(), unit(spec)])).toEqual({
      name: "line_item",
      plural: "line_items",
      class: "LineItem",
      title: "Line item",
      revision: "0002",
      downRevision: "0001",
      fields: [{ name: "due", type: "date", optional: true, py: "date", sql: "sa.Date()", example: "2026-01-31" }],
    });
  });

  it("is nothing where no stack describes one", () => expect(sampleResource([unit()])).toBeUndefined());

  it("refuses a type that it cannot store", () => {
    const spec = { name: "a", plural: "as", fields: [{ name: "b", type: "blob" }] };
    expect(() => sampleResource([unit(spec)])).toThrow(expect.objectContaining({ code: "FIELD_TYPE_UNKNOWN" }));
  });
});
