import type { PythonModule } from "../model/python.ts";

/** A name of a module and what it stands for there. */
export interface Binding {
  /** Dotted, absolute: `app.api.health`. */
  readonly module: string;
  /** Empty where the module itself is bound. */
  readonly name: string;
}

/** What a module imports, by the names that it uses for it. Star imports and those in strings are not seen. */
export function bindingsOf({ path, text }: PythonModule, dotted: string): ReadonlyMap<string, Binding> {
  const bindings = new Map<string, Binding>();
  const inside = path.endsWith("__init__.py") ? dotted : dotted.slice(0, Math.max(0, dotted.lastIndexOf(".")));
  const code = text.replaceAll(/#[^\n]*/g, "").replaceAll("\\\n", " ");
  for (const [, from = "", list = "", line = ""] of code.matchAll(
    /^[ \t]*from[ \t]+([.\w]+)[ \t]+import[ \t]+(?:\(([^)]*)\)|([^\n]*))/gm,
  )) {
    const module = absolute(from, inside);
    for (const [, name = "", alias = name] of `${list}${line}`.matchAll(/([\w.]+)(?:\s+as\s+(\w+))?/g))
      bindings.set(alias, { module, name });
  }
  for (const [, list = ""] of code.matchAll(/^[ \t]*import[ \t]+([^\n]*)/gm)) {
    for (const [, module = "", alias] of list.matchAll(/([\w.]+)(?:\s+as\s+(\w+))?/g))
      bindings.set(alias ?? module, { module, name: "" });
  }
  return bindings;
}

/** `..core` of a module in `app.api` is `app.core`. */
function absolute(from: string, inside: string): string {
  const dots = /^\.*/.exec(from)?.[0].length ?? 0;
  if (dots === 0) return from;
  const parts = inside === "" ? [] : inside.split(".");
  const base = parts.slice(0, Math.max(0, parts.length - dots + 1));
  const rest = from.slice(dots);
  return [...base, ...(rest === "" ? [] : [rest])].join(".");
}
