import { appendItem, type Bracketed, removeItem } from "./brackets.ts";
import { outlineToml, same, startsWith, type TomlNode } from "./toml-outline.ts";
import { type Item, scanItems, type Statement } from "./toml-scan.ts";
import {
  ANY,
  commentsAbove,
  type IsOurs,
  type Language,
  lineEnd,
  type Outlined,
  type Range,
  removeLines,
  splice,
} from "./tree.ts";

/** TOML as it is edited: keys go to the end of their table, tables to the end of the text. */
export const TOML_LANGUAGE: Language<TomlNode> = { outline: outlineToml, insert, replace, remove };

type Text = Outlined<TomlNode>;

function insert(target: Text, into: TomlNode, entry: TomlNode, source: Text): string {
  const { text } = target;
  if (into.kind === "array") return insertElement(text, into, entry, source.text);
  if (into.kind === "inline") return insertInline(text, into, entry, source.text);
  return piecesOf(source.root.statements, entry.written).reduce((result, { head, body }) => {
    const place = { ...target, text: result, root: outlineAgain(result) };
    if (head.kind === "value") return insertPair(place, into, head, source.text);
    const whole = sectionOf(source.text, head, body);
    return appendSection(result, whole);
  }, text);
}

/** Statements are found anew after each piece, since it moved those after it. */
function outlineAgain(text: string): TomlNode {
  return outlineToml(text, { grammar: "toml" });
}

interface Piece {
  readonly head: Statement;
  /** Of a table: the keys in it. */
  readonly body: readonly Statement[];
}

/** What a key is made of: a line in a table above it, or tables with what they hold. */
function piecesOf(statements: readonly Statement[], path: readonly string[]): readonly Piece[] {
  const pieces: { head: Statement; body: Statement[] }[] = [];
  for (const statement of statements) {
    if (!startsWith(statement.path, path)) continue;
    const inSection =
      statement.kind === "value" && startsWith(statement.table, path) && statement.table.length >= path.length;
    if (inSection) pieces.at(-1)?.body.push(statement);
    else pieces.push({ head: statement, body: [] });
  }
  return pieces;
}

function insertPair({ text, root }: Text, into: TomlNode, pair: Statement, source: string): string {
  const from = commentsAbove(source, pair.lines.from, ANY);
  const above = source.slice(from, pair.lines.from);
  const key = source.slice(pair.key.from, pair.key.to);
  const depth = pair.path.length - into.written.length;
  const words = pair.path.length - pair.table.length === depth ? key : pair.path.slice(-depth).map(quoted).join(".");
  const indent = /^[ \t]*/.exec(source.slice(pair.lines.from))?.[0].length ?? 0;
  const line = `${words}${source.slice(pair.key.to, pair.lines.to)}`;
  const added = above.replace(/^[ \t]+/gm, "") + (indent === 0 ? line : line.trimStart());
  const at = endOfSection(text, root.statements, into.written);
  if (at === undefined) return appendSection(text, `[${into.written.map(quoted).join(".")}]\n${added}`);
  return splice(text, { from: at, to: at, text: added });
}

/** Where a key can be added to a table: after its last one, or its head; undefined if it has no place of its own. */
function endOfSection(text: string, statements: readonly Statement[], path: readonly string[]): number | undefined {
  const keys = statements.filter(({ kind, table }) => kind === "value" && same(table, path));
  const last = keys.at(-1) ?? statements.find((one) => one.kind === "table" && same(one.path, path));
  if (last !== undefined) return last.lines.to;
  if (path.length > 0) return undefined;
  const first = statements[0];
  return first === undefined ? text.length : commentsAbove(text, first.lines.from, ANY);
}

/** The lines of a table with the comments above its head, to the comments that follow its last key. */
function sectionOf(text: string, head: Statement, body: readonly Statement[]): string {
  const lines = linesOf(text, head, body);
  return text.slice(commentsAbove(text, lines.from, ANY), lines.to);
}

function linesOf(text: string, head: Statement, body: readonly Statement[]): Range {
  const to = body.at(-1)?.lines.to ?? head.lines.to;
  if (head.kind === "value") return head.lines;
  // Comments that a blank line parts from what comes next are still this table's.
  const below = /^(?:[ \t]*#.*\n)+(?=\s*\n|$)/.exec(text.slice(to));
  return { from: head.lines.from, to: to + (below?.[0].length ?? 0) };
}

function appendSection(text: string, section: string): string {
  const end = text.trimEnd() === "" ? 0 : lineEnd(text, text.trimEnd().length);
  return `${text.slice(0, end)}${end === 0 ? "" : "\n"}${section}${text.slice(end)}`;
}

function insertElement(text: string, into: TomlNode, entry: TomlNode, source: string): string {
  const { range } = entry;
  if (range === undefined || into.range === undefined || entry.twice) throw new Error("an element cannot be placed");
  const array = bracketed(text, into.range);
  const body = source.slice(range.from, range.to);
  if (array.items.length === 0) {
    return splice(text, { from: into.range.from, to: into.range.to, text: `[${body}]` });
  }
  const start = source.lastIndexOf("\n", range.from - 1) + 1;
  const own = source.slice(start, range.from).trim() === "";
  const above = own ? source.slice(commentsAbove(source, start, ANY), start) : "";
  const beside = own ? (/^\s*?,?[ \t]*(#.*)/.exec(source.slice(range.to, lineEnd(source, range.to)))?.[1] ?? "") : "";
  const comments = above.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
  return appendItem(text, array, { above: comments, body, beside });
}

function insertInline(text: string, into: TomlNode, entry: TomlNode, source: string): string {
  const { range } = entry;
  if (range === undefined || into.range === undefined) throw new Error("a table does not fit into an inline one");
  const body = `${quoted(entry.written.at(-1) ?? "")} = ${source.slice(range.from, range.to)}`;
  const table = bracketed(text, into.range);
  if (table.items.length > 0) return appendItem(text, table, { above: [], body, beside: "" });
  return splice(text, { ...into.range, text: `{ ${body} }` });
}

function replace({ text }: Text, there: TomlNode, entry: TomlNode, source: Text): string {
  const [old, fresh] = [there.range, entry.range];
  if (old === undefined || fresh === undefined || there.twice) throw new Error("a table is not replaced");
  return splice(text, { ...old, text: source.text.slice(fresh.from, fresh.to) });
}

function remove({ text, root }: Text, parent: TomlNode, entry: TomlNode, ours: IsOurs): string {
  if (parent.range !== undefined) {
    const { range } = entry;
    const list = bracketed(text, parent.range);
    const index = list.items.findIndex(({ value }) => value.from === range?.from);
    if (index === -1 || entry.twice) throw new Error("an item cannot be told");
    return removeItem(text, list, index, ours);
  }
  const pieces = piecesOf(root.statements, entry.written);
  const cut = pieces.toReversed().reduce((result, { head, body }) => {
    const lines = linesOf(text, head, body);
    const from = commentsAbove(text, lines.from, ours);
    const last = head.kind !== "value" && result.slice(lines.to).trim() === "";
    return removeLines(result, { from, to: lines.to }, last);
  }, text);
  return parent.path.length === 0 ? cut : withoutHead(cut, parent.written, ours);
}

/**
 * Takes out the head of a table that holds no more than tables with heads of their own, if we brought it: then it stands below
 * them, since a head that was there would have taken our keys.
 */
function withoutHead(text: string, path: readonly string[], ours: IsOurs): string {
  const { statements } = outlineAgain(text);
  const head = statements.find((one) => one.kind === "table" && same(one.path, path));
  const inside = statements.filter((one) => one !== head && startsWith(one.path, path));
  if (head === undefined || inside.length === 0 || inside.some(({ table }) => same(table, path))) return text;
  const above = inside.some(({ lines }) => lines.from < head.lines.from);
  if (ours !== ANY && !(above && ours(text.slice(head.lines.from, head.lines.to).trim()))) return text;
  const from = commentsAbove(text, head.lines.from, ours);
  return removeLines(text, { ...head.lines, from }, text.slice(head.lines.to).trim() === "");
}

interface Items extends Bracketed {
  readonly items: readonly Item[];
}

function bracketed(text: string, range: Range): Items {
  return { range, items: scanItems(text, range), mark: "#" };
}

function quoted(key: string): string {
  return /^[\w-]+$/.test(key) ? key : JSON.stringify(key);
}
