import type { PythonModule } from "../model/python.ts";
import type { Route, Scope } from "./model.ts";
import { applicationModules, lineAt, moduleFile } from "./scope.ts";

const ENTRY =
  /\b(?:re_)?(?:path|url)\(\s*r?["']([^"']*)["']\s*,\s*((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*)\)/g;

/** Lists of patterns that include one another, beyond which nobody reads on. */
const DEEPEST = 6;

interface Visit {
  readonly scope: Scope;
  readonly modules: readonly PythonModule[];
  readonly around: readonly string[];
}

/** Routes of a Django project without parameters, from the settings' ROOT_URLCONF on. */
export function djangoRoutes(scope: Scope): readonly Route[] {
  const modules = applicationModules(scope);
  const root = modules.flatMap(({ text }) => /^\s*ROOT_URLCONF\s*=\s*["']([\w.]+)["']/m.exec(text)?.[1] ?? [])[0];
  const path = root === undefined ? undefined : moduleFile(scope, root);
  return path === undefined ? [] : routesIn(path, "urlpatterns", "", { scope, modules, around: [] });
}

/** @param list name of the list of patterns in the file */
function routesIn(file: string, list: string, prefix: string, visit: Visit): readonly Route[] {
  const { scope, modules, around } = visit;
  const module = modules.find(({ path }) => path === file);
  const key = `${file}:${list}`;
  if (module === undefined || around.includes(key) || around.length > DEEPEST) return [];
  const content = module.text.replaceAll(/^[ \t]*#[^\n]*/gm, (line) => " ".repeat(line.length));
  const inner: Visit = { ...visit, around: [...around, key] };
  return listsOf(content, list).flatMap(({ text, offset }) =>
    [...text.matchAll(ENTRY)].flatMap(({ 1: written = "", 2: target = "", index }) => {
      const own = written.replace(/^\^/, "").replace(/\$$/, "");
      if (/[<>()[\]\\*+?]/.test(own)) return [];
      const dotted = /\binclude\(\s*\(?\s*["']([\w.]+)["']/.exec(target)?.[1];
      const included = dotted === undefined ? undefined : moduleFile(scope, dotted);
      if (included !== undefined) return routesIn(included, "urlpatterns", prefix + own, inner);
      const name = /\binclude\(\s*\(?\s*(?:\(\s*)?(\w+)\b(?!\.)/.exec(target)?.[1];
      if (name !== undefined) return routesIn(file, name, prefix + own, inner);
      if (/\b(?:include|admin\.site)\b/.test(target)) return [];
      return [{ path: `/${prefix}${own}`, file, line: lineAt(content, offset + index), needs: 0 }];
    }),
  );
}

/** What a module puts into a list: `name = [...]` and `name += [...]`. */
function listsOf(content: string, name: string): readonly { readonly text: string; readonly offset: number }[] {
  const start = new RegExp(`^[ \\t]*${name}\\b[^=\\n]*\\+?=\\s*[^\\n[]*\\[`, "gm");
  return [...content.matchAll(start)].map(({ 0: opening, index }) => {
    const offset = index + opening.length;
    const end = /^[ \t]*\]/m.exec(content.slice(offset))?.index ?? content.length;
    return { text: content.slice(offset, offset + end), offset };
  });
}
