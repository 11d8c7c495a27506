import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { catalog } from "groundrules:catalog";
import { describe, expect, it } from "vitest";
import type { Level, Rule } from "../../src/conformance.ts";
import { findRule, nearestRules, rulesOf, sectionOf, sectionsByKey, STANDARDS } from "../../src/standards/standards.ts";

const DATA = new URL("../../src/standards/data/", import.meta.url);

/** Kinds of repository, and options that combine with them. */
const KINDS = new Set(
  "all api cli django fastapi lambda worker fastify react nextjs sdk agent monorepo kafka dapr k8s db".split(" "),
);

/** As the documents count them: must, should, may. */
const LEVELS: Readonly<Record<string, readonly number[]>> = {
  tiers: [240, 2, 4],
  python: [470, 92, 12],
  system: [138, 18, 4],
  vaultmesh: [143, 2, 3],
  constitution: [366, 11, 3],
};

const TIERS = [27, 33, 46, 52, 88];

const rules = STANDARDS.flatMap(({ id }) => rulesOf(id));

function keyOf({ id, standard }: Rule): string {
  return standard === "python" ? id.slice(0, id.lastIndexOf("-")) : id.slice(0, id.indexOf("."));
}

describe("the standards", () => {
  it("have 1,508 rules, each with an id of its own", () => {
    expect(rules).toHaveLength(1508);
    expect(new Set(rules.map(({ id }) => id.toLowerCase())).size).toBe(1508);
  });

  it.each(STANDARDS)("$id has the rules that it says", ({ id, rules: count }) => {
    const levels: readonly Level[] = ["must", "should", "may"];
    const own = rulesOf(id);
    expect(own).toHaveLength(count);
    expect(levels.map((level) => own.filter((rule) => rule.level === level).length)).toEqual(LEVELS[id]);
    expect(own.every(({ standard }) => standard === id)).toBe(true);
  });

  it("have a tier where the tiers have one, and the id says it", () => {
    const tiers = rulesOf("tiers");
    expect(TIERS.map((_, i) => tiers.filter(({ tier }) => tier === i + 1).length)).toEqual(TIERS);
    expect(tiers.filter(({ id, tier }) => !id.startsWith(`T${tier}-`))).toEqual([]);
    expect(rules.filter(({ standard, tier }) => standard !== "tiers" && tier !== undefined)).toEqual([]);
  });

  it("count for known kinds", () => {
    expect(rules.filter(({ kinds }) => kinds.length === 0 || kinds.some((kind) => !KINDS.has(kind)))).toEqual([]);
  });

  it("say of each rule how a person can verify it, except of conduct", () => {
    expect(rules.filter(({ verification, method }) => (verification === "conduct") === (method !== undefined))).toEqual(
      [],
    );
    expect(rules.filter(({ demand }) => !demand.endsWith(".")).map(({ id }) => id)).toEqual([]);
  });

  it("have a section for each rule, and say what the rules of each are for", () => {
    const sections = sectionsByKey();
    expect(rules.filter((rule) => rule.section !== keyOf(rule) || sections[rule.section] === undefined)).toEqual([]);
    expect(new Set(rules.map(({ section }) => section))).toEqual(new Set(Object.keys(sections)));
    for (const { key, title, why } of Object.values(sections)) {
      expect(title, key).not.toBe("");
      expect(why, key).toMatch(/^[A-Z].{30,}[.]$/);
    }
  });

  it("stand one to a line, so that a change can be reviewed", () => {
    for (const { id, rules: count } of STANDARDS) {
      const lines = readFileSync(fileURLToPath(new URL(`${id}.json`, DATA)), "utf8")
        .trimEnd()
        .split("\n");
      expect(lines, id).toHaveLength(count + 2);
    }
  });
});

describe("components", () => {
  const units = new Set(catalog.units.map(({ id }) => id));

  it("that a rule names exist", () => {
    expect(rules.filter(({ component }) => component !== undefined && !units.has(component))).toEqual([]);
  });

  it("that a rule of a tier names come with that tier, or with the stack", () => {
    const stacks = new Set(catalog.units.filter(({ kind }) => kind === "stack").map(({ id }) => id));
    const missing = rulesOf("tiers").filter(
      ({ tier, component = "" }) =>
        !stacks.has(component) && catalog.tiers[String(tier)]?.components?.includes(component) !== true,
    );
    expect(missing.map(({ id, component }) => `${id}: ${component ?? "none"}`)).toEqual([]);
  });

  it("serve rules that exist and name a component", () => {
    const named = catalog.units.flatMap(({ files }) => files.flatMap((file) => file.rules));
    expect(named.length).toBeGreaterThan(100);
    expect(
      [...new Set(named)].filter((id) => findRule(id)?.id !== id || findRule(id)?.component === undefined),
    ).toEqual([]);
  });
});

describe("looking up a rule", () => {
  it.each([
    ["PY-LCL-009a", "PY-LCL-009a"],
    ["py-lcl-009A", "PY-LCL-009a"],
    ["t4-1.4", "T4-1.4"],
    ["con-84.11", "CON-84.11"],
    ["PY-LCL-999", undefined],
    ["T9-1.1", undefined],
    ["constructor", undefined],
    ["", undefined],
  ])("%j is %j", (id, expected) => expect(findRule(id)?.id).toBe(expected));

  it("suggests what comes nearest", () => {
    expect(nearestRules("PY-ERR-0077")).toEqual(["PY-ERR-007"]);
    expect(nearestRules("t4-111")).toEqual(["T4-1.1", "T4-11.1"]);
    expect(nearestRules("something else entirely")).toEqual([]);
  });

  it("knows the section", () => {
    const rule = findRule("T4-1.4");
    expect(rule && sectionOf(rule)).toMatchObject({ key: "T4-1", title: "Execution environment" });
  });
});
