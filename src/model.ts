/**
 * The types that pass from stage to stage. Every arrow is a pure function; nothing reaches back.
 *
 *   answers ─▶ plan ─▶ render ─▶ merge (with what is there) ─▶ changes ─▶ sink
 *   repo ─▶ facts ─▶ rules ─▶ findings ─▶ report
 */

/** How much rigour the repository owes, 1 (hobby) to 5 (enterprise). */
export type Tier = 1 | 2 | 3 | 4 | 5;

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
  /** The components that the repository has; absent: those that its stack brings. Always there for a `project`. */
  readonly components?: readonly string[];
  /** The kinds of object that the API has; absent: the sample of the stack. */
  readonly resources?: readonly ResourceSpec[];
  /** The service, where someone else wrote it. Then `stack` names its framework. */
  readonly project?: Project;
}

/** What installs the dependencies of a Python project. */
export type Manager = "uv" | "poetry" | "pdm" | "pipenv" | "pip-tools" | "pip";

/**
 * A service that someone else wrote, as it was found (`facts/detect`) or as its owner says. Recorded in the answers, so that what is
 * rendered for it stays a function of the answers. All paths are relative to `root`, with `/`; a list or text that does not apply
 * is empty.
 */
export interface Project {
  /** Folder of the service below the repository's root, such as `services/api`; empty if it is the repository's. */
  readonly root: string;
  /** `fastapi`, `starlette`, `flask`, `django`, `litestar`, or `other`. */
  readonly framework: string;
  /** Import path of the ASGI or WSGI object: `app.main:app`, `shop:create_app`, `config.wsgi:application`. */
  readonly application: string;
  /** Whether `application` is a function that makes the object. */
  readonly factory: boolean;
  /** How a server calls it. */
  readonly interface: "asgi" | "wsgi";
  /** The server that the project depends on: `uvicorn`, `gunicorn`, `hypercorn`, `granian`. */
  readonly server: string;
  readonly manager: Manager;
  /** `uv.lock`, `poetry.lock`, `requirements.txt` … */
  readonly lockFile: string;
  /** Requirements files of the service, for `pip` and `pip-tools`. */
  readonly requirements: readonly string[];
  /** Requirements files of its developers. */
  readonly devRequirements: readonly string[];
  /** Groups with the tools of its developers, for the other managers: `dev`, `test`. */
  readonly devGroups: readonly string[];
  /** Extras of the distribution with such tools. */
  readonly devExtras: readonly string[];
  /** Table of pyproject.toml that lists what the service needs; empty where files for pip do, or nothing that we can add to. */
  readonly dependencyTable: string;
  /** The one that lists what its developers need, or would by the custom of the manager: `dependency-groups.dev`. */
  readonly devTable: string;
  /** Distributions among what the service needs that need system packages on a slim image: `psycopg2`, `mysqlclient`. */
  readonly nativeRequirements: readonly string[];
  /** Whether the project is a distribution that its manager installs too (it has a build backend). */
  readonly installable: boolean;
  /** Folder that modules are imported from: `src`, or empty. */
  readonly source: string;
  /** Packages and modules of the application: `app`, `src/shop`, `main.py`. */
  readonly packages: readonly string[];
  /** Folders with data files that the service reads at run time: `templates`, `static`, `migrations`, `alembic.ini`. */
  readonly assets: readonly string[];
  /** Folder of the tests. */
  readonly tests: string;
  readonly testRunner: "pytest" | "django" | "unittest" | "none";
  /** Tools of checking that the project declares, so that its environment has them: see `LINTERS` of `plan/project-tools.ts`. */
  readonly linters: readonly string[];
  /** Such tools that it has settings for, whether it declares them or not. */
  readonly configured: readonly string[];
  /** Path that answers 200 to anybody: `/health`. */
  readonly health: string;
  /** `postgresql`, `mysql`, `sqlite`, `mongodb`, or `none`. */
  readonly database: string;
  /** `sqlalchemy`, `sqlmodel`, `django`, `tortoise`, or `none`. */
  readonly orm: string;
  /** Where the tables are described: `app.models:Base.metadata`. */
  readonly metadata: string;
  /** Modules to import so that every table is described. */
  readonly models: readonly string[];
  /** What changes the schema: `alembic`, `django`, or `none`. */
  readonly migrations: string;
  /** Name of the variable that holds the database's address: `DATABASE_URL`. */
  readonly databaseVariable: string;
  /** How that address starts, with the driver where the service wants it named: `postgresql+asyncpg`. */
  readonly databaseScheme: string;
  /** Whether the service also needs Redis. */
  readonly redis: boolean;
  /** Names of other environment variables that the service does not start without. */
  readonly variables: readonly string[];
  /** Names of environment variables that it reads, and starts without; the database's as well where that has a default. */
  readonly settings: readonly string[];
  /** Whether the service takes them from a file `.env`, too, when it starts on a developer's machine. */
  readonly loadsEnv: boolean;
  /** Folder that Django collects static files in, below `root`. */
  readonly staticRoot: string;
  /** Targets that the owner's Makefile has; ours of the same name are left out. */
  readonly makeTargets: readonly string[];
  /** Ids of the hooks in the owner's .pre-commit-config.yaml; ours of the same ids are left out. */
  readonly hooks: readonly string[];
  /** Services of the owner's compose file by what they are: `app` (this service), `postgresql`, `mysql`, `mongodb`, `redis`. */
  readonly composeServices: Readonly<Record<string, string>>;
  /** `user`, `password` and `database` of the owner's compose file, where it says them: `shop`, or `${DB_USER:-shop}`. */
  readonly composeDatabase: Readonly<Record<string, string>>;
  /** Components that are there in another form, each with the file that shows it: `docker: Dockerfile`. */
  readonly present: Readonly<Record<string, string>>;
}

/** A database server that a service needs. */
export interface DatabaseServer {
  /** Name of its image in versions.json, and of a service in compose files and workflows. */
  readonly name: string;
  readonly port: number;
  /** Whom the image makes, and what it is called. */
  readonly user: string;
  readonly database: string;
}

/** What a service reads from its environment in one place, such as a compose file. */
export interface Surroundings {
  readonly databaseHost: string;
  readonly password: string;
  /** Whom the database knows, and what it is called; absent: as its image makes them. */
  readonly user?: string;
  readonly database?: string;
  readonly redisHost: string;
  /** The value of a variable whose name says nothing. */
  readonly other: (name: string) => string;
}

/** What follows from a project, computed in one place (`plan/project.ts`). Shell commands run in the project's root. */
export interface ProjectCommands {
  /** Before a path in the project: `services/api/`, or empty. */
  readonly prefix: string;
  /** Before a tool of the project's environment: `uv run`, `poetry run`, or empty. */
  readonly run: string;
  /** Folder that an image is built from, as seen from the service's: `.`, or `../..` in a workspace. */
  readonly context: string;
  /** Before a path of the service as seen from there: `services/billing/`, or empty. */
  readonly inContext: string;
  /** Makes the environment with everything that developers need. */
  readonly install: string;
  /** Starts the service on `0.0.0.0` and the port of the answers, as words. */
  readonly serve: readonly string[];
  /** The same in an image, where it gets what production needs. */
  readonly serveImage: readonly string[];
  /** Pinned distributions that `serve` needs and the project does not declare. */
  readonly serverRequirements: readonly string[];
  /** Tools that the code is checked with: `Project.linters`, or ruff where component python brings it. */
  readonly linters: readonly string[];
  /** Commands that check the code, and that format it. */
  readonly lint: readonly string[];
  readonly format: readonly string[];
  /** Runs the tests, or empty. */
  readonly test: string;
  /** What people and pipelines call: a target of the Makefile where there is one, else the commands of the same name. */
  readonly tasks: Readonly<Record<"lint" | "format" | "test", readonly string[]>>;
  /** Changes the schema of the database to the newest, as words, or empty. */
  readonly migrate: readonly string[];
  /** Django's own command, or empty: `src/manage.py`. */
  readonly manage: string;
  /** Files and folders that the service needs at run time, besides its dependencies; none lies in another. */
  readonly contents: readonly string[];
  /** Undefined where the database is none of a server that compose files and workflows can start. */
  readonly database: DatabaseServer | undefined;
  /** Variables that the service does not start without, the database's first. */
  readonly variables: readonly string[];
  /** Those that it starts without, the database's first. */
  readonly settings: readonly string[];
  /** Those of both that hold a secret. */
  readonly secrets: readonly string[];
  /** Values of the variables, for development and tests, and of those with which the database and Redis are found. */
  readonly environment: (surroundings: Surroundings) => Readonly<Record<string, string>>;
  /** A word of a shell command: as it is where that is safe, as people write it. */
  readonly word: (value: string) => string;
  /** A path of the project, which may start with `../`, as seen from the repository's root. */
  readonly located: (path: string) => string;
  /** What a variable may hold in a test, by its name: a number, an address, or a text that is no secret. */
  readonly sample: (name: string) => string;
  /** The version of a tool that is installed beside the service: the newest one that runs on its Python. */
  readonly version: (tool: string) => string;
  /** Words as a shell command in the project's environment. */
  readonly line: (words: readonly string[]) => string;
}

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

/** What a component adds to files that another component owns. */
export interface Contributions {
  readonly dependencies?: readonly Requirement[];
  readonly devDependencies?: readonly Requirement[];
  readonly environment?: readonly EnvironmentVariable[];
  readonly ignores?: { readonly git?: readonly string[]; readonly docker?: readonly string[] };
  readonly docs?: readonly DocsPage[];
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

export interface TierFacts {
  readonly title: string;
  readonly summary: string;
  /** Per cent. */
  readonly lineCoverage: number;
  /** Per cent. */
  readonly mutationCoverage: number;
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

/** A rule as an AI assistant is told it. */
export interface GuidanceRule {
  readonly id: string;
  /** Inline Markdown. */
  readonly text: string;
  /** `must` if absent. */
  readonly level?: "must" | "should" | "may";
  /** Any tier if absent. */
  readonly tier?: number;
  /** Kinds of repository that it counts for; any if absent. */
  readonly kinds?: readonly string[];
}

export interface GuidanceSection {
  readonly title: string;
  readonly rules: readonly GuidanceRule[];
}

/** What an AI assistant is told about the rules: those of conduct in full, the others in a line each. */
export interface Guidance {
  /** Titles of the chosen standards. */
  readonly standards: readonly string[];
  readonly conduct: readonly GuidanceSection[];
  /** About the application and its tests. */
  readonly code: readonly GuidanceSection[];
  /** About everything else: image, pipeline, chart, tools, documents. */
  readonly delivery: readonly GuidanceSection[];
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
  readonly lineCoverage: number;
  readonly mutationCoverage: number;
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

/** What is on disk at a path before a change; `undefined` where nothing is. */
export interface ExistingFile {
  readonly text: string;
}

export type ChangeKind = "create" | "update" | "unchanged" | "conflict";

/** What would happen to one path. Data: a sink carries it out. */
export interface Change {
  readonly kind: ChangeKind;
  readonly path: string;
  readonly component: string;
  readonly ownership: Ownership;
  readonly mode: 0o644 | 0o755;
  readonly before?: string;
  readonly after: string;
}
