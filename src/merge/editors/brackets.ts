import { commentsAbove, type IsOurs, lineEnd, lineStart, type Range } from "./tree.ts";

/** A list or table in brackets: JSON, arrays and inline tables of TOML, flow style of YAML. */
export interface Bracketed {
  /** From the one bracket to past the other. */
  readonly range: Range;
  readonly items: readonly Range[];
  /** What begins a comment. */
  readonly mark: "#" | "//";
}

/** An item as it is to be written. */
interface NewItem {
  /** Whole lines of comment, without indentation. */
  readonly above: readonly string[];
  /** Its lines, of which all but the first are indented as from column 0. */
  readonly body: string;
  /** Comment on its line. */
  readonly beside: string;
}

/** The text with an item after the last one, on a line of its own where the others are. There must be one. */
export function appendItem(text: string, { range, items }: Bracketed, { above, body, beside }: NewItem): string {
  const last = items.at(-1);
  if (last === undefined) throw new Error("there is no item to put another after");
  const comma = /^\s*,/.exec(text.slice(last.to, range.to - 1))?.[0];
  const at = last.to + (comma?.length ?? 0);
  const put = (position: number, added: string) => text.slice(0, position) + added + text.slice(position);
  if (!text.slice(range.from, last.from).includes("\n")) {
    if (body.includes("\n")) throw new Error("an item of several lines does not fit into one");
    return comma === undefined ? put(at, `, ${body}`) : put(at, ` ${body},`);
  }
  const indent = /^[ \t]*/.exec(text.slice(lineStart(text, last.from)))?.[0] ?? "";
  const lines = [...above, ...body.split("\n")].map((line) => (line === "" ? "" : indent + line)).join("\n");
  const end = lineEnd(text, at);
  const closes = end > range.to - 1;
  if (closes) return put(at, `${comma === undefined ? "," : ""}\n${lines}${comma === undefined ? "" : ","}`);
  const note = beside === "" ? "" : ` ${beside}`;
  if (comma !== undefined) return put(end, `${lines},${note}\n`);
  return `${text.slice(0, last.to)},${text.slice(last.to, end)}${lines}${note}\n${text.slice(end)}`;
}

/** The text without an item, its line if it has one for itself, and the comments of ours above it. */
export function removeItem(text: string, { range, items, mark }: Bracketed, index: number, ours: IsOurs): string {
  const [before, item, after] = [items[index - 1], items[index], items[index + 1]];
  if (item === undefined) return text;
  const start = lineStart(text, item.from);
  const rest = /^\s*?(,?)[ \t]*(?:(?:#|\/\/).*)?\n/.exec(text.slice(item.to));
  const alone = start > range.from && text.slice(start, item.from).trim() === "" && rest !== null;
  if (alone) {
    const from = commentsAbove(text, start, ours, mark);
    const kept = text.slice(0, from);
    const below = text.slice(item.to + rest[0].length);
    // The comma that our item as the last one made necessary goes with it.
    if (after !== undefined || rest[1] === "," || before === undefined) return kept + below;
    return kept.slice(0, before.to) + kept.slice(before.to).replace(/^\s*,/, "") + below;
  }
  const comma = /^\s*,\s*/.exec(text.slice(item.to, range.to - 1))?.[0].length ?? 0;
  const cut =
    before === undefined ? { from: item.from, to: after?.from ?? item.to + comma } : { from: before.to, to: item.to };
  if (text.slice(cut.from, item.from).includes(mark) || text.slice(item.to, cut.to).includes(mark)) {
    throw new Error("a comment is in the way");
  }
  return text.slice(0, cut.from) + text.slice(cut.to);
}
