import type { Outcome, Place, Result, Rule, Scope, Section, Verification } from "../../conformance.ts";
import type { TaggedTest } from "../../facts/model/python.ts";
import type { Tree } from "../../facts/model/text.ts";
import type { Catalog } from "../../model.ts";
import { bindingsByRule } from "../../rules/evaluate.ts";
import type { Binding } from "../../rules/model.ts";
import { TOPICS } from "../../rules/topics.ts";
import { sectionOf, STANDARDS } from "../../standards/standards.ts";
import { relatives } from "../rules.ts";
import { type CheckRequest, inspect, judge } from "./check.ts";

/** All that is known of one rule. */
export interface RuleFacts {
  readonly id: string;
  readonly standard: { readonly id: string; readonly title: string };
  readonly section: Section;
  readonly level: Rule["level"];
  readonly tier?: number;
  readonly demand: string;
  readonly kinds: readonly string[];
  /** How groundrules verifies it. `method` is how a person can. */
  readonly verification: { readonly kind: Verification; readonly how: string; readonly method?: string };
  readonly component?: { readonly id: string; readonly summary: string };
  /** The rule that it is a part of, and its own parts. */
  readonly whole?: string;
  readonly parts: readonly { readonly id: string; readonly demand: string }[];
  /** The command that writes an exception. */
  readonly waive: string;
  readonly here?: HereFacts;
}

/** How the rule stands in the repository that was asked from. */
export interface HereFacts {
  /** Whether its standard and tier are chosen here. */
  readonly asked: boolean;
  /** Where nothing asks for it: `not-applicable`, with that as the reason. */
  readonly outcome: Outcome;
  readonly reason?: string;
  readonly evidence: readonly (Place & { readonly text: string })[];
  readonly findings: Result["findings"];
  readonly waiver?: Result["waiver"];
  /** Files of ours that serve it. */
  readonly files: readonly string[];
  readonly tests: readonly TaggedTest[];
}

/** A repository to look at, and which of its files serve the rule. */
export interface Here {
  readonly tree: Tree;
  readonly files: readonly string[];
  readonly request: Omit<CheckRequest, "rules">;
}

/** @param expires ISO date that the sample of an exception ends on */
export function explainRule(rule: Rule, catalog: Catalog, expires: string, here: Here | undefined): RuleFacts {
  const standard = STANDARDS.find(({ id }) => id === rule.standard);
  const unit = catalog.units.find(({ id }) => id === rule.component);
  const { parts, whole } = relatives(rule);
  return {
    id: rule.id,
    standard: { id: rule.standard, title: standard?.title ?? rule.standard },
    section: sectionOf(rule),
    level: rule.level,
    ...(rule.tier === undefined ? {} : { tier: rule.tier }),
    demand: rule.demand,
    kinds: rule.kinds,
    verification: verificationOf(rule),
    ...(unit === undefined ? {} : { component: { id: unit.id, summary: unit.summary } }),
    ...(whole === undefined ? {} : { whole: whole.id }),
    parts: parts.map(({ id, demand }) => ({ id, demand })),
    waive: `groundrules adr new "Set aside ${rule.id}" --waive ${rule.id} --reason "…" --expires ${expires}`,
    ...(here === undefined ? {} : { here: judgeHere(rule, here) }),
  };
}

function judgeHere(rule: Rule, { tree, files, request }: Here): HereFacts {
  const inspection = inspect(tree, { ...request, rules: [rule.id] });
  const tests = inspection.facts.python.tags.get(rule.id) ?? [];
  const unasked = whyUnasked(rule, inspection.scope);
  if (unasked !== undefined) {
    // Files of ours serve it where it is asked for: here they may be others.
    return { asked: false, outcome: "not-applicable", reason: unasked, evidence: [], findings: [], files: [], tests };
  }
  const [result] = judge(inspection).results;
  return {
    asked: true,
    outcome: result?.outcome ?? "not-run",
    ...(result?.reason === undefined ? {} : { reason: result.reason }),
    evidence: result?.evidence ?? [],
    findings: result?.findings ?? [],
    ...(result?.waiver === undefined ? {} : { waiver: result.waiver }),
    files,
    tests,
  };
}

/** Why a rule does not count for a scope, and the flags with which it would; undefined where it does. */
function whyUnasked({ id, standard, tier }: Rule, scope: Scope): string | undefined {
  const missing = [
    ...(tier === undefined || tier === scope.tier ? [] : [{ what: `tier ${tier}`, flag: `--tier ${tier}` }]),
    ...(scope.standards.includes(standard) ? [] : [{ what: `standard ${standard}`, flag: `--standard ${standard}` }]),
  ];
  if (missing.length === 0) return undefined;
  const what = missing.map((one) => one.what).join(" and ");
  const flags = missing.map(({ flag }) => flag).join(" ");
  return `Nothing here asks for it: ${what} is not chosen. To judge it all the same: groundrules explain ${id} ${flags}`;
}

function verificationOf(rule: Rule): RuleFacts["verification"] {
  const binding = bindingsByRule(TOPICS).get(rule.id);
  const kind = binding?.by ?? rule.verification;
  return {
    kind,
    how: howOf(kind, rule, binding),
    ...(rule.method === undefined ? {} : { method: rule.method }),
  };
}

function howOf(kind: Verification, { id }: Rule, binding: Binding | undefined): string {
  switch (kind) {
    case "facts":
      return binding === undefined
        ? "by reading the repository, which groundrules leaves to a person"
        : "by reading the repository";
    case "test":
      return `by a test that is tagged @pytest.mark.rule("${id}") and passes`;
    case "gate":
      return binding?.by === "gate" ? `by \`make ${binding.target}\`` : "by a command that exits 0";
    case "host":
      return "outside of the repository; here, by what the repository carries for it";
    case "conduct":
      return "by people; here, by the instructions that name it";
  }
}
