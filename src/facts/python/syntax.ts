import type { PythonClass, PythonFunction, PythonImport, PythonSyntax } from "../model/python.ts";
import { eased } from "./ease.ts";
import { Expressions } from "./expressions.ts";
import type { Mutable, Scope } from "./expressions.ts";
import type { Span } from "./words.ts";

/** Reads a module. Total: what the parser had to skip, or gave up on, is the `problem`. */
export function readPython(path: string, text: string): PythonSyntax {
  const syntax = attempt(path, text, text);
  return syntax.problem === undefined ? syntax : attempt(path, text, eased(text));
}

function attempt(path: string, text: string, parsed: string): PythonSyntax {
  const reader = new Reader(path, text, parsed);
  try {
    reader.read();
  } catch {
    reader.syntax.problem ??= { path, message: "is nested too deeply, so the rest was not read" };
  }
  return reader.syntax;
}

/** Reads statements. */
class Reader extends Expressions {
  readonly #path: string;

  /** @param parsed what the parser is given for `text`, of the same length */
  constructor(path: string, text: string, parsed: string) {
    super(text, parsed);
    this.#path = path;
  }

  read(): void {
    const docstring = this.#body({ kind: "module", prefix: "", attributes: [] });
    if (docstring !== undefined) this.syntax.docstring = docstring;
  }

  /** Visits the statements of a body or of the module. */
  #body(scope: Scope): string | undefined {
    let docstring: string | undefined;
    let first = true;
    this.children((child) => {
      const value = this.bareString(child);
      if (value === undefined) this.visit(child, scope);
      else if (first) docstring = value;
      if (child.name !== "Comment" && child.name !== ":") first = false;
    });
    return docstring;
  }

  protected override visit(node: Span, scope: Scope): void {
    switch (node.name) {
      case "Comment":
        this.syntax.comments.push({ text: this.at(node).replace(/^#\s?/, ""), line: this.line(node) });
        return;
      case "ImportStatement":
        return this.#import(node);
      case "DecoratedStatement":
        return this.#decorated(scope);
      case "FunctionDefinition":
        return this.#function(node, scope, []);
      case "ClassDefinition":
        return this.#class(node, scope, []);
      case "AssignStatement":
        return this.#assignment(node, scope);
      case "TryStatement":
        return this.#try(scope);
      case "CallExpression":
        return this.call(node, scope);
      case "String":
      case "ContinuedString":
      case "FormatString":
        return this.string(node, scope);
      case "Body":
        this.#body(scope);
        return;
      case "⚠":
        this.#error(node);
        return this.children((child) => this.visit(child, scope));
      default:
        this.children((child) => this.visit(child, scope));
    }
  }

  /** The grammar wants something after `yield`, where Python does not. */
  #error(node: Span): void {
    const parent = this.cursor.node.parent?.name ?? "";
    if (node.from === node.to && parent.startsWith("Yield")) return;
    this.syntax.problem ??= { path: this.#path, message: "could not be parsed as Python", line: this.line(node) };
  }

  #import(node: Span): void {
    const imports: Mutable<PythonImport>[] = [];
    const line = this.line(node);
    let from: string | undefined;
    let names: string[] | undefined;
    let alias = false;
    this.children((child) => {
      const word = this.at(child);
      if (child.name === "Comment") this.visit(child, MODULE);
      else if (word === "from") from = "";
      else if (word === "import") names = [];
      else if (word === "as") alias = true;
      else if (word === ",") alias = false;
      else if (from !== undefined && names === undefined) from += word;
      else if (alias || word === "(" || word === ")") return;
      else if (from !== undefined) names?.push(word);
      else this.#plainImport(imports, word, line);
    });
    if (from !== undefined) imports.push({ module: from, names: names ?? [], line });
    this.syntax.imports.push(...imports);
  }

  /** `import a.b, c`: a word more of the last one, after a dot, or the next one. */
  #plainImport(imports: Mutable<PythonImport>[], word: string, line: number): void {
    const last = imports.at(-1);
    if (last !== undefined && (word === "." || last.module.endsWith("."))) last.module += word;
    else imports.push({ module: word, names: [], line });
  }

  #decorated(scope: Scope): void {
    const decorators: string[] = [];
    this.children((child) => {
      if (child.name === "Decorator") decorators.push(this.decorator(child, scope));
      else if (child.name === "FunctionDefinition") this.#function(child, scope, decorators);
      else if (child.name === "ClassDefinition") this.#class(child, scope, decorators);
      else this.visit(child, scope);
    });
  }

  #function(node: Span, scope: Scope, decorators: readonly string[]): void {
    const found: Mutable<PythonFunction> = {
      name: "",
      qualified: "",
      line: this.line(node),
      endLine: this.endLine(node),
      async: false,
      decorators: [...decorators],
      parameters: [],
    };
    this.syntax.functions.push(found);
    this.children((child) => {
      if (child.name === "async") found.async = true;
      else if (child.name === "VariableName" && found.name === "") {
        found.name = this.at(child);
        found.qualified = scope.prefix + found.name;
      } else if (child.name === "ParamList") found.parameters.push(...this.parameters(scope));
      else if (child.name === "TypeDef") {
        found.returns = this.at(child).replace(/^->\s*/, "");
        this.visit(child, scope);
      } else if (child.name === "Body") {
        const docstring = this.#body({ kind: "function", prefix: `${found.qualified}.`, attributes: [] });
        if (docstring !== undefined) found.docstring = docstring;
      } else this.visit(child, scope);
    });
  }

  #class(node: Span, scope: Scope, decorators: readonly string[]): void {
    const found: Mutable<PythonClass> = {
      name: "",
      line: this.line(node),
      endLine: this.endLine(node),
      bases: [],
      decorators: [...decorators],
      attributes: [],
    };
    this.syntax.classes.push(found);
    this.children((child) => {
      if (child.name === "VariableName" && found.name === "") found.name = this.at(child);
      else if (child.name === "ArgList") found.bases.push(...this.groups(scope).map((group) => this.across(group)));
      else if (child.name === "Body") {
        const inside: Scope = {
          kind: "class",
          prefix: `${scope.prefix}${found.name}.`,
          attributes: found.attributes,
        };
        const docstring = this.#body(inside);
        if (docstring !== undefined) found.docstring = docstring;
      } else this.visit(child, scope);
    });
  }

  #assignment(node: Span, scope: Scope): void {
    const targets: string[] = [];
    let since: Span[] = [];
    let annotation: string | undefined;
    this.children((child) => {
      if (child.name === "AssignOp") {
        targets.push(...since.filter((span) => span.name !== ",").flatMap((span) => namesIn(this.at(span))));
        since = [];
      } else if (child.name === "TypeDef") annotation = this.at(child).replace(/^:\s*/, "");
      else if (child.name !== "Comment") since.push(child);
      this.visit(child, scope);
    });
    const line = this.line(node);
    if (targets.length === 0 && annotation !== undefined) {
      if (scope.kind === "class") scope.attributes.push({ name: this.across(since), annotation, line });
      return;
    }
    const value = this.across(since);
    for (const name of targets) {
      if (scope.kind === "module") this.syntax.assignments.push({ name, value, line });
      if (scope.kind !== "class") continue;
      scope.attributes.push({ name, ...(annotation === undefined ? {} : { annotation }), value, line });
    }
  }

  #try(scope: Scope): void {
    let clause: { readonly line: number; caught: Span[]; alias: boolean } | undefined;
    this.children((child) => {
      if (child.name === "except") clause = { line: this.line(child), caught: [], alias: false };
      else if (clause !== undefined && child.name === "Body") {
        const catches = this.across(clause.caught);
        this.syntax.handlers.push({ catches, empty: this.#emptyBody(), line: clause.line });
        clause = undefined;
      } else if (clause !== undefined && child.name === "as") clause.alias = true;
      else if (clause !== undefined && !clause.alias && child.name !== "Comment" && child.name !== "*") {
        clause.caught.push(child);
      }
      this.visit(child, scope);
    });
  }

  #emptyBody(): boolean {
    let empty = true;
    this.children((child) => {
      const nothing = child.name === "PassStatement" || child.name === "Comment" || child.name === ":";
      if (!nothing && this.at(child) !== "...") empty = false;
    });
    return empty;
  }
}

const MODULE: Scope = { kind: "module", prefix: "", attributes: [] };

/** `(a, [b, *c])` → a, b, c; anything but names stays as written. */
function namesIn(target: string): readonly string[] {
  if (!/^[([]/.test(target)) return [target.replace(/^\*\s*/, "")];
  return target.split(/[()[\],*\s]+/).filter((name) => name !== "");
}
