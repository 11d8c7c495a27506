import type { SyntaxNode } from "@lezer/common";
import { parser } from "@lezer/python";
import { Lines } from "../lines.ts";
import type { PythonModule, TaggedTest } from "../model/python.ts";
import { statementsOf } from "./statements.ts";
import type { Statement } from "./statements.ts";
import { unquoted } from "./words.ts";

/** A rule's id where it is written. */
interface Mark {
  readonly id: string;
  readonly line: number;
}

/** A module or a class. */
interface Group {
  readonly name: string;
  /** What its members' qualified names start with. */
  readonly prefix: string;
  /** Indent of its header: what stands deeper is in it. */
  readonly indent: number;
  /** Whether pytest looks for tests in it. */
  readonly collected: boolean;
  /** Of `pytestmark`. */
  readonly marks: Mark[];
  tests: boolean;
}

type Add = (name: string, mark: Mark) => void;

/** @returns tests by the rules that they are tagged with. Tests may import a mark from any of the modules. */
export function tagsOf(modules: readonly PythonModule[]): ReadonlyMap<string, readonly TaggedTest[]> {
  const tags = new Map<string, TaggedTest[]>();
  for (const { path, text, test } of modules) {
    // pytest takes no marks from conftest.py.
    if (!test || path.endsWith("conftest.py") || !/\brule\s*\(|\bmark\.rule\b/.test(text)) continue;
    const reader = new Reader(path, modules, (name, { id, line }) => {
      const tests = tags.get(id) ?? [];
      tags.set(id, tests);
      tests.push({ path, name, line });
    });
    reader.read(statementsOf(text));
  }
  return tags;
}

class Reader {
  readonly #modules: readonly PythonModule[];
  readonly #add: Add;
  readonly #names: Names;
  readonly #groups: Group[];
  #decorators: Statement[] = [];

  constructor(path: string, modules: readonly PythonModule[], add: Add) {
    const name = (path.split("/").at(-1) ?? "").replace(/\.py$/, "");
    this.#modules = modules;
    this.#add = add;
    this.#names = new Names(modules);
    this.#groups = [{ name, prefix: "", indent: -1, collected: true, marks: [], tests: false }];
  }

  read(statements: readonly Statement[]): void {
    /** Indent of the function that is being passed over. */
    let around = Infinity;
    for (const statement of statements) {
      if (statement.indent > around) continue;
      around = Infinity;
      while (statement.indent <= (this.#groups.at(-1)?.indent ?? -1)) this.#close();
      const [, keyword, name = ""] = /^(?:async\s+)?(def|class)\s+(\w+)/.exec(statement.code) ?? [];
      if (keyword === "def") {
        around = statement.indent;
        this.#function(name);
      } else if (keyword === "class") this.#class(name, statement);
      else if (statement.code.startsWith("@")) this.#decorators.push(statement);
      else this.#other(statement);
    }
    while (this.#groups.length > 0) this.#close();
  }

  #close(): void {
    const group = this.#groups.pop();
    if (group?.collected !== true) return;
    const around = this.#groups.at(-1);
    if (around === undefined ? group.tests : true) for (const mark of group.marks) this.#add(group.name, mark);
    if (around !== undefined) around.tests = true;
  }

  #function(name: string): void {
    const marks = this.#taken();
    const group = this.#groups.at(-1);
    if (group?.collected !== true || !name.startsWith("test")) return;
    group.tests = true;
    for (const mark of marks) this.#add(group.prefix + name, mark);
  }

  #class(name: string, { code, indent }: Statement): void {
    const marks = this.#taken();
    const around = this.#groups.at(-1);
    const collected = around?.collected === true && this.#isCollected(name, code);
    const qualified = `${around?.prefix ?? ""}${name}`;
    this.#groups.push({ name: qualified, prefix: `${qualified}.`, indent, collected, marks: [...marks], tests: false });
  }

  /** A class whose tests run: named like one, derived from another, or what others are derived from. */
  #isCollected(name: string, header: string): boolean {
    if (name.startsWith("Test") || /^class\s+\w+\s*(?:\[.*\])?\s*\(\s*[^\s)]/s.test(header)) return true;
    const derived = new RegExp(`^[ \\t]*class\\s+\\w+(?:\\[.*\\])?\\s*\\([^()]*\\b${name}\\b`, "m");
    return this.#modules.some(({ test, text }) => test && text.includes(name) && derived.test(text));
  }

  #other(statement: Statement): void {
    this.#decorators = [];
    const group = this.#groups.at(-1);
    if (/^(?:from|import)\s/.test(statement.code)) this.#names.import(statement.code);
    const [, name, value] = /^(\w+)\s*(?::[^=]+)?=(?!=)\s*(.*)$/s.exec(statement.code) ?? [];
    if (name === undefined || value === undefined || group === undefined) return;
    const marks = this.#names.marksIn(statement);
    if (name === "pytestmark") group.marks.push(...marks);
    else if (name.startsWith("Test")) for (const mark of marks) this.#add(group.prefix + name, mark);
    else this.#names.assign(name, value, marks);
  }

  #taken(): readonly Mark[] {
    const marks = this.#decorators.flatMap((decorator) => this.#names.marksIn(decorator));
    this.#decorators = [];
    return marks;
  }
}

/** What stands for a mark in a module. */
class Names {
  readonly #modules: readonly PythonModule[];
  /** What `pytest.mark` and `pytest.mark.rule` are called here. */
  readonly #mark = new Set(["pytest.mark"]);
  readonly #rule = new Set(["pytest.mark.rule"]);
  /** Names that are bound to marks. */
  readonly #bound = new Map<string, readonly Mark[]>();

  constructor(modules: readonly PythonModule[]) {
    this.#modules = modules;
  }

  import(statement: string): void {
    if (!/\b(?:pytest|rule)\b/.test(statement)) return;
    const words = statement.replace(/#[^\n]*|[()\\]/g, " ").replace(/\s+/g, " ");
    const [, from, names = ""] = /^(?:from (\S+) )?import (.*)$/.exec(words) ?? [];
    for (const [, name = "", alias = name] of names.matchAll(/([\w.]+)(?: as (\w+))?/g)) {
      if (from === "pytest" && name === "mark") this.#markIs(alias);
      else if (from === undefined && name === "pytest") this.#markIs(`${alias}.mark`);
      else if (from !== undefined && this.#isRule(from, name)) this.#rule.add(alias);
    }
  }

  assign(name: string, value: string, marks: readonly Mark[]): void {
    if (this.#mark.has(value)) this.#markIs(name);
    if (this.#rule.has(value)) this.#rule.add(name);
    if (marks.length > 0) this.#bound.set(name, marks);
  }

  /** All marks in a decorator or an assignment, also those of the parameters of a test. */
  marksIn({ code, line }: Statement): readonly Mark[] {
    if (![...this.#rule, ...this.#bound.keys()].some((name) => code.includes(name.slice(name.lastIndexOf(".") + 1))))
      return [];
    const expression = code.replace(/^@/, " ");
    const [, callee = "", list = ""] = /^ ([\w.]+)\(([^()[\]#\\]*)\)$/.exec(expression) ?? [];
    if (this.#rule.has(callee) && LITERALS.test(list)) {
      const start = expression.indexOf("(") + 1;
      return [...list.matchAll(/"([^"]*)"|'([^']*)'/g)].map(({ index, 1: double, 2: single }) => ({
        id: double ?? single ?? "",
        line: line + expression.slice(0, start + index).split("\n").length - 1,
      }));
    }
    return this.#parsed(expression, line);
  }

  #parsed(expression: string, line: number): readonly Mark[] {
    const marks: Mark[] = [];
    const lines = new Lines(expression);
    const at = ({ from, to }: { readonly from: number; readonly to: number }): string => expression.slice(from, to);
    const ids = (list: SyntaxNode): readonly Mark[] =>
      list.getChildren("String").map((id) => ({ id: unquoted(at(id)), line: line + lines.at(id.from) - 1 }));
    parser.parse(expression).iterate({
      enter: ({ name, from, node }) => {
        const list = name === "CallExpression" ? node.getChild("ArgList") : null;
        if (list !== null && this.#rule.has(at({ from, to: list.from }).replace(/\s+/g, ""))) marks.push(...ids(list));
        if (name === "VariableName") marks.push(...(this.#bound.get(at(node)) ?? []));
      },
    });
    return marks;
  }

  #markIs(name: string): void {
    this.#mark.add(name);
    this.#rule.add(`${name}.rule`);
  }

  /** Whether another module of the repository binds the name to the mark. */
  #isRule(from: string, name: string): boolean {
    const path = `${from.replace(/^\.+/, "").replaceAll(".", "/")}.py`;
    const bound = new RegExp(`^${name}(?:\\s*:[^=\\n]+)?\\s*=\\s*(?:pytest\\.)?mark\\.rule\\s*$`, "m");
    return this.#modules.some((module) => `/${module.path}`.endsWith(`/${path}`) && bound.test(module.text));
  }
}

/** Strings without escapes, parted by commas. */
const LITERALS = /^\s*(?:(?:"[^"\n]*"|'[^'\n]*')\s*(?:,\s*|$))*$/;
