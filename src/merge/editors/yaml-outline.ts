import { type Document, isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import { distributionOf, type Identity, identityAt, type KeyPath, keyOf, type Shape } from "../shapes.ts";
import { type Branch, lineEnd, lineStart, type Range } from "./tree.ts";

/** A key of a YAML text. */
export interface YamlNode extends Branch<YamlNode> {
  /** Its lines, without the comments above; more than one range where several elements of a list have this key. */
  readonly parts: readonly Range[];
  /** Where it begins, its key or its dash; -1 for the text as a whole. */
  readonly at: number;
  /** An element of a list, not a pair of a map. */
  readonly element: boolean;
  /** What the parser made of its value. */
  readonly parsed: unknown;
}

interface Context {
  readonly text: string;
  readonly document: Document;
  readonly shape: Shape;
}

type Children = Map<string, YamlNode>;

/** @throws Error if the text is not one well-formed document that holds a map */
export function outlineYaml(text: string, shape: Shape): YamlNode {
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors[0] !== undefined) throw document.errors[0];
  const root: unknown = document.contents;
  if (root !== null && !isNothing(root) && !isMap(root)) throw new Error("it holds no keys");
  const children = isMap(root) ? childrenOf(root, [], { text, document, shape }) : new Map<string, YamlNode>();
  if (children === undefined) throw new Error("it holds keys that are no words");
  return { path: [], parts: [], at: -1, element: false, parsed: root, children, value: undefined };
}

/** The keys of a map, or of a list whose elements have one; undefined if it is one value. */
function childrenOf(collection: unknown, path: KeyPath, context: Context): Children | undefined {
  const identity = identityAt(context.shape, path);
  // `volumes:` with nothing after it is a table without keys.
  if (isNothing(collection)) return new Map();
  if (isMap(collection)) return pairsOf(collection, path, identity, context);
  if (isSeq(collection) && identity !== undefined) return elementsOf(collection, path, identity, context);
  return undefined;
}

function pairsOf(map: YAMLMap, path: KeyPath, identity: Identity | undefined, context: Context): Children | undefined {
  const found: Children = new Map();
  for (const { key, value } of map.items) {
    const range = rangeOf(key);
    if (!isScalar(key) || range === undefined) return undefined;
    const word = String(key.value);
    const name = identity === "distribution" ? distributionOf(word) : word;
    const last = isNothing(value) ? range.to : lastCharacter(value);
    found.set(name, nodeOf({ at: range.from, parsed: value, element: false, last }, [...path, name], context));
  }
  return found;
}

function elementsOf(list: YAMLSeq, path: KeyPath, identity: Identity, context: Context): Children | undefined {
  const found: Children = new Map();
  for (const item of list.items) {
    const [key, range] = [keyOf(plain(item, context.document), identity), rangeOf(item)];
    if (key === undefined || range === undefined) return undefined;
    const at = list.flow ? range.from : dashBefore(context.text, range.from);
    if (at === undefined) return undefined;
    const head = { at, parsed: item, element: true, last: lastCharacter(item) };
    const node = nodeOf(head, [...path, key], context);
    if (typeof identity !== "string") for (const field of identity) node.children?.delete(field);
    const first = found.get(key);
    found.set(key, first === undefined ? node : joined(first, node));
  }
  return found;
}

function nodeOf(
  { last, ...head }: Pick<YamlNode, "at" | "parsed" | "element"> & { readonly last: number },
  path: KeyPath,
  context: Context,
): YamlNode {
  const { text, document } = context;
  const children = childrenOf(head.parsed, path, context);
  const to = endOfLines(text, head.at, last);
  const value = children === undefined ? plain(head.parsed, document) : undefined;
  return { ...head, path, parts: [{ from: lineStart(text, head.at), to }], children, value };
}

/** Where the lines of an entry end, with the comments below that are deeper than it. */
function endOfLines(text: string, at: number, last: number): number {
  let end = text[last - 1] === "\n" ? last : lineEnd(text, last);
  for (;;) {
    const line = /^( *)#.*\n/.exec(text.slice(end, lineEnd(text, end)));
    if (line === null || (line[1] ?? "").length <= columnOf(text, at)) return end;
    end += line[0].length;
  }
}

/** Entries of a collection as they are placed, also those that have no key of ours: where each begins, and where its lines do. */
export function placedIn(text: string, collection: YAMLMap | YAMLSeq): readonly (Range & { readonly at: number })[] {
  return collection.items.flatMap((item) => {
    const [head, value] = isMap(collection) ? [(item as Pair).key, (item as Pair).value] : [item, item];
    const range = rangeOf(head);
    const at = range === undefined || isMap(collection) ? range?.from : dashBefore(text, range.from);
    if (range === undefined || at === undefined) return [];
    const last = isNothing(value) ? range.to : lastCharacter(value);
    return [{ at, from: lineStart(text, at), to: endOfLines(text, at, last) }];
  });
}

/** Two elements of one key: `repo: local` twice is one place, and ours goes into the first. */
function joined(first: YamlNode, second: YamlNode): YamlNode {
  const parts = [...first.parts, ...second.parts];
  if (first.children === undefined || second.children === undefined) {
    return { ...first, parts, children: undefined, value: [first.value, second.value] };
  }
  const children: Children = new Map(first.children);
  for (const [key, node] of second.children) {
    const there = children.get(key);
    if (there === undefined) children.set(key, node);
    else if (there.children !== undefined && node.children !== undefined) children.set(key, joined(there, node));
  }
  return { ...first, parts, children };
}

/** Whether a key has nothing after it, which is not the same as `null`. */
export function isNothing(value: unknown): boolean {
  return value === null || (isScalar(value) && value.value === null && (value.source ?? "") === "" && !value.anchor);
}

export function rangeOf(value: unknown): Range | undefined {
  const range = (value as { range?: readonly [number, number, number] | null } | null)?.range;
  return range === null || range === undefined ? undefined : { from: range[0], to: range[1] };
}

export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** Where the dash is that an element on the same line follows, or undefined in any other layout. */
export function dashBefore(text: string, at: number): number | undefined {
  const start = lineStart(text, at);
  const lead = /^( *)- +$/.exec(text.slice(start, at))?.[1];
  return lead === undefined ? undefined : start + lead.length;
}

/** Where the text of a value ends. A block collection claims the comments that follow it too, so its last entry is asked. */
function lastCharacter(value: unknown): number {
  const end = rangeOf(value)?.to ?? 0;
  if ((!isMap(value) && !isSeq(value)) || value.flow) return end;
  const last: unknown = value.items.at(-1);
  if (last === undefined) return end;
  if (!isMap(value)) return lastCharacter(last);
  const pair = last as Pair;
  return isNothing(pair.value) ? (rangeOf(pair.key)?.to ?? end) : lastCharacter(pair.value);
}

function plain(value: unknown, document: Document): unknown {
  const node = value as { toJS?: (document: Document) => unknown } | null;
  return node?.toJS === undefined ? value : node.toJS(document);
}
