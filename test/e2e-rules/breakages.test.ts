import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { succeed } from "../e2e/helpers/process.ts";
import { Bench, type Outcomes } from "./bench.ts";
import { BREAKAGES } from "./breakages.ts";
import type { Breakage } from "./breakages/model.ts";

const ENOUGH = 60;

const copies = inject("copies");
const [first = ""] = copies;
const env = { ORDERS_TEST_DATABASE_URL: inject("database") };
const rules = [...new Set(BREAKAGES.map(({ rule }) => rule))].toSorted();

const free: Bench[] = [];

beforeAll(async () => {
  const benches = copies.map((copy) => new Bench(copy, join(first, ".venv/bin/python"), env).ready());
  free.push(...(await Promise.all(benches)));
});

afterAll(() => {
  for (const bench of free) bench.close();
});

it(`breaks the application in ${ENOUGH} respects at least`, () => {
  expect(rules.length).toBeGreaterThanOrEqual(ENOUGH);
});

it("passes all the tests of these rules as it was generated", async () => {
  const asked = rules.flatMap((rule) => ["--rule", rule]);
  await succeed(["uv", "run", "--locked", "pytest", "-p", "no:cacheprovider", ...asked], {
    cwd: first,
    log: "rules/unbroken",
    env,
  });
  const record = JSON.parse(readFileSync(join(first, "reports/rules.json"), "utf8")) as {
    readonly rules: Readonly<Record<string, { readonly outcome: string }>>;
  };
  expect(rules.filter((rule) => record.rules[rule]?.outcome !== "passed")).toEqual([]);
});

describe.concurrent("the tests of a rule notice that somebody", () => {
  it.for(BREAKAGES)("$why ($rule)", async (breakage, context) => {
    const outcomes = await onFreeBench(breakage);
    const found = Object.values(outcomes.tests).map(({ outcome }) => outcome);
    context.expect(found, JSON.stringify(outcomes, null, 2)).toContain("failed");
    context.expect(outcomes.errors, "the tests could be collected").toEqual([]);
    context.expect(found, JSON.stringify(outcomes, null, 2)).not.toContain("error");
  });
});

/** Vitest runs as many of these at a time as there are benches. */
async function onFreeBench(breakage: Breakage): Promise<Outcomes> {
  const bench = free.pop();
  if (bench === undefined) throw new Error("more tests run at a time than there are copies");
  try {
    return await bench.try(breakage);
  } finally {
    free.push(bench);
  }
}
