import { catalog } from "groundrules:catalog";
import { describe, expect, it } from "vitest";
import { resolveAnswers } from "../../../src/answers/resolve.ts";
import { answerChanges, answersAt } from "../../../src/app/tier/answers.ts";
import type { Answers } from "../../../src/model.ts";
import { someProject } from "../../helpers/project.ts";
import type { Tier } from "../../../src/tier.ts";

function usual(tier: Tier, more: Partial<Answers> = {}): Answers {
  const given = Object.fromEntries(
    Object.entries({ tier, ...more }).map(([key, value]) => [key, { value, source: key }]),
  );
  return resolveAnswers(given, catalog, { python: "3.13", directory: "orders" });
}

const moved = (answers: Answers, tier: Tier, flags: Record<string, unknown> = {}) => {
  const given = Object.fromEntries(Object.entries(flags).map(([key, value]) => [key, { value, source: `--${key}` }]));
  return answersAt(answers, tier, given, catalog);
};

describe("answers at another tier", () => {
  it.each([
    [1, 2],
    [2, 3],
    [4, 5],
    [5, 4],
    [3, 1],
  ] as const)("are those of a new repository, from %i to %i", (from, to) => {
    const { watermark: _, ...here } = moved(usual(from), to);
    const { watermark: __, ...there } = usual(to);
    expect(here).toEqual(there);
  });

  it("keep what was chosen, and take the usual where nothing was", () => {
    expect(moved(usual(4, { authentication: "none" }), 5).authentication).toBe("none");
    expect(moved(usual(3), 4)).toMatchObject({ authentication: "none", standards: ["tiers", "python"] });
    expect(moved(usual(3, { database: "none" }), 4).database).toBe("none");
    expect(moved(usual(4, { organisation: "Acme", port: 9000 }), 1)).toMatchObject({
      organisation: "Acme",
      port: 9000,
    });
  });

  it("keep a watermark where it may stay, since it is in every file", () => {
    expect(moved(usual(3), 4).watermark).toBe("header");
    expect(moved(usual(2), 1).watermark).toBe("none");
  });

  it("leave a choice that the tier does not have", () => {
    expect(moved(usual(4, { python: "3.11" }), 5).python).toBe("3.13");
    expect(moved(usual(4), 2)).toMatchObject({ database: "sqlite", authentication: "none", standards: ["tiers"] });
  });

  it("let flags decide", () => {
    expect(moved(usual(3), 4, { authentication: "oidc" }).authentication).toBe("oidc");
    expect(() => moved(usual(3), 2, { database: "postgresql" })).toThrow(/is for tier 3, 4, 5/);
  });

  it("keep out what was taken out, and in what was added", () => {
    const { components: _, ...all } = usual(4);
    const without: Answers = {
      ...all,
      components: ["python", "resource", "alembic", "tests", "make", "repository", "docker"],
    };
    expect(moved(without, 5).components).not.toContain("helm");
    expect(moved(without, 5).components).toContain("docker");
    expect(moved(moved(without, 3), 4).components).not.toContain("adr");
  });

  it("change nothing but the tier of a service of somebody else's", () => {
    const answers: Answers = {
      ...usual(4),
      stack: "flask",
      project: someProject,
      components: ["docker"],
    };
    expect(moved(answers, 2)).toEqual({ ...answers, tier: 2 });
  });
});

describe("answerChanges", () => {
  it("names what differs, besides the tier", () => {
    expect(answerChanges(usual(3), moved(usual(3), 4)).map(({ key }) => key)).toEqual(["standards"]);
  });
});
