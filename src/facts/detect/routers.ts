import type { PythonModule } from "../model/python.ts";
import { bindingsOf } from "./imports.ts";
import type { Binding } from "./imports.ts";

/** Which paths the routes of a router start with. */
export interface Routers {
  /**
   * @param module dotted name of the module that uses the router
   * @param owner the router as written there: `router`, `views.router`
   * @returns the prefixes below which it is served; none if one of them is not a literal or the router is not included
   */
  prefixes(module: string, owner: string): readonly string[];
}

interface Router {
  readonly key: string;
  /** Undefined where it is computed. */
  readonly prefix: string | undefined;
  readonly application: boolean;
}

interface Inclusion {
  readonly inner: string;
  readonly outer: string;
  readonly prefix: string | undefined;
}

const MAKER =
  /^[ \t]*(\w+)\s*(?::[^=\n]+)?=\s*(?:\w+\.)*(FastAPI|APIRouter|Blueprint|Flask|Starlette|Litestar|Router|Quart|APIBlueprint)\(((?:[^()]|\([^()]*\))*)\)/gm;
const INCLUDE =
  /(\w+(?:\.\w+)*)\.(?:include_router|register_blueprint|mount)\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/g;

/** Reads routers, blueprints and where they are included. Only literals, and names that have one value, count as prefixes. */
export function routersOf(modules: readonly PythonModule[], dottedOf: (path: string) => string): Routers {
  const routers = new Map<string, Router>();
  const inclusions: Inclusion[] = [];
  const bindings = new Map<string, ReadonlyMap<string, Binding>>();
  const relevant = modules.filter(({ text }) =>
    /Router|Blueprint|FastAPI|Flask|Starlette|include_router|register_blueprint/.test(text),
  );
  const constants = constantsOf(modules);
  for (const module of relevant) {
    const dotted = dottedOf(module.path);
    const code = module.text.replaceAll(/^[ \t]*#[^\n]*/gm, "");
    bindings.set(dotted, bindingsOf(module, dotted));
    for (const [, name = "", kind = "", list = ""] of code.matchAll(MAKER)) {
      const own = /\b(?:url_)?prefix\s*=\s*([^,]+)/.exec(list)?.[1];
      routers.set(`${dotted}:${name}`, {
        key: `${dotted}:${name}`,
        prefix: own === undefined || /root_path/.test(own) ? "" : literal(own, constants),
        application: !/Router|Blueprint/.test(kind),
      });
    }
    const resolve = (written: string): string => resolved(written, dotted, bindings.get(dotted) ?? new Map());
    for (const [, outer = "", list = ""] of code.matchAll(INCLUDE)) {
      const path = /^\s*(["'][^"']*["'])\s*,\s*(?:app\s*=\s*)?([\w.]+)/.exec(list);
      const inner = path?.[2] ?? /^\s*(?:router\s*=\s*|blueprint\s*=\s*)?([\w.]+)/.exec(list)?.[1];
      const own = path?.[1] ?? /\b(?:url_)?prefix\s*=\s*([^,]+)/.exec(list)?.[1];
      if (inner === undefined) continue;
      inclusions.push({
        inner: resolve(inner),
        outer: resolve(outer),
        prefix: own === undefined ? "" : literal(own, constants),
      });
    }
  }
  return { prefixes: (module, owner) => prefixesOf(module, owner, routers, inclusions, bindings) };
}

function prefixesOf(
  module: string,
  owner: string,
  routers: ReadonlyMap<string, Router>,
  inclusions: readonly Inclusion[],
  bindings: ReadonlyMap<string, ReadonlyMap<string, Binding>>,
): readonly string[] {
  // A function's own application, and decorators without an owner.
  if (owner === "") return [""];
  const start = resolved(owner, module, bindings.get(module) ?? new Map());
  const visit = (key: string, around: readonly string[]): readonly (string | undefined)[] => {
    const router = routers.get(key);
    if (around.includes(key)) return [];
    const own = router === undefined ? "" : router.prefix;
    const above = inclusions.filter(({ inner }) => inner === key || same(inner, key));
    if (above.length === 0) {
      // An application may be a parameter of the function that adds to it.
      const served = router === undefined ? /(?:^|:)(?:\w*app|application|api)$/.test(key) : router.application;
      return served ? [own] : [];
    }
    return above.flatMap(({ outer, prefix }) =>
      visit(outer, [...around, key]).map((base) =>
        base === undefined || prefix === undefined || own === undefined ? undefined : base + prefix + own,
      ),
    );
  };
  return visit(start, []).filter((prefix) => prefix !== undefined);
}

/** A package hands on what its modules define, so that the name alone has to do: `app.api:router` for `app.api.health:router`. */
function same(inner: string, key: string): boolean {
  const [innerModule = "", innerName] = inner.split(":");
  const [module = "", name] = key.split(":");
  return innerName === name && name !== "router" && name !== "api" && module.startsWith(`${innerModule}.`);
}

/** `views.router` is `svc.routes.views:router` where `views` is imported from `svc.routes`. */
function resolved(written: string, module: string, bindings: ReadonlyMap<string, Binding>): string {
  const parts = written.split(".");
  for (let length = parts.length; length > 0; length--) {
    const binding = bindings.get(parts.slice(0, length).join("."));
    if (binding === undefined) continue;
    const rest = parts.slice(length);
    if (rest.length === 0) return `${binding.module}:${binding.name}`;
    const inner = [binding.module, binding.name, ...rest.slice(0, -1)].filter((part) => part !== "").join(".");
    return `${inner}:${rest.at(-1) ?? ""}`;
  }
  return `${module}:${parts.at(-1) ?? ""}`;
}

/** Values of names in capitals that are set to one literal in the whole repository: `API_V1_STR = "/api/v1"`. */
function constantsOf(modules: readonly PythonModule[]): ReadonlyMap<string, string> {
  const values = new Map<string, Set<string>>();
  for (const { text } of modules) {
    for (const [, name = "", value = ""] of text.matchAll(
      /^[ \t]*(\w*(?:prefix|PREFIX|API|api)\w*)\s*(?::\s*str\s*)?=\s*["'](\/[^"'{}]*)["']/gm,
    ))
      values.set(name, (values.get(name) ?? new Set()).add(value));
  }
  return new Map([...values].flatMap(([name, set]) => (set.size === 1 ? [[name, [...set][0] ?? ""] as const] : [])));
}

function literal(written: string, constants: ReadonlyMap<string, string>): string | undefined {
  const text = /^\s*["']([^"'{}]*)["']\s*$/.exec(written)?.[1];
  return text ?? constants.get(/^\s*(?:\w+\.)*(\w+)\s*$/.exec(written)?.[1] ?? "");
}
