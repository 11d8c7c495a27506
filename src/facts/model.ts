/**
 * What is known about a repository: one reader per source, each lazy, pure and total. Broken input is a `problem` beside whatever
 * could still be read, never an exception.
 */
import type { Problem, Waiver } from "../conformance.ts";

/** The files of a repository. No link is followed; ignored files, virtual environments and `node_modules` are not in it. */
export interface Tree {
  /** Name of the folder. */
  readonly name: string;
  /** Of regular files, sorted, relative, with `/`. */
  readonly paths: readonly string[];
  has(path: string): boolean;
  /** UTF-8 with `\n`; undefined if the file is absent, unreadable, too large (1 MiB), or not text. */
  text(path: string): string | undefined;
  /** Whether the file's executable bit is set. */
  executable(path: string): boolean;
  /** Of files that were asked for and could not be read. */
  readonly problems: readonly Problem[];
  /** Whether git tracks a path. Undefined where there is no git. */
  tracked(path: string): boolean | undefined;
}

/** A parsed TOML, YAML or JSON document that knows its lines. */
export interface Structured {
  readonly path: string;
  readonly text: string;
  /** Plain data; undefined if nothing could be parsed. */
  readonly data: unknown;
  readonly problem?: Problem;
  /** The value at a path of keys, or undefined. */
  at(...keys: readonly (string | number)[]): unknown;
  /** The line of the deepest of the keys that is there, from 1. */
  line(...keys: readonly (string | number)[]): number;
}

export interface Dependency {
  /** Normalised (PEP 503). */
  readonly name: string;
  /** Extras, specifier and marker as written: `[standard]>=0.142,<0.200`. */
  readonly specifier: string;
  /** `main`, the name of an extra or of a dependency group, or the requirements file it stands in. */
  readonly group: string;
  readonly development: boolean;
  readonly path: string;
  readonly line: number;
}

export type DependencyManager = "uv" | "poetry" | "pdm" | "hatch" | "pipenv" | "pip-tools" | "requirements";

/** pyproject.toml, requirements files, Pipfile, setup.cfg, and the lock files beside them. */
export interface Project {
  readonly pyproject?: Structured;
  readonly name?: string;
  readonly requiresPython?: string;
  readonly manager?: DependencyManager;
  /** uv.lock, poetry.lock, pdm.lock, Pipfile.lock, or a compiled requirements.txt with `==` throughout. */
  readonly lockFile?: string;
  readonly dependencies: readonly Dependency[];
  /** Any group; runtime first. */
  dependency(name: string): Dependency | undefined;
  /** `[tool.<name>]`, also from the tool's own file (ruff.toml, pytest.ini, mypy.ini, setup.cfg, .coveragerc); `path` says which. */
  tool(
    name: string,
  ):
    | { readonly path: string; readonly data: Readonly<Record<string, unknown>>; line(...keys: string[]): number }
    | undefined;
}

export interface PythonImport {
  /** `a.b` of `import a.b` and of `from a.b import c`; relative ones keep their dots. */
  readonly module: string;
  /** Empty for `import a.b`. */
  readonly names: readonly string[];
  readonly line: number;
}

export interface PythonCall {
  /** Dotted as written: `logging.getLogger`, `app.add_middleware`; calls on other expressions start with a dot: `.encode`. */
  readonly name: string;
  /** Positional arguments as written. */
  readonly arguments: readonly string[];
  /** Keyword arguments as written. */
  readonly keywords: Readonly<Record<string, string>>;
  readonly line: number;
}

export interface PythonFunction {
  readonly name: string;
  /** With the classes and functions around it: `Service.create`. */
  readonly qualified: string;
  readonly line: number;
  readonly endLine: number;
  readonly async: boolean;
  /** As written, without `@`. */
  readonly decorators: readonly string[];
  readonly parameters: readonly { readonly name: string; readonly annotation?: string; readonly default?: string }[];
  readonly returns?: string;
  readonly docstring?: string;
}

export interface PythonClass {
  readonly name: string;
  readonly line: number;
  readonly endLine: number;
  /** As written. */
  readonly bases: readonly string[];
  readonly decorators: readonly string[];
  readonly docstring?: string;
  /** Annotated or assigned names in the body. */
  readonly attributes: readonly {
    readonly name: string;
    readonly annotation?: string;
    readonly value?: string;
    readonly line: number;
  }[];
}

/** The parts of a module's syntax that rules ask for. */
export interface PythonSyntax {
  readonly docstring?: string;
  readonly imports: readonly PythonImport[];
  readonly calls: readonly PythonCall[];
  readonly functions: readonly PythonFunction[];
  readonly classes: readonly PythonClass[];
  /** Names assigned at module level, with the value as written. */
  readonly assignments: readonly { readonly name: string; readonly value: string; readonly line: number }[];
  /** Values of string literals (not of docstrings), escapes as written; f-strings with their braces. */
  readonly strings: readonly { readonly value: string; readonly line: number }[];
  readonly comments: readonly { readonly text: string; readonly line: number }[];
  /** `except` clauses: what they catch as written (`""` for a bare one), and whether the body is only `pass` or `...`. */
  readonly handlers: readonly { readonly catches: string; readonly empty: boolean; readonly line: number }[];
  /** First place where the parser had to skip something. */
  readonly problem?: Problem;
}

export interface PythonModule {
  readonly path: string;
  readonly text: string;
  /** Below a folder of tests, or named like one. */
  readonly test: boolean;
  /** Parsed when first asked for: look at `text` before. */
  readonly syntax: PythonSyntax;
}

export interface TaggedTest {
  readonly path: string;
  /** Qualified name of the test function, or of the class or module that carries the mark. */
  readonly name: string;
  readonly line: number;
}

export interface Python {
  /** Every `*.py` file, first-party. */
  readonly modules: readonly PythonModule[];
  /** Modules that are neither tests nor migrations nor scripts. */
  readonly application: readonly PythonModule[];
  readonly tests: readonly PythonModule[];
  /** Modules whose text holds any of the words: cheap, so ask this before asking for syntax. */
  mentioning(...words: readonly string[]): readonly PythonModule[];
  /** Tests by the id of the rule that they are tagged with: `pytest.mark.rule("…")` on functions, classes and `pytestmark`. */
  readonly tags: ReadonlyMap<string, readonly TaggedTest[]>;
  /** The HTTP application: `app.main:app` or a factory. */
  readonly entry:
    | {
        readonly path: string;
        readonly name: string;
        readonly factory: boolean;
        readonly framework: string;
        readonly line: number;
      }
    | undefined;
}

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
