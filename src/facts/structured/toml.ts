import { parse, TomlError } from "smol-toml";
import { lazily, Lines } from "../lines.ts";
import { broken, longest, nameOf } from "./reading.ts";
import type { Reading } from "./reading.ts";

export function readToml(text: string): Reading {
  try {
    const data = parse(text);
    const lines = lazily(() => new Scanner(text).lines());
    return { data, line: (keys) => longest(lines(), keys) };
  } catch (error) {
    if (error instanceof TomlError)
      return broken("TOML", error.message.replace(/^Invalid TOML document: /, ""), error.line);
    return broken("TOML", error instanceof Error ? error.message : String(error), 1);
  }
}

type Key = readonly (string | number)[];

/** Finds the lines of keys in a text that the parser has accepted already, so that it needs to tell no error. */
class Scanner {
  readonly #text: string;
  readonly #starts: Lines;
  readonly #found = new Map<string, number>();
  readonly #lengths = new Map<string, number>();
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#starts = new Lines(text);
  }

  lines(): ReadonlyMap<string, number> {
    let table: Key = [];
    for (this.#skip(/(?:\s|#[^\n]*)*/y); this.#at < this.#text.length; this.#skip(/(?:\s|#[^\n]*)*/y)) {
      const start = this.#at;
      if (this.#take("[[")) table = this.#element(this.#key([]), start);
      else if (this.#take("[")) table = this.#key([]);
      else {
        this.#pair(table);
        continue;
      }
      this.#recordAll(table, 1, start);
      this.#skip(/[^\n]*/y);
    }
    return this.#found;
  }

  /** The next element of an array of tables. */
  #element(array: Key, start: number): Key {
    const name = nameOf(array);
    const index = this.#lengths.get(name) ?? 0;
    this.#lengths.set(name, index + 1);
    this.#record(array, start);
    return [...array, index];
  }

  #pair(table: Key): void {
    const start = this.#at;
    const key = this.#key(table);
    this.#skip(/[ \t]*=?[ \t]*/y);
    this.#recordAll(key, table.length + 1, start);
    this.#value(key);
    // Whatever this scanner did not understand, it has moved on.
    if (this.#at === start) this.#at++;
  }

  /** A dotted key. Tables in arrays are those of the last element. */
  #key(table: Key): Key {
    const key = [...table];
    do {
      this.#skip(/[ \t]*/y);
      const quoted = this.#skip(/"(?:\\.|[^"\\\n])*"|'[^'\n]*'/y);
      key.push(quoted === "" ? this.#skip(/[^\s.=\]"']*/y) : unquoted(quoted));
      this.#skip(/[ \t]*/y);
      const length = this.#text[this.#at] === "." ? this.#lengths.get(nameOf(key)) : undefined;
      if (length !== undefined) key.push(length - 1);
    } while (this.#take("."));
    return key;
  }

  #value(key: Key): void {
    const space = /(?:\s|#[^\n]*|,)*/y;
    if (this.#take("[")) {
      for (let index = 0; this.#more(space, "]"); index++) {
        const element = [...key, index];
        this.#record(element, this.#at);
        this.#value(element);
      }
    } else if (this.#take("{")) {
      while (this.#more(space, "}")) this.#pair(key);
    } else {
      this.#skip(
        /"""[^]*?(?<!\\)(?:\\\\)*"{3,5}|'''[^]*?'{3,5}|"(?:\\.|[^"\\\n])*"|'[^'\n]*'|[^\s,\]}#]+(?: \d[^\s,\]}#]*)?/y,
      );
    }
  }

  #more(space: RegExp, close: string): boolean {
    this.#skip(space);
    return this.#at < this.#text.length && !this.#take(close);
  }

  #recordAll(key: Key, from: number, offset: number): void {
    for (let length = from; length <= key.length; length++) this.#record(key.slice(0, length), offset);
  }

  #record(key: Key, offset: number): void {
    const name = nameOf(key);
    if (!this.#found.has(name)) this.#found.set(name, this.#starts.at(offset));
  }

  #take(token: string): boolean {
    const here = this.#text.startsWith(token, this.#at);
    if (here) this.#at += token.length;
    return here;
  }

  #skip(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [match = ""] = pattern.exec(this.#text) ?? [];
    this.#at += match.length;
    return match;
  }
}

function unquoted(key: string): string {
  if (key.startsWith("'")) return key.slice(1, -1);
  try {
    return JSON.parse(key) as string;
  } catch {
    return key.slice(1, -1);
  }
}
