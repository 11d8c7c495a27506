import { lineEnd, lineStart, type Range } from "./tree.ts";

/** The head of a table, or a key with its value, where it is written. */
export interface Statement {
  readonly kind: "table" | "tables" | "value";
  /** From the root of the text. */
  readonly path: readonly string[];
  /** Path of the table that it stands in. */
  readonly table: readonly string[];
  /** From the start of its line to the start of the next one. */
  readonly lines: Range;
  readonly key: Range;
  /** Of a value; of a head it is empty. */
  readonly value: Range;
}

/** Items of an array or an inline table; the keys of a table's. */
export interface Item extends Range {
  readonly path: readonly string[];
  readonly value: Range;
}

/** The statements of a TOML text that a parser has found to be well-formed; here it is only told where they are. */
export function scanToml(text: string): readonly Statement[] {
  const found: Statement[] = [];
  let table: readonly string[] = [];
  for (let at = skipBlank(text, 0); at < text.length; at = skipBlank(text, at)) {
    const from = lineStart(text, at);
    if (text[at] === "[") {
      const many = text.startsWith("[[", at);
      const key = scanKey(text, skipSpace(text, at + (many ? 2 : 1)));
      table = key.path;
      const to = lineEnd(text, key.to);
      const kind = many ? "tables" : "table";
      found.push({ kind, path: table, table, lines: { from, to }, key, value: { from: key.to, to: key.to } });
      at = to;
      continue;
    }
    const item = scanPair(text, at);
    const to = lineEnd(text, item.to);
    found.push({
      kind: "value",
      path: [...table, ...item.path],
      table,
      lines: { from, to },
      key: { from: at, to: item.keyTo },
      value: item.value,
    });
    at = to;
  }
  return found;
}

/** What an array or an inline table holds. @param range from its one bracket to past the other */
export function scanItems(text: string, { from, to }: Range): readonly Item[] {
  const found: Item[] = [];
  const pairs = text[from] === "{";
  let at = skipBlank(text, from + 1);
  while (at < to - 1) {
    if (pairs) {
      const item = scanPair(text, at);
      found.push(item);
      at = item.to;
    } else {
      const value = { from: at, to: endOfValue(text, at) };
      found.push({ ...value, path: [], value });
      at = value.to;
    }
    at = skipBlank(text, at);
    if (text[at] === ",") at = skipBlank(text, at + 1);
  }
  return found;
}

function scanPair(text: string, at: number): Item & { readonly keyTo: number } {
  const key = scanKey(text, at);
  const from = skipSpace(text, text.indexOf("=", key.to) + 1);
  const to = endOfValue(text, from);
  return { from: at, to, path: key.path, keyTo: key.to, value: { from, to } };
}

function scanKey(text: string, at: number): Range & { readonly path: readonly string[] } {
  const path: string[] = [];
  let to = at;
  for (;;) {
    const word = /^(?:"((?:\\.|[^"\\\n])*)"|'([^'\n]*)'|([\w-]+))/.exec(text.slice(to, lineEnd(text, to)));
    if (word === null) throw new Error(`no key at character ${to}`);
    const [whole, basic, literal, bare] = word;
    path.push(basic === undefined ? (literal ?? bare ?? "") : (JSON.parse(`"${basic}"`) as string));
    to += whole.length;
    const dot = /^[ \t]*\.[ \t]*/.exec(text.slice(to, lineEnd(text, to)));
    if (dot === null) return { from: at, to, path };
    to += dot[0].length;
  }
}

function endOfValue(text: string, at: number): number {
  const quote = /^("""|'''|"|')/.exec(text.slice(at, at + 3))?.[1];
  if (quote !== undefined) return endOfString(text, at, quote);
  const [open] = text.slice(at, at + 1);
  if (open === "[" || open === "{") {
    const close = open === "[" ? "]" : "}";
    let to = skipBlank(text, at + 1);
    while (to < text.length && text[to] !== close) {
      // Keys of inline tables are passed as if they were values: only strings and brackets matter here.
      to = text[to] === "," || text[to] === "=" || text[to] === "." ? to + 1 : endOfValue(text, to);
      to = skipBlank(text, to);
    }
    return to + 1;
  }
  const plain = /^[^\s,=#\]}]+(?: \d[\d:.]*(?:Z|[+-]\d\d:\d\d)?)?/.exec(text.slice(at, lineEnd(text, at)));
  return at + Math.max(1, plain?.[0].length ?? 1);
}

function endOfString(text: string, at: number, quote: string): number {
  const escapes = quote.startsWith('"');
  for (let to = at + quote.length; to < text.length; to++) {
    if (escapes && text[to] === "\\") to++;
    else if (text.startsWith(quote, to)) {
      // Up to two quotes may stand directly before the three that close.
      const most = quote.length === 3 ? 2 : 0;
      let extra = 0;
      while (extra < most && text[to + 3 + extra] === quote[0]) extra++;
      return to + quote.length + extra;
    }
  }
  return text.length;
}

function skipSpace(text: string, at: number): number {
  return at + (/^[ \t]*/.exec(text.slice(at, at + 200))?.[0].length ?? 0);
}

/** Past blanks, ends of lines and comments. */
function skipBlank(text: string, at: number): number {
  let to = at;
  for (;;) {
    const character = text[to];
    if (character === "#") to = lineEnd(text, to);
    else if (character === " " || character === "\t" || character === "\n") to++;
    else return to;
  }
}
