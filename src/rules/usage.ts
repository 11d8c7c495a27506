/** Whether code of an application does anything: what nothing calls proves nothing. */
import type { Facts } from "../facts/model.ts";
import type { PythonModule } from "../facts/model/python.ts";
import { dottedName } from "../facts/python/modules.ts";
import { type Statement, statementsOf } from "../facts/python/statements.ts";
import { once } from "./once.ts";

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
  const part = partAt(module, line);
  const answers = answersOf(facts);
  const key = `${path}:${part.from}`;
  const answer = answers.get(key) ?? runs(facts, module, part, new Set());
  answers.set(key, answer);
  return answer;
}

const answersOf = once(() => new Map<string, boolean>());

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
  const { entry } = facts.python;
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
  return importersOf(facts)(module).some(({ other, imported }) => {
    if (!other.text.includes(name)) return false;
    const names = imported.map((one) => (one.name === name ? one.as : name));
    return usersIn(other, names).some((one) => runs(facts, other, one, seen));
  });
}

/** Something that runs imports the module, and does something with what it got. */
function isLoaded(facts: Facts, module: PythonModule, seen: Set<string>): boolean {
  const stem = stemOf(module.path);
  if (module.path === facts.python.entry?.path || isDynamic(facts, module.path)) return true;
  return importersOf(facts)(module).some(({ other, imported }) => {
    if (!other.text.includes(stem)) return false;
    const names = imported.map((one) => one.as);
    return usersIn(other, names).some((part) => runs(facts, other, part, seen));
  });
}

/** `logs` of `app/logs.py`; a package has the name of its folder. */
function stemOf(path: string): string {
  const parts = path.replace(/\.py$/, "").split("/");
  return (parts.at(-1) === "__init__" ? parts.at(-2) : parts.at(-1)) ?? "";
}

/** A name that a module imports. */
interface Import {
  /** What it is imported from, dots and all; absent in `import name`. */
  readonly from?: string;
  readonly name: string;
  readonly as: string;
}

/** A module, and what it imports of another. */
interface Importer {
  readonly other: PythonModule;
  readonly imported: readonly Import[];
}

interface Use {
  readonly other: PythonModule;
  readonly one: Import;
}

/** Every import by each name that it may mean: written out, and from there up to its first part. */
const index = once(({ python, tree }) => {
  const exact = new Map<string, Use[]>();
  const within = new Map<string, Use[]>();
  const put = (map: Map<string, Use[]>, key: string, use: Use) => {
    const uses = map.get(key);
    if (uses === undefined) map.set(key, [use]);
    else if (uses.at(-1)?.one !== use.one) uses.push(use);
  };
  for (const other of python.application) {
    const parts = dottedName(other.path, tree).split(".");
    const levels = other.path.endsWith("__init__.py") ? 1 : 0;
    for (const one of imports(other)) {
      const base = one.from === undefined ? undefined : absolute(one.from, parts, levels);
      for (const whole of base === undefined ? [one.name] : [base, `${base}.${one.name}`]) {
        const use = { other, one };
        put(exact, whole, use);
        for (let at = whole.length; at > 0; at = whole.lastIndexOf(".", at - 1)) put(within, whole.slice(0, at), use);
      }
    }
  }
  return { exact, within };
});

function absolute(name: string, parts: readonly string[], levels: number): string {
  const dots = /^\.*/.exec(name)?.[0].length ?? 0;
  if (dots === 0) return name;
  return [...parts.slice(0, parts.length - dots + levels), name.slice(dots)].filter((part) => part !== "").join(".");
}

/** The modules that import another, in whole or a part of it. */
const importersOf = once((facts) => once((module: PythonModule) => findImporters(facts, module)));

function findImporters(facts: Facts, module: PythonModule): readonly Importer[] {
  const { exact, within } = index(facts);
  const wanted = dottedName(module.path, facts.tree);
  const uses = [...(within.get(wanted) ?? [])];
  // As written by what runs in the folder of the application.
  for (let at = wanted.indexOf("."); at !== -1; at = wanted.indexOf(".", at + 1)) {
    const name = wanted.slice(at + 1);
    if (name.split(".")[0] !== "logging") uses.push(...(exact.get(name) ?? []));
  }
  const found = new Map<PythonModule, Set<Import>>();
  for (const { other, one } of uses) {
    if (other !== module) found.set(other, (found.get(other) ?? new Set()).add(one));
  }
  return [...found].map(([other, imported]) => ({ other, imported: [...imported] }));
}

const imports = once((module: PythonModule): readonly Import[] =>
  statements(module).flatMap(({ code }) => {
    if (!isImport(code)) return [];
    const [, from, what = ""] = /^from\s+([\w.]+)\s+import\s+([^]*)$/.exec(code) ?? [];
    const listed = (from === undefined ? code.replace(/^import\s+/, "") : what).replace(/[()\\]|#.*$/gm, "").split(",");
    return listed.flatMap((part): readonly Import[] => {
      const [, name = "", alias] = /^\s*([\w.*]+)(?:\s+as\s+(\w+))?/.exec(part) ?? [];
      if (name === "") return [];
      if (from !== undefined) return [{ from, name, as: alias ?? name }];
      return [{ name, as: alias ?? name.split(".")[0] ?? name }];
    });
  }),
);

/** The parts of a module that name one of these. */
function usersIn(module: PythonModule, names: readonly string[]): readonly Part[] {
  const word = new RegExp(`(?<!\\w)(?:${names.filter((name) => name !== "*").join("|") || "\\w+"})(?!\\w)`);
  const lines = statements(module).flatMap(({ code, line }) => (!isImport(code) && word.test(code) ? [line] : []));
  return [...new Map(lines.map((line) => partAt(module, line)).map((part) => [part.from, part])).values()];
}

function partAt(module: PythonModule, line: number): Part {
  const outer = outermost(module);
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

const statements = once((module: PythonModule): readonly Statement[] => statementsOf(module.text));

const outermost = once((module: PythonModule) => statements(module).filter(({ indent }) => indent === 0));
