import type { Facts } from "../model.ts";
import { texts } from "../values.ts";
import { byDefault, found, foundAt } from "./model.ts";
import type { Found, Scope } from "./model.ts";
import { dockerfilesOf } from "./commands.ts";
import { folderOf, fromRoot, resolved } from "./scope.ts";
import type { Packaging } from "./tables.ts";

const LINTERS = ["ruff", "black", "isort", "flake8", "pylint", "mypy", "pyright"];

/** Tools that the project declares where its environment gets them from. */
export function lintersOf(scope: Scope, packaging: Packaging): Found<readonly string[]> {
  const { project, preCommit } = scope.local;
  const hooks = new Set(preCommit?.hooks.map(({ id }) => id));
  const shown = LINTERS.flatMap((name) => {
    const declared = project.dependencies.find((each) => each.name === name && isInstalled(scope, packaging, each));
    return declared === undefined ? [] : [found(scope, name, declared.path, declared.line)];
  });
  const [best] = shown;
  if (best === undefined) return byDefault([], "no linter is declared");
  const names = shown.map(({ value }) => value);
  const formats = names.includes("ruff") && !names.includes("black") && (hooks.has("ruff-format") || runsFormat(scope));
  const all = formats ? names.flatMap((name) => (name === "ruff" ? ["ruff", "ruff-format"] : [name])) : names;
  return { value: all, from: best.from };
}

/** Whether the command that makes the environment of developers installs a dependency. */
function isInstalled(
  { local }: Scope,
  { manager, requirements, devRequirements, groups, extras }: Packaging,
  { group, path, development }: Facts["project"]["dependencies"][number],
): boolean {
  if (manager === "pipenv") return path === "Pipfile";
  if (path === "pyproject.toml") return group === "main" || groups.includes(group) || extras.includes(group);
  if (path === "setup.cfg") return !development || extras.includes(group);
  const installed = [...requirements, ...devRequirements];
  const files = new Set(installed);
  for (const file of files) {
    const base = folderOf(file);
    for (const [, named = ""] of (local.tree.text(file) ?? "").matchAll(/^\s*(?:-r|--requirement)[\s=]*(\S+)/gm)) {
      const other = resolved(base, named);
      if (other !== undefined) files.add(other);
    }
    files.add(file.replace(/\.txt$/, ".in"));
  }
  return files.has(path);
}

/** Tools that the project has settings for, also those that something else installs. */
export function configuredOf(scope: Scope): Found<readonly string[]> {
  const { project, preCommit } = scope.local;
  const shown = LINTERS.flatMap((name) => {
    const settings = project.tool(name);
    return settings === undefined ? [] : [found(scope, name, settings.path, settings.line())];
  });
  const hooked = LINTERS.flatMap((name) => {
    const hook = preCommit?.hooks.find(({ id }) => id === name || id === `${name}-check` || id === `${name}-format`);
    return hook === undefined ? [] : [found(scope, name, preCommit?.document.path ?? "", hook.line)];
  });
  const [shows] = [...shown, ...hooked];
  if (shows === undefined) return byDefault([], "no linter has settings");
  const names = new Set([...shown, ...hooked].map(({ value }) => value));
  return { value: LINTERS.filter((name) => names.has(name)), from: shows.from };
}

/** Ids of the hooks that run before a commit. */
export function hooksOf({ repository: { preCommit } }: Scope): Found<readonly string[]> {
  const [shows] = preCommit?.hooks ?? [];
  if (preCommit === undefined || shows === undefined) return byDefault([], "there are no hooks");
  const ids = new Set(preCommit.hooks.map(({ id }) => id).filter((id) => /^[\w.-]+$/.test(id)));
  return foundAt([...ids], preCommit.document.path, shows.line);
}

/** Whether a file of the project formats with ruff. */
function runsFormat({ local, repository }: Scope): boolean {
  if (local.project.tool("ruff.format") !== undefined) return true;
  const files = [...local.tree.paths, ...repository.workflows.map(({ path }) => path)].filter((path) =>
    /(?:akefile|justfile|Taskfile\.ya?ml|tox\.ini|noxfile\.py|\.sh|pyproject\.toml)$|^\.github\/workflows\//.test(path),
  );
  return files.some((path) => /\bruff format\b/.test(local.tree.text(path) ?? repository.tree.text(path) ?? ""));
}

/** Targets of the Makefile in the service's folder. */
export function makeTargetsOf(scope: Scope): Found<readonly string[]> {
  const { makefile } = scope.local;
  if (makefile === undefined) return byDefault([], "there is no Makefile");
  const names = makefile.targets.map(({ name }) => name).filter((name) => /^[\w-]+$/.test(name));
  return found(scope, names, makefile.path);
}

type Where = (scope: Scope) => string | undefined;

/** By component: the file in the repository that shows that it is there. */
const PRESENT: Readonly<Record<string, Where>> = {
  docker: (scope) => dockerfilesOf(scope).find(({ path }) => !/(?:^|\/)\.devcontainer\//.test(path))?.path,
  compose: composeFileOf,
  make: ({ prefix, local }) => (local.makefile === undefined ? undefined : prefix + local.makefile.path),
  "pre-commit": ({ repository }) =>
    repository.preCommit?.document.path ??
    repository.tree.paths.find((path) => /^(?:lefthook\.ya?ml|prek\.toml)$/.test(path)),
  alembic: ({ prefix, local }) => {
    const path = local.migrations?.ini ?? local.migrations?.env;
    return path === undefined ? undefined : prefix + path;
  },
  helm: (scope) => first(scope, ({ charts }) => charts.map(({ metadata }) => metadata.path)),
  ci: ciOf,
  adr: ({ repository }) => adrOf(repository),
  docs: (scope) => matching(scope, /^(?:docs?\/)?(?:mkdocs\.ya?ml|zensical\.toml|conf\.py|source\/conf\.py)$/),
  github: ({ repository: { tree } }) =>
    tree.paths.find((path) =>
      /^(?:(?:\.github\/|docs\/)?(?:CODEOWNERS|PULL_REQUEST_TEMPLATE(?:\.md|\/.*))|\.github\/dependabot\.ya?ml|(?:\.github\/)?\.?renovate\.json5?)$/i.test(
        path,
      ),
    ),
  agents: ({ repository: { tree } }) =>
    tree.paths.find((path) =>
      /^(?:AGENTS|CLAUDE|GEMINI)\.md$|^\.cursorrules$|^\.cursor\/rules\/|^\.github\/copilot-instructions\.md$/.test(
        path,
      ),
    ),
};

/** Components that are there in another form, with the file that shows it as seen from the service. */
export function presentOf(scope: Scope): Found<Readonly<Record<string, string>>> {
  const entries = Object.entries(PRESENT).flatMap(([id, where]) => {
    const path = where(scope);
    // A name that could mean something to a shell is not worth its risk.
    return path === undefined || /["'`$\\\p{Cc}]/u.test(path) ? [] : [{ id, path }];
  });
  const present = Object.fromEntries(entries.map(({ id, path }) => [id, fromRoot(scope, path)]));
  const [shown] = entries;
  return shown === undefined ? byDefault({}, "no component is there") : foundAt(present, shown.path);
}

/** The compose file that ours goes into, as a path of the repository. */
export function composeFileOf(scope: Scope): string | undefined {
  return first(scope, ({ compose }) =>
    compose.map(({ document }) => document.path).filter((path) => !/(?:^|\/)(?:tests?|\.devcontainer)\//.test(path)),
  );
}

/** The file that lies in the service's folder, else the outermost that is not another service's. */
function first(scope: Scope, list: (facts: Facts) => readonly string[]): string | undefined {
  const [inside] = list(scope.local);
  if (inside !== undefined) return scope.prefix + inside;
  if (scope.root === "") return undefined;
  const name = scope.root.split("/").at(-1) ?? "";
  return list(scope.repository).find((path) => folderOf(path) === "" || path.includes(name));
}

function matching({ prefix, local, repository }: Scope, pattern: RegExp): string | undefined {
  const inside = local.tree.paths.find((path) => pattern.test(path));
  return inside === undefined ? repository.tree.paths.find((path) => pattern.test(path)) : prefix + inside;
}

const WORK =
  /\b(?:pytest|scripts?\/[\w-]*(?:test|lint|check)|tox|nox|unittest|manage\.py test|ruff|flake8|black|pylint|mypy|pyright|pre-commit|docker build|docker compose build|coverage run|(?:make|just|task) [\w-]*(?:test|lint|check|ci)\b)/;
const WORKING_ACTIONS = /^(?:pre-commit\/action|docker\/build-push-action|astral-sh\/ruff-action|psf\/black)/;

/** A workflow that tests, checks or builds the service; for one in a folder, a workflow that names the folder. */
function ciOf(scope: Scope): string | undefined {
  const { root, repository } = scope;
  const other = repository.tree.paths.find((path) =>
    /^(?:\.gitlab-ci\.yml|\.circleci\/config\.yml|\.travis\.yml|azure-pipelines\.yml|Jenkinsfile|bitbucket-pipelines\.yml)$/.test(
      path,
    ),
  );
  const working = repository.workflows.filter(
    ({ jobs, document }) =>
      (root === "" || document.text.includes(root)) &&
      jobs.some(({ steps, uses }) =>
        uses?.startsWith("./") === true
          ? /test|lint|build|check|backend/i.test(uses)
          : steps.some(({ run, uses: action }) => WORK.test(run ?? "") || WORKING_ACTIONS.test(action ?? "")),
      ),
  );
  const titled = (pattern: RegExp): typeof working =>
    working.filter(
      ({ path, document }) => pattern.test(path) || texts(document.at("name")).some((name) => pattern.test(name)),
    );
  const tests = titled(/tests?\b|\bci\b|check/i);
  const own = root === "" ? [] : titled(/backend|server|api|service/i);
  return (own.find((workflow) => tests.includes(workflow)) ?? own[0] ?? tests[0] ?? working[0])?.path ?? other;
}

/** A folder of decision records with at least one, or with a template. */
function adrOf({ tree }: Facts): string | undefined {
  return tree.paths.find(
    (path) =>
      /(?:^|\/)(?:adrs?|decisions|decision[-_]records?|architecture[-_]decisions?)\/(?:.+\/)?\d+[^/]*\.md$/i.test(
        path,
      ) || path === ".adr-dir",
  );
}
