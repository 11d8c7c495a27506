import type { PythonModule } from "../facts/model/python.ts";
import { lineOf, throughout } from "./application.ts";
import { all, type Check, finding, type Topic } from "./model.ts";

/** A function, class or statement at the top level of a module, with its decorators. */
export interface Block {
  readonly kind: "def" | "class" | "other";
  readonly name: string;
  /** Line of its `def`, from 1. */
  readonly line: number;
  readonly rows: readonly string[];
}

const known = new WeakMap<PythonModule, readonly Block[]>();

/** The blocks of a module, by indentation: cheaper than its syntax, which few modules need. */
export function blocks(module: PythonModule): readonly Block[] {
  const read = known.get(module) ?? blocksIn(module.text);
  known.set(module, read);
  return read;
}

function blocksIn(text: string): readonly Block[] {
  const found: { kind: Block["kind"]; name: string; line: number; rows: string[] }[] = [];
  let decorators: string[] = [];
  let quote = "";
  let depth = 0;
  for (const [index, row] of text.split("\n").entries()) {
    const [, kind, name = ""] = /^(?:async )?(def|class) (\w+)/.exec(row) ?? [];
    const top = quote === "" && depth <= 0 && /^[\w@]/.test(row);
    if (top && row.startsWith("@")) decorators.push(row);
    else if (top) {
      found.push({
        kind: kind === "def" || kind === "class" ? kind : "other",
        name,
        line: index + 1,
        rows: [...decorators, row],
      });
      decorators = [];
    } else if (decorators.length > 0) decorators.push(row);
    else found.at(-1)?.rows.push(row);
    ({ quote, depth } = after(row, quote, top && kind === undefined ? 0 : depth));
  }
  return found;
}

/** Whether a row leaves a string with three quotes or a bracket open. */
function after(row: string, open: string, before: number): { readonly quote: string; readonly depth: number } {
  if (!/["'()[\]{}]/.test(row)) return { quote: open, depth: before };
  let quote = open;
  let rest = row;
  for (let match = /"""|'''/.exec(rest); match !== null; match = /"""|'''/.exec(rest)) {
    if (quote === "" || quote === match[0]) quote = quote === "" ? match[0] : "";
    rest = rest.slice(match.index + 3);
  }
  if (open !== "" || quote !== "") return { quote, depth: before };
  const code = row.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, "").replace(/#.*/, "");
  return {
    quote,
    depth: Math.max(before + (code.match(/[([{]/g)?.length ?? 0) - (code.match(/[)\]}]/g)?.length ?? 0), 0),
  };
}

function mentions(rows: readonly string[], name: string): boolean {
  const word = new RegExp(`(?<![\\w.])${name}\\b`);
  return rows.some((row) => word.test(row));
}

/** What a block does while the module is imported: its signature and decorators, and the body of a class but not its methods. */
function atImport({ kind, rows }: Block): readonly string[] {
  if (kind === "other") return rows;
  if (kind === "class") return rows.filter((row) => !/^\s{8,}/.test(row) || /Depends|Field|field|Annotated/.test(row));
  const end = rows.findIndex((row) => /:\s*(?:#.*)?$/.test(row) && !row.startsWith("@"));
  return rows.slice(0, end + 1);
}

/** Helpers that stand before the public code that calls them, and could stand behind it. */
const entryPointsComeFirst: Check = (facts) =>
  throughout(
    facts,
    "what is public comes before its helpers",
    facts.python.application.flatMap((module) => {
      const { path, text } = module;
      if (!text.includes("def _") || !/^(?:async )?def _\w/m.test(text)) return [];
      const own = blocks(module);
      return own.flatMap((helper, index) => {
        if (helper.kind !== "def" || !/^_[a-z]/.test(helper.name)) return [];
        const rest = own.slice(index + 1);
        const publicBefore = own.slice(0, index).some(({ kind, name }) => kind !== "other" && !name.startsWith("_"));
        const user = rest.find(
          ({ kind, name, rows }) => kind === "def" && !name.startsWith("_") && mentions(rows, helper.name),
        );
        const needed =
          rest.some((block) => mentions(atImport(block), helper.name)) || helper.rows[0]?.startsWith("@") === true;
        const misplaced = user !== undefined && !publicBefore && !needed;
        return misplaced
          ? [
              finding(
                `${helper.name} stands before ${user.name}, which calls it.`,
                `Move ${helper.name} below ${user.name}.`,
                { path, line: helper.line },
              ),
            ]
          : [];
      });
    }),
  );

/** A helper is used where it stands; one that others need is no private one. */
const helpersAreNear: Check = (facts) =>
  throughout(
    facts,
    "helpers stand in the module that calls them",
    facts.python.application.flatMap(({ path, text }) =>
      [...text.matchAll(/^(?:async )?def (_[a-z]\w*)/gm)]
        .filter(([, name = ""]) => [...text.matchAll(new RegExp(`(?<![\\w.])${name}\\b`, "g"))].length < 2)
        .map(([, name = ""]) =>
          finding(`Nothing in the module calls ${name}.`, "Move it to the code that calls it, or remove it.", {
            path,
            line: lineOf(text, new RegExp(`^(?:async )?def ${name}\\b`, "m")),
          }),
        ),
    ),
  );

const IMPORT = /^from ([\w.]+) import (?:\(([^)]*)\)|([^(\n]*))/gm;

/** What several modules use is public, in a module of its own, and not written twice. */
const utilitiesAreShared: Check = (facts) => {
  const modules = facts.python.application;
  const roots = new Set(
    modules.map(({ path }) =>
      path
        .split("/")
        .find((part) => part !== "src")
        ?.replace(/\.py$/, ""),
    ),
  );
  const borrowed = modules.flatMap(({ path, text }) =>
    [...text.matchAll(IMPORT)].flatMap((match) => {
      const [, from = "", many = "", one = ""] = match;
      const name = /(?<![\w.])_[a-z]\w*/.exec(many + one)?.[0];
      const own = from.startsWith(".") || roots.has(from.split(".")[0]);
      if (!own || name === undefined) return [];
      const line = text.slice(0, match.index).split("\n").length;
      return [
        finding(
          `It imports ${name}, which is private to another module.`,
          "Make it public, in a module for what is shared.",
          { path, line },
        ),
      ];
    }),
  );
  return throughout(facts, "what is shared is public and written once", [...borrowed, ...copies(modules)]);
};

/** Functions of four lines or more that stand in two modules, word by word. */
function copies(modules: readonly PythonModule[]) {
  const seen = new Map<string, string>();
  return modules.flatMap((module) =>
    blocks(module).flatMap(({ kind, name, line, rows }) => {
      if (kind !== "def") return [];
      const body = rows.join("\n").trim();
      const before = seen.get(body);
      if (before === undefined && body.split("\n").length >= 4) seen.set(body, module.path);
      return before === undefined
        ? []
        : [
            finding(`${name} is a copy of the one in ${before}.`, "Keep one, in a module for what is shared.", {
              path: module.path,
              line,
            }),
          ];
    }),
  );
}

/** Lines beyond which a module has more than one duty. */
const LONGEST = 500;

const modulesAreShort: Check = (facts) =>
  throughout(
    facts,
    `none is longer than ${LONGEST} lines`,
    facts.python.application.flatMap(({ path, text }) => {
      const lines = text.split("\n").length - 1;
      return lines > LONGEST
        ? [finding(`The module has ${lines} lines.`, "Split it by what its parts are responsible for.", { path })]
        : [];
    }),
  );

export const codeOrder: Topic = {
  id: "code-order",
  title: "How modules read",
  bindings: [
    { rules: ["PY-CODE-006"], by: "facts", check: modulesAreShort },
    { rules: ["PY-CODE-007"], by: "facts", check: all(entryPointsComeFirst, helpersAreNear, utilitiesAreShared) },
    { rules: ["PY-CODE-007a", "PY-CODE-007b"], by: "facts", check: entryPointsComeFirst },
    { rules: ["PY-CODE-007c"], by: "facts", check: helpersAreNear },
    { rules: ["PY-CODE-007d"], by: "facts", check: utilitiesAreShared },
  ],
};
