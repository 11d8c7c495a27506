import { describe, expect, it } from "vitest";
import type { Evidence, Rule, Scope, Verdict } from "../../src/conformance.ts";
import { factsOf } from "../../src/facts/facts.ts";
import { treeOf } from "../../src/facts/tree.ts";
import { carry } from "../../src/rules/carriers.ts";
import { bindingsByRule } from "../../src/rules/evaluate.ts";
import type { Binding, Check } from "../../src/rules/model.ts";
import { outOfScope } from "../../src/rules/scope.ts";
import { TOPICS } from "../../src/rules/topics.ts";
import { rulesOf } from "../../src/standards/standards.ts";
import { generated } from "../helpers/generated.ts";
import { NEUTRALISED, SURVIVORS } from "./neutralised.ts";

/**
 * A check that cannot fail proves nothing. So each one that passes on the generated service is shown a service without the lines
 * that it gives as evidence, and one without those files. What forbids something everywhere needs an offender instead: those are in
 * `neutralised.ts`.
 */
const TODAY = "2026-11-21";
const SCOPE: Scope = {
  tier: 4,
  stack: "fastapi",
  standards: ["tiers", "python"],
  kinds: new Set(["all", "api", "fastapi", "db", "k8s"]),
};

const { files: FILES, executable } = generated("default");

const rules = [...rulesOf("tiers").filter(({ tier }) => tier === SCOPE.tier), ...rulesOf("python")].filter(
  (rule) => outOfScope(rule, SCOPE) === undefined,
);
const bindings = bindingsByRule(TOPICS);

function checkOf(binding: Binding | undefined): Check | undefined {
  switch (binding?.by) {
    case "facts":
      return binding.check;
    case "gate":
      return binding.configured;
    case "host":
      return binding.carrier;
    case "conduct":
      return carry;
    default:
      return undefined;
  }
}

type Files = Readonly<Record<string, string>>;

function factsOfFiles(files: Files) {
  return factsOf(treeOf({ name: "orders", files, executable, tracked: Object.keys(files) }));
}

const whole = factsOfFiles(FILES);

const passing = rules.flatMap((rule) => {
  const binding = bindings.get(rule.id);
  const check = checkOf(binding);
  const question = { rule, scope: SCOPE, today: TODAY };
  if (check === undefined || binding?.unless?.(whole, question) !== undefined) return [];
  const verdict = check(whole, question);
  return verdict.outcome === "pass" ? [{ id: rule.id, rule, check, evidence: verdict.evidence }] : [];
});

function outcome(check: Check, rule: Rule, files: Files): Verdict["outcome"] {
  return check(factsOfFiles(files), { rule, scope: SCOPE, today: TODAY }).outcome;
}

function withoutLines(evidence: readonly Evidence[]): Files {
  const lines = new Map<string, Set<number>>();
  for (const { path, line } of evidence) {
    if (path !== undefined) lines.set(path, (lines.get(path) ?? new Set()).add(line ?? 0));
  }
  const changed = [...lines].map(([path, gone]) => {
    const text = gone.has(0)
      ? ""
      : (FILES[path] ?? "")
          .split("\n")
          .filter((_, index) => !gone.has(index + 1))
          .join("\n");
    return [path, text];
  });
  return { ...FILES, ...(Object.fromEntries(changed) as Files) };
}

function withoutFiles(evidence: readonly Evidence[]): Files {
  const gone = new Set(evidence.map(({ path }) => path));
  return Object.fromEntries(Object.entries(FILES).filter(([path]) => !gone.has(path)));
}

function neutralised(id: string): Files {
  const edit = NEUTRALISED[id];
  if (edit === undefined) return FILES;
  const before = FILES[edit.path] ?? "";
  const after = edit.find === "" ? `${before}${edit.replace}` : before.replace(edit.find, () => edit.replace);
  expect(after, `${edit.path} has no ${edit.find}`).not.toBe(before);
  return { ...FILES, [edit.path]: after };
}

it("hundreds of rules pass for a reason that can be taken away", () => {
  expect(passing.length).toBeGreaterThan(150);
});

it("nothing is listed that does not pass, or twice", () => {
  const ids = new Set(passing.map(({ id }) => id));
  expect([...Object.keys(NEUTRALISED), ...Object.keys(SURVIVORS)].filter((id) => !ids.has(id))).toEqual([]);
  expect(Object.keys(NEUTRALISED).filter((id) => Object.hasOwn(SURVIVORS, id))).toEqual([]);
});

describe.each(passing)("$id", ({ id, rule, check, evidence }) => {
  it("shows places that exist", () => {
    for (const { path, line } of evidence) {
      if (path === undefined) continue;
      expect(Object.keys(FILES)).toContain(path);
      if (line !== undefined) expect((FILES[path] ?? "").split("\n").length).toBeGreaterThanOrEqual(line);
    }
  });

  if (Object.hasOwn(SURVIVORS, id)) return;

  it("fails without its evidence", () => {
    const mutants = Object.hasOwn(NEUTRALISED, id)
      ? { offender: neutralised(id) }
      : { lines: withoutLines(evidence), files: withoutFiles(evidence) };
    const survivors = Object.entries(mutants).filter(([, files]) => outcome(check, rule, files) !== "fail");
    expect(survivors.map(([kind]) => kind)).toEqual([]);
  });
});
