/** How a service is built, checked and brought to where it runs. */
import type { Problem } from "../../conformance.ts";
import type { Structured } from "./text.ts";

export interface DockerInstruction {
  /** Upper case. */
  readonly keyword: string;
  /** Everything after the keyword and flags, continuation lines joined by a blank. */
  readonly value: string;
  /** `--from=builder`, `--mount=…`. */
  readonly flags: readonly string[];
  /** Exec form. */
  readonly exec?: readonly string[];
  readonly line: number;
}

export interface DockerStage {
  /** `AS` name, or its index. */
  readonly name: string;
  /** With ARG defaults of the file put in. */
  readonly base: string;
  /** `base` as written. */
  readonly written: string;
  /** From `FROM --platform`. */
  readonly platform?: string;
  readonly line: number;
  readonly instructions: readonly DockerInstruction[];
}

export interface Dockerfile {
  readonly path: string;
  readonly text: string;
  /** Global ARGs before the first FROM. */
  readonly args: Readonly<Record<string, string>>;
  readonly stages: readonly DockerStage[];
  readonly problem?: Problem;
}

/** compose.yaml, docker-compose*.yml. Services in order. */
export interface Compose {
  readonly document: Structured;
  readonly services: readonly {
    readonly name: string;
    readonly line: number;
    readonly data: Readonly<Record<string, unknown>>;
  }[];
}

export interface WorkflowStep {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with: Readonly<Record<string, unknown>>;
  readonly data: Readonly<Record<string, unknown>>;
  readonly line: number;
}

export interface WorkflowJob {
  readonly id: string;
  readonly line: number;
  readonly needs: readonly string[];
  /** Reusable workflow. */
  readonly uses?: string;
  readonly environment?: string;
  readonly steps: readonly WorkflowStep[];
  readonly data: Readonly<Record<string, unknown>>;
}

/** A file below .github/workflows; composite actions below .github/actions have one job, `action`. */
export interface Workflow {
  readonly path: string;
  readonly document: Structured;
  readonly name?: string;
  /** Names of events. */
  readonly events: readonly string[];
  readonly schedules: readonly string[];
  readonly jobs: readonly WorkflowJob[];
}

export interface Chart {
  /** Folder that holds Chart.yaml. */
  readonly folder: string;
  readonly metadata: Structured;
  readonly values: Structured | undefined;
  /** values-*.yaml and values/*.yaml. */
  readonly environments: readonly Structured[];
  readonly schema: Structured | undefined;
  /** Templates of Kubernetes resources are Go templates: `kinds` are those that stand as `kind: X` in them. */
  readonly templates: readonly { readonly path: string; readonly text: string; readonly kinds: readonly string[] }[];
  /** helm-unittest suites, and hooks of `helm test`. */
  readonly tests: readonly string[];
}

export interface RecipeLine {
  readonly text: string;
  readonly expanded: string;
  readonly line: number;
  /** make goes on whether it fails or not. */
  readonly tolerated?: true;
}

export interface MakeTarget {
  readonly name: string;
  /** The Makefile, or a file that it includes. */
  readonly path: string;
  /** Of the rule that has the recipe. */
  readonly line: number;
  readonly prerequisites: readonly string[];
  /**
   * Recipe lines without the tab, `@` and `-`, continued ones joined by a blank. `text` has variables as written, `expanded` has
   * those put in that the file sets.
   */
  readonly recipe: readonly RecipeLine[];
  readonly help?: string;
}

export interface Makefile {
  readonly path: string;
  readonly text: string;
  readonly targets: readonly MakeTarget[];
  /** Of the shell that runs recipes. */
  readonly shellFlags: string;
  target(name: string): MakeTarget | undefined;
}

export interface PreCommit {
  readonly document: Structured;
  readonly hooks: readonly {
    readonly id: string;
    readonly repo: string;
    readonly entry?: string;
    readonly stages: readonly string[];
    readonly args: readonly string[];
    /** Regular expressions of paths, of the hook and of the whole file. */
    readonly files: readonly string[];
    readonly excludes: readonly string[];
    readonly line: number;
  }[];
}
