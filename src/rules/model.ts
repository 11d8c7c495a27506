/** How rules are bound to what verifies them. */
import type { Evidence, Finding, Place, Rule, Scope, Verdict } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";

/** What a check knows besides the facts. One check may serve several rules: `rule` says which is asked for now. */
export interface Question {
  readonly rule: Rule;
  readonly scope: Scope;
  /** ISO date. The edge gives it; a check has no clock. */
  readonly today: string;
}

/** Pure and total: facts never throw, and neither does a check. */
export type Check = (facts: Facts, question: Question) => Verdict;

/** Why a rule does not count in this repository (it speaks of cookies, and there are none); undefined if it counts. */
export type Exemption = (facts: Facts, question: Question) => string | undefined;

interface Common {
  readonly rules: readonly string[];
  readonly unless?: Exemption;
}

/** Proved by what stands in the repository. */
export interface FactsBinding extends Common {
  readonly by: "facts";
  readonly check: Check;
}

/** Proved by tests that are tagged with the rule's id, once they ran. */
export interface TestBinding extends Common {
  readonly by: "test";
}

/** Proved by a command that exits 0. */
export interface GateBinding extends Common {
  readonly by: "gate";
  /** Target of make: `lint`. */
  readonly target: string;
  /** Whether the command looks for what the rule demands: without mypy in it, `make lint` proves no types. */
  readonly configured: Check;
  /** Needs a code host, a registry, a cluster, a database of vulnerabilities or the internet: `check --run` leaves it to the pipeline. */
  readonly platform?: true;
}

/** A setting outside of the repository: its carrier is checked, the setting itself is not. */
export interface HostBinding extends Common {
  readonly by: "host";
  readonly carrier: Check;
}

/** Behaviour: carried if the instructions to people and agents name the rule. */
export interface ConductBinding extends Common {
  readonly by: "conduct";
}

export type Binding = FactsBinding | TestBinding | GateBinding | HostBinding | ConductBinding;

/** One subject, in one file. */
export interface Topic {
  readonly id: string;
  readonly title: string;
  readonly bindings: readonly Binding[];
}

/** A repository small enough to read: files by path. */
export interface Example {
  readonly files: Readonly<Record<string, string>>;
  /** Where the rule's own tier and the kinds `all api fastapi db k8s` do not do. */
  readonly scope?: Partial<Scope>;
  /** Text that the first finding's message holds: shows that it fails for the right reason. */
  readonly says?: string;
  /** Paths that git tracks; without it there is no git. */
  readonly tracked?: readonly string[];
  readonly executable?: readonly string[];
}

/** Repositories that a check passes and fails, by the first rule of its binding. Both lists have at least one. */
export type Examples = Readonly<
  Record<string, { readonly pass: readonly Example[]; readonly fail: readonly Example[] }>
>;

/** @param shown at least one */
export function pass(...shown: readonly Evidence[]): Verdict {
  return { outcome: "pass", evidence: shown };
}

/** @param remedy what to do, in a sentence */
export function fail(message: string, remedy: string, place: Place = {}): Verdict {
  return { outcome: "fail", findings: [finding(message, remedy, place)] };
}

export function failures(findings: readonly Finding[]): Verdict {
  return { outcome: "fail", findings };
}

export function finding(message: string, remedy: string, place: Place = {}): Finding {
  return { message, remedy, ...at(place) };
}

export function evidence(text: string, place: Place = {}): Evidence {
  return { text, ...at(place) };
}

export function notApplicable(reason: string): Verdict {
  return { outcome: "not-applicable", reason };
}

/** All of several checks: it fails with the findings of every one that does, and passes with the evidence of all. */
export function all(...checks: readonly Check[]): Check {
  return (facts, question) => {
    const shown: Evidence[] = [];
    const findings: Finding[] = [];
    let exempt: Verdict | undefined;
    for (const check of checks) {
      const verdict = check(facts, question);
      if (verdict.outcome === "pass") shown.push(...verdict.evidence);
      else if (verdict.outcome === "fail") findings.push(...verdict.findings);
      else exempt ??= verdict;
    }
    if (findings.length > 0) return failures(findings);
    return shown.length > 0 ? pass(...shown) : (exempt ?? notApplicable("nothing to check"));
  };
}

/** Passes with what it finds, fails where there is none. */
export function found<T>(items: readonly T[], show: (item: T) => Evidence, otherwise: () => Verdict): Verdict {
  return items.length > 0 ? pass(...items.map(show)) : otherwise();
}

function at({ path, line }: Place): Place {
  return { ...(path === undefined ? {} : { path }), ...(line === undefined ? {} : { line }) };
}
