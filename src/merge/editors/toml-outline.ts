import { parse } from "smol-toml";
import { distributionOf, identityAt, type KeyPath, keyOf, type Shape } from "../shapes.ts";
import { scanItems, scanToml, type Statement } from "./toml-scan.ts";
import { type Branch, isTable, type Range } from "./tree.ts";

/** A key of a TOML text. Its lines may lie in several places, so they are found by its path. */
export interface TomlNode extends Branch<TomlNode> {
  /** The path as it is written, where keys are names of distributions. */
  readonly written: KeyPath;
  readonly kind: "table" | "inline" | "array" | "element" | "value";
  /** Where the value is; of a table, or an array of tables, undefined. */
  readonly range: Range | undefined;
  /** Of an element that is there more than once. */
  readonly twice?: true;
  readonly statements: readonly Statement[];
}

interface Context {
  readonly text: string;
  readonly shape: Shape;
  readonly statements: readonly Statement[];
}

/** @throws Error if the text is not well-formed */
export function outlineToml(text: string, shape: Shape): TomlNode {
  const values: unknown = parse(text);
  const context = { text, shape, statements: scanToml(text) };
  return nodeOf(values, [], [], context);
}

function nodeOf(value: unknown, path: KeyPath, written: KeyPath, context: Context, inside?: Range): TomlNode {
  const { statements } = context;
  const range = inside ?? statements.find(({ kind, path: other }) => kind === "value" && same(other, written))?.value;
  const head = { path, written, range, statements };
  if (isTable(value)) {
    const children = tableOf(value, path, written, context, range);
    return { ...head, kind: range === undefined ? "table" : "inline", children, value: undefined };
  }
  const elements = Array.isArray(value) && range !== undefined ? arrayOf(value, path, range, context) : undefined;
  if (elements !== undefined) return { ...head, kind: "array", children: elements, value: undefined };
  return { ...head, kind: "value", children: undefined, value };
}

function tableOf(
  table: Readonly<Record<string, unknown>>,
  path: KeyPath,
  written: KeyPath,
  context: Context,
  range: Range | undefined,
): Map<string, TomlNode> {
  const items = range === undefined ? [] : scanItems(context.text, range);
  const byName = identityAt(context.shape, path) === "distribution";
  return new Map(
    Object.entries(table).map(([word, value]) => {
      const key = byName ? distributionOf(word) : word;
      const inside = items.find((item) => same(item.path, [word]))?.value;
      if (range !== undefined && inside === undefined) throw new Error("dotted keys in an inline table");
      return [key, nodeOf(value, [...path, key], [...written, word], context, inside)];
    }),
  );
}

/** The elements of an array that have a key; undefined if it is one value. */
function arrayOf(
  array: readonly unknown[],
  path: KeyPath,
  range: Range,
  { text, shape, statements }: Context,
): Map<string, TomlNode> | undefined {
  const identity = identityAt(shape, path);
  if (identity === undefined) return undefined;
  const items = scanItems(text, range);
  const found = new Map<string, TomlNode>();
  for (const [index, value] of array.entries()) {
    const key = keyOf(value, identity);
    const item = items[index];
    if (key === undefined || item === undefined) return undefined;
    const own = { path: [...path, key], written: [...path, key], range: item.value, statements };
    const first = found.get(key);
    const node: TomlNode = { ...own, kind: "element", children: undefined, value };
    found.set(key, first === undefined ? node : { ...first, value: [first.value, value].flat(), twice: true });
  }
  return found;
}

export function same(a: KeyPath, b: KeyPath): boolean {
  return a.length === b.length && startsWith(a, b);
}

export function startsWith(path: KeyPath, head: KeyPath): boolean {
  return head.every((key, index) => path[index] === key);
}
