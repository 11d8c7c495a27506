import type { PythonModule } from "../model/python.ts";
import { statementsOf } from "../python/statements.ts";
import { pathOf } from "./path-expression.ts";
import type { Scope } from "./model.ts";
import { applicationModules } from "./scope.ts";

/** A file that the code names, and the module that does. */
export interface NamedFile {
  readonly path: string;
  readonly from: string;
  readonly line: number;
}

/** Code, what only developers or builds read, what a service writes, and what no image may hold. */
const NEVER =
  /(?:^|\/)\.|\.(?:py|pyc|log|lock|db|sqlite3?|pem|key|crt|p12|pfx|jks)$|(?:^|\/)(?:tests?|node_modules)\/|secret|credential|(?:^|\/)(?:Dockerfile|Makefile|alembic\.ini)$/i;

/** Characters that every file of ours can quote. */
const PLAIN = /^[\w./@+-]+$/;

/**
 * Files of the service that its code opens by a path from a base directory, or from the folder that it is started in.
 *
 * @param inPackages whether a path lies in the packages, whose modules alone are looked at
 * @param left whether a path is not asked about: it is delivered anyway, or cannot be
 */
export function namedFilesOf(
  scope: Scope,
  inPackages: (path: string) => boolean,
  left: (path: string) => boolean,
): readonly NamedFile[] {
  const { paths } = scope.local.tree;
  const known = new Set(paths.filter((path) => PLAIN.test(path) && !NEVER.test(path) && !left(path)));
  const names = new Set([...known].map(lastOf));
  const naming = (code: string): boolean => stringsIn(code).some((string) => names.has(lastOf(string)));
  const modules = applicationModules(scope);
  const found = new Map<string, NamedFile>();
  for (const module of modules) {
    if (!inPackages(module.path) || !naming(module.text)) continue;
    for (const { code, line } of statementsOf(module.text)) {
      if (!naming(code)) continue;
      for (const path of pathsIn(code, module, modules))
        if (known.has(path) && !found.has(path)) found.set(path, { path, from: module.path, line });
    }
  }
  return [...found.values()];
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function stringsIn(code: string): readonly string[] {
  return [...code.matchAll(/["'](?:\{[\w.]+\}\/)?([\w./@+-]+)["']/g)].map(([, string = ""]) => string);
}

const LITERAL = String.raw`["'][^"'\n{}]+["']`;

/** `BASE / "a" / "b"` */
const DIVIDED = new RegExp(String.raw`(?:\s*/\s*${LITERAL})+`, "g");

/** `os.path.join(BASE, "a", "b")`, `BASE.joinpath("a", "b")` */
const JOINED = new RegExp(String.raw`(?:\bpath\.join|(?<![\w."'])join|\.joinpath)\(\s*`, "g");

/** `f"{BASE}/a"` */
const FORMATTED = /\b[fF]["']\{([\w.]+)\}\/([^"'\n{}]+)["']/g;

/** `open("a")`, unless it is opened to be written. */
const OPENED = new RegExp(
  String.raw`(?<![\w.])(?:io\.open|open|(?:pathlib\.)?Path|(?:logging\.config\.)?fileConfig|FileResponse)\(\s*(${LITERAL})(?!\s*(?:,\s*(?:mode\s*=\s*)?["']\w*[wax+]|\)\s*/))`,
  "g",
);

/** The paths that a statement puts together. */
function pathsIn(code: string, module: PythonModule, modules: readonly PythonModule[]): readonly string[] {
  const expressions = [
    ...[...code.matchAll(DIVIDED)].map(({ 0: parts, index }) => operandBefore(code, index) + parts),
    ...[...code.matchAll(JOINED)].map(({ 0: call, index }) => {
      const argumentsAt = index + call.trimEnd().length;
      const operand = call.startsWith(".joinpath") ? operandBefore(code, index) : "";
      return `${operand} ${code.slice(argumentsAt, closing(code, argumentsAt - 1))}`;
    }),
    ...[...code.matchAll(FORMATTED)].map(([, base = "", rest = ""]) => `${base} / "${rest}"`),
    ...[...code.matchAll(OPENED)].map(([, literal = ""]) => literal),
  ];
  return expressions.flatMap((expression) => pathOf(expression, module, modules) ?? []);
}

/** The operand that ends at an offset: names, dots, and what stands in brackets. */
function operandBefore(code: string, end: number): string {
  let start = end;
  while (start > 0) {
    const character = code[start - 1] ?? "";
    if (character === ")" || character === "]") start = opening(code, start - 1);
    else if (/[\w.]/.test(character)) start--;
    else break;
  }
  return code.slice(start, end);
}

/** Where the bracket opens that closes at an offset. */
function opening(code: string, at: number): number {
  let depth = 0;
  for (let index = at; index > 0; index--) {
    if (")]".includes(code[index] ?? "")) depth++;
    else if ("([".includes(code[index] ?? "") && --depth === 0) return index;
  }
  return 0;
}

/** Where the bracket closes that opens at an offset. */
function closing(code: string, at: number): number {
  let depth = 0;
  for (let index = at; index < code.length; index++) {
    if ("([".includes(code[index] ?? "")) depth++;
    else if (")]".includes(code[index] ?? "") && --depth === 0) return index;
  }
  return code.length;
}
