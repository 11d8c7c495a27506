import { describe, expect, it } from "vitest";
import { promptQuestions } from "../../src/answers/prompts.ts";
import { resolveAnswers } from "../../src/answers/resolve.ts";
import { withTime } from "../../src/answers/time.ts";
import type { Catalog } from "../../src/model.ts";
import { miniAnswers, miniCatalog } from "../helpers/catalog.ts";

const allowed = {
  1: { standards: ["tiers"], database: ["sqlite"], authentication: ["none"], watermark: ["none"] },
  2: { database: ["sqlite"], watermark: ["header"] },
  5: { standards: ["tiers", "python"], database: ["postgresql", "none"], python: ["3.13"], watermark: ["header"] },
} as const;

/** The small catalogue, with a stack for every tier and tiers that differ in what may be chosen. */
const catalog: Catalog = {
  ...miniCatalog,
  units: miniCatalog.units.map((unit) => (unit.kind === "stack" ? { ...unit, tiers: [1, 2, 3, 4, 5] } : unit)),
  tiers: Object.fromEntries(
    Object.entries(miniCatalog.tiers).map(([tier, facts]) => [
      tier,
      { ...facts, answers: allowed[Number(tier) as keyof typeof allowed] },
    ]),
  ),
};

const context = { python: "3.12", directory: "orders" };

function resolve(values: Record<string, unknown>) {
  const given = Object.fromEntries(
    Object.entries({ stack: "mini", ...values }).map(([key, value]) => [key, { value, source: `--${key}` }]),
  );
  return resolveAnswers(given, catalog, context);
}

describe("answers at a tier", () => {
  it.each([
    [1, { standards: ["tiers"], database: "sqlite", authentication: "none", python: "3.12", watermark: "none" }],
    [2, { standards: ["tiers", "python"], database: "sqlite", authentication: "oidc", watermark: "header" }],
    [4, { standards: ["tiers", "python"], database: "postgresql", authentication: "oidc", watermark: "none" }],
    [5, { database: "postgresql", python: "3.13", watermark: "header" }],
  ])("are the usual ones of tier %i", (tier, expected) => expect(resolve({ tier })).toMatchObject(expected));

  it.each([
    [
      { tier: 1, database: "postgresql" },
      '--database: database "postgresql" is for tier 3, 4, 5; this tier has: sqlite.',
    ],
    [{ tier: 1, standards: "tiers,python" }, "is for tier 2, 3, 4, 5; this tier has: tiers."],
    [{ tier: 5, python: "3.14" }, "is for tier 1, 2, 3, 4; this tier has: 3.13."],
    [{ tier: 2, watermark: "none" }, "is for tier 1, 3, 4; this tier has: header."],
  ])("are refused where the tier has no such choice: %j", (values, message) => {
    expect(() => resolve(values)).toThrow(expect.objectContaining({ message: expect.stringContaining(message) }));
  });
});

describe("questions at a tier", () => {
  const questions = promptQuestions({}, catalog, context);
  const ask = (name: string) => questions.find((question) => question.name === name);

  it("start with the tier", () => expect(questions[0]?.name).toBe("tier"));

  it("offer what the tier has", () => {
    const values = (name: string, tier: 1 | 4) =>
      ask(name)
        ?.choices?.({ tier })
        .map(({ value }) => value);
    expect(values("database", 1)).toEqual(["sqlite"]);
    expect(values("database", 4)).toEqual(["postgresql", "sqlite", "none"]);
    expect(ask("database")?.default({ tier: 1 })).toBe("sqlite");
    expect(
      ask("standards")
        ?.choices?.({ tier: 1 })
        .filter(({ checked }) => checked),
    ).toHaveLength(1);
  });

  it("are left out where there is nothing to choose", () => {
    expect(ask("database")?.when({ tier: 1 })).toBe(false);
    expect(ask("database")?.when({ tier: 4 })).toBe(true);
    expect(ask("organisation")?.when({ tier: 1 })).toBe(true);
  });

  it("say why a value does not fit", () => {
    expect(ask("database")?.validate("none" as never, { tier: 1 })).toBe(
      "It is for tier 3, 4, 5; this tier has: sqlite.",
    );
    expect(ask("database")?.validate("none" as never, { tier: 4 })).toBe(true);
  });
});

describe("withTime", () => {
  const now = "2026-11-21T10:00:00+00:00";
  it("records when code that says so was generated, once", () => {
    const stamped = withTime({ ...miniAnswers, watermark: "header" }, now);
    expect(stamped.created).toBe(now);
    expect(withTime(stamped, "2027-01-01T00:00:00+00:00")).toBe(stamped);
  });

  it("leaves answers without a watermark as they are", () => expect(withTime(miniAnswers, now)).toBe(miniAnswers));
});
