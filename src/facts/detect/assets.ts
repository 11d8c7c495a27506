import { dockerIgnored } from "./dockerignore.ts";
import { byDefault, found } from "./model.ts";
import type { Found, Scope } from "./model.ts";
import { namedFilesOf } from "./named-files.ts";
import { applicationModules, folderOf } from "./scope.ts";

const DATA = ["templates", "static", "staticfiles", "public", "locale", "locales", "translations", "resources"];

/** What the service needs besides its packages: folders with data, what the migrations need, and files that the code names. */
export function assetsOf(scope: Scope, packages: readonly string[], source: string): Found<readonly string[]> {
  const { tree, migrations } = scope.local;
  const ignored = dockerIgnored(scope);
  // A folder that git keeps by a dot file alone is filled by a build that is not ours.
  const kept = tree.paths.filter((path) => !/(?:^|\/)\.[^/]*$/.test(path) && !ignored(path));
  const folders = new Set(kept.map((path) => folderOf(path)).flatMap((folder) => above(folder)));
  const bases = [...new Set(["", source === "" ? "" : `${source}/`])];
  const data = bases.flatMap((base) => DATA.map((name) => base + name)).filter((folder) => folders.has(folder));
  const inside = (path: string): boolean => packages.some((own) => path === own || path.startsWith(`${own}/`));
  const migrating = [migrations?.ini, migrations?.folder].filter(
    (path) => path !== undefined && path !== "",
  ) as readonly string[];
  const assets = [...new Set([...data, ...migrating])].filter((path) => !inside(path) && !inside(`${path}/x`));
  const outer = assets.filter((path) => !/^(?:static|public)$/.test(path) || readsFolder(scope, path));
  const unique = outer.filter((path) => !outer.some((other) => path.startsWith(`${other}/`) && !path.endsWith(".ini")));
  const left = (path: string): boolean =>
    ignored(path) || inside(path) || unique.some((other) => path === other || path.startsWith(`${other}/`));
  const named = namedFilesOf(scope, inside, left);
  const all = [...unique, ...named.map(({ path }) => path)].toSorted();
  const [first] = unique;
  const [file] = named;
  if (first !== undefined) return found(scope, all, first);
  return file === undefined
    ? byDefault([], "no folder with data lies beside the packages")
    : found(scope, all, file.from, file.line);
}

/** A folder of that name may be a front end's, too. */
function readsFolder(scope: Scope, folder: string): boolean {
  return applicationModules(scope).some(({ text }) => text.includes(folder));
}

function above(folder: string): readonly string[] {
  const parts = folder.split("/");
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
