import type { PythonFunction, PythonModule } from "../model/python.ts";
import { dottedName } from "../python/modules.ts";
import { found } from "./model.ts";
import type { Finding, Route, Scope } from "./model.ts";
import type { Application } from "./application.ts";
import { applicationModules } from "./scope.ts";
import { routersOf } from "./routers.ts";
import type { Routers } from "./routers.ts";
import { djangoRoutes } from "./django-routes.ts";

/** Last parts of the path of a probe, the clearest first. */
const NAMES = [
  /^_?health$/,
  /^_?healthz$/,
  /^_?livez?$/,
  /^_?(?:liveness|alive)$/,
  /^_?health[-_]?check$/,
  /^_?ping$/,
  /^_?up$/,
  /^_?(?:heartbeat|status)$/,
  /^_?(?:ready|readyz|readiness)$/,
];

const WORDS = ["health", "live", "alive", "ping", "/up", "status", "heartbeat", "ready"];

/** The path that answers 200 to anybody. Where there is none for that, what else might do is a candidate. */
export function healthOf(scope: Scope, application: Application | undefined): Finding<string> {
  const routes = application?.framework === "django" ? djangoRoutes(scope) : routesOf(scope);
  const probes = routes
    .map((route) => ({ route, rank: rankOf(route.path) }))
    .filter(({ rank }) => rank < NAMES.length)
    .toSorted(
      (a, b) =>
        a.route.needs - b.route.needs ||
        a.rank - b.rank ||
        a.route.path.length - b.route.path.length ||
        (a.route.path < b.route.path ? -1 : 1),
    );
  const [best] = probes;
  // Where several applications are, the route may be another one's.
  if (best !== undefined && application === undefined)
    return { candidates: [...new Set(probes.map(({ route }) => route.path))] };
  if (best !== undefined) return found(scope, best.route.path, best.route.file, best.route.line);
  const front = routes.filter(({ path, needs }) => path === "/" && needs === 0).map(({ path }) => path);
  const schema = application?.framework === "fastapi" ? ["/openapi.json"] : [];
  const candidates = [...new Set([...front, ...schema])];
  return candidates.length === 0 ? undefined : { candidates };
}

function rankOf(path: string): number {
  const parts = path.split("/").filter((part) => part !== "");
  const last = parts.at(-1) ?? "";
  const rank = NAMES.findIndex((pattern) => pattern.test(last));
  return rank === -1 ? NAMES.length : rank;
}

function routesOf(scope: Scope): readonly Route[] {
  const modules = applicationModules(scope);
  const mentioning = modules.filter(({ text }) => WORDS.some((word) => text.includes(word)) || /["']\/["']/.test(text));
  let known: Routers | undefined;
  return mentioning
    .filter(({ text }) =>
      /@\w+(?:\.\w+)*\.(?:get|route|api_route)\(|@get\(|\bRoute\(|add_url_rule|add_api_route/.test(text),
    )
    .flatMap((module) =>
      routesIn(module, scope, (known ??= routersOf(modules, (path) => dottedName(path, scope.local.tree)))),
    );
}

function routesIn(module: PythonModule, scope: Scope, routers: Routers): readonly Route[] {
  const dotted = dottedName(module.path, scope.local.tree);
  const decorated = module.syntax.functions.flatMap((definition) =>
    definition.decorators.flatMap((decorator) => {
      const [, owner = "", method = "", rest = ""] =
        /^(?:([\w.]+)\.)?(get|route|api_route)\(([\s\S]*)\)$/.exec(decorator) ?? [];
      const own = /^\s*(?:path\s*=\s*|rule\s*=\s*)?["']([^"'{}<>]*)["']/.exec(rest)?.[1];
      if (method === "" || own === undefined || !isOpen(definition, decorator)) return [];
      if (method !== "get" && /methods\s*=/.test(rest) && !/["']GET["']/i.test(rest)) return [];
      return routers.prefixes(dotted, owner).map((prefix) => ({ path: joined(prefix, own), definition }));
    }),
  );
  const listed = [
    ...module.text.matchAll(/\b(?:Route|add_route|add_api_route|add_url_rule)\(\s*["']([^"'{}<>]*)["']/g),
  ].map(({ 1: path = "", index }) => ({
    path: joined("", path),
    file: module.path,
    line: module.text.slice(0, index).split("\n").length,
    needs: 0,
  }));
  return [
    ...decorated.map(({ path, definition }) => ({
      path,
      file: module.path,
      line: definition.line,
      needs: needsOf(definition),
    })),
    ...listed,
  ];
}

const GUARD =
  /(?:current|active|super)_?\w*user|login_required|jwt_required|auth|token|api_?key|security|permission|credential/i;

/** Whether nobody has to say who they are, or anything else. */
function isOpen({ decorators, parameters }: PythonFunction, route: string): boolean {
  if (/dependencies\s*=|guards\s*=/.test(route) && GUARD.test(route)) return false;
  if (decorators.some((decorator) => decorator !== route && GUARD.test(decorator))) return false;
  return !parameters.some((parameter) => GUARD.test(`${parameter.annotation ?? ""} ${parameter.default ?? ""}`));
}

function needsOf({ parameters }: PythonFunction): number {
  return parameters.filter(({ name }) => !["self", "request", "response", "_", "req"].includes(name)).length;
}

function joined(prefix: string, path: string): string {
  const whole = `${prefix}${path === "" || path.startsWith("/") ? path : `/${path}`}`;
  return whole === "" ? "/" : whole.startsWith("/") ? whole : `/${whole}`;
}
