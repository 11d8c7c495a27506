import type { Note } from "../drift.ts";
import {
  editKeys,
  equal,
  isTable,
  type KeyEdit,
  leavesOf,
  only,
  presentKeys,
  readKeys,
  type Table,
} from "./edit-keys.ts";
import { identityAt, type KeyPath, type Shape, shapeOf, unitOf } from "./shapes.ts";

export interface MergedKeys {
  readonly text: string;
  readonly notes: readonly Note[];
}

export interface RemovedKeys {
  /** Undefined if the file holds nothing else. */
  readonly text: string | undefined;
  /** Names of the keys of ours that stay, since the user changed them. */
  readonly kept: readonly string[];
}

/** What tells whose a key is. */
interface Parties {
  readonly shape: Shape;
  /** Undefined: none of the file's keys is known to be ours. */
  readonly base: Table | undefined;
  readonly ours: Table;
}

/**
 * Merges a file of which we own some keys: those of the generated text. A key that the user changed stays as they set it, and
 * is named if the template changed it too; all else in the file is theirs.
 *
 * @param base B: the keys that are ours (see `taken`). Undefined for a file that we never wrote to: then a key that is there is
 *   the user's, and named if ours is another. Later, a key that was the user's from the start is not named again
 * @param where path of the file, or the word for its format
 * @throws Error if a text is not well-formed, or cannot be edited without touching what is not ours
 */
export function mergeKeys(base: string | undefined, ours: string, theirs: string, where: string): MergedKeys {
  const parties = partiesOf(base, ours, where);
  const [before, after] = [parties.base ?? {}, readKeys(theirs, where)];
  const edits: KeyEdit[] = [];
  const won = new Set<string>();
  for (const id of new Set([...leavesOf(before).keys(), ...leavesOf(after).keys()])) {
    const path = pathOf(id);
    const [b, o, t] = [valueAt(before, path), valueAt(parties.ours, path), valueAt(after, path)];
    const settled = equal(o, t) || (b !== undefined && equal(b, t)) || isReplaced(parties, path);
    // The keys in a table are judged one by one.
    if (settled || (isTable(t) && (isTable(o) || isTable(b)))) continue;
    const [users, deleted] = [usersPart(parties, path), deletedPart(parties, path)];
    if (users !== undefined) {
      if (base === undefined) won.add(nameOf(users));
    } else if (deleted !== undefined || !equal(o, b)) won.add(nameOf(deleted ?? path));
    else edits.push({ path, ...(t === undefined ? {} : { value: t }) });
  }
  const notes = [...won].map((subject): Note => ({ code: "user-key-wins", subject }));
  return { text: editKeys(ours, edits, theirs, base ?? "", where), notes };
}

/**
 * What of the generated text is ours after a merge: the base to record. Keys that the user had before stay theirs, so that they
 * are neither drift nor removed with us.
 *
 * @param ours the file before the merge
 * @param base what was recorded as ours before, if anything was
 * @returns the generated text with only those keys; empty if there is none
 */
export function taken(ours: string, theirs: string, where: string, base?: string): string {
  const parties = partiesOf(base, ours, where);
  const paths = [...leavesOf(readKeys(theirs, where)).keys()].map(pathOf);
  const mine = paths.filter((path) => usersPart(parties, path) === undefined);
  return mine.length === paths.length ? theirs : only(theirs, mine, where);
}

/**
 * The file with every key of ours as it is generated, whatever the user made of them.
 *
 * @param base what was recorded as ours; keys that the user has and it lacks stay. Undefined: all that is generated is ours
 */
export function restoreKeys(ours: string, theirs: string, where: string, base?: string): string {
  const parties = partiesOf(base, ours, where);
  const wanted = readKeys(theirs, where);
  const edits = new Map<string, KeyEdit>();
  for (const path of [...leavesOf(wanted).keys()].map(pathOf)) {
    if (equal(valueAt(parties.ours, path), valueAt(wanted, path))) continue;
    if (base !== undefined && usersPart(parties, path) !== undefined) continue;
    const at = blockedAt(parties.ours, path) ?? path;
    edits.set(JSON.stringify(at), { path: at, value: valueAt(wanted, at) });
  }
  return editKeys(ours, [...edits.values()], theirs, theirs, where);
}

/**
 * Names of the keys of ours that are not as they were generated.
 *
 * @param base what was recorded as ours
 */
export function driftedKeys(base: string, ours: string, where: string): readonly string[] {
  const table = readKeys(ours, where);
  return [...leavesOf(readKeys(base, where))]
    .filter(([id, value]) => !equal(valueAt(table, pathOf(id)), value))
    .map(([id]) => nameOf(pathOf(id)));
}

/**
 * The file without the keys of ours, the parents that this leaves empty, and our comments above them. What the user changed in
 * the meantime stays.
 *
 * @param base what was recorded as ours
 * @throws Error if a text is not well-formed, or cannot be edited without touching what is not ours
 */
export function removeKeys(base: string, ours: string, where: string): RemovedKeys {
  const { shape, base: mine = {}, ours: table } = partiesOf(base, ours, where);
  const parts = new Map(
    [...leavesOf(mine).keys()].map(pathOf).map((path) => {
      const part = unitOf(shape, path) ?? path;
      return [JSON.stringify(part), part] as const;
    }),
  );
  const there = [...parts.values()].filter((path) => valueAt(table, path) !== undefined);
  const same = there.filter((path) => equal(valueAt(table, path), valueAt(mine, path)));
  const removed = same.filter((path) => !isNeeded(path, same, table, shape));
  const kept = there.filter((path) => !removed.includes(path)).map(nameOf);
  const text = editKeys(
    ours,
    removed.map((path) => ({ path })),
    "",
    base,
    where,
  );
  return { text: isOursAlone(text, base, where) ? undefined : text, kept };
}

/** Whether a list's element keeps a key, such as the revision of a repository, since more than ours is in it. */
function isNeeded(path: KeyPath, removed: readonly KeyPath[], table: Table, shape: Shape): boolean {
  const element = path.slice(0, -1);
  if (typeof identityAt(shape, element.slice(0, -1)) !== "object" || unitOf(shape, element) !== undefined) return false;
  const inside = valueAt(table, element);
  const leaves = isTable(inside) ? [...leavesOf(inside).keys()].map((id) => [...element, ...pathOf(id)]) : [];
  return leaves.some((leaf) => !removed.some((one) => one.every((key, index) => leaf[index] === key)));
}

function isOursAlone(text: string, base: string, where: string): boolean {
  if (leavesOf(presentKeys(text, where)).size > 0) return false;
  const lines = new Set(base.split("\n").map((line) => line.trim()));
  return text.split("\n").every((line) => lines.has(line.trim()) || /^[\s{}[\]]*$/.test(line));
}

function partiesOf(base: string | undefined, ours: string, where: string): Parties {
  return {
    shape: shapeOf(where),
    base: base === undefined ? undefined : readKeys(base, where),
    ours: presentKeys(ours, where),
  };
}

/** The part of a path that is the user's: a unit, a value where we need a table, or the key itself. */
function usersPart({ shape, base = {}, ours }: Parties, path: KeyPath): KeyPath | undefined {
  const parts = [unitOf(shape, path), blockedAt(ours, path), path];
  return parts.find(
    (part) => part !== undefined && valueAt(ours, part) !== undefined && valueAt(base, part) === undefined,
  );
}

/** A table of ours above a key that the user deleted: what is new in it is not wanted. */
function deletedPart({ base = {}, ours }: Parties, path: KeyPath): KeyPath | undefined {
  return parentsOf(path).find((part) => isTable(valueAt(base, part)) && valueAt(ours, part) === undefined);
}

/** Whether a value of ours above a key, which is as we wrote it, gives way as a whole to the table that the key is in. */
function isReplaced({ base = {}, ours }: Parties, path: KeyPath): boolean {
  const part = blockedAt(ours, path);
  return part !== undefined && equal(valueAt(base, part), valueAt(ours, part));
}

/** Where a value is in the way of a table that a key needs. */
function blockedAt(table: Table, path: KeyPath): KeyPath | undefined {
  return parentsOf(path).find((part) => {
    const value = valueAt(table, part);
    return value !== undefined && !isTable(value);
  });
}

function parentsOf(path: KeyPath): readonly KeyPath[] {
  return path.slice(1).map((_, index) => path.slice(0, index + 1));
}

function valueAt(table: Table, path: KeyPath): unknown {
  return path.reduce<unknown>(
    (value, key) => (isTable(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    table,
  );
}

function pathOf(id: string): KeyPath {
  return JSON.parse(id) as KeyPath;
}

function nameOf(path: KeyPath): string {
  return path.join(".");
}
