import type { Report, Rule, Section } from "../../conformance.ts";
import { factsOf } from "../../facts/facts.ts";
import type { Facts } from "../../facts/model.ts";
import type { Tree } from "../../facts/model/text.ts";
import { evaluate, NO_RUN, type RunRecord } from "../../rules/evaluate.ts";
import { TOPICS } from "../../rules/topics.ts";
import { rulesOf, sectionOf } from "../../standards/standards.ts";
import { VERSION } from "../../version.ts";
import { knownRule } from "../rules.ts";
import { findScope, isAsked, type FoundScope, type ScopeRequest } from "./scope.ts";

export interface CheckRequest extends ScopeRequest {
  /** Only these rules, if any are named: also of a standard or tier that the repository did not choose. */
  readonly rules: readonly string[];
  /** ISO date. */
  readonly today: string;
}

/** A repository and what it is held against, before anything is judged. */
export interface Inspection extends FoundScope {
  readonly facts: Facts;
  readonly rules: readonly Rule[];
  readonly today: string;
}

/** @throws GroundrulesError for an unknown tier, standard or rule */
export function inspect(tree: Tree, request: CheckRequest): Inspection {
  const facts = factsOf(tree);
  const found = findScope(facts, request);
  const named = request.rules.map(knownRule);
  const rules = named.length > 0 ? named : chosen(found);
  return { ...found, facts, rules, today: request.today };
}

/** Judges what was inspected. Nothing is read beyond the tree, and nothing is executed. */
export function judge({ facts, scope, from, name, rules, today }: Inspection, run: RunRecord = NO_RUN): Report {
  const results = evaluate({ facts, scope, rules, topics: TOPICS, run, today });
  const sections = Object.fromEntries(rules.map((rule): [string, Section] => [rule.section, sectionOf(rule)]));
  const records = facts.records.flatMap(({ problems }) => problems);
  return {
    generator: VERSION,
    repository: name,
    scope,
    scopeFrom: from,
    results,
    sections,
    problems: [...facts.problems, ...records.filter((problem) => !facts.problems.includes(problem))],
    executions: [...run.gates.values()],
  };
}

/** Tiers are complete in themselves: the rules of the others do not count. */
function chosen({ scope }: FoundScope): readonly Rule[] {
  return scope.standards.flatMap(rulesOf).filter((rule) => isAsked(rule, scope));
}
