import { type Node, parseTree, type ParseError } from "jsonc-parser";
import { identityAt, type KeyPath, keyOf, type Shape } from "../shapes.ts";
import { appendItem, type Bracketed, removeItem } from "./brackets.ts";
import {
  ANY,
  type Branch,
  commentsAbove,
  type IsOurs,
  type Language,
  lineStart,
  type Outlined,
  type Range,
  splice,
} from "./tree.ts";

interface JsonNode extends Branch<JsonNode> {
  /** The property or the element. */
  readonly range: Range;
  /** What it holds; undefined in an empty text. */
  readonly parsed: Node | undefined;
}

/** JSON as it is edited, with or without comments. */
export const JSON_LANGUAGE: Language<JsonNode> = { outline, insert, replace, remove };

type Text = Outlined<JsonNode>;

function outline(text: string, shape: Shape): JsonNode {
  const nothing = { path: [], range: { from: 0, to: 0 }, parsed: undefined, children: new Map(), value: undefined };
  if (text.trim() === "") return nothing;
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  if (errors[0] !== undefined) throw new Error(`not JSON at character ${errors[0].offset}`);
  if (root?.type !== "object") throw new Error("it holds no keys");
  return nodeOf(root, rangeOf(root), [], shape);
}

function nodeOf(parsed: Node, range: Range, path: KeyPath, shape: Shape): JsonNode {
  const children = childrenOf(parsed, path, shape);
  return { path, range, parsed, children, value: children === undefined ? valueOf(parsed) : undefined };
}

function childrenOf(parsed: Node, path: KeyPath, shape: Shape): Map<string, JsonNode> | undefined {
  const found = new Map<string, JsonNode>();
  const items = parsed.children ?? [];
  if (parsed.type === "object") {
    for (const item of items) {
      const [name, value] = item.children ?? [];
      const key = String(name?.value);
      if (value !== undefined) found.set(key, nodeOf(value, rangeOf(item), [...path, key], shape));
    }
    return found;
  }
  const identity = identityAt(shape, path);
  if (parsed.type !== "array" || identity === undefined) return undefined;
  for (const item of items) {
    const key = keyOf(valueOf(item), identity);
    if (key === undefined) return undefined;
    found.set(key, {
      path: [...path, key],
      range: rangeOf(item),
      parsed: item,
      children: undefined,
      value: valueOf(item),
    });
  }
  return found;
}

function insert(target: Text, into: JsonNode, entry: JsonNode, source: Text): string {
  const { text } = target;
  const above = linesAbove(source.text, entry.range.from);
  const body = dedented(source.text, entry.range);
  if (into.parsed === undefined)
    return `{\n${[...above, ...body.split("\n")].map((line) => `  ${line}`).join("\n")}\n}\n`;
  const list = bracketed(into.parsed);
  if (list.items.length > 0) {
    const inline = !text.slice(list.range.from, list.items[0]?.from).includes("\n");
    const flat = inline ? oneLine(body) : inUnits(body, unitOf(text));
    return appendItem(text, list, { above, body: flat, beside: "" });
  }
  const unit = unitOf(text);
  const own = /^[ \t]*/.exec(text.slice(lineStart(text, list.range.from)))?.[0] ?? "";
  const lines = [...above, ...inUnits(body, unit).split("\n")].map((line) => `${own}${unit}${line}\n`).join("");
  if (text.slice(list.range.from + 1, list.range.to - 1).trim() !== "") throw new Error("a comment is in the way");
  const [open, close] = [text[list.range.from] ?? "", text[list.range.to - 1] ?? ""];
  return splice(text, { ...list.range, text: `${open}\n${lines}${own}${close}` });
}

function replace({ text }: Text, there: JsonNode, entry: JsonNode, source: Text): string {
  if (there.parsed === undefined || entry.parsed === undefined) throw new Error("nothing is there");
  const own = /^[ \t]*/.exec(text.slice(lineStart(text, there.range.from)))?.[0] ?? "";
  const lines = inUnits(dedented(source.text, rangeOf(entry.parsed)), unitOf(text)).replaceAll("\n", `\n${own}`);
  return splice(text, { ...rangeOf(there.parsed), text: lines });
}

function remove({ text }: Text, parent: JsonNode, entry: JsonNode, ours: IsOurs): string {
  if (parent.parsed === undefined) return text;
  const list = bracketed(parent.parsed);
  const result = removeItem(
    text,
    list,
    list.items.findIndex(({ from }) => from === entry.range.from),
    ours,
  );
  // A table or list that is empty now closes where it opened.
  return list.items.length > 1 ? result : result.replace(/^([^]*)$/, (whole) => closed(whole, list.range.from));
}

function closed(text: string, open: number): string {
  const blank = /^\s*(?=[\]}])/.exec(text.slice(open + 1));
  return blank === null ? text : text.slice(0, open + 1) + text.slice(open + 1 + blank[0].length);
}

function bracketed(parsed: Node): Bracketed {
  return { range: rangeOf(parsed), items: (parsed.children ?? []).map(rangeOf), mark: "//" };
}

function rangeOf({ offset, length }: Node): Range {
  return { from: offset, to: offset + length };
}

function valueOf(node: Node): unknown {
  if (node.type === "array") return (node.children ?? []).map(valueOf);
  if (node.type !== "object") return node.value as unknown;
  return Object.fromEntries(
    (node.children ?? []).map(({ children: [name, value] = [] }) => [
      String(name?.value),
      value === undefined ? undefined : valueOf(value),
    ]),
  );
}

function linesAbove(text: string, at: number): readonly string[] {
  const start = lineStart(text, at);
  if (text.slice(start, at).trim() !== "") return [];
  return text
    .slice(commentsAbove(text, start, ANY, "//"), start)
    .split("\n")
    .flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
}

/** A part of a text whose lines are indented as from column 0. */
function dedented(text: string, { from, to }: Range): string {
  const own = /^[ \t]*/.exec(text.slice(lineStart(text, from)))?.[0] ?? "";
  return text.slice(from, to).replaceAll(`\n${own}`, "\n");
}

/** The generated text is indented by two blanks; the user's may be by another unit. */
function inUnits(text: string, unit: string): string {
  return text.replace(/^(?: {2})+/gm, (blanks) => unit.repeat(blanks.length / 2));
}

function unitOf(text: string): string {
  return /^([ \t]+)"/m.exec(text)?.[1] ?? "  ";
}

function oneLine(text: string): string {
  return text.replace(/\n\s*/g, " ");
}
