import { editorOf } from "./editors/editor.ts";
import { type IsOurs, isTable, type Table } from "./editors/tree.ts";
import type { KeyPath } from "./shapes.ts";

export { isTable, type Table };

/** Sets a key, or removes it where there is no value. */
export interface KeyEdit {
  readonly path: KeyPath;
  readonly value?: unknown;
}

/** Key to value, for every value that is not itself a table with keys. */
export type Leaves = ReadonlyMap<string, unknown>;

/**
 * The keys of a structured text; the elements of lists that have an identity by it (see `shapes.ts`).
 *
 * @param where path of the file, or the word for its format
 * @throws Error if it is not well-formed or holds no keys
 */
export function readKeys(text: string, where: string): Table {
  return text === "" ? {} : editorOf(where).read(text);
}

/** As `readKeys`, with what is there although it is no key now, such as a variable that is commented out. */
export function presentKeys(text: string, where: string): Table {
  return text === "" ? {} : editorOf(where).present(text);
}

/**
 * Sets and removes keys of a text; every other byte of it stays.
 *
 * @param source text that the new values are taken from, with the comments above them
 * @param base text whose comments are ours, so that they go with the keys below them
 * @throws Error if an edit cannot be made, or would change anything else
 */
export function editKeys(text: string, edits: readonly KeyEdit[], source: string, base: string, where: string): string {
  if (edits.length === 0) return text;
  const editor = editorOf(where);
  const set = edits.filter(({ value }) => value !== undefined).map(({ path }) => path);
  const removed = edits.filter(({ value }) => value === undefined).map(({ path }) => path);
  const laid = set.length === 0 ? text : editor.overlay(text, only(source, set, where));
  const result = editor.without(laid, removed, commentsOf(base));
  verify(leavesOf(readKeys(text, where)), leavesOf(readKeys(result, where)), edits);
  return result;
}

/** A text with some of its keys, or empty if that is none of them. */
export function only(text: string, paths: readonly KeyPath[], where: string): string {
  const keep = paths.map((path) => `${JSON.stringify(path).slice(0, -1)},`);
  const ids = [...leavesOf(readKeys(text, where)).keys()];
  const others = ids.filter((id) => !keep.some((head) => `${id.slice(0, -1)},`.startsWith(head)));
  if (others.length === ids.length) return "";
  const removed = others.map((id) => JSON.parse(id) as KeyPath);
  return editorOf(where).restrict(text, removed);
}

/** Every value that is not itself a table with keys, by its path as JSON. */
export function leavesOf(table: Table): Leaves {
  const found = new Map<string, unknown>();
  const visit = (part: Table, path: KeyPath): void => {
    for (const [key, value] of Object.entries(part)) {
      if (isTable(value) && Object.keys(value).length > 0) visit(value, [...path, key]);
      else found.set(JSON.stringify([...path, key]), value);
    }
  };
  visit(table, []);
  return found;
}

/** Whether two values say the same: the order of keys says nothing, that of a list does. */
export function equal(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (!isTable(value)) return value;
  const entries = Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, ordered(item)]));
}

/** That the edits were made and no other key changed. A table that became empty may have gone. */
function verify(before: Leaves, after: Leaves, edits: readonly KeyEdit[]): void {
  const wanted = new Map(before);
  for (const { path, value } of edits) {
    const id = JSON.stringify(path);
    const inside = `${id.slice(0, -1)},`;
    for (const other of wanted.keys()) if (other === id || other.startsWith(inside)) wanted.delete(other);
    if (value === undefined) continue;
    if (!isTable(value) || Object.keys(value).length === 0) wanted.set(id, value);
    else for (const [key, leaf] of leavesOf(value)) wanted.set(`${inside}${key.slice(1)}`, leaf);
  }
  for (const id of new Set([...wanted.keys(), ...after.keys()])) {
    const [want, have] = [wanted.get(id), after.get(id)];
    if (!equal(want, have) && !(isNothing(want) && isNothing(have))) throw new Error(`${id} cannot be edited alone`);
  }
}

function isNothing(value: unknown): boolean {
  return value === undefined || (isTable(value) && Object.keys(value).length === 0);
}

function commentsOf(base: string): IsOurs {
  const lines = new Set(base.split("\n").map((line) => line.trim()));
  return (comment) => lines.has(comment);
}
