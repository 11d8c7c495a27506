import { catalog } from "groundrules:catalog";
import { describe, expect, it } from "vitest";
import { MAX_NAME, MAX_PLURAL } from "../../src/plan/resource-names.ts";
import { plan } from "../../src/plan/plan.ts";
import { render } from "../../src/render/render.ts";
import { miniAnswers } from "../helpers/catalog.ts";
import { AT_LIMITS, longNames } from "../helpers/long-names.ts";

const CREATED = "2026-11-21T10:00:00+00:00";
const SMALL = { database: "sqlite", authentication: "none" } as const;

/** Nothing could be broken there, and linters let it pass: a path of the API. */
const ONE_WORD = /^\s*\S+$/;

const SERVICES = [
  { ...SMALL, tier: 1, watermark: "none" },
  { ...SMALL, tier: 2, watermark: "header" },
  { tier: 3, database: "postgresql", authentication: "none", watermark: "header" },
  { tier: 3, database: "none", authentication: "none", watermark: "header" },
  { tier: 4, database: "postgresql", authentication: "oidc", watermark: "none" },
  { tier: 4, database: "none", authentication: "none", watermark: "header" },
  { tier: 5, database: "postgresql", authentication: "oidc", watermark: "header" },
  { tier: 5, database: "none", authentication: "none", watermark: "header" },
] as const;

describe("the limits of names", () => {
  it("are reached", () => {
    const names = longNames(4, AT_LIMITS);
    expect(Math.max(...names.map(({ name }) => name.length))).toBe(MAX_NAME);
    expect(Math.max(...names.map(({ plural }) => plural.length))).toBe(MAX_PLURAL);
    expect(new Set(names.flatMap(({ name, plural }) => [name, plural])).size).toBe(names.length * 2);
  });

  it.each(SERVICES)(
    "keep each line of Python to 79 columns at tier $tier with database $database and $authentication",
    { timeout: 60_000 },
    (service) => {
      const answers = { ...miniAnswers, ...service, stack: "fastapi", created: CREATED };
      const files = render(plan({ ...answers, resources: longNames(service.tier, AT_LIMITS) }, catalog, "1.0.0"));
      const long = files
        .filter(({ path }) => path.endsWith(".py"))
        .flatMap(({ path, text }) =>
          text
            .split("\n")
            .filter((line) => line.length > 79 && !line.endsWith("noqa: E501") && !ONE_WORD.test(line))
            .map((line) => `${path}: ${line}`),
        );
      expect(long).toEqual([]);
    },
  );
});
