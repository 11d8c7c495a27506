import { candidatesOf } from "../python/entry.ts";
import type { Candidate } from "../python/entry.ts";
import { dottedName } from "../python/modules.ts";
import type { Project } from "../../project.ts";
import { found, foundAt, isFound } from "./model.ts";
import type { Finding, Found, Scope } from "./model.ts";
import type { Command } from "./commands.ts";
import { applicationModules, ASIDE, moduleFile, sourceOf } from "./scope.ts";

/** The object that is served. */
export interface Application {
  /** `app.main:app` */
  readonly name: string;
  /** File of the module, in the service's folder. */
  readonly path: string;
  readonly factory: boolean;
  readonly framework: string;
  readonly interface: Project["interface"];
  readonly source: string;
}

const KNOWN = new Set(["fastapi", "starlette", "flask", "django", "litestar"]);
const WSGI = new Set(["flask", "django"]);

/** What `fastapi run` looks for, in its order. */
const FASTAPI_FILES = ["main", "app", "api", "app.main", "app.app", "app.api"];

/** The application of a service: what its commands serve, else the only object that looks like one. */
export function applicationOf(scope: Scope, commands: readonly Command[]): Finding<Application> {
  const candidates = applicationsIn(scope);
  const served = commands.flatMap((command) => {
    const application = servedBy(scope, command, candidates);
    return application === undefined ? [] : [{ command, application }];
  });
  // What is only read, in a README, counts where the code leaves it open.
  const plain = (served[0]?.command.rank ?? 0) < FIRM ? guessed(scope, candidates) : undefined;
  if (isFound(plain)) return plain;
  const best = served.filter(({ command }) => command.rank === served[0]?.command.rank);
  const names = new Set(best.map(({ application }) => application.name));
  const [first] = best;
  if (first !== undefined && names.size === 1)
    return foundAt(first.application, first.command.path, first.command.line);
  if (names.size > 1) return { candidates: [...names] };
  return plain;
}

/** Rank of the commands that are run, rather than read. */
const FIRM = 30;

const everywhere = new WeakMap<Scope["repository"], readonly Candidate[]>();

/** Applications of the repository, also those that a function of another package of it makes. */
export function applicationsOf(repository: Scope["repository"]): readonly Candidate[] {
  const modules = repository.python.application.filter(({ path }) => !ASIDE.test(path));
  const known = everywhere.get(repository) ?? candidatesOf(modules, repository.tree);
  everywhere.set(repository, known);
  return known;
}

/** Applications in the service's folder, by their names there. */
function applicationsIn(scope: Scope): readonly Candidate[] {
  const { local, prefix, repository } = scope;
  const own = candidatesOf(applicationModules(scope), local.tree);
  const keys = new Set(own.map(({ path, name }) => path + name.slice(name.indexOf(":"))));
  const others = prefix === "" ? [] : applicationsOf(repository);
  const made = others
    .filter(({ path }) => path.startsWith(prefix) && local.tree.has(path.slice(prefix.length)))
    .map((candidate) => {
      const path = candidate.path.slice(prefix.length);
      return {
        ...candidate,
        path,
        name: dottedName(path, local.tree) + candidate.name.slice(candidate.name.indexOf(":")),
      };
    })
    .filter(({ path, name }) => !keys.has(path + name.slice(name.indexOf(":"))));
  return [...own, ...made];
}

/** The application that a command names, if its module is one of the service. */
function servedBy(scope: Scope, command: Command, candidates: readonly Candidate[]): Application | undefined {
  const { target } = command;
  if (command.server === "fastapi") return servedByFastApi(target, candidates);
  if (target === undefined) return undefined;
  if (target.startsWith("=")) {
    const object = candidates.find(({ path, name }) => target === `=${path}:${name.slice(name.indexOf(":") + 1)}`);
    return object === undefined ? undefined : ofCandidate(object);
  }
  const [module = "", object] = target.split(":");
  const path = moduleFile(scope, module);
  if (path === undefined) return undefined;
  const source = sourceOf(path, module);
  if (isPackage(scope, source)) return servedFromPackage(command, path, object, candidates);
  const inFile = candidates.filter((candidate) => candidate.path === path);
  const named =
    object === undefined && command.server === "flask"
      ? inFile[0]
      : inFile.find(({ name }) => name.endsWith(`:${object ?? "application"}`));
  if (named === undefined && object === undefined && command.server === "flask") return undefined;
  const framework = named?.framework ?? frameworkAround(scope, candidates);
  if (framework === undefined) return undefined;
  const name =
    named === undefined || object !== undefined ? `${module}:${object ?? "application"}` : renamed(named, module);
  const factory = command.factory || (named?.factory ?? false);
  const asgi = command.asgi === true || (!WSGI.has(framework) && command.server !== "uwsgi");
  return {
    name,
    path,
    factory,
    framework,
    interface: asgi || /\.asgi:/.test(name) ? "asgi" : "wsgi",
    source,
  };
}

/** Whether the folder that a command starts in is a package that the code imports by its name, so that it has to start above. */
function isPackage(scope: Scope, source: string): boolean {
  if (source === "" || !scope.local.tree.has(`${source}/__init__.py`)) return false;
  const name = source.slice(source.lastIndexOf("/") + 1);
  const importing = new RegExp(`^\\s*(?:from|import)\\s+${name}\\.\\w`, "m");
  return applicationModules(scope).some(({ text }) => importing.test(text));
}

function servedFromPackage(
  command: Command,
  path: string,
  object: string | undefined,
  candidates: readonly Candidate[],
): Application | undefined {
  const wanted = `:${object ?? "application"}`;
  const candidate = candidates.find((each) => each.path === path && each.name.endsWith(wanted));
  return candidate === undefined
    ? undefined
    : { ...ofCandidate(candidate), factory: command.factory || candidate.factory };
}

function renamed({ name }: Candidate, module: string): string {
  return `${module}:${name.slice(name.indexOf(":") + 1)}`;
}

function servedByFastApi(target: string | undefined, candidates: readonly Candidate[]): Application | undefined {
  const objects = candidates.filter(({ framework, factory }) => framework === "fastapi" && !factory);
  const wanted =
    target === undefined
      ? FASTAPI_FILES.map((name) => `${name.replaceAll(".", "/")}.py`)
      : [target, `${target}/__init__.py`];
  for (const path of wanted) {
    const inFile = objects.filter((candidate) => candidate.path === path);
    const object = inFile.find(({ name }) => /:(?:app|api)$/.test(name)) ?? inFile[0];
    if (object !== undefined) return ofCandidate(object);
  }
  return undefined;
}

/** The framework, where the object is made in another module than the one that is served. */
function frameworkAround({ local }: Scope, candidates: readonly Candidate[]): string | undefined {
  const made = new Set(candidates.map(({ framework }) => framework));
  if (made.size === 1) return [...made][0];
  const declared = [...KNOWN].filter((name) => local.project.dependency(name)?.development === false);
  return declared.length === 1 ? declared[0] : undefined;
}

function ofCandidate({ name, path, factory, framework }: Candidate): Application {
  const module = name.slice(0, name.indexOf(":"));
  const wsgi = framework === "flask" || (framework === "django" && !path.endsWith("asgi.py"));
  return { name, path, factory, framework, interface: wsgi ? "wsgi" : "asgi", source: sourceOf(path, module) };
}

function guessed(scope: Scope, candidates: readonly Candidate[]): Finding<Application> {
  const mounted = mountedIn(scope);
  const outer = candidates.filter(({ name }) => !mounted.has(name.slice(name.indexOf(":") + 1)));
  const asgi = ["channels", "daphne", "uvicorn", "hypercorn", "granian", "uvicorn-worker"].some(
    (name) => scope.local.project.dependency(name)?.development === false,
  );
  const score = ({ name, path, callable, factory, framework }: Candidate): number =>
    (callable ? 32 : 0) +
    (framework === "django" && path.endsWith("asgi.py") === asgi ? 16 : 0) +
    (/:(?:app|application|create_app|get_app|create_application)$/.test(name) ? 8 : 0) +
    (/(?:^|\/)(?:main|app|asgi|wsgi|application|autoapp|server)\.py$/.test(path) ? 4 : 0) +
    (factory ? 0 : 2);
  const depth = ({ path }: Candidate): number => path.split("/").length;
  const sorted = (outer.length > 0 ? outer : candidates).toSorted((a, b) => score(b) - score(a) || depth(a) - depth(b));
  const [best, next] = sorted;
  if (best === undefined) return undefined;
  const tied = next !== undefined && score(next) === score(best) && depth(next) === depth(best);
  if (tied || !best.callable) return { candidates: sorted.map(({ name }) => name) };
  return found(scope, ofCandidate(best), best.path, best.line);
}

/** Names of applications that another one mounts. */
function mountedIn(scope: Scope): ReadonlySet<string> {
  const names = applicationModules(scope).flatMap(({ text }) =>
    [...text.matchAll(/\.mount\(\s*[^,()]+,\s*(?:app\s*=\s*)?(?:\w+\.)*(\w+)\s*[,)]/g)].map(([, name = ""]) => name),
  );
  return new Set(names);
}

/** The framework as `Project` names it, also where it is open which of its applications is the one. */
export function frameworkOf(scope: Scope, served: Finding<Application>): Finding<string> {
  const named = (framework: string): string => (KNOWN.has(framework) ? framework : "other");
  if (served === undefined || isFound(served)) return partOf(served, ({ framework }) => named(framework));
  const [first, ...others] = applicationsIn(scope);
  const agreed = first !== undefined && others.every(({ framework }) => framework === first.framework);
  return agreed ? found(scope, named(first.framework), first.path, first.line) : undefined;
}

const SERVERS = ["uvicorn", "gunicorn", "hypercorn", "granian"];

/** The server that the project depends on: the one that its commands use, if it declares several. */
export function serverOf(
  scope: Scope,
  application: Application | undefined,
  commands: readonly Command[],
): Finding<string> {
  const { project } = scope.local;
  const declared = SERVERS.flatMap((name) => {
    const own = project.dependency(name) ?? (name === "uvicorn" ? bundled(scope) : undefined);
    return own === undefined || own.development ? [] : [{ name, ...at(scope, own) }];
  });
  const used = commands.find(({ server }) => declared.some(({ name }) => name === server));
  const fitting = declared.find(({ name }) =>
    application?.interface === "wsgi" ? name !== "uvicorn" : name !== "gunicorn",
  );
  const chosen = declared.find(({ name }) => name === used?.server) ?? fitting ?? declared[0];
  if (chosen !== undefined) return { value: chosen.name, from: chosen.from };
  return { value: "", from: "default: the project declares no server" };
}

/** `fastapi[standard]` brings uvicorn. */
function bundled({ local: { project } }: Scope): ReturnType<typeof project.dependency> {
  const own = project.dependency("fastapi");
  return own !== undefined && /\[[^\]]*\b(?:standard|all)\b/.test(own.specifier) ? own : undefined;
}

function at(
  { prefix }: Scope,
  { path, line }: { readonly path: string; readonly line: number },
): { readonly from: string } {
  return { from: `${prefix}${path}:${line}` };
}

/** Takes one part out of what was found. */
export function partOf<T, U>(finding: Finding<T>, part: (value: T) => U): Found<U> | undefined {
  return finding !== undefined && "value" in finding ? { value: part(finding.value), from: finding.from } : undefined;
}
