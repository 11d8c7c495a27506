/** What a component adds to files that another one owns, and when. */

/** A manifest's `when`: each key names an answer, or `component`; each value lists what is accepted. */
export type Condition = Readonly<Record<string, string | number | readonly (string | number)[]>>;

/** An environment variable that a component makes the service read. */
export interface EnvironmentVariable {
  /** Without the service's prefix. */
  readonly name: string;
  readonly description: string;
  readonly default: string;
  readonly secret?: boolean;
  readonly when?: Condition;
}

export interface DocsPage {
  readonly title: string;
  /** Relative to `docs/`. */
  readonly path: string;
  readonly when?: Condition;
}

export type Requirement = string | { readonly name: string; readonly when: Condition };

/** A line of an ignore file. */
export type Ignore = string | { readonly pattern: string; readonly when: Condition };

/** What a component adds to files that another component owns. */
export interface Contributions {
  readonly dependencies?: readonly Requirement[];
  readonly devDependencies?: readonly Requirement[];
  readonly environment?: readonly EnvironmentVariable[];
  readonly ignores?: { readonly git?: readonly Ignore[]; readonly docker?: readonly Ignore[] };
  readonly docs?: readonly DocsPage[];
}
