import type { PythonModule } from "../model/python.ts";
import { folderOf, resolved } from "./scope.ts";

/**
 * The path that an expression such as `BASE_DIR / "static"`, `os.path.join(BASE, "static")` or `Path(__file__).parent` stands for.
 *
 * @param modules where its names may be assigned, besides its own module
 * @returns from the service's folder, which a service is started in; undefined if it lies outside, or the code does not say it
 */
export function pathOf(
  expression: string,
  module: PythonModule,
  modules: readonly PythonModule[],
  depth = 0,
): string | undefined {
  const parts = [...expression.matchAll(/["']([^"'{}]*)["']/g)].map(([, part = ""]) => part);
  if (ENVIRONMENT.test(expression) || parts[0]?.startsWith("/") === true) return undefined;
  if (expression.includes("__file__")) return fromFile(expression, module.path, parts);
  const name = NAME.exec(expression.replaceAll(/["'][^"']*["']/g, ""))?.[1];
  if (name === undefined && parts.length === 0 && !/cwd\(\)/.test(expression)) return undefined;
  const base = name === undefined ? "" : ofName(name, module, modules, depth);
  const up = "../".repeat(count(expression, /\.parent\b/g));
  return base === undefined ? undefined : resolved(base, up + parts.join("/"));
}

/** What is read from the environment is not written in the code. */
const ENVIRONMENT = /environ\b(?!\.Path)|getenv|env\(|config\(/;

/** `BASE_DIR` of `settings.BASE_DIR.parent`. */
const NAME =
  /\b(?!(?:os|path|join|str|Path|pathlib|abspath|dirname|realpath|resolve|parent|absolute|joinpath)\b)([A-Za-z_]\w*)\b(?!["'(]|\.(?!parent\b|resolve\b|absolute\b|joinpath\b|path\b))/;

/** `Path(__file__).resolve().parent.parent`, `os.path.dirname(__file__)`, `environ.Path(__file__) - 2`. */
function fromFile(expression: string, path: string, parts: readonly string[]): string | undefined {
  const levels =
    count(expression, /\.parent\b|\bdirname\(/g) +
    Number(/\.parents\[(\d+)\]/.exec(expression)?.[1] ?? -1) +
    1 +
    Number(/-\s*(\d+)\s*$/.exec(expression)?.[1] ?? 0);
  const folder = above(path, levels);
  return folder === undefined ? undefined : resolved(folder, parts.join("/"));
}

/** Names may stand for names; this is where a circle of them ends. */
const DEEPEST = 3;

/** The path that a name stands for: in its own module, else in the first that assigns one to it. */
function ofName(
  name: string,
  module: PythonModule,
  modules: readonly PythonModule[],
  depth: number,
): string | undefined {
  if (depth > DEEPEST) return undefined;
  const assigning = new RegExp(`^[ \\t]*${name}\\b[^\\n=]*=`, "m");
  for (const other of [module, ...modules.filter((each) => each !== module)]) {
    if (!assigning.test(other.text)) continue;
    const { assignments, classes } = other.syntax;
    const assigned = [...assignments, ...classes.flatMap(({ attributes }) => attributes)];
    const value = assigned.find((each) => each.name === name)?.value;
    const path = value === undefined ? undefined : pathOf(value, other, modules, depth + 1);
    if (path !== undefined) return path;
  }
  return undefined;
}

function count(text: string, pattern: RegExp): number {
  return (text.match(pattern) ?? []).length;
}

function above(path: string, levels: number): string | undefined {
  let folder: string | undefined = path;
  for (let level = 0; level < levels; level++)
    folder = folder === "" || folder === undefined ? undefined : folderOf(folder);
  return folder;
}
