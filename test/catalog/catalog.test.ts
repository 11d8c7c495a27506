import { catalog } from "groundrules:catalog";
import { describe, expect, it } from "vitest";
import type { Condition } from "../../src/contribution.ts";
import { QUESTIONS } from "../../src/answers/questions.ts";
import { components, stacks } from "../../src/catalog/catalog.ts";

const KEYS = new Set<string>([...QUESTIONS.map(({ key }) => key), "component", "without"]);

const conditions = catalog.units.flatMap((unit) => {
  const { dependencies, devDependencies, environment, docs, ignores } = unit.contributes;
  const contributed: readonly (string | { readonly when?: Condition })[] = [
    ...(dependencies ?? []),
    ...(devDependencies ?? []),
    ...(environment ?? []),
    ...(docs ?? []),
    ...(ignores?.git ?? []),
    ...(ignores?.docker ?? []),
  ];
  return [unit, ...unit.files, ...contributed]
    .flatMap((item): readonly Condition[] => (typeof item === "string" || item.when === undefined ? [] : [item.when]))
    .map((when) => [unit.id, when] as const);
});

describe("the catalogue", () => {
  it("has a stack for every component", () => {
    const offered = new Set(stacks(catalog).flatMap((stack) => stack.components));
    expect(
      components(catalog)
        .map(({ id }) => id)
        .filter((id) => !offered.has(id)),
    ).toEqual([]);
  });

  it.each(conditions)("%s: a condition asks for known answers only: %j", (_, when) => {
    expect(Object.keys(when).filter((key) => !KEYS.has(key))).toEqual([]);
    const ids = [when["component"] ?? [], when["without"] ?? []].flat();
    expect(ids.filter((id) => !catalog.units.some((unit) => unit.id === id))).toEqual([]);
  });

  it("has fragments only for slots that some file offers", () => {
    const sources = catalog.units.flatMap((unit) => unit.files.map((file) => String(file.content)));
    const offered = (slot: string) => sources.some((source) => source.includes(`slot("${slot}")`));
    const slots = new Set(catalog.units.flatMap((unit) => Object.keys(unit.fragments)));
    expect([...slots].filter((slot) => !offered(slot))).toEqual([]);
  });

  it("has the page behind every entry of the documentation's navigation", () => {
    const written = new Set(catalog.units.flatMap((unit) => unit.files.map((file) => file.path)));
    const pages = catalog.units.flatMap((unit) => unit.contributes.docs ?? []);
    expect(pages.map(({ path }) => `docs/${path}`).filter((path) => !written.has(path))).toEqual([]);
  });

  it("names rules by ids of the standards", () => {
    const ids = catalog.units.flatMap((unit) => unit.files.flatMap((file) => file.rules));
    expect(
      ids.filter((id) => !/^(T[1-5]-\d+\.\d+|PY-[A-Z]+-\d{3}[a-z]?|SYS-\d+\.\d+|VM-\d+\.\d+|CON-\d+\.\d+)$/.test(id)),
    ).toEqual([]);
  });

  it("pins every action by commit", () => {
    const actions = Object.entries(catalog.versions["actions"] as Record<string, { version: string; sha: string }>);
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.filter(([, { version, sha }]) => !/^v\d/.test(version) || !/^[0-9a-f]{40}$/.test(sha))).toEqual([]);
  });
});
