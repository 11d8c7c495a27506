import type { Makefile, MakeTarget } from "./model/delivery.ts";
import type { Tree } from "./model/text.ts";

const NAMES = ["GNUmakefile", "makefile", "Makefile"];
const ASSIGNMENT = /^\s*(?:(?:export|override|private)\s+)*([\w.%/-]+)\s*(:::?|:|\?|\+|!)?=\s*(.*)$/;
const CONDITIONAL = /^\s*(?:ifeq|ifneq|ifdef|ifndef|else|endif)\b/;
const INCLUDE = /^\s*(?:-include|sinclude|include)\s+(.+)$/;

interface Line {
  readonly path: string;
  readonly line: number;
  readonly text: string;
  readonly tolerated?: true;
}

interface Rule extends Line {
  readonly names: readonly string[];
  readonly prerequisites: readonly string[];
  readonly help: string | undefined;
  readonly recipe: Line[];
}

interface Parsed {
  readonly rules: Rule[];
  readonly variables: Map<string, string>;
}

/** The Makefile at the root with the files that it includes. Every branch of a conditional counts. */
export function readMakefile(tree: Tree): Makefile | undefined {
  const path = NAMES.find((name) => tree.has(name));
  const text = path === undefined ? undefined : tree.text(path);
  return path === undefined || text === undefined ? undefined : makefileOf(path, text, tree);
}

function makefileOf(path: string, text: string, tree: Tree): Makefile {
  const parsed: Parsed = { rules: [], variables: new Map() };
  parse(path, text, tree, parsed, new Set([path]));
  const byName = new Map<string, Rule[]>();
  for (const rule of parsed.rules) {
    for (const name of rule.names) byName.set(name, [...(byName.get(name) ?? []), rule]);
  }
  const ignored = byName.get(".IGNORE");
  const targets = new Map(
    [...byName].map(([name, rules]) => {
      const target = targetOf(name, rules, parsed.variables);
      // Without names, `.IGNORE` means every target.
      const lenient = ignored?.some(({ prerequisites }) => prerequisites.length === 0 || prerequisites.includes(name));
      return [name, lenient === true ? tolerant(target) : target];
    }),
  );
  const shellFlags = parsed.variables.get(".SHELLFLAGS") ?? "";
  return { path, text, targets: [...targets.values()], shellFlags, target: (name) => targets.get(name) };
}

function tolerant(target: MakeTarget): MakeTarget {
  return { ...target, recipe: target.recipe.map((line) => ({ ...line, tolerated: true })) };
}

/** Rules of one name add up: their prerequisites, and the recipe of whichever has one. */
function targetOf(name: string, rules: readonly Rule[], variables: ReadonlyMap<string, string>): MakeTarget {
  const main = rules.find(({ recipe }) => recipe.length > 0) ?? rules[0];
  const help = rules.find((rule) => rule.help !== undefined)?.help;
  return {
    name,
    path: main?.path ?? "",
    line: main?.line ?? 1,
    prerequisites: [...new Set(rules.flatMap(({ prerequisites }) => prerequisites))],
    recipe: rules
      .flatMap(({ recipe }) => recipe)
      .map(({ text, line, tolerated }) => ({
        text,
        line,
        expanded: expanded(text, variables),
        ...(tolerated === undefined ? {} : { tolerated }),
      })),
    ...(help === undefined ? {} : { help }),
  };
}

function parse(path: string, text: string, tree: Tree, parsed: Parsed, seen: Set<string>): void {
  let rule: Rule | undefined;
  let depth = 0;
  let above: string | undefined;
  for (const line of logical(path, text)) {
    const opens = /^\s*(?:(?:export|override)\s+)*define\b/.test(line.text) && !line.text.startsWith("\t");
    if (opens) depth += 1;
    if (depth > 0) {
      if (/^\s*endef\b/.test(line.text)) depth -= 1;
      continue;
    }
    if (line.text.startsWith("\t")) {
      const command = commandOf(line, line.text);
      if (command.text !== "" && !command.text.startsWith("#")) rule?.recipe.push(command);
      continue;
    }
    const comment = /^##\s*(.+)$/.exec(line.text)?.[1];
    if (line.text.trim() === "" || CONDITIONAL.test(line.text) || /^\s*#/.test(line.text)) {
      above = comment ?? (line.text.trim() === "" ? undefined : above);
      continue;
    }
    if (assigned(line.text, parsed.variables) || included(line, tree, parsed, seen)) continue;
    rule = ruleOf(line, above) ?? rule;
    above = undefined;
    if (rule?.line === line.line) parsed.rules.push(rule);
  }
}

/** `-@uv run mypy`: make does not show it, and goes on where it fails. */
function commandOf(line: Line, text: string): Line {
  const [whole = "", marks = ""] = /^\s*([@+-]*)\s*/.exec(text) ?? [];
  const command = { ...line, text: text.slice(whole.length).trim() };
  return marks.includes("-") ? { ...command, tolerated: true } : command;
}

/** Lines that end in a backslash are one with the next. */
function* logical(path: string, text: string): Generator<Line> {
  let parts: string[] = [];
  let start = 1;
  for (const [index, written] of text.split("\n").entries()) {
    if (parts.length === 0) start = index + 1;
    const open = /(?:^|[^\\])(?:\\\\)*\\$/.test(written);
    const part = open ? written.slice(0, -1).trimEnd() : written.trimEnd();
    parts.push(parts.length === 0 ? part : part.trim());
    if (open) continue;
    yield { path, line: start, text: parts.filter((each, at) => at === 0 || each !== "").join(" ") };
    parts = [];
  }
  if (parts.length > 0) yield { path, line: start, text: parts.join(" ") };
}

function assigned(text: string, variables: Map<string, string>): boolean {
  const [, name, operator, written = ""] = ASSIGNMENT.exec(text) ?? [];
  if (name === undefined) return false;
  const value = written.replace(/(?:^|\s+)#.*$/, "").trim();
  const before = variables.get(name);
  if (before === undefined) variables.set(name, value);
  else if (operator === "+") variables.set(name, `${before} ${value}`);
  return true;
}

function included(line: Line, tree: Tree, parsed: Parsed, seen: Set<string>): boolean {
  const names = INCLUDE.exec(line.text)?.[1];
  if (names === undefined) return false;
  for (const name of expanded(names.replace(/\s+#.*$/, ""), parsed.variables).split(/\s+/)) {
    const wanted = name.replace(/^\$[({]CURDIR[)}]\//, "").replace(/^\.\//, "");
    const pattern = new RegExp(`^${wanted.replace(/[.+^${}()|[\]\\]/g, "\\$&").replaceAll("*", "[^/]*")}$`);
    for (const path of tree.paths) {
      const text = pattern.test(path) && !seen.has(path) ? tree.text(path) : undefined;
      if (text !== undefined) parse(path, text, tree, parsed, seen.add(path));
    }
  }
  return true;
}

/** `a b: c | d ; recipe ## help`; also `::`, `&:` and static patterns. */
function ruleOf(line: Line, above: string | undefined): Rule | undefined {
  const at = colon(line.text);
  if (at < 0) return undefined;
  const names = line.text.slice(0, at).replace(/&$/, "").trim().split(/\s+/);
  const rest = line.text.slice(at).replace(/^:+/, "");
  const [code = "", ...helps] = rest.split(/(?:^|\s)##\s?/);
  const [before = "", ...inline] = code.split(";");
  const wanted = before.replace(/(?:^|\s)#.*$/, "");
  // A variable for one target: `lint: PATHS = app`.
  const own = ASSIGNMENT.test(wanted);
  const command = commandOf(line, inline.join(";"));
  const prerequisites = own
    ? []
    : wanted
        .slice(colon(wanted) + 1)
        .split(/\s+/)
        .filter((word) => word !== "" && word !== "|");
  const help = helps.length > 0 ? helps.join("## ").trim() : above;
  return { ...line, names, prerequisites, help, recipe: command.text === "" ? [] : [command] };
}

/** Where the colon of a rule is: not in a `$(…)`, and not that of an assignment. */
function colon(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === "(" || character === "{") depth += 1;
    else if (character === ")" || character === "}") depth -= 1;
    else if (character === "#" && depth === 0) return -1;
    else if (character === ":" && depth === 0) return text[at + 1] === "=" ? -1 : at;
  }
  return -1;
}

/** With the variables put in that are plain text. Functions, and what the caller has to give, stay as written. */
function expanded(text: string, variables: ReadonlyMap<string, string>, within: readonly string[] = []): string {
  return text.replace(/(?<!\$)\$(?:\(([\w.-]+)\)|\{([\w.-]+)\})/g, (whole, round?: string, curly?: string) => {
    const name = round ?? curly ?? "";
    const value = within.includes(name) ? undefined : variables.get(name);
    const computed = value === undefined || value === "" || /\$[({][\w-]+[ \t]/.test(value);
    return computed ? whole : expanded(value, variables, [...within, name]);
  });
}
