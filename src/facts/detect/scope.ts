import { factsOf } from "../facts.ts";
import type { Facts } from "../model.ts";
import type { PythonModule } from "../model/python.ts";
import type { Tree } from "../model/text.ts";
import type { Scope } from "./model.ts";

/** Folders whose code is not what a repository delivers, and those of generators, whose names are filled in later. */
export const ASIDE =
  /(?:^|\/)(?:tests?|testing|docs?|docs_src|examples?|samples?|demos?|scripts|fixtures|templates|playground|benchmarks?|node_modules|vendor|third_party|\.[^/]+|[^/]*\{\{[^/]*)\//;

/**
 * The facts of one service.
 *
 * @param others roots of the other services of the repository
 */
export function scopeOf(repository: Facts, root: string, others: readonly string[]): Scope {
  const prefix = root === "" ? "" : `${root}/`;
  const inside = others.filter((other) => other !== root && other.startsWith(prefix)).map((other) => `${other}/`);
  const local = root === "" && inside.length === 0 ? repository : factsOf(below(repository.tree, prefix, inside));
  return { root, prefix, repository, local };
}

function below(tree: Tree, prefix: string, without: readonly string[]): Tree {
  return {
    name: prefix.split("/").at(-2) ?? tree.name,
    paths: tree.paths
      .filter((path) => path.startsWith(prefix) && !without.some((other) => path.startsWith(other)))
      .map((path) => path.slice(prefix.length)),
    has: (path) => tree.has(prefix + path),
    text: (path) => tree.text(prefix + path),
    executable: (path) => tree.executable(prefix + path),
    problems: [],
    tracked: (path) => tree.tracked(prefix + path),
  };
}

/** A path of the repository, as seen from the service: `../uv.lock`. */
export function fromRoot({ root }: Scope, path: string): string {
  const base = root === "" ? [] : root.split("/");
  const parts = path.split("/");
  let shared = 0;
  while (shared < base.length && shared < parts.length - 1 && base[shared] === parts[shared]) shared++;
  return [...base.slice(shared).map(() => ".."), ...parts.slice(shared)].join("/");
}

/** The first of some paths that exists: in the service's folder, then in the repository's. @returns a path of the repository */
export function nearest({ prefix, repository: { tree } }: Scope, ...paths: readonly string[]): string | undefined {
  return [...new Set([prefix, ""])]
    .flatMap((folder) => paths.map((path) => folder + path))
    .find((path) => tree.has(path));
}

/** Modules of the service that run in production. */
export function applicationModules({ local }: Scope): readonly PythonModule[] {
  return local.python.application.filter(({ path }) => !ASIDE.test(path) || /(?:^|\/)(?:app|src)\//.test(path));
}

/** The file that a dotted module is, among the modules of the application; the outermost where there are several. */
export function moduleFile(scope: Scope, dotted: string): string | undefined {
  const base = dotted.replaceAll(".", "/");
  return applicationModules(scope)
    .map(({ path }) => path)
    .filter((path) => `/${path}`.endsWith(`/${base}.py`) || `/${path}`.endsWith(`/${base}/__init__.py`))
    .toSorted((a, b) => a.split("/").length - b.split("/").length || a.length - b.length)[0];
}

/** Folder that `a.b` is imported from, where its file is `src/a/b.py`. */
export function sourceOf(path: string, dotted: string): string {
  const module = path.replace(/(?:\/__init__)?\.py$/, "");
  return module.slice(0, Math.max(0, module.length - dotted.length - 1));
}

/** The line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** Folder of a path, empty at the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** A path with `.` and `..` carried out; undefined if it leaves the repository. */
export function resolved(folder: string, path: string): string | undefined {
  const parts = folder === "" ? [] : folder.split("/");
  for (const part of path.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
