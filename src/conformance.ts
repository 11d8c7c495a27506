/**
 * The types of the second street: repo ─▶ facts ─▶ rules ─▶ findings ─▶ report. Facts have their own, in `facts/model.ts`.
 */
import type { Tier } from "./tier.ts";

export type StandardId = "tiers" | "python" | "system" | "vaultmesh" | "constitution";

export type Level = "must" | "should" | "may";

/** How a rule is verified; design §2 says what each means. */
export type Verification = "facts" | "test" | "gate" | "host" | "conduct";

export type Outcome = "pass" | "fail" | "waived" | "not-applicable" | "not-run" | "carried";

export const OUTCOMES: readonly Outcome[] = ["fail", "waived", "not-run", "carried", "pass", "not-applicable"];

/** A rule of a standard, as the catalogue has it. */
export interface Rule {
  readonly id: string;
  readonly standard: StandardId;
  /** Key into the standard's sections: `T4-1`, `PY-ERR`, `CON-13`. */
  readonly section: string;
  readonly level: Level;
  /** What it demands, in one sentence. */
  readonly demand: string;
  /** Kinds of repository and options that it counts for: any one of them is enough. */
  readonly kinds: readonly string[];
  /** Rules of the standard `tiers` alone. */
  readonly tier?: Tier;
  readonly verification: Verification;
  /** The component that satisfies it in a repository of ours; absent where the stack's own code does. */
  readonly component?: string;
  /** How a person can verify it. Absent for conduct. */
  readonly method?: string;
}

/** A part of a standard. */
export interface Section {
  readonly key: string;
  readonly title: string;
  /** What the rules in it are for, in one sentence. */
  readonly why: string;
}

/** Where something is seen: in a file, on a line of it, or in the repository as a whole. */
export interface Place {
  /** Relative to the repository, with `/`. */
  readonly path?: string;
  /** From 1. */
  readonly line?: number;
}

/** Something that shows that a rule holds. */
export interface Evidence extends Place {
  readonly text: string;
}

/** Something that breaks a rule. */
export interface Finding extends Place {
  /** What is wrong, in a sentence. */
  readonly message: string;
  /** What to do about it, in a sentence. */
  readonly remedy: string;
}

/** What a check says of a repository. `pass` shows what it rests on; `fail` says what to do. */
export type Verdict =
  | { readonly outcome: "pass"; readonly evidence: readonly Evidence[] }
  | { readonly outcome: "fail"; readonly findings: readonly Finding[] }
  | { readonly outcome: "not-applicable"; readonly reason: string };

/** What a repository is held against. */
export interface Scope {
  readonly tier: Tier;
  readonly stack: string;
  readonly standards: readonly StandardId[];
  /** Kinds and options that hold for the repository: `all`, `api`, `fastapi`, `db`, `k8s` … */
  readonly kinds: ReadonlySet<string>;
}

/** An exception that a decision record makes. */
export interface Waiver {
  readonly rule: string;
  readonly reason: string;
  /** ISO date; the last day on which it holds. */
  readonly expires: string;
  /** Path of the record. */
  readonly path: string;
  readonly line?: number;
}

/** One rule, judged. */
export interface Result {
  readonly rule: Rule;
  readonly outcome: Outcome;
  /** Why the outcome is what it is, where neither evidence nor findings say so. */
  readonly reason?: string;
  readonly evidence: readonly Evidence[];
  readonly findings: readonly Finding[];
  readonly waiver?: Waiver;
  /** A finding that the baseline already knew. */
  readonly known?: true;
}

/** Input that could not be read. The rest is checked all the same. */
export interface Problem extends Place {
  readonly message: string;
}

/** A command of the repository that `check --run` ran. */
export interface Execution {
  /** As typed: `make lint`. */
  readonly command: string;
  readonly outcome: "pass" | "fail" | "not-run";
  readonly milliseconds: number;
  /** Why it was not run, or the last lines that it wrote. */
  readonly detail: string;
}

/** Everything that a report shows. Same input, same report: it holds no time of its own. */
export interface Report {
  readonly generator: string;
  readonly repository: string;
  readonly scope: Scope;
  /** How the scope was found: the answers of the repository, flags, or a default. */
  readonly scopeFrom: string;
  readonly results: readonly Result[];
  readonly sections: Readonly<Record<string, Section>>;
  readonly problems: readonly Problem[];
  readonly executions: readonly Execution[];
}
