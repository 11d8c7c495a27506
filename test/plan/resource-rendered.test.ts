import { catalog } from "groundrules:catalog";
import { describe, expect, it } from "vitest";
import type { Answers, ResourceSpec } from "../../src/model.ts";
import { plan } from "../../src/plan/plan.ts";
import { parseResource } from "../../src/plan/resource-names.ts";
import { FIELD_KINDS } from "../../src/plan/resource-types.ts";
import { render } from "../../src/render/render.ts";
import { miniAnswers } from "../helpers/catalog.ts";

const ITEM = parseResource("item", ["name:str", "quantity:int"], []);
const CATEGORY = parseResource("category", ["label:str?"], []);
const EVERYTHING = parseResource(
  "sample_of_all",
  Object.keys(FIELD_KINDS).flatMap((type) => [`one_${type}:${type}`, `another_${type}:${type}?`]),
  [],
  { plural: "samples_of_all" },
);
/** As long as names may be. */
const LONG = parseResource(
  "customer_delivery_preference_x",
  Object.keys(FIELD_KINDS).map((type) => `${"a".repeat(28 - type.length)}_${type}:${type}?`),
  [],
  { plural: "customer_delivery_preference_xs" },
);

function rendered(resources: readonly ResourceSpec[], changes: Partial<Answers> = {}): ReadonlyMap<string, string> {
  const answers = { ...miniAnswers, stack: "fastapi", resources, ...changes };
  return new Map(render(plan(answers, catalog, "1.0.0")).map((file) => [file.path, file.text]));
}

function openapiOf(files: ReadonlyMap<string, string>): Record<"paths" | "schemas", readonly string[]> {
  const { paths, components } = JSON.parse(files.get("openapi.json") ?? "") as {
    paths: object;
    components: { schemas: object };
  };
  return { paths: Object.keys(paths), schemas: Object.keys(components.schemas) };
}

const CREATED = "2026-11-21T10:00:00+00:00";

const VARIANTS = [
  { tier: 4, database: "postgresql", authentication: "oidc" },
  { tier: 4, database: "none", authentication: "none" },
  { tier: 3, database: "postgresql", authentication: "none", watermark: "header", created: CREATED },
  { tier: 3, database: "none", authentication: "none", watermark: "header", created: CREATED },
] as const;

describe.each(VARIANTS)("a service of tier $tier with database $database and $authentication", (variant) => {
  it("differs by one shared file when a resource is added", () => {
    const before = rendered([ITEM], variant);
    const place = { revision: "0002", after: "idempotency_keys" };
    const after = rendered([ITEM, { ...EVERYTHING, ...place }], variant);
    const shared = [...before.keys()].filter((path) => before.get(path) !== after.get(path));
    expect(shared).toEqual(["openapi.json"]);
    const added = [...after.keys()].filter((path) => !before.has(path));
    expect(added.filter((path) => !/sample_?s?_of_all/.test(path))).toEqual([]);
  });

  it("knows nothing of the sample without it", () => {
    const files = [...rendered([CATEGORY], variant)].filter(([, body]) =>
      /\bitems?[/_]|items:[rw]|quantity|\bItem[A-Z]/.test(body),
    );
    // Metadata of pytest and JSON Schema have items of their own.
    expect(
      files.map(([path]) => path).filter((path) => !/plugins|\.schema\.json$|support\/openapi/.test(path)),
    ).toEqual([]);
  });

  it("describes every resource in the order that FastAPI has", () =>
    expect(openapiOf(rendered([ITEM, CATEGORY], variant))).toEqual({
      paths: [
        "/livez",
        variant.tier === 3 ? "/healthz" : "/readyz",
        "/api/v1/categories",
        "/api/v1/categories/{category_id}",
        "/api/v1/items",
        "/api/v1/items/{item_id}",
      ],
      schemas: [
        ..."CategoryPage CategoryRead CategoryWrite Health ItemPage ItemRead ItemWrite".split(" "),
        "ProblemDetail",
        "Problem",
      ],
    }));

  it.each([
    ["of every type", EVERYTHING],
    ["with long names", LONG],
  ])("keeps to 79 columns for a resource %s", (_, resource) => {
    const long = [...rendered([resource], variant)]
      .filter(([path]) => path.endsWith(".py"))
      .flatMap(([path, body]) =>
        body
          .split("\n")
          .filter((line) => line.length > 79 && !line.endsWith("noqa: E501"))
          .map((line) => `${path}: ${line}`),
      );
    expect(long).toEqual([]);
  });
});

describe("migrations", () => {
  const placesOf = (resources: readonly ResourceSpec[]): readonly (readonly string[])[] => {
    const files = rendered(resources);
    return [...resources.map(({ plural }) => plural), "idempotency_keys"].map((table) =>
      [...(files.get(`migrations/versions/create_${table}.py`) ?? "").matchAll(/(?<=revision = )"?(\w+)/g)].map(
        ([, id]) => id ?? "",
      ),
    );
  };

  it("come one after another, and last the idempotency keys", () =>
    expect(placesOf([ITEM, CATEGORY, EVERYTHING])).toEqual([
      ["0001", "None"],
      ["0002", "0001"],
      ["0003", "0002"],
      ["idempotency_keys", "0003"],
    ]));

  it("leave the idempotency keys where they were when a resource is added", () =>
    expect(placesOf([ITEM, { ...CATEGORY, revision: "0002", after: "idempotency_keys" }, EVERYTHING])).toEqual([
      ["0001", "None"],
      ["0002", "idempotency_keys"],
      ["0003", "0002"],
      ["idempotency_keys", "0001"],
    ]));

  it("have the idempotency keys behind a resource that was added before there were any", () =>
    expect(placesOf([ITEM, { ...CATEGORY, revision: "0002", after: "0001" }])).toEqual([
      ["0001", "None"],
      ["0002", "0001"],
      ["idempotency_keys", "0002"],
    ]));
});
