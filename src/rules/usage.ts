/** Whether code of an application does anything: what nothing calls proves nothing. */
import type { Facts } from "../facts/model.ts";
import type { PythonModule } from "../facts/model/python.ts";
import { dottedName } from "../facts/python/modules.ts";
import { type Statement, statementsOf } from "../facts/python/statements.ts";

const statementsByModule = new WeakMap<PythonModule, readonly Statement[]>();

/** A function or class at the top of a module, or all that stands outside of those. */
interface Part {
  readonly name?: string;
  /** By what registers it with something: a route, an event. */
  readonly decorated: boolean;
  /** Its first line. */
  readonly from: number;
}

/**
 * Whether a line is part of what runs: outside of functions, once something of its module is used; in a function or class, once
 * something that runs itself names that. Where nobody can tell (no entry, imports by computed names), it is.
 */
export function isUsed(facts: Facts, path: string, line: number): boolean {
  const { entry, application } = facts.python;
  const module = application.find((one) => one.path === path);
  if (module === undefined || entry === undefined || entry.framework === "django" || isDynamic(facts, path))
    return true;
  return runs(facts, module, partAt(module, line), new Set());
}

/** What stands above it imports modules by computed names. */
function isDynamic({ python }: Facts, path: string): boolean {
  return python
    .mentioning("import_module", "pkgutil", "__import__")
    .some((other) => !other.test && path.startsWith(other.path.replace(/[^/]*$/, "")));
}

/** What a person or a server starts beside the entry. */
const STARTS = /(?:^|\/)(?:__main__|cli|manage|asgi|wsgi|worker|gunicorn[^/]*)\.py$|(?:^|\/)cli\//;
const STARTED = /^if __name__ ==|\buvicorn\.run\(|\bCelery\(/m;

function runs(facts: Facts, module: PythonModule, part: Part, seen: Set<string>): boolean {
  const { entry, application } = facts.python;
  const key = `${module.path}:${part.from}`;
  if (seen.has(key)) return false;
  seen.add(key);
  const main = module.path === entry?.path;
  if (STARTS.test(module.path) || STARTED.test(module.text)) return true;
  if (main && (part.name === undefined || entry.name.endsWith(`:${part.name}`))) return true;
  const { name } = part;
  if (name !== undefined && part.decorated && isLoaded(facts, module, seen)) return true;
  if (name === undefined) return isLoaded(facts, module, seen);
  const inside = usersIn(module, [name]).filter((other) => other.from !== part.from);
  if (inside.some((other) => runs(facts, module, other, seen))) return true;
  return application.some((other) => {
    if (other === module || !other.text.includes(name)) return false;
    const names = imported(facts, other, module).map((one) => (one.name === name ? one.as : name));
    return names.length > 0 && usersIn(other, names).some((one) => runs(facts, other, one, seen));
  });
}

/** Something that runs imports the module, and does something with what it got. */
function isLoaded(facts: Facts, module: PythonModule, seen: Set<string>): boolean {
  const stem = stemOf(module.path);
  if (module.path === facts.python.entry?.path || isDynamic(facts, module.path)) return true;
  return facts.python.application.some((other) => {
    if (other === module || !other.text.includes(stem)) return false;
    const names = imported(facts, other, module).map((one) => one.as);
    return names.length > 0 && usersIn(other, names).some((part) => runs(facts, other, part, seen));
  });
}

/** `logs` of `app/logs.py`; a package has the name of its folder. */
function stemOf(path: string): string {
  const parts = path.replace(/\.py$/, "").split("/");
  return (parts.at(-1) === "__init__" ? parts.at(-2) : parts.at(-1)) ?? "";
}

/** What a module imports of another, and what it calls that. */
function imported(
  { tree }: Facts,
  other: PythonModule,
  module: PythonModule,
): readonly { readonly name: string; readonly as: string }[] {
  const wanted = dottedName(module.path, tree);
  const parts = dottedName(other.path, tree).split(".");
  const levels = other.path.endsWith("__init__.py") ? 1 : 0;
  const absolute = (name: string): string => {
    const dots = /^\.*/.exec(name)?.[0].length ?? 0;
    if (dots === 0) return name;
    return [...parts.slice(0, parts.length - dots + levels), name.slice(dots)].filter((part) => part !== "").join(".");
  };
  const isIt = (whole: string): boolean =>
    whole === wanted ||
    whole.startsWith(`${wanted}.`) ||
    // As written by what runs in the folder of the application.
    (whole.split(".")[0] !== "logging" && `.${wanted}`.endsWith(`.${whole}`));
  return statements(other).flatMap(({ code }) => {
    if (!isImport(code)) return [];
    const [, from, what = ""] = /^from\s+([\w.]+)\s+import\s+([^]*)$/.exec(code) ?? [];
    const base = from === undefined ? "" : absolute(from);
    const listed = (from === undefined ? code.replace(/^import\s+/, "") : what).replace(/[()\\]|#.*$/gm, "").split(",");
    return listed.flatMap((part) => {
      const [, name = "", alias] = /^\s*([\w.*]+)(?:\s+as\s+(\w+))?/.exec(part) ?? [];
      if (name === "") return [];
      const has = from === undefined ? isIt(name) : isIt(base) || isIt(`${base}.${name}`);
      return has ? [{ name, as: alias ?? (from === undefined ? (name.split(".")[0] ?? name) : name) }] : [];
    });
  });
}

/** The parts of a module that name one of these. */
function usersIn(module: PythonModule, names: readonly string[]): readonly Part[] {
  const word = new RegExp(`(?<!\\w)(?:${names.filter((name) => name !== "*").join("|") || "\\w+"})(?!\\w)`);
  const lines = statements(module).flatMap(({ code, line }) => (!isImport(code) && word.test(code) ? [line] : []));
  return [...new Map(lines.map((line) => partAt(module, line)).map((part) => [part.from, part])).values()];
}

function partAt(module: PythonModule, line: number): Part {
  const outer = statements(module).filter(({ indent }) => indent === 0);
  const at = outer.findLastIndex((statement) => statement.line <= line);
  const name = /^(?:async\s+def|def|class)\s+(\w+)/.exec(outer[at]?.code ?? "")?.[1];
  if (name === undefined) return { decorated: false, from: 0 };
  const decorated =
    /^@(?!(?:[\w.]+\.)?(?:(?:async)?contextmanager|dataclass|(?:lru_)?cache|final|wraps|override)\b)\w/.test(
      outer[at - 1]?.code ?? "",
    );
  return { name, decorated, from: outer[at]?.line ?? 0 };
}

const isImport = (code: string): boolean => /^(?:from|import)\b/.test(code);

function statements(module: PythonModule): readonly Statement[] {
  const known = statementsByModule.get(module) ?? statementsOf(module.text);
  statementsByModule.set(module, known);
  return known;
}
