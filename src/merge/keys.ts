import type { Note } from "../drift.ts";
import type { Format } from "../model.ts";
import { editKeys, isTable, type KeyEdit, type KeyPath, readKeys, type Table } from "./edit-keys.ts";

export interface MergedKeys {
  readonly text: string;
  readonly notes: readonly Note[];
}

/** Key to value, for every value that is not itself a table. */
type Leaves = ReadonlyMap<string, unknown>;

/**
 * Merges a file of which we own some keys: those of the generated text. A key that the user changed stays as they set it, and
 * is named if the template changed it too; all else in the file is theirs.
 *
 * @param base B, or undefined: then a key that is there is the user's
 * @throws Error if a text is not well-formed
 */
export function mergeKeys(base: string | undefined, ours: string, theirs: string, format: Format): MergedKeys {
  const table = readKeys(ours, format);
  const before = leaves(base === undefined ? {} : readKeys(base, format));
  const after = leaves(readKeys(theirs, format));
  const edits: KeyEdit[] = [];
  const notes: Note[] = [];
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const path = JSON.parse(id) as KeyPath;
    const [b, o, t] = [before.get(id), valueAt(table, path), after.get(id)];
    if (equal(o, t) || (equal(b, t) && before.has(id))) continue;
    const settled = equal(o, b) ? { value: t } : mergeLists(b, o, t);
    // A value of the user's where our key needs a table: theirs stands.
    if (settled === undefined || blocked(table, path)) notes.push({ code: "user-key-wins", subject: path.join(".") });
    else edits.push({ path, ...(settled.value === undefined ? {} : settled) });
  }
  return { text: editKeys(ours, edits, theirs, format), notes };
}

/** The file with every key of ours as it is generated, whatever the user made of them. */
export function restoreKeys(ours: string, theirs: string, format: Format): string {
  const table = readKeys(ours, format);
  const edits = [...leaves(readKeys(theirs, format))].flatMap(([id, value]): readonly KeyEdit[] => {
    const path = JSON.parse(id) as KeyPath;
    return equal(valueAt(table, path), value) ? [] : [{ path, value }];
  });
  return editKeys(ours, edits, theirs, format);
}

/** Names of the keys of ours that are not as they were generated. */
export function driftedKeys(base: string, ours: string, format: Format): readonly string[] {
  const table = readKeys(ours, format);
  return [...leaves(readKeys(base, format))]
    .filter(([id, value]) => !equal(valueAt(table, JSON.parse(id) as KeyPath), value))
    .map(([id]) => (JSON.parse(id) as KeyPath).join("."));
}

/**
 * Lists of words that both sides changed, such as dependencies: what the template added and took away is carried over, except
 * that an entry of the user's of the same name stands. Undefined if they cannot be merged.
 */
function mergeLists(base: unknown, ours: unknown, theirs: unknown): { readonly value: readonly string[] } | undefined {
  if (!isWords(base) || !isWords(ours) || !isWords(theirs)) return undefined;
  const dropped = new Set(base.filter((item) => !theirs.includes(item)));
  const kept = ours.filter((item) => !dropped.has(item));
  const names = new Set(kept.map(nameOf));
  const added = theirs.filter((item) => !base.includes(item) && !kept.includes(item));
  if (added.some((item) => names.has(nameOf(item)))) return undefined;
  return { value: [...kept, ...added] };
}

/** `fastapi` of `fastapi[standard]>=0.142`. */
function nameOf(item: string): string {
  return /^[\w.-]+/.exec(item)?.[0] ?? item;
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function leaves(table: Table, path: KeyPath = [], found = new Map<string, unknown>()): Leaves {
  for (const [key, value] of Object.entries(table)) {
    if (isTable(value) && Object.keys(value).length > 0) leaves(value, [...path, key], found);
    else found.set(JSON.stringify([...path, key]), value);
  }
  return found;
}

function valueAt(table: Table, path: KeyPath): unknown {
  return path.reduce<unknown>((value, key) => (isTable(value) ? value[key] : undefined), table);
}

function blocked(table: Table, path: KeyPath): boolean {
  return path.slice(1).some((_, index) => {
    const parent = valueAt(table, path.slice(0, index + 1));
    return parent !== undefined && !isTable(parent);
  });
}

function equal(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
