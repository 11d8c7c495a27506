/** The keys of YAML by indentation. Unlike a parser it takes what is left of a template once its actions are resolved. */

/** A line of YAML, and where it stands. */
export interface Row {
  readonly text: string;
  readonly path: string;
  readonly line: number;
  /** Where a value of it comes from, if not from the line itself. */
  readonly source?: { readonly path: string; readonly line: number };
}

export interface Node {
  /** `-` for an item of a list. */
  readonly key: string;
  /** As written, without quotes; empty if there is none. */
  readonly value: string;
  readonly row: Row;
  readonly children: readonly Node[];
}

interface Growing extends Node {
  readonly children: Growing[];
}

interface Level {
  readonly indent: number;
  readonly item: boolean;
  readonly node: Growing;
}

const ENTRY = /^("[^"]+"|'[^']+'|[\w./$-]+(?:\{\{[^}]*\}\})?[\w./-]*):(?:\s+(.*))?$/;

/** The nodes at the margin. */
export function outline(rows: readonly Row[]): readonly Node[] {
  const roots: Growing[] = [];
  let levels: Level[] = [];
  for (const row of rows) {
    let text = row.text.replace(/(^|\s)#.*$/, "").trimEnd();
    if (text.trim() === "") continue;
    let indent = text.length - text.trimStart().length;
    text = text.trimStart();
    while (/^-(?:\s|$)/.test(text)) {
      levels = levels.filter((level) => level.indent < indent || (level.indent === indent && !level.item));
      const rest = text.slice(1).trimStart();
      const entry = ENTRY.test(rest) || /^-\s/.test(rest);
      const node = grow("-", entry ? "" : rest, row);
      (levels.at(-1)?.node.children ?? roots).push(node);
      levels = [...levels, { indent, item: true, node }];
      indent += text.length - rest.length;
      text = rest;
      if (!entry) break;
    }
    const [, key, value = ""] = ENTRY.exec(text) ?? [];
    if (key === undefined) continue;
    levels = levels.filter((level) => level.indent < indent);
    const node = grow(bare(key), value, row);
    (levels.at(-1)?.node.children ?? roots).push(node);
    levels = [...levels, { indent, item: false, node }];
  }
  return roots;
}

function grow(key: string, value: string, row: Row): Growing {
  const flow = /^[[{](?!\{)/.test(value) ? value : undefined;
  const parts = flow === undefined ? [] : split(flow.slice(1, -1));
  const children = parts.map((part) => {
    const [, name, rest] = (flow?.startsWith("{") && /^([^:]+):\s*(.*)$/s.exec(part)) || [];
    return name === undefined ? grow("-", part, row) : grow(bare(name.trim()), rest ?? "", row);
  });
  return { key, value: flow === undefined ? bare(value) : "", row, children };
}

/** At the commas that stand outside of brackets. */
function split(flow: string): readonly string[] {
  const parts = flow.match(/(?:\{[^{}]*\}|\[[^[\]]*\]|"[^"]*"|'[^']*'|[^,])+/g) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

function bare(value: string): string {
  return /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
}

/** Nodes at a path of keys; `-` stands for each item. */
export function at(nodes: readonly Node[], ...keys: readonly string[]): readonly Node[] {
  const [key, ...rest] = keys;
  if (key === undefined) return nodes;
  const found = nodes.filter((node) => node.key === key);
  return rest.length === 0 ? found : found.flatMap(({ children }) => at(children, ...rest));
}

/** Nodes with a key, at any depth. */
export function anywhere(nodes: readonly Node[], key: string): readonly Node[] {
  return nodes.flatMap((node) => [...(node.key === key ? [node] : []), ...anywhere(node.children, key)]);
}

/** Nodes with a value. */
export const only = (nodes: readonly Node[], wanted: string): readonly Node[] =>
  nodes.filter(({ value }) => value === wanted);

/** The nodes of two looks, if each found some. */
export const both = (first: readonly Node[], second: readonly Node[]): readonly Node[] =>
  first.length > 0 && second.length > 0 ? [...first, ...second] : [];
