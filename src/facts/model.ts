/**
 * What is known about a repository: one reader per source, each lazy, pure and total. Broken input is a `problem` beside whatever
 * could still be read, never an exception.
 */
import type { Problem } from "../conformance.ts";
import type { Chart, Compose, Dockerfile, Makefile, PreCommit, Workflow } from "./model/delivery.ts";
import type { Project } from "./model/project.ts";
import type { Python } from "./model/python.ts";
import type { DecisionRecord, Document, Migrations, OpenApi } from "./model/records.ts";
import type { Structured, Tree } from "./model/text.ts";

/** All that checks may ask. */
export interface Facts {
  readonly tree: Tree;
  readonly project: Project;
  readonly python: Python;
  /** `Dockerfile`, `*.Dockerfile`, `Containerfile`; the one of the service first. */
  readonly dockerfiles: readonly Dockerfile[];
  readonly compose: readonly Compose[];
  readonly workflows: readonly Workflow[];
  readonly charts: readonly Chart[];
  readonly makefile: Makefile | undefined;
  readonly preCommit: PreCommit | undefined;
  readonly migrations: Migrations | undefined;
  /** Every Markdown file: parsed one by one when asked for. */
  document(path: string): Document | undefined;
  readonly records: readonly DecisionRecord[];
  readonly openapi: OpenApi | undefined;
  /** A TOML, YAML or JSON file by path. */
  structured(path: string): Structured | undefined;
  /** Paths that match a glob (picomatch, dot files too), or one of several; those that begin with `!` leave out. */
  glob(pattern: string | readonly string[]): readonly string[];
  /** Of everything that has been read so far. */
  readonly problems: readonly Problem[];
}
