import type { PythonCall, PythonClass, PythonFunction, PythonSyntax } from "../model/python.ts";
import { Nodes } from "./nodes.ts";
import { argumentsOf, nameOfCallee } from "./words.ts";
import type { Span } from "./words.ts";

/** What is read, while it grows. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/** Where a statement stands. */
export interface Scope {
  readonly kind: "module" | "class" | "function";
  /** Qualified name with a dot behind it; empty for the module. */
  readonly prefix: string;
  readonly attributes: Mutable<PythonClass>["attributes"];
}

/** Reads calls, strings and what else stands within statements. */
export abstract class Expressions extends Nodes {
  readonly syntax: Mutable<PythonSyntax> = {
    imports: [],
    calls: [],
    functions: [],
    classes: [],
    assignments: [],
    strings: [],
    comments: [],
    handlers: [],
  };

  /** Reads the node at the cursor, and all below it. */
  protected abstract visit(node: Span, scope: Scope): void;

  /** Its callee is not a node of its own. */
  protected decorator(node: Span, scope: Scope): string {
    let from = node.from + 1;
    let to = node.to;
    this.children((child) => {
      if (child.name === "Comment") return this.visit(child, scope);
      if (child.name === "At") from = child.to;
      else to = child.to;
      if (child.name !== "ArgList") return this.visit(child, scope);
      const call = this.#newCall(this.text.slice(from, child.from), this.line(node));
      this.arguments(call, scope);
    });
    return this.text.slice(from, to).trim();
  }

  protected parameters(scope: Scope): PythonFunction["parameters"] {
    return this.groups(scope).flatMap((group) => {
      const name = group.find((span) => span.name === "VariableName");
      const type = group.find((span) => span.name === "TypeDef");
      const equals = group.findIndex((span) => span.name === "AssignOp");
      const value = equals === -1 ? undefined : this.across(group.slice(equals + 1));
      if (name === undefined) return [];
      return {
        name: this.at(name),
        ...(type === undefined ? {} : { annotation: this.at(type).replace(/^:\s*/, "") }),
        ...(value === undefined ? {} : { default: value }),
      };
    });
  }

  protected call(node: Span, scope: Scope): void {
    const cursor = this.cursor;
    const call = this.#newCall("", this.line(node));
    this.children((child) => {
      if (cursor.name !== "ArgList") {
        call.name = nameOfCallee(this.text, child.from, child.to);
        call.line = this.#calleeLine(child);
        this.visit(child, scope);
      } else this.arguments(call, scope);
    });
  }

  /** Of a chain of calls over several lines, the line of this one. */
  #calleeLine(callee: Span): number {
    return callee.name === "MemberExpression" ? this.lines.at(callee.to - 1) : this.line(callee);
  }

  #newCall(callee: string, line: number): Mutable<PythonCall> {
    const call: Mutable<PythonCall> = {
      name: nameOfCallee(callee, 0, callee.length),
      arguments: [],
      keywords: {},
      line,
    };
    this.syntax.calls.push(call);
    return call;
  }

  protected arguments(call: Mutable<PythonCall>, scope: Scope): void {
    const { positional, keywords } = argumentsOf(this.groups(scope), this.text);
    call.arguments.push(...positional);
    call.keywords = keywords;
  }

  /** The children of a list in brackets, parted at its commas. */
  protected groups(scope: Scope): readonly (readonly Span[])[] {
    const groups: Span[][] = [[]];
    let generator = false;
    this.children((child) => {
      // The commas of a generator part nothing.
      if (child.name === "for") generator = true;
      if (child.name === "," && !generator) groups.push([]);
      else if (child.name !== "(" && child.name !== ")" && child.name !== "Comment") groups.at(-1)?.push(child);
      this.visit(child, scope);
    });
    return groups.filter((group) => group.length > 0);
  }

  protected string(node: Span, scope: Scope): void {
    this.syntax.strings.push({ value: this.literal(), line: this.line(node) });
    this.children((child) => {
      if (child.name === "FormatReplacement") this.visit(child, scope);
      else if (child.name === "FormatString") this.children((inner) => this.visit(inner, scope));
      else if (child.name === "Comment" || child.name === "⚠") this.visit(child, scope);
    });
  }
}
