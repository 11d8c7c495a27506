import type { PythonClass, PythonModule } from "../model/python.ts";
import { bindingsOf } from "./imports.ts";

/** A class of pydantic's settings. */
export interface SettingsClass {
  readonly module: PythonModule;
  readonly definition: PythonClass;
  /** Before the names of its variables; one that gives none has its base's. */
  readonly prefix: string;
}

/** `BaseSettings`, and what derives from it, over any number of modules: their prefixes by the names of the classes. */
type Prefixes = Map<string, string>;

/** Every class that derives from `BaseSettings`, however far. */
export function settingsClassesIn(modules: readonly PythonModule[]): readonly SettingsClass[] {
  const prefixes: Prefixes = new Map([["BaseSettings", ""]]);
  const deriving = modules
    .filter(({ text }) => HEADER.test(text))
    .map((module) => ({ module, names: namesIn(module) }));
  const classes = new Map<PythonClass, SettingsClass>();
  for (let known = -1; known < classes.size;) {
    known = classes.size;
    for (const { module, names } of deriving) {
      const meant = (base: string): string => names.get(last(base)) ?? last(base);
      if (!basesIn(module.text).some((base) => prefixes.has(meant(base)))) continue;
      for (const definition of module.syntax.classes) {
        const bases = definition.bases
          .map(withoutParameters)
          .filter((base) => prefixes.has(meant(base)) && !isAnother(base, definition, module, classes));
        if (bases.length === 0 || classes.has(definition)) continue;
        const inherited = bases.map((base) => prefixes.get(meant(base)) ?? "").find((prefix) => prefix !== "");
        const prefix = prefixOf(module, definition) ?? inherited ?? "";
        classes.set(definition, { module, definition, prefix });
        if (!prefixes.has(definition.name)) prefixes.set(definition.name, prefix);
      }
    }
  }
  return [...classes.values()];
}

const HEADER = /^[ \t]*class\s+\w+\s*\(([^)]*)\)/m;

/** Bases of all classes of a module, as far as they can be told without parsing it. */
function basesIn(text: string): readonly string[] {
  return [...text.matchAll(new RegExp(HEADER, "gm"))].flatMap(([, bases = ""]) =>
    bases.split(",").map((base) => withoutParameters(base.trim())),
  );
}

/** What a module calls otherwise than its owner does: `from base import Common as Base`. */
function namesIn(module: PythonModule): ReadonlyMap<string, string> {
  if (!/\sas\s/.test(module.text)) return new Map();
  const bindings = [...bindingsOf(module, "")].filter(([alias, { name }]) => name !== "" && alias !== name);
  return new Map(bindings.map(([alias, { name }]) => [alias, name]));
}

/** Whether the module has a class of the base's name that is none of settings. */
function isAnother(
  base: string,
  definition: PythonClass,
  { syntax }: PythonModule,
  known: ReadonlyMap<PythonClass, SettingsClass>,
): boolean {
  const own = syntax.classes.filter(({ name }) => name === base);
  return own.length > 0 && !own.includes(definition) && !own.some((other) => known.has(other));
}

/** The prefix that a class gives, in `model_config` or in an inner class. */
function prefixOf({ text }: PythonModule, { line, endLine }: PythonClass): string | undefined {
  const body = text
    .split("\n")
    .slice(line - 1, endLine)
    .join("\n");
  return /\benv_prefix["']?\s*[=:]\s*["'](\w*)["']/.exec(body)?.[1];
}

/** `Base[Options]` is a class of `Base`. */
function withoutParameters(base: string): string {
  return base.replace(/\s*\[.*$/s, "");
}

function last(dotted: string): string {
  return dotted.slice(dotted.lastIndexOf(".") + 1);
}
