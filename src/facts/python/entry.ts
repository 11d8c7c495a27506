import type { Python, PythonFunction, PythonModule, PythonSyntax } from "../model/python.ts";
import type { Tree } from "../model/text.ts";
import { dottedName } from "./modules.ts";

type Entry = NonNullable<Python["entry"]>;

export type Candidate = Entry & {
  /** A server can call it as it is. */
  readonly callable: boolean;
};

/** What makes an application, by its name: classes of frameworks, and functions of the repository that hand one out. */
type Makers = Map<string, { readonly framework: string; readonly path?: string }>;

const FRAMEWORKS: Readonly<Record<string, string>> = {
  FastAPI: "fastapi",
  Starlette: "starlette",
  Litestar: "litestar",
  Flask: "flask",
  Quart: "quart",
  Sanic: "sanic",
  get_asgi_application: "django",
  get_wsgi_application: "django",
};

/** Where commands that start the application are written. */
const COMMANDS =
  /(?:^|\/)(?:[^/]*Dockerfile[^/]*|Containerfile|(?:docker-)?compose[^/]*\.ya?ml|Makefile|Procfile|justfile|pyproject\.toml|[^/]+\.sh)$/;

/** The HTTP application of the modules, as its servers name it. */
export function entryOf(application: readonly PythonModule[], tree: Tree): Entry | undefined {
  const candidates = candidatesOf(application, tree);
  const started = candidates.length === 0 ? [] : startedNames(tree);
  const startedAs = (name: string): string | undefined => started.find((other) => `.${name}`.endsWith(`.${other}`));
  const score = ({ name, path, framework, callable, factory }: Candidate): number =>
    (startedAs(name) === undefined ? 0 : 32) +
    (framework === "fastapi" ? 16 : 0) +
    (callable ? 8 : 0) +
    (/:(?:app|application|create_app|get_app)$/.test(name) ? 4 : 0) +
    (/(?:^|\/)(?:main|app|asgi|application)\.py$/.test(path) ? 2 : 0) +
    (factory ? 0 : 1);
  const depth = (entry: Entry): number => entry.path.split("/").length;
  const [best] = candidates.toSorted((a, b) => score(b) - score(a) || depth(a) - depth(b));
  if (best === undefined) return undefined;
  const { callable: _, ...entry } = best;
  return { ...entry, name: startedAs(entry.name) ?? entry.name };
}

/** Every HTTP application. A function may hand out what another made, and a third module may keep it in a variable. */
export function candidatesOf(application: readonly PythonModule[], tree: Tree): readonly Candidate[] {
  const makers: Makers = new Map(Object.entries(FRAMEWORKS).map(([name, framework]) => [name, { framework }]));
  let candidates: readonly Candidate[] = [];
  for (let known = 0; known < makers.size && known < LIMIT;) {
    known = makers.size;
    const names = [...makers.keys()].join("|");
    const making = new RegExp(`\\b(?:${names})\\s*\\(|^class\\s+\\w+\\([^)]*\\b(?:${names})\\b`, "m");
    candidates = application
      .filter(({ text }) => making.test(text))
      .flatMap((module) => candidatesIn(module, dottedName(module.path, tree), makers));
    for (const { factory, framework, name, path } of candidates) {
      const own = name.slice(name.indexOf(":") + 1);
      if (factory && !makers.has(own)) makers.set(own, { framework, path });
    }
  }
  return candidates;
}

/** Makers in a repository, beyond which nobody could say which is the one. */
const LIMIT = 100;

function candidatesIn({ path, syntax }: PythonModule, dotted: string, makers: Makers): readonly Candidate[] {
  const own = new Map<string, Candidate>();
  for (const { name, bases } of syntax.classes) {
    const framework = bases.map((base) => makers.get(last(base))?.framework).find((base) => base !== undefined);
    if (framework !== undefined) makers.set(name, { framework, path });
  }
  for (const { name, line } of syntax.calls) {
    const framework = frameworkOf(name, path, syntax, makers);
    if (framework === undefined) continue;
    const around = syntax.functions.filter((other) => other.line <= line && line <= other.endLine);
    const factory = around.length === 1 ? around[0] : undefined;
    if (factory !== undefined && factory.qualified === factory.name && isFactory(factory, syntax, makers)) {
      const callable = factory.parameters.every((parameter) => parameter.default !== undefined);
      own.set(factory.name, {
        path,
        name: `${dotted}:${factory.name}`,
        factory: true,
        framework,
        line: factory.line,
        callable,
      });
    }
    const variable = syntax.assignments.findLast(
      (other) => other.line <= line && other.value.includes(`${last(name)}(`),
    );
    if (around.length > 0 || variable === undefined || line > variable.line + variable.value.split("\n").length)
      continue;
    own.set(variable.name, {
      path,
      name: `${dotted}:${variable.name}`,
      factory: false,
      framework,
      line: variable.line,
      callable: true,
    });
  }
  return [...own.values()];
}

/** What a call makes. The name of a function counts where that function is known: in its module, and where it is imported. */
function frameworkOf(call: string, path: string, { imports }: PythonSyntax, makers: Makers): string | undefined {
  const maker = makers.get(last(call));
  if (maker?.path === undefined || maker.path === path) return maker?.framework;
  return imports.some(({ names }) => names.includes(call)) ? maker.framework : undefined;
}

/** Not every function that makes an application hands it out. */
function isFactory({ name, returns, decorators }: PythonFunction, syntax: PythonSyntax, makers: Makers): boolean {
  if (decorators.some((decorator) => /fixture|command/.test(decorator))) return false;
  if (returns !== undefined)
    return makers.has(last(returns.replace(/["']/g, ""))) || /app|asgi|wsgi|\bAny\b/i.test(returns);
  return /app|asgi|wsgi/i.test(name) || syntax.assignments.some(({ value }) => value.startsWith(`${name}(`));
}

function startedNames(tree: Tree): readonly string[] {
  return tree.paths
    .filter((path) => COMMANDS.test(path))
    .flatMap((path) => [...(tree.text(path) ?? "").matchAll(/(?<![\w./:-])([A-Za-z_][\w.]*:[A-Za-z_]\w*)(?![\w:/])/g)])
    .map(([, name = ""]) => name);
}

function last(dotted: string): string {
  return dotted.slice(dotted.lastIndexOf(".") + 1);
}
