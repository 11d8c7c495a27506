import { catalog } from "groundrules:catalog";
import { describe, expect, it } from "vitest";
import type { Answers, ResourceSpec } from "../../src/model.ts";
import { plan } from "../../src/plan/plan.ts";
import { parseResource } from "../../src/plan/resource-names.ts";
import { resourcesOf } from "../../src/plan/resource.ts";
import { FIELD_KINDS } from "../../src/plan/resource-types.ts";
import { render } from "../../src/render/render.ts";
import { miniAnswers } from "../helpers/catalog.ts";

const ITEM = parseResource("item", ["name:str", "quantity:int"], []);
const BOOKING = parseResource("booking", ["due:datetime", "price:decimal?"], []);
/** Names of each length that is allowed, since lines break at different places. */
const LENGTHS = Array.from({ length: 28 }, (_, at) => {
  const name = `${"ab".repeat(15).slice(0, at + 2)}x`;
  const fields = Object.keys(FIELD_KINDS).map((type, number) => {
    const mark = "c".repeat(Math.min(at + number, 27));
    return `f${mark}${number}:${type}${(at + number) % 2 === 0 ? "?" : ""}`;
  });
  return parseResource(name, fields, [], { plural: `${name}s`, tier: 1 });
});

/** As linters see it: what is one word cannot be broken. */
function isLong(line: string): boolean {
  return line.length > 79 && line.trim().includes(" ");
}

function rendered(tier: 1 | 2, resources: readonly ResourceSpec[]): ReadonlyMap<string, string> {
  const answers: Answers = {
    ...miniAnswers,
    stack: "fastapi",
    standards: ["tiers"],
    tier,
    database: "sqlite",
    authentication: "none",
    watermark: tier === 1 ? "none" : "header",
    created: "2026-11-21T10:00:00+00:00",
    resources,
  };
  return new Map(render(plan(answers, catalog, "1.0.0")).map((file) => [file.path, file.text]));
}

describe("a field in a class of SQLModel", () => {
  it.each([
    ["a:str", "    a: str = Field(min_length=1, max_length=200)"],
    ["a:int", "    a: int = Field(ge=-(2**31), le=2**31 - 1)"],
    ["a:bool", "    a: bool"],
    ["a:bool?", "    a: bool | None = None"],
    ["a:float?", "    a: FiniteFloat | None = None"],
    ["a:datetime", "    a: Moment = Field(sa_type=UtcDateTime)"],
    ["a:datetime?", "    a: Moment | None = Field(default=None, sa_type=UtcDateTime)"],
    ["a:decimal", "    a: Decimal = Field(max_digits=18, decimal_places=4, sa_type=FixedPoint)"],
    [
      "amount:decimal?",
      "    amount: Decimal | None = Field(\n        default=None, max_digits=18, decimal_places=4, sa_type=FixedPoint\n    )",
    ],
  ])("%s is declared", (field, declaration) => {
    const [resource] = resourcesOf({ resources: [parseResource("thing", [field], [])] }, []);
    expect(resource?.fields[0]?.declaration).toBe(declaration);
  });
});

describe.each([1, 2] as const)("a service of tier %i", (tier) => {
  it("keeps what it has when a resource is added", () => {
    const before = rendered(tier, [ITEM]);
    const after = rendered(tier, [ITEM, BOOKING]);
    const changed = [...before.keys()].filter((path) => before.get(path) !== after.get(path));
    expect(changed).toEqual(tier === 1 ? ["AGENTS.md", "app/main.py"] : ["app/routes/v1/__init__.py"]);
    expect([...after.keys()].filter((path) => !before.has(path))).toEqual([
      "app/columns.py",
      ...(tier === 1 ? [] : ["app/models/booking.py", "app/routes/v1/bookings.py", "app/services/bookings.py"]),
      "tests/test_bookings.py",
    ]);
  });

  it("ends its main module with what no resource changes, so that code behind it merges", () => {
    const end = (resources: readonly ResourceSpec[]): string =>
      (rendered(tier, resources).get("app/main.py") ?? "").slice(-200);
    expect(end([ITEM, BOOKING])).toBe(end([ITEM]));
  });

  it("knows nothing of the sample without it", () => {
    const files = [...rendered(tier, [BOOKING])].filter(([, body]) => /\bitems?[/_]|\bItem[A-Z]|quantity/.test(body));
    expect(files.map(([path]) => path)).toEqual([]);
  });

  it("keeps to 79 columns, whatever the length of names", () => {
    const long = [...rendered(tier, LENGTHS)]
      .filter(([path]) => path.endsWith(".py"))
      .flatMap(([path, body]) => body.split("\n").flatMap((line) => (isLong(line) ? [`${path}: ${line}`] : [])));
    expect(long).toEqual([]);
  });
});

describe("a resource below tier 3", () => {
  const fieldOf = (field: string, tier: 1 | 2 | 3) => () => parseResource("booking", [field], [], { tier });

  it("may not have a field that every resource gets when it moves up", () => {
    expect(fieldOf("created_at:datetime", 1)).toThrow(
      "From tier 3 on every resource has a field created_at of its own.",
    );
    expect(fieldOf("created_at:datetime", 3)).toThrow("Every resource has a field created_at.");
    expect(fieldOf("id:int", 2)).toThrow("Every resource has a field id.");
  });

  it.each(["item_read", "item_write"])("may not be called %s beside an item", (name) =>
    expect(() => parseResource(name, ["at:date"], [ITEM], { tier: 1 })).toThrow("is taken"),
  );
});
