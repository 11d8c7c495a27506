import type { Unit } from "../model.ts";

/** A resource of the API, as the templates of component `resource` see it. */
export interface Resource {
  readonly name: string;
  readonly plural: string;
  readonly class: string;
  readonly title: string;
  readonly revision: string;
  readonly downRevision: string;
  readonly fields: readonly ResourceField[];
}

export interface ResourceField {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  readonly py: string;
  readonly sql: string;
  readonly example: string | number;
}

export function sampleResource(_units: readonly Unit[]): Resource {
  return {
    name: "item",
    plural: "items",
    class: "Item",
    title: "Item",
    revision: "0002",
    downRevision: "0001",
    fields: [
      { name: "name", type: "str", optional: false, py: "str", sql: "sa.String(200)", example: "Lamp" },
      { name: "quantity", type: "int", optional: false, py: "int", sql: "sa.Integer()", example: 3 },
    ],
  };
}
