import { expect, it } from "vitest";
import { bindingsByRule } from "../../src/rules/evaluate.ts";
import { TOPICS } from "../../src/rules/topics.ts";
import { findRule, rulesOf } from "../../src/standards/standards.ts";

/** Kinds of a service of the stack fastapi. */
const KINDS = new Set(["all", "api", "fastapi", "db", "k8s"]);

const bindings = bindingsByRule(TOPICS);

it("every rule of tiers and python that counts for the stack is bound to a verification", () => {
  const due = [...rulesOf("tiers"), ...rulesOf("python")].filter(({ kinds }) => kinds.some((kind) => KINDS.has(kind)));
  expect(due.filter(({ id }) => !bindings.has(id)).map(({ id }) => id)).toEqual([]);
});

it("no binding names a rule that the catalogue does not have", () => {
  expect([...bindings.keys()].filter((id) => findRule(id) === undefined)).toEqual([]);
});
