import { catalog } from "groundrules:catalog";
import { describe, expect, it } from "vitest";
import type { Answers } from "../../src/model.ts";
import { plan } from "../../src/plan/plan.ts";
import { render } from "../../src/render/render.ts";
import { dangling, type Files } from "./dangling.ts";

const SERVICE = {
  name: "orders",
  package: "orders",
  description: "Takes orders.",
  stack: "fastapi",
  standards: ["tiers"],
  database: "sqlite",
  authentication: "none",
  python: "3.13",
  registry: "ghcr.io",
  organisation: "Acme",
  licence: "MIT",
  port: 8080,
  created: "2026-11-21T10:00:00+00:00",
};

const SERVICES: readonly Answers[] = [
  { ...SERVICE, tier: 1, watermark: "none" },
  { ...SERVICE, tier: 2, watermark: "header" },
];

const CORE = catalog.units.find(({ kind, id }) => kind === "stack" && id === SERVICE.stack)?.core ?? [];

/** Words that nobody has to know who does not have the component. */
const WORDS: Readonly<Record<string, RegExp>> = {
  agents: /AGENTS|CLAUDE/,
  ci: /\b[Pp]ipeline\b|\bCI\b(?!:-)|\bstaging and\b/,
  docker: /\bdocker\b|\bcontainers?\b(?!:)|\bSBOM\b|\bthe image\b/i,
  "pre-commit": /\bpre-commit\b|\b(?:git|commit) hooks?\b|make secrets/i,
  watermark: /\bwatermarks?\b(?!.*\(T2-)/i,
};

function rendered(answers: Answers): Files {
  return Object.fromEntries(render(plan(answers, catalog, "0.1.0")).map(({ path, text }) => [path, text]));
}

function componentsOf({ tier }: Answers): readonly string[] {
  return catalog.tiers[String(tier)]?.components ?? [];
}

describe.each(SERVICES)("a repository of tier $tier", (answers) => {
  const whole = rendered(answers);
  const without = (gone: readonly string[]): Files =>
    rendered({ ...answers, components: componentsOf(answers).filter((id) => !gone.includes(id)) });
  const removable = componentsOf(answers).filter((id) => !CORE.includes(id));

  it("is small", () => expect(Object.keys(whole).length).toBeLessThanOrEqual(answers.tier === 1 ? 14 : 36));

  it("refers to nothing that it lacks, whole", () => expect(dangling(whole, whole)).toEqual([]));

  it("refers to nothing that it lacks, with its core alone", () =>
    expect(dangling(without(removable), whole)).toEqual([]));

  it.each(removable)("refers to nothing that it lacks, without %s", (id) =>
    expect(dangling(without([id]), whole)).toEqual([]),
  );

  it.each(removable)("does not speak of %s without it", (id) => {
    const spoken = Object.entries(without([id]))
      .filter(([path]) => !/^(?:app|tests)\//.test(path))
      .flatMap(([path, body]) =>
        body.split("\n").flatMap((line) => (WORDS[id]?.test(line) ? [`${path}: ${line.trim()}`] : [])),
      );
    expect(spoken).toEqual([]);
  });

  it("speaks of no other tier", () => {
    const spoken = Object.entries(whole).flatMap(([path, body]) =>
      [...body.matchAll(/\btier (\d)/g)].flatMap(([words, tier]) =>
        Number(tier) === answers.tier ? [] : [`${path}: ${words}`],
      ),
    );
    expect(spoken).toEqual([]);
  });
});
