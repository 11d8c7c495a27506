/** What people wrote down: migrations, documents, decisions, the description of the API. */
import type { Problem, Waiver } from "../../conformance.ts";
import type { Structured } from "./text.ts";

export interface Revision {
  readonly path: string;
  readonly id: string;
  /** Empty for the first one. */
  readonly downRevisions: readonly string[];
  /** Whether each function does something. */
  readonly upgrades: boolean;
  readonly downgrades: boolean;
}

export interface Migrations {
  readonly ini?: string;
  readonly folder: string;
  readonly env?: string;
  readonly revisions: readonly Revision[];
}

export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly line: number;
}

export interface Document {
  readonly path: string;
  readonly text: string;
  /** First heading of level 1, or the front matter's. */
  readonly title: string | undefined;
  readonly headings: readonly Heading[];
  /** Targets of links and images, as written. */
  readonly links: readonly { readonly target: string; readonly text: string; readonly line: number }[];
  readonly frontMatter?: Structured;
}

export interface DecisionRecord {
  readonly path: string;
  /** From the file's name; undefined for a template or an index. */
  readonly number: number;
  readonly title: string;
  /** Lower case: accepted, rejected, superseded, deprecated, proposed; empty if none is given. */
  readonly status: string;
  /** ISO date, if one is given. */
  readonly date: string | undefined;
  readonly supersedes: readonly number[];
  readonly supersededBy: readonly number[];
  readonly document: Document;
  /** Those of an accepted record. */
  readonly waivers: readonly Waiver[];
  /** Waivers that waive nothing, because they lack a reason or a valid date, by the rule that they mean. */
  readonly broken: readonly (Problem & { readonly rule: string })[];
  /** Broken front matter, or a waiver that lacks a rule, a reason or a valid date. */
  readonly problems: readonly Problem[];
}

export interface OpenApi {
  readonly path: string;
  readonly document: Structured;
  /** `3.1.0`. */
  readonly version: string;
  readonly operations: readonly {
    readonly method: string;
    readonly path: string;
    readonly data: Readonly<Record<string, unknown>>;
    readonly line: number;
  }[];
}
