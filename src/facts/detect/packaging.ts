import type { Manager } from "../../project.ts";
import type { DependencyManager } from "../model/project.ts";
import { isDevelopment, readRequirements } from "../project/requirements.ts";
import type { Requirements } from "../project/requirements.ts";
import { isMapping, text, texts } from "../values.ts";
import { byDefault, found, foundAt } from "./model.ts";
import type { Finding, Found, Scope } from "./model.ts";
import { folderOf, fromRoot, resolved } from "./scope.ts";

const MANAGERS: Readonly<Record<DependencyManager, Manager>> = {
  uv: "uv",
  poetry: "poetry",
  pdm: "pdm",
  pipenv: "pipenv",
  // Hatch has no lock file, so pip installs what it declares.
  hatch: "pip",
  "pip-tools": "pip-tools",
  requirements: "pip",
};

const LOCKS: Readonly<Record<string, string>> = {
  uv: "uv.lock",
  poetry: "poetry.lock",
  pdm: "pdm.lock",
  pipenv: "Pipfile.lock",
};

/** What installs the dependencies. */
export function managerOf(scope: Scope): Finding<Manager> {
  const { local, prefix } = scope;
  const workspace = workspaceLock(scope);
  if (workspace !== undefined) return foundAt("uv", workspace);
  const manager = local.project.manager === undefined ? undefined : MANAGERS[local.project.manager];
  const proof = proofOf(scope, manager);
  if (manager === "pipenv" && (local.tree.has("requirements.txt") || local.tree.has("setup.py"))) {
    const tied = settled(scope);
    if (tied !== undefined) return tied;
  }
  if (manager !== undefined && proof !== undefined) return foundAt(manager, prefix + proof);
  const declaring = ["pyproject.toml", "setup.py", "setup.cfg"].find((path) => local.tree.has(path));
  return declaring === undefined ? undefined : found<Manager>(scope, "pip", declaring);
}

/** Beside a Pipfile there are files for pip, too: what the image or the pipeline installs from. */
function settled(scope: Scope): Found<Manager> | undefined {
  const { repository, local } = scope;
  const files = repository.tree.paths
    .filter((path) => /Dockerfile|^\.github\/workflows\/|\.travis\.yml|tox\.ini$/.test(path))
    .map((path) => ({ path, content: repository.tree.text(path) ?? "" }));
  if (files.some(({ content }) => content.includes("pipenv"))) return undefined;
  const pip = files.find(({ content }) => /pip3? install[^\n]*-r /.test(content));
  if (pip !== undefined) return foundAt<Manager>("pip", pip.path);
  return local.tree.has("Pipfile.lock") ? found<Manager>(scope, "pipenv", "Pipfile.lock") : undefined;
}

function proofOf({ local }: Scope, manager: Manager | undefined): string | undefined {
  const { lockFile, pyproject } = local.project;
  if (lockFile !== undefined && manager !== undefined) return lockFile;
  const files = readRequirements(local.tree).map(({ path }) => path);
  const others = manager === "pip" || manager === "pip-tools" ? files : [];
  return (
    others.find((path) => path === "requirements.txt") ??
    others.find((path) => !isDevelopment(path)) ??
    others[0] ??
    (local.tree.has("Pipfile") && manager === "pipenv" ? "Pipfile" : pyproject?.path)
  );
}

/** The lock of a uv workspace that the service is a member of. */
function workspaceLock({ root, repository }: Scope): string | undefined {
  if (root === "") return undefined;
  const parents = root.split("/").map((_, index, parts) => parts.slice(0, index).join("/"));
  for (const folder of parents.toReversed()) {
    const prefix = folder === "" ? "" : `${folder}/`;
    const document = repository.structured(`${prefix}pyproject.toml`);
    const members = texts(document?.at("tool", "uv", "workspace", "members"));
    const pattern = members.map((member) => member.replace(/^\.\//, "").replace(/\/$/, ""));
    const member = root.slice(prefix.length);
    const matches = pattern.some((each) =>
      new RegExp(`^${each.replaceAll(/[.+]/g, "\\$&").replaceAll("*", "[^/]*")}$`).test(member),
    );
    if (matches && repository.tree.has(`${prefix}uv.lock`)) return `${prefix}uv.lock`;
  }
  return undefined;
}

/** The file that holds the exact versions; empty where none does. */
export function lockFileOf(scope: Scope, manager: Manager | undefined): Found<string> | undefined {
  if (manager === undefined) return undefined;
  const { local } = scope;
  const workspace = manager === "uv" ? workspaceLock(scope) : undefined;
  if (workspace !== undefined) return foundAt(fromRoot(scope, workspace), workspace);
  const own = LOCKS[manager];
  if (own !== undefined) return local.tree.has(own) ? found(scope, own, own) : byDefault("", `there is no ${own}`);
  const pinned = readRequirements(local.tree).find(
    ({ path, pinned: exact }) => exact && path.endsWith(".txt") && !isDevelopment(path),
  );
  if (pinned === undefined) return byDefault("", "no requirements file has exact versions");
  // The file that is installed may only include the pinned one.
  const installed = requirementsOf(scope, manager).runtime?.value[0];
  return found(scope, installed ?? pinned.path, pinned.path);
}

/** Files for pip, those of developers apart. What another file includes is left out. */
export function requirementsOf(
  scope: Scope,
  manager: Manager | undefined,
): {
  readonly runtime: Found<readonly string[]> | undefined;
  readonly development: Found<readonly string[]> | undefined;
} {
  if (manager === undefined) return { runtime: undefined, development: undefined };
  const none = byDefault<readonly string[]>([], `${manager} needs none`);
  if (manager !== "pip" && manager !== "pip-tools") return { runtime: none, development: none };
  const files = readRequirements(scope.local.tree).filter(({ path }) => /^(?:requirements\/)?[^/]+\.txt$/.test(path));
  const wanted = files.filter(({ path }) => !/(?:^|[/_-])(?:docs?|build|release|constraints?)\.txt$/.test(path));
  const development = outermost(
    scope,
    wanted.filter(({ path }) => isDevelopment(path)),
  );
  const runtime = passedOn(files, chosen(wanted.map(({ path }) => path).filter((path) => !isDevelopment(path))));
  return {
    runtime: runtime === undefined ? byDefault([], "there is no requirements file") : found(scope, [runtime], runtime),
    development:
      development[0] === undefined
        ? byDefault([], "there is no requirements file for developers")
        : found(scope, development, development[0]),
  };
}

/** A file that only takes in another, for tools that look for it at the root, stands for that other. */
function passedOn(files: readonly Requirements[], path: string | undefined): string | undefined {
  const file = files.find((each) => each.path === path);
  const [only, ...others] = file?.includes ?? [];
  return file?.dependencies.length === 0 && others.length === 0 ? (only ?? path) : path;
}

function chosen(paths: readonly string[]): string | undefined {
  const order = [
    /^requirements\.txt$/,
    /(?:^|[/_-])prod(?:uction)?\.txt$/,
    /(?:^|[/_-])(?:main|base|requirements|common|default)\.txt$/,
  ];
  return (
    order.map((pattern) => paths.find((path) => pattern.test(path))).find((path) => path !== undefined) ?? paths[0]
  );
}

/** Without those that another of them includes. */
function outermost({ local }: Scope, files: readonly Requirements[]): readonly string[] {
  const paths = files.map(({ path }) => path);
  const included = new Set(
    paths.flatMap((path) =>
      [...(local.tree.text(path) ?? "").matchAll(/^\s*(?:-r|--requirement)[\s=]*(\S+)/gm)].map(([, file = ""]) =>
        resolved(folderOf(path), file),
      ),
    ),
  );
  return paths.filter((path) => !included.has(path));
}

/** Groups and extras with the tools of developers, as pyproject.toml names them. */
export function developmentGroups(
  scope: Scope,
  manager: Manager | undefined,
): { readonly groups: Found<readonly string[]>; readonly extras: Found<readonly string[]> } {
  const { pyproject, dependencies } = scope.local.project;
  const none = byDefault<readonly string[]>([], "pyproject.toml has no group of developers");
  if (pyproject === undefined || manager === "pipenv") return { groups: none, extras: none };
  const inExtras = new Set(keysOf(pyproject.at("project", "optional-dependencies")));
  const poetryOptional = manager === "poetry" ? keysOf(pyproject.at("tool", "poetry", "extras")) : [];
  const groups = new Set([
    ...keysOf(pyproject.at("dependency-groups")),
    ...keysOf(pyproject.at("tool", "poetry", "group")),
    ...keysOf(pyproject.at("tool", "pdm", "dev-dependencies")),
    ...(pyproject.at("tool", "poetry", "dev-dependencies") === undefined &&
    pyproject.at("tool", "uv", "dev-dependencies") === undefined
      ? []
      : ["dev"]),
  ]);
  const developing = (name: string): boolean =>
    !/^(?:docs?|documentation|release|notebooks?|bench(?:marks?)?|mutation)$/i.test(name) &&
    (isDevelopment(name) ||
      dependencies.some(({ group, development, name: own }) => group === name && development && TOOLS.has(own)));
  const list = (names: Iterable<string>, ...keys: readonly string[]): Found<readonly string[]> => {
    const wanted = [...names].filter(developing);
    return wanted.length === 0 ? none : found(scope, wanted, pyproject.path, pyproject.line(...keys));
  };
  const table = isMapping(pyproject.at("dependency-groups")) ? ["dependency-groups"] : ["tool", manager ?? "poetry"];
  return {
    groups: list(groups, ...table),
    extras: list([...inExtras, ...poetryOptional], "project", "optional-dependencies"),
  };
}

const TOOLS = new Set(["pytest", "ruff", "mypy", "black", "flake8", "isort", "pylint", "pyright", "pytest-django"]);

function keysOf(value: unknown): readonly string[] {
  return isMapping(value) ? Object.keys(value) : [];
}

/** Whether the project is a distribution that its manager installs, too. */
export function installableOf(scope: Scope, manager: Manager | undefined): Found<boolean> | undefined {
  if (manager === undefined) return undefined;
  const { local } = scope;
  const { pyproject } = local.project;
  const own = (value: boolean, ...keys: readonly string[]): Found<boolean> =>
    found(scope, value, "pyproject.toml", pyproject?.line(...keys) ?? 1);
  const switches = [
    ["tool", "uv", "package"],
    ["tool", "poetry", "package-mode"],
    ["tool", "pdm", "distribution"],
  ].filter(([, name]) => name === manager);
  for (const keys of switches) {
    const value = pyproject?.at(...keys);
    if (typeof value === "boolean") return own(value, ...keys);
  }
  const backend = text(pyproject?.at("build-system", "build-backend"));
  const declares = isMapping(pyproject?.at("project")) || isMapping(pyproject?.at("tool", "poetry"));
  if (manager === "poetry" && declares && !hasPackage(scope)) return own(false, "tool", "poetry");
  if (backend !== undefined && declares) return own(true, "build-system", "build-backend");
  if (manager === "poetry" && declares) return own(true, "tool", "poetry");
  if (manager === "pip" && local.tree.has("setup.py")) return found(scope, true, "setup.py");
  // Without any requirements file, installing the project itself is the only way to its dependencies.
  const [first] = local.project.dependencies;
  if (manager === "pip" && declares && first?.path === "pyproject.toml") return own(true, "project");
  return byDefault(false, "there is no build backend");
}

/** Poetry refuses to install a project whose package it does not find. */
function hasPackage({ local }: Scope): boolean {
  const { pyproject, name = "" } = local.project;
  if (pyproject?.at("tool", "poetry", "packages") !== undefined) return true;
  const folder = name.replaceAll("-", "_").replaceAll(".", "_").toLowerCase();
  return ["", "src/"].some(
    (base) => local.tree.has(`${base}${folder}/__init__.py`) || local.tree.has(`${base}${folder}.py`),
  );
}
