import type { Execution, Finding, Place, Problem, Result, Rule, Scope, Verdict, Waiver } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import { carry } from "./carriers.ts";
import { type Binding, type Check, fail, finding, type GateBinding, type Question, type Topic } from "./model.ts";
import { outOfScope } from "./scope.ts";

/** What the tests of one rule came to. */
export interface TestRecord {
  readonly outcome: "passed" | "failed" | "skipped";
  readonly tests: Readonly<Record<string, "passed" | "failed" | "skipped">>;
}

/** What `check --run` saw. Without a run, both are empty. */
export interface RunRecord {
  /** By make target. */
  readonly gates: ReadonlyMap<string, Execution>;
  /** By rule. */
  readonly tests: ReadonlyMap<string, TestRecord>;
}

export const NO_RUN: RunRecord = { gates: new Map(), tests: new Map() };

export interface Evaluation {
  readonly facts: Facts;
  readonly scope: Scope;
  readonly rules: readonly Rule[];
  readonly topics: readonly Topic[];
  readonly run: RunRecord;
  /** ISO date. */
  readonly today: string;
}

type Judgement = Omit<Result, "rule">;

/** Judges each rule, in the order given. */
export function evaluate({ facts, scope, rules, topics, run, today }: Evaluation): readonly Result[] {
  const bindings = bindingsByRule(topics);
  const waivers = facts.records.flatMap((record) => (record.status === "accepted" ? record.waivers : []));
  const broken = facts.records.flatMap((record) => record.broken);
  return rules.map((rule) => {
    const reason = outOfScope(rule, scope);
    if (reason !== undefined) return { rule, ...exempt(reason) };
    const judgement = judge(bindings.get(rule.id), facts, { rule, scope, today }, run);
    return { rule, ...waive(optional(judgement, rule), { rule, waivers, broken, today }) };
  });
}

/** The binding of each rule that has one. */
export function bindingsByRule(topics: readonly Topic[]): ReadonlyMap<string, Binding> {
  return new Map(
    topics.flatMap(({ bindings }) =>
      bindings.flatMap((binding) => binding.rules.map((rule): [string, Binding] => [rule, binding])),
    ),
  );
}

function judge(binding: Binding | undefined, facts: Facts, question: Question, run: RunRecord): Judgement {
  if (binding === undefined) return unbound(facts, question, run);
  const exemption = binding.unless?.(facts, question);
  if (exemption !== undefined) return exempt(exemption);
  switch (binding.by) {
    case "facts":
      return judged(binding.check(facts, question));
    case "host":
      return carried(binding.carrier, facts, question);
    case "conduct":
      return carried(carry, facts, question);
    case "gate":
      return gated(binding, facts, question, run);
    case "test":
      return tested(facts, question, run);
  }
}

/** Rules that nothing here verifies: a tagged test, or the carrier of conduct, may do so all the same. */
function unbound(facts: Facts, question: Question, run: RunRecord): Judgement {
  const { rule } = question;
  if (rule.verification === "conduct") return carried(carry, facts, question);
  if (facts.python.tags.has(rule.id)) return tested(facts, question, run);
  const method = rule.method === undefined ? "" : ` A person can: ${rule.method}`;
  return { outcome: "not-run", reason: `groundrules has no check for it.${method}`, evidence: [], findings: [] };
}

function exempt(reason: string): Judgement {
  return { outcome: "not-applicable", reason, evidence: [], findings: [] };
}

function judged(verdict: Verdict): Judgement {
  switch (verdict.outcome) {
    case "pass":
      return { outcome: "pass", evidence: verdict.evidence, findings: [] };
    case "fail":
      return { outcome: "fail", evidence: [], findings: verdict.findings };
    case "not-applicable":
      return exempt(verdict.reason);
  }
}

function carried(carrier: Check, facts: Facts, question: Question): Judgement {
  const judgement = judged(carrier(facts, question));
  return judgement.outcome === "pass" ? { ...judgement, outcome: "carried" } : judgement;
}

function gated(
  { target, configured, platform }: GateBinding,
  facts: Facts,
  question: Question,
  run: RunRecord,
): Judgement {
  const judgement = judged(configured(facts, question));
  if (judgement.outcome !== "pass") return judgement;
  const execution = run.gates.get(target);
  if (execution === undefined || execution.outcome === "not-run") {
    const command = `make ${target}`;
    const reason = execution?.detail ?? (platform ? `The pipeline runs ${command}.` : `${command} was not run.`);
    return { ...judgement, outcome: "not-run", reason };
  }
  if (execution.outcome === "pass") {
    return {
      ...judgement,
      outcome: "pass",
      evidence: [{ text: `${execution.command} exits 0` }, ...judgement.evidence],
    };
  }
  return judged(
    fail(`${execution.command} fails.`, `Run ${execution.command} and mend what it reports.`, judgement.evidence[0]),
  );
}

function tested(facts: Facts, { rule }: Question, run: RunRecord): Judgement {
  const tagged = facts.python.tags.get(rule.id) ?? [];
  if (tagged.length === 0) {
    return judged(
      fail(
        "No test is tagged with it.",
        `Write a test that fails when the rule is broken, and mark it: @pytest.mark.rule("${rule.id}").`,
      ),
    );
  }
  const evidence = tagged.map(({ path, line, name }) => ({ path, line, text: name }));
  const record = run.tests.get(rule.id);
  if (record === undefined || record.outcome === "skipped") {
    const reason = record === undefined ? "Its tests were not run." : "Its tests were skipped.";
    return { outcome: "not-run", reason, evidence, findings: [] };
  }
  if (record.outcome === "passed") return { outcome: "pass", evidence, findings: [] };
  const failed = Object.entries(record.tests).flatMap(([name, outcome]) => (outcome === "failed" ? [name] : []));
  const findings = failed.map((name) => testFinding(name, tagged));
  return { outcome: "fail", evidence: [], findings };
}

function testFinding(name: string, tagged: readonly (Place & { readonly name: string })[]): Finding {
  const place = tagged.find(
    (test) => name.startsWith(`${test.path}::`) && name.includes(test.name.split(".").at(-1) ?? ""),
  );
  return {
    message: `${name} fails.`,
    remedy: "Mend what the test shows to be broken.",
    ...(place?.path === undefined ? {} : { path: place.path }),
    ...(place?.line === undefined ? {} : { line: place.line }),
  };
}

/** What a standard merely allows is never a failure. */
function optional(judgement: Judgement, { level }: Rule): Judgement {
  if (level !== "may" || judgement.outcome !== "fail") return judgement;
  return exempt("Optional, and not done here.");
}

interface Exceptions {
  readonly rule: Rule;
  readonly waivers: readonly Waiver[];
  /** Waivers that lack what makes them valid. */
  readonly broken: readonly (Problem & { readonly rule: string })[];
  readonly today: string;
}

/** A record waives a failure until its day. After that, and where it is incomplete, the failure names the record. */
function waive(judgement: Judgement, { rule, waivers, broken, today }: Exceptions): Judgement {
  if (judgement.outcome !== "fail") return judgement;
  const own = waivers.filter((waiver) => waiver.rule === rule.id);
  const valid = own.find(({ expires }) => expires >= today);
  if (valid !== undefined) {
    return { ...judgement, outcome: "waived", reason: `Until ${valid.expires}: ${valid.reason}`, waiver: valid };
  }
  const remedy = "Meet the rule, or decide again in a new record that supersedes it.";
  const expired = own.map(({ path, line, expires }): Finding => {
    return finding(`The waiver in ${path} expired on ${expires}.`, remedy, {
      path,
      ...(line === undefined ? {} : { line }),
    });
  });
  const incomplete = broken.flatMap((problem) =>
    problem.rule === rule.id
      ? [finding(`A waiver does not count: ${problem.message}`, "Complete the waiver.", problem)]
      : [],
  );
  return { ...judgement, findings: [...expired, ...incomplete, ...judgement.findings] };
}
