import type { Project } from "../project.ts";

/** One fact about a service that someone else wrote: a key of `project` in the answers file and, for some, a flag. */
export interface ProjectField {
  readonly key: keyof Project;
  readonly kind: "text" | "flag" | "words" | "table";
  /** The flag's help; a field without it is changed in the answers file. */
  readonly help?: string;
  /** Asked in a terminal where it cannot be detected. */
  readonly message?: string;
  /** Empty is a value: the service has none. */
  readonly optional?: true;
  readonly choices?: readonly string[];
  /** Paths: below the folder of the service, or also above it, as long as they stay in the repository. */
  readonly path?: "below" | "above";
  /** What each value (of a table too) has to look like: values stand in code, shell commands, Dockerfiles and workflows as they are. */
  readonly pattern: RegExp;
  /** Keys of a table; any if absent. */
  readonly keys?: readonly string[];
}

/** Nothing that a glob, YAML, Make, a shell or a workflow would read otherwise; a space is quoted where it has to be. */
const PATH = /^(?!-)[\p{L}\p{N}_./@+ -]*$/u;

/** Files that are only shown, or named in quotes: decisions have titles. */
const SHOWN = /^(?!-)[^"'`$\\\p{Cc}]*$/u;

/** Words of ours. */
const WORD = /^[a-z-]*$/;

/** Names that people give: groups, targets, hooks, tables. */
const NAME = /^[\w.-]*$/;

const IDENTIFIER = /^(?:[A-Za-z_]\w*)?$/;

const MODULE = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/;

/** `app.main:app` */
const OBJECT = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*:[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/;

export const FRAMEWORKS: readonly string[] = ["fastapi", "starlette", "litestar", "flask", "django", "other"];

export const MANAGERS: readonly string[] = ["uv", "poetry", "pdm", "pipenv", "pip-tools", "pip"];

/** In the order in which they are shown and recorded. */
export const PROJECT_FIELDS: readonly ProjectField[] = [
  {
    key: "root",
    kind: "text",
    path: "below",
    pattern: PATH,
    optional: true,
    help: "folder of the service in the repository",
  },
  {
    key: "framework",
    kind: "text",
    choices: FRAMEWORKS,
    pattern: WORD,
    message: "Framework of the service",
    help: `what the service is built with: ${FRAMEWORKS.join(", ")}`,
  },
  {
    key: "application",
    kind: "text",
    pattern: OBJECT,
    message: "Import path of the application object, such as app.main:app",
    help: "import path of the application object, such as app.main:app",
  },
  { key: "factory", kind: "flag", pattern: WORD, help: "the application object is a function that makes it" },
  {
    key: "interface",
    kind: "text",
    choices: ["asgi", "wsgi"],
    pattern: WORD,
    help: "how a server calls it: asgi or wsgi",
  },
  {
    key: "server",
    kind: "text",
    choices: ["", "uvicorn", "gunicorn", "hypercorn", "granian"],
    pattern: WORD,
    optional: true,
  },
  {
    key: "manager",
    kind: "text",
    choices: MANAGERS,
    pattern: WORD,
    message: "What installs the dependencies",
    help: `what installs the dependencies: ${MANAGERS.join(", ")}`,
  },
  { key: "lockFile", kind: "text", path: "above", pattern: PATH, optional: true },
  {
    key: "requirements",
    kind: "words",
    path: "above",
    pattern: PATH,
    optional: true,
    help: "comma-separated requirements files of the service",
  },
  { key: "devRequirements", kind: "words", path: "above", pattern: PATH, optional: true },
  { key: "devGroups", kind: "words", pattern: NAME, optional: true },
  { key: "devExtras", kind: "words", pattern: NAME, optional: true },
  { key: "dependencyTable", kind: "text", pattern: NAME, optional: true },
  { key: "devTable", kind: "text", pattern: NAME, optional: true },
  { key: "nativeRequirements", kind: "words", pattern: NAME, optional: true },
  { key: "installable", kind: "flag", pattern: WORD },
  {
    key: "source",
    kind: "text",
    path: "below",
    pattern: PATH,
    optional: true,
    help: "folder that modules are imported from, such as src",
  },
  { key: "packages", kind: "words", path: "below", pattern: PATH, optional: true },
  { key: "assets", kind: "words", path: "below", pattern: PATH, optional: true },
  { key: "tests", kind: "text", path: "below", pattern: PATH, optional: true, help: "folder of the tests" },
  {
    key: "testRunner",
    kind: "text",
    choices: ["none", "pytest", "django", "unittest"],
    pattern: WORD,
    optional: true,
  },
  { key: "linters", kind: "words", pattern: NAME, optional: true },
  { key: "configured", kind: "words", pattern: NAME, optional: true },
  {
    key: "health",
    kind: "text",
    pattern: /^(?:\/[\w./~%+@:=,-]*)?$/,
    optional: true,
    help: "path that answers 200 to anybody, such as /health",
  },
  {
    key: "database",
    kind: "text",
    choices: ["none", "postgresql", "mysql", "sqlite", "mongodb"],
    pattern: WORD,
    optional: true,
  },
  {
    key: "orm",
    kind: "text",
    choices: ["none", "sqlalchemy", "sqlmodel", "django", "tortoise"],
    pattern: WORD,
    optional: true,
  },
  {
    key: "metadata",
    kind: "text",
    pattern: new RegExp(`^$|${OBJECT.source}`),
    optional: true,
    help: "where the tables are described, such as app.models:Base.metadata",
  },
  { key: "models", kind: "words", pattern: MODULE, optional: true },
  { key: "migrations", kind: "text", choices: ["none", "alembic", "django"], pattern: WORD, optional: true },
  { key: "databaseVariable", kind: "text", pattern: IDENTIFIER, optional: true },
  { key: "databaseScheme", kind: "text", pattern: /^[a-z0-9+_]*$/, optional: true },
  { key: "redis", kind: "flag", pattern: WORD },
  { key: "variables", kind: "words", pattern: IDENTIFIER, optional: true },
  { key: "settings", kind: "words", pattern: IDENTIFIER, optional: true },
  { key: "loadsEnv", kind: "flag", pattern: WORD },
  { key: "staticRoot", kind: "text", path: "below", pattern: PATH, optional: true },
  { key: "makeTargets", kind: "words", pattern: NAME, optional: true },
  { key: "hooks", kind: "words", pattern: NAME, optional: true },
  {
    key: "composeServices",
    kind: "table",
    keys: ["app", "postgresql", "mysql", "mongodb", "redis"],
    pattern: NAME,
    optional: true,
  },
  {
    key: "composeDatabase",
    kind: "table",
    keys: ["user", "password", "database"],
    pattern: /^(?:[\w.-]*|\$\{[A-Za-z_]\w*:-[\w.-]*\})$/,
    optional: true,
  },
  { key: "present", kind: "table", path: "above", pattern: SHOWN, optional: true },
];

/** Those that a flag sets. */
export const PROJECT_FLAGS = PROJECT_FIELDS.flatMap(({ key, kind, help }) =>
  help === undefined ? [] : [{ key, name: key, kind, help }],
);
