import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Scope, Verdict } from "../../src/conformance.ts";
import { factsOf } from "../../src/facts/facts.ts";
import { treeOf } from "../../src/facts/tree.ts";
import type { Binding, Check, Example, Examples, Topic } from "../../src/rules/model.ts";
import { TOPICS } from "../../src/rules/topics.ts";
import { findRule } from "../../src/standards/standards.ts";

const FOLDER = fileURLToPath(new URL("../../src/rules", import.meta.url));
const TODAY = "2026-11-21";

const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
const examples = new Map<string, Examples[string]>();
const topics: Topic[] = [];
for (const name of files) {
  const module = (await import(`${FOLDER}/${name}`)) as Readonly<Record<string, unknown>>;
  if (name.endsWith(".examples.ts")) {
    for (const [rule, example] of Object.entries(module["examples"] as Examples)) examples.set(rule, example);
  } else if (name !== "topics.ts") {
    topics.push(...Object.values(module).filter(isTopic));
  }
}

function isTopic(value: unknown): value is Topic {
  return typeof value === "object" && value !== null && "bindings" in value && "title" in value;
}

function checkOf(binding: Binding): Check | undefined {
  switch (binding.by) {
    case "facts":
      return binding.check;
    case "gate":
      return binding.configured;
    case "host":
      return binding.carrier;
    default:
      return undefined;
  }
}

function judge(check: Check, id: string, { files: content, scope, tracked, executable }: Example): Verdict {
  const rule = findRule(id);
  if (rule === undefined) throw new Error(`${id} is not in the catalogue`);
  const tree = treeOf({
    files: content,
    ...(tracked === undefined ? {} : { tracked }),
    ...(executable === undefined ? {} : { executable }),
  });
  const whole: Scope = {
    tier: rule.tier ?? 4,
    stack: "fastapi",
    standards: ["tiers", "python"],
    kinds: new Set(["all", "api", "fastapi", "db", "k8s"]),
    ...scope,
  };
  return check(factsOf(tree), { rule, scope: whole, today: TODAY });
}

it("every topic is registered, once", () => {
  expect(TOPICS.map(({ id }) => id).toSorted()).toEqual(topics.map(({ id }) => id).toSorted());
});

it("every rule is bound at most once", () => {
  const bound = TOPICS.flatMap(({ bindings }) => bindings.flatMap(({ rules }) => rules));
  expect(bound.filter((id, index) => bound.indexOf(id) !== index)).toEqual([]);
});

it("every example belongs to a binding", () => {
  const firsts = new Set(topics.flatMap(({ bindings }) => bindings.map(({ rules }) => rules[0])));
  expect([...examples.keys()].filter((id) => !firsts.has(id))).toEqual([]);
});

describe.each(topics)("$id", ({ bindings }) => {
  const checked = bindings.flatMap((binding) => {
    const check = checkOf(binding);
    const [id] = binding.rules;
    return check === undefined || id === undefined ? [] : [{ id, binding, check }];
  });

  it("binds rules that exist", () => {
    const ids = bindings.flatMap(({ rules }) => rules);
    expect(ids.filter((id) => findRule(id) === undefined)).toEqual([]);
    expect(ids.length).toBeGreaterThan(0);
  });

  it.each(checked)("$id has examples that pass and that fail", ({ id }) => {
    expect(examples.get(id)?.pass.length ?? 0, "pass").toBeGreaterThan(0);
    expect(examples.get(id)?.fail.length ?? 0, "fail").toBeGreaterThan(0);
  });

  const passing = checked.flatMap(({ id, check }) =>
    (examples.get(id)?.pass ?? []).map((example) => ({ id, check, example })),
  );
  const failing = checked.flatMap(({ id, check }) =>
    (examples.get(id)?.fail ?? []).map((example) => ({ id, check, example })),
  );

  it.each(passing)("$id passes, and shows where", ({ id, check, example }) => {
    const verdict = judge(check, id, example);
    expect(verdict).toMatchObject({ outcome: "pass" });
    if (verdict.outcome !== "pass") return;
    expect(verdict.evidence.length).toBeGreaterThan(0);
    for (const { path } of verdict.evidence) if (path !== undefined) expect(Object.keys(example.files)).toContain(path);
  });

  it.each(failing)("$id fails, and says what to do", ({ id, check, example }) => {
    const verdict = judge(check, id, example);
    expect(verdict).toMatchObject({ outcome: "fail" });
    if (verdict.outcome !== "fail") return;
    expect(verdict.findings.every(({ message, remedy }) => message !== "" && remedy !== "")).toBe(true);
    if (example.says !== undefined)
      expect(verdict.findings.map(({ message }) => message).join("\n")).toContain(example.says);
  });
});
