/**
 * The types that pass from stage to stage. Every arrow is a pure function; nothing reaches back.
 *
 *   answers ─▶ plan ─▶ render ─▶ merge (with what is there) ─▶ changes ─▶ sink
 *   repo ─▶ facts ─▶ rules ─▶ findings ─▶ report
 */

import type { Condition, Contributions, DocsPage, EnvironmentVariable } from "./contribution.ts";
import type { Guidance } from "./guidance.ts";
import type { Project, ProjectCommands } from "./project.ts";
import type { Tier, TierFacts } from "./tier.ts";

/**
 * Who may write a file after the first commit.
 *
 * - `managed`: ours; an edit is drift.
 * - `merged`: shared; user edits are kept, updates merge three ways.
 * - `once`: the user's from the first commit.
 * - `keys`: we own some keys of a structured file.
 * - `block`: we own one marked block of a text file.
 */
export type Ownership = "managed" | "merged" | "once" | "keys" | "block";

export const OWNERSHIPS: readonly Ownership[] = ["managed", "merged", "once", "keys", "block"];

/**
 * How a file stays that has had its effect elsewhere, as a database has applied a migration.
 *
 * - `unchanged`: no command changes or removes it once it is there.
 * - `there`: no command removes it while its component is here.
 */
export type Stays = "unchanged" | "there";

export const STAYS: readonly Stays[] = ["unchanged", "there"];

/** What the user chose. All that rendering depends on, besides the templates themselves. */
export interface Answers {
  /** Kebab-case; the name of the repository, the distribution and the image. */
  readonly name: string;
  /** Snake-case identifier that environment variables and databases are named after. */
  readonly package: string;
  /** Any text; it appears verbatim wherever the service describes itself. */
  readonly description: string;
  readonly tier: Tier;
  readonly stack: string;
  readonly standards: readonly string[];
  readonly database: string;
  readonly authentication: string;
  /** Interpreter that the repository is developed and shipped with, `3.11` to `3.14`. */
  readonly python: string;
  /** Host of the container registry, without a scheme. */
  readonly registry: string;
  readonly organisation: string;
  readonly licence: string;
  /** TCP port the service listens on. */
  readonly port: number;
  /** `header`: each Python file that we write starts by saying what made it, when, and who answers for it; or `none`. */
  readonly watermark: string;
  /** When code was first generated, an ISO 8601 time with a zone; there wherever a watermark says it. What is added later says it too. */
  readonly created?: string;
  /** The components that the repository has; absent: those that its stack brings. Always there for a `project`. */
  readonly components?: readonly string[];
  /** The kinds of object that the API has; absent: the sample of the stack. */
  readonly resources?: readonly ResourceSpec[];
  /** Where migrations of ours come behind those of the repository; absent: where the templates place them. */
  readonly revisions?: readonly RevisionPlace[];
  /** The service, where someone else wrote it. Then `stack` names its framework. */
  readonly project?: Project;
}

/** A compiled EJS template. `escape` makes a literal of the output file's own format. */
export type Template = (locals: TemplateLocals, escape: (value: unknown) => string) => string;

/** The formats that a value can be made a literal of. */
export type Format = "toml" | "yaml" | "json" | "py" | "sh" | "docker" | "make" | "md" | "comment";

/** One file below `files/` of a unit, compiled at build time. */
export interface TemplateFile {
  /** Output path with `/`, possibly holding `__resource__` placeholders. */
  readonly path: string;
  readonly format: Format;
  readonly ownership: Ownership;
  readonly mode: 0o644 | 0o755;
  /** Ids of the rules that the file serves. */
  readonly rules: readonly string[];
  readonly when?: Condition;
  /** How the file is kept where the user had one at its path before: merged by key, or as a block of ours in theirs. */
  readonly meets?: "keys" | "block";
  readonly stays?: Stays;
  /** What a person is told where such a file is not generated any more. */
  readonly leaves?: string;
  /** A string is copied byte for byte. */
  readonly content: string | Template;
}

/** A resource as a manifest describes it; the rest is derived (`plan/resource.ts`). */
export interface ResourceSpec {
  readonly name: string;
  readonly plural: string;
  readonly fields: readonly { readonly name: string; readonly type: string; readonly optional?: boolean }[];
  /** Id of the migration that creates its table, and of the one that it comes after. */
  readonly revision?: string;
  readonly after?: string;
}

/** A migration of ours that came into a repository with others: the one that it comes after there. */
export interface RevisionPlace {
  readonly id: string;
  readonly after: string;
}

/** A component or a stack: a folder of data below `templates/`. */
export interface Unit {
  readonly kind: "component" | "stack";
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Place among the contributions to a shared file; small comes first. */
  readonly order: number;
  readonly requires: readonly string[];
  readonly when?: Condition;
  /** Stacks only: the components they bring. */
  readonly components: readonly string[];
  /** Stacks only: those of them that it does not work without. */
  readonly core: readonly string[];
  /** Stacks only: the tiers they can render now. */
  readonly tiers: readonly Tier[];
  /** Stacks only: the resource that shows how the layers work together. */
  readonly resource?: ResourceSpec;
  readonly contributes: Contributions;
  /** Files that the template renamed: old path to new. */
  readonly moves: Readonly<Record<string, string>>;
  readonly files: readonly TemplateFile[];
  /** Fragments for slots of files that others own, by slot name. */
  readonly fragments: Readonly<Record<string, Template>>;
  /** Components only: the same for a service that someone else wrote. Absent where that makes no sense. */
  readonly existing?: Unit;
}

export interface Versions {
  readonly python: Readonly<Record<string, string>>;
  readonly [section: string]: Readonly<Record<string, unknown>>;
}

/** Something about a version that a person must know before they take it. */
export interface VersionNote {
  readonly text: string;
  readonly when?: Condition;
}

/** Everything that `templates/` holds. */
export interface Catalog {
  readonly units: readonly Unit[];
  readonly tiers: Readonly<Record<string, TierFacts>>;
  readonly versions: Versions;
  /** By version, from `notes.json`. */
  readonly notes: Readonly<Record<string, readonly VersionNote[]>>;
  /** By standard, JSON of what assistants are told about it (`plan/guidance.ts`). */
  readonly guidance?: Readonly<Record<string, string>>;
}

/** Values computed from the answers, in one place (`plan/derive.ts`). */
export interface Derived {
  readonly title: string;
  readonly owner: string;
  readonly repository: string;
  readonly image: string;
  readonly envPrefix: string;
  readonly apiPrefix: string;
  readonly hasDatabase: boolean;
  readonly hasAuthentication: boolean;
  readonly pythonTag: string;
  readonly pythonVersions: readonly string[];
  /** What the tier turns on. */
  readonly tier: TierFacts;
  /** Whether generated Python files carry a watermark. */
  readonly watermark: boolean;
  /** The organisation as one short line of a comment. */
  readonly responsible: string;
  readonly components: readonly string[];
  readonly dependencies: readonly string[];
  readonly devDependencies: readonly string[];
  readonly environment: readonly EnvironmentVariable[];
  readonly ignores: { readonly git: readonly string[]; readonly docker: readonly string[] };
  readonly docsPages: readonly DocsPage[];
  /** Rules for AI assistants. */
  readonly guidance: Guidance;
  readonly generatorVersion: string;
}

/** How a value is written in each format, for the places where the format is not the file's own. */
export type Literals = Readonly<Record<Format, (value: unknown) => string>> & {
  /** A Python statement that gives text of any length a name, formatted as black does. */
  readonly pyAssign: (name: string, value: string) => string;
};

/** What is in scope in a template, and nothing else is. */
export interface TemplateLocals {
  readonly answers: Answers;
  readonly derived: Derived;
  readonly versions: Versions;
  readonly resource: unknown;
  readonly resources: readonly unknown[];
  /** Only where someone else wrote the service. */
  readonly project: Project | undefined;
  readonly commands: ProjectCommands | undefined;
  readonly text: Literals;
  readonly slot: (name: string) => string;
}

/** One file that the answers call for, with its one owner. */
export interface PlanEntry {
  readonly path: string;
  /** Id of the unit that owns the path. */
  readonly component: string;
  readonly template: TemplateFile;
  /** The resource that the file is about (`plan/resource.ts`). */
  readonly resource?: unknown;
}

/** The files that the answers call for. */
export interface Plan {
  readonly answers: Answers;
  readonly derived: Derived;
  readonly units: readonly Unit[];
  readonly entries: readonly PlanEntry[];
  readonly locals: TemplateLocals;
}

export interface RenderedFile {
  readonly path: string;
  readonly component: string;
  readonly ownership: Ownership;
  readonly mode: 0o644 | 0o755;
  readonly text: string;
  readonly meets?: TemplateFile["meets"];
}
