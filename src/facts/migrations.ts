import { lazily } from "./lines.ts";
import type { Migrations, Revision } from "./model/records.ts";
import type { Python, PythonModule } from "./model/python.ts";
import type { Tree } from "./model/text.ts";

const INI = /(?:^|\/)alembic\.ini$/;

/** Alembic's environment and its revisions; undefined where there is neither. */
export function readMigrations(tree: Tree, python: Python): Migrations | undefined {
  const ini = tree.paths.filter((path) => INI.test(path)).toSorted((a, b) => a.length - b.length)[0];
  const environments = python
    .mentioning("alembic")
    .filter(({ path, text }) => /(?:^|\/)env\.py$/.test(path) && /\bcontext\b/.test(text))
    .map(({ path }) => path);
  const folder = configured(tree, ini) ?? folderOf(environments[0]);
  if (folder === undefined) return undefined;
  const prefix = folder === "" ? "" : `${folder}/`;
  const env = tree.has(`${prefix}env.py`) ? `${prefix}env.py` : undefined;
  const revisions = python
    .mentioning("down_revision")
    .filter(({ path }) => path.startsWith(prefix) && path !== env)
    .flatMap((module) => revisionOf(module) ?? []);
  return {
    ...(ini === undefined ? {} : { ini }),
    folder,
    ...(env === undefined ? {} : { env }),
    revisions,
  };
}

/** `script_location` of alembic.ini or of `[tool.alembic]`, if that folder is there. */
function configured(tree: Tree, ini: string | undefined): string | undefined {
  const candidates = [ini, "pyproject.toml"].flatMap((path) => {
    const text = path === undefined ? undefined : tree.text(path);
    const section = path === "pyproject.toml" ? text?.split(/^\[tool\.alembic\]\s*$/m)[1] : text;
    const value = /^[ \t]*script_location[ \t]*=[ \t]*["']?([^"'\n#;]+)/m.exec(section ?? "")?.[1]?.trim();
    return value === undefined ? [] : [join(folderOf(path) ?? "", value)];
  });
  return candidates.find((folder) => tree.paths.some((path) => path.startsWith(`${folder}/`)));
}

/** `package:folder` is a path inside of a package. */
function join(base: string, written: string): string {
  const path = written.replace(/^%%?\(here\)s\/?/, "").replace(":", "/");
  return [base, ...path.split("/")].filter((part) => part !== "" && part !== ".").join("/");
}

function revisionOf(module: PythonModule): Revision | undefined {
  const id = assigned(module.text, "revision")[0];
  if (id === undefined) return undefined;
  const upgrades = lazily(() => acts(module, "upgrade"));
  const downgrades = lazily(() => acts(module, "downgrade"));
  return {
    path: module.path,
    id,
    downRevisions: assigned(module.text, "down_revision"),
    get upgrades() {
      return upgrades();
    },
    get downgrades() {
      return downgrades();
    },
  };
}

/** Strings that a module assigns to a name: one, or those of a tuple. */
function assigned(text: string, name: string): readonly string[] {
  const pattern = new RegExp(`^${name}\\b[^=\\n]*=\\s*(\\([^)]*\\)|\\[[^\\]]*\\]|[^\\n]*)`, "m");
  const value = pattern.exec(text)?.[1]?.replace(/#.*$/gm, "") ?? "";
  return [...value.matchAll(/"([^"\n]+)"|'([^'\n]+)'/g)].map(([, double, single]) => double ?? single ?? "");
}

/** A function does something if it calls something; refusing to run is not that. */
function acts(module: PythonModule, name: string): boolean {
  const { functions, calls } = module.syntax;
  const definition = functions.find(({ qualified }) => qualified === name);
  return (
    definition !== undefined &&
    calls.some(
      (call) =>
        call.line >= definition.line &&
        call.line <= definition.endLine &&
        !/(?:^|\.)(?:print|\w*Error|\w*Exception|NotImplemented)$/.test(call.name),
    )
  );
}

function folderOf(path: string | undefined): string | undefined {
  return path === undefined ? undefined : path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}
