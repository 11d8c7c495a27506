import type { Format } from "../model.ts";
import { formatOf } from "../render/format.ts";

export type KeyPath = readonly string[];

/** What tells the elements of a list apart: fields of theirs, the name of a distribution, or the element's own text. */
export type Identity = readonly string[] | "distribution" | "text";

/** How a file is read as keys: by the grammar of a format, or a line at a time. */
export type Grammar = "yaml" | "toml" | "json" | "requirements" | "variables" | "lines" | "attributes";

/** What is known of one kind of file. In a pattern, `*` is any one key. */
export interface Shape {
  readonly grammar: Grammar;
  /** Lists (and tables of distributions) whose elements are keys, by pattern. Any other list is one value. */
  readonly lists?: Readonly<Record<string, Identity>>;
  /** What stands as a whole once the user has it: no key is added inside. */
  readonly units?: readonly string[];
  /** Exceptions from `units`. */
  readonly open?: readonly string[];
  /** Lists that stay when they become empty. */
  readonly stay?: readonly string[];
}

const PYPROJECT: Shape = {
  grammar: "toml",
  lists: {
    "project.dependencies": "distribution",
    "project.optional-dependencies.*": "distribution",
    "dependency-groups.*": "distribution",
    "build-system.requires": "distribution",
    "tool.uv.dev-dependencies": "distribution",
    "tool.pdm.dev-dependencies.*": "distribution",
    "tool.poetry.dependencies": "distribution",
    "tool.poetry.dev-dependencies": "distribution",
    "tool.poetry.group.*.dependencies": "distribution",
    "tool.ruff.extend-exclude": "text",
    "tool.ruff.lint.select": "text",
    "tool.ruff.lint.extend-select": "text",
    "tool.ruff.lint.ignore": "text",
    "tool.mypy.plugins": "text",
    "tool.mypy.exclude": "text",
    "tool.pytest.ini_options.markers": "text",
    "tool.coverage.run.omit": "text",
    "tool.coverage.report.exclude_also": "text",
  },
  units: [
    "build-system",
    "tool.*",
    "tool.poetry.dependencies.*",
    "tool.poetry.dev-dependencies.*",
    "tool.poetry.group.*.dependencies.*",
  ],
  open: ["tool.uv", "tool.poetry", "tool.pdm", "tool.hatch"],
  stay: ["project.dependencies"],
};

const PRE_COMMIT: Shape = {
  grammar: "yaml",
  lists: { repos: ["repo"], "repos.*.hooks": ["id"], default_install_hook_types: "text" },
  units: ["repos.*.hooks.*"],
  stay: ["repos"],
};

const COMPOSE: Shape = {
  grammar: "yaml",
  units: ["services.*", "volumes.*", "networks.*", "secrets.*", "configs.*"],
};

const WORKFLOW: Shape = {
  grammar: "yaml",
  units: ["jobs.*", "on", "permissions", "concurrency", "defaults"],
};

const DEPENDABOT: Shape = {
  grammar: "yaml",
  lists: { updates: ["package-ecosystem", "directory"] },
  units: ["updates.*"],
};

/** First match wins. */
const KINDS: readonly (readonly [RegExp, Shape])[] = [
  [/(^|\/)pyproject\.toml$/, PYPROJECT],
  [/(^|\/)\.pre-commit-config\.ya?ml$/, PRE_COMMIT],
  [/(^|\/)(docker-)?compose[^/]*\.ya?ml$/, COMPOSE],
  [/(^|\/)\.github\/workflows\/[^/]+\.ya?ml$/, WORKFLOW],
  [/(^|\/)\.github\/dependabot\.ya?ml$/, DEPENDABOT],
  [/(^|\/)\.vscode\/extensions\.json$/, { grammar: "json", lists: { recommendations: "text" } }],
  [
    /(^|\/)(requirements|constraints)[^/]*\.(txt|in)$|(^|\/)requirements\/[^/]+\.(txt|in)$/,
    { grammar: "requirements" },
  ],
  [/(^|\/)\.env(\.[\w.-]+)?$|\.env$/, { grammar: "variables" }],
  [/(^|\/)(Dockerfile)?\.\w+ignore$/, { grammar: "lines" }],
  [/(^|\/)\.gitattributes$/, { grammar: "attributes" }],
];

const FORMATS: readonly Format[] = ["yaml", "toml", "json"];

/**
 * What is known of a file.
 *
 * @param where its path, or the word for its format where there is none
 * @throws Error for a file without keys
 */
export function shapeOf(where: string): Shape {
  const known = KINDS.find(([pattern]) => pattern.test(where))?.[1];
  if (known !== undefined) return known;
  const format = FORMATS.find((one) => one === where || one === formatOf(where));
  if (format === "yaml" || format === "toml" || format === "json") return { grammar: format };
  throw new Error(`${where} has no keys`);
}

/** What tells the elements of the list at a path apart, or undefined where it is one value. */
export function identityAt({ lists = {} }: Shape, path: KeyPath): Identity | undefined {
  return Object.entries(lists).find(([pattern]) => matches(pattern, path))?.[1];
}

/** The nearest part of a path that stands as a whole, from the top, or undefined. */
export function unitOf({ units = [], open = [] }: Shape, path: KeyPath): KeyPath | undefined {
  const lengths = Array.from(path, (_, index) => index + 1);
  const length = lengths.find((count) => {
    const part = path.slice(0, count);
    return units.some((unit) => matches(unit, part)) && !open.some((one) => matches(one, part));
  });
  return length === undefined ? undefined : path.slice(0, length);
}

/** Whether a list stays, as an empty one, when its last element goes. */
export function staysEmpty({ stay = [] }: Shape, path: KeyPath): boolean {
  return stay.some((pattern) => matches(pattern, path));
}

/** An element's key in a list, or undefined where it has none. */
export function keyOf(element: unknown, identity: Identity): string | undefined {
  if (typeof element === "string") {
    if (identity === "text") return element;
    return identity === "distribution" ? distributionOf(element) : undefined;
  }
  if (typeof element !== "object" || element === null) return undefined;
  if (typeof identity === "string") return JSON.stringify(element);
  const fields = identity.map((field) => (element as Record<string, unknown>)[field]);
  if (fields.some((field) => typeof field !== "string")) return undefined;
  // A repository is one, whether its address ends in `.git` or not.
  return fields.map((field) => (field as string).replace(/^(\w+:\/\/.*?)(\.git)?\/?$/, "$1")).join(" ");
}

/** `fastapi-users` of `FastAPI_Users[sqlalchemy]>=14 ; python_version < "3.13"`. */
export function distributionOf(requirement: string): string {
  const name = /^\s*([\w.-]+)/.exec(requirement)?.[1] ?? requirement;
  return name.toLowerCase().replace(/[-_.]+/g, "-");
}

function matches(pattern: string, path: KeyPath): boolean {
  const parts = pattern.split(".");
  return parts.length === path.length && parts.every((part, index) => part === "*" || part === path[index]);
}
