import type { Facts } from "../../facts/model.ts";
import { bindingsByRule, type RunRecord } from "../../rules/evaluate.ts";
import { outOfScope } from "../../rules/scope.ts";
import { TOPICS } from "../../rules/topics.ts";
import type { Inspection } from "./check.ts";

/** Targets that run tests, the widest first: each is run only if rules are left that no test before it has spoken of. */
const TEST_TARGETS = ["test-all", "test"];

/**
 * Make targets that would prove rules in scope: those of the gates that look for what their rule demands. Gates of the platform are
 * left to the pipeline.
 */
export function gateTargets({ facts, rules, scope, today }: Inspection): readonly string[] {
  const bindings = bindingsByRule(TOPICS);
  const targets = rules.flatMap((rule) => {
    const binding = bindings.get(rule.id);
    if (binding?.by !== "gate" || binding.platform === true || outOfScope(rule, scope) !== undefined) return [];
    const question = { rule, scope, today };
    const counts = binding.unless?.(facts, question) === undefined;
    return counts && binding.configured(facts, question).outcome === "pass" ? [binding.target] : [];
  });
  return [...new Set(targets)].filter((target) => hasTarget(facts, target)).toSorted();
}

/** The target that runs the tests that are still to speak, if there are any. */
export function testTarget({ facts, rules }: Inspection, { tests }: RunRecord): string | undefined {
  const silent = rules.some(({ id }) => facts.python.tags.has(id) && !tests.has(id));
  return silent ? TEST_TARGETS.find((target) => hasTarget(facts, target)) : undefined;
}

function hasTarget({ makefile }: Facts, target: string): boolean {
  return makefile?.target(target) !== undefined;
}
