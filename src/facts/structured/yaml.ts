import { isAlias, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseAllDocuments } from "yaml";
import type { Document, Node, Pair } from "yaml";
import { broken } from "./reading.ts";
import type { Keys, Reading } from "./reading.ts";

/** The first document of a stream. Anchors and `<<` are resolved. */
export function readYaml(text: string): Reading {
  const counter = new LineCounter();
  try {
    const documents = parseAllDocuments(text, { lineCounter: counter, prettyErrors: false, merge: true });
    const document = Array.isArray(documents) ? documents[0] : undefined;
    if (document === undefined) return { data: null, line: () => 1 };
    const error = document.errors[0];
    if (error !== undefined) return broken("YAML", error.message, counter.linePos(error.pos[0]).line || 1);
    return {
      data: document.toJS({ maxAliasCount: 100 }) as unknown,
      line: (keys) => counter.linePos(offset(document, keys)).line || 1,
    };
  } catch (error) {
    return broken("YAML", error instanceof Error ? error.message : String(error), 1);
  }
}

function offset(document: Document, keys: Keys): number {
  let node: unknown = document.contents;
  let found = 0;
  for (const key of keys) {
    const next = step(resolved(node, document), key, document);
    if (next === undefined) return found;
    found = next.from ?? found;
    node = next.value;
  }
  return found;
}

interface Step {
  readonly from: number | undefined;
  readonly value: unknown;
}

function step(node: Node | undefined, key: string | number, document: Document): Step | undefined {
  if (isSeq(node)) {
    const value = typeof key === "number" ? node.items[key] : undefined;
    return value === undefined ? undefined : { from: startOf(value), value };
  }
  if (!isMap(node)) return undefined;
  const own = node.items.find((pair) => keyOf(pair) === String(key));
  if (own !== undefined) return { from: startOf(own.key), value: own.value };
  for (const pair of node.items) {
    if (!isMerge(pair)) continue;
    const value = resolved(pair.value, document);
    for (const merged of isSeq(value) ? value.items : [value]) {
      const inherited = step(resolved(merged, document), key, document);
      if (inherited !== undefined) return inherited;
    }
  }
  return undefined;
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : "";
}

/** With `merge`, the parser makes a symbol of the key. */
function isMerge({ key }: Pair): boolean {
  const value: unknown = isScalar(key) ? key.value : undefined;
  return value === "<<" || (typeof value === "symbol" && value.description === "<<");
}

function startOf(value: unknown): number | undefined {
  if (isPair(value)) return startOf(value.key);
  return isNode(value) ? value.range?.[0] : undefined;
}

function resolved(value: unknown, document: Document): Node | undefined {
  if (isAlias(value)) return value.resolve(document);
  return isNode(value) ? value : undefined;
}
