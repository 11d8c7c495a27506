import type { TreeCursor } from "@lezer/common";
import { parser } from "@lezer/python";
import { Lines } from "../lines.ts";
import { unquoted } from "./words.ts";
import type { Span } from "./words.ts";

/** A parsed module, read node by node: what the cursor stands at, and the text that it stands for. */
export class Nodes {
  protected readonly text: string;
  protected readonly lines: Lines;
  protected readonly cursor: TreeCursor;

  /** @param parsed what the parser is given for `text`, of the same length */
  constructor(text: string, parsed: string) {
    this.text = text;
    this.lines = new Lines(text);
    this.cursor = parser.parse(parsed).cursor();
  }

  /** Visits the children of the node at the cursor. */
  protected children(visit: (child: Span) => void): void {
    const cursor = this.cursor;
    if (!cursor.firstChild()) return;
    do {
      visit({ name: cursor.name, from: cursor.from, to: cursor.to });
    } while (cursor.nextSibling());
    cursor.parent();
  }

  /** The value of a statement that is nothing but a string: documentation. */
  protected bareString(node: Span): string | undefined {
    if (node.name !== "ExpressionStatement") return undefined;
    const cursor = this.cursor;
    cursor.firstChild();
    const value = cursor.name === "String" || cursor.name === "ContinuedString" ? this.literal() : undefined;
    cursor.parent();
    return value;
  }

  /** The value of the literal at the cursor; adjacent ones are one. */
  protected literal(): string {
    const { name, from, to } = this.cursor;
    if (name !== "ContinuedString") return unquoted(this.text.slice(from, to));
    let value = "";
    this.children((child) => {
      if (child.name === "String" || child.name === "FormatString") value += unquoted(this.at(child));
    });
    return value;
  }

  protected at(span: Span): string {
    return this.text.slice(span.from, span.to);
  }

  protected across(spans: readonly Span[]): string {
    return this.text.slice(spans[0]?.from ?? 0, spans.at(-1)?.to ?? 0);
  }

  protected line(span: Span): number {
    return this.lines.at(span.from);
  }

  /** A body reaches to the next statement. */
  protected endLine({ from, to }: Span): number {
    let end = to;
    while (end > from && /\s/.test(this.text[end - 1] ?? "")) end--;
    return this.lines.at(end - 1);
  }
}
