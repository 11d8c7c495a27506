import { isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from "yaml";
import { ANY, commentsAbove, lineEnd, lineStart, type Outlined, type Range } from "./tree.ts";
import { columnOf, dashBefore, rangeOf, type YamlNode } from "./yaml-outline.ts";

/** How a text is laid out, in characters. */
interface Layout {
  /** From a key to the keys of its map. */
  readonly step: number | undefined;
  /** From a key to the dashes of its list, by key, since some styles differ from level to level. */
  readonly lists: ReadonlyMap<string, number>;
  /** From a dash to what follows it. */
  readonly gap: number | undefined;
}

/** Work on the lines of one entry. */
interface Task {
  readonly source: string;
  readonly layout: Layout;
  /** What is added to the indentation of the line that begins at a character. */
  readonly shifts: Map<number, number>;
  /** Lines whose dash is to have the layout's gap. */
  readonly dashes: Set<number>;
}

/**
 * The lines of an entry, with the comments above it, in the layout of another text.
 *
 * @param column where its key or its dash is to be
 */
export function relaid(source: string, entry: YamlNode, target: Outlined<YamlNode>, column: number): string {
  const layout = layoutOf(target.text, target.root.parsed);
  const task: Task = { source, layout, shifts: new Map(), dashes: new Set() };
  const [part] = entry.parts;
  if (part === undefined || entry.parts.length > 1)
    throw new Error("an entry that is there twice cannot be carried over");
  const lines = { from: commentsAbove(source, part.from, ANY), to: part.to };
  if (entry.element) moveElement(task, entry.parsed, entry.at, lines, column);
  else {
    move(task, lines, column - columnOf(source, entry.at));
    moveValue(task, entry.parsed, { key: entry.path.at(-1) ?? "", at: entry.at, column }, lines.to);
  }
  return written(task, lines);
}

/** The column of a table's first entry, in the layout of its text, or else in that of the entry's own. */
export function columnFor(
  entry: YamlNode,
  source: Outlined<YamlNode>,
  target: Outlined<YamlNode>,
  into: YamlNode,
): number {
  const layouts = [layoutOf(target.text, target.root.parsed), layoutOf(source.text, source.root.parsed)];
  const depths = layouts.map(({ step, lists }) =>
    entry.element ? (lists.get(into.path.at(-1) ?? "") ?? [...lists.values()][0]) : step,
  );
  return columnOf(target.text, into.at) + (depths.find((depth) => depth !== undefined) ?? 2);
}

/** @param owner the key that the value belongs to, where it is and in which column it will be */
function moveValue(
  task: Task,
  value: unknown,
  owner: { readonly key: string; readonly at: number; readonly column: number },
  to: number,
): void {
  const { source, layout } = task;
  if (!isBlock(value)) return;
  const depth = columnOf(source, firstOf(value)) - columnOf(source, owner.at);
  if (isMap(value)) return moveMap(task, value, to, owner.column + (layout.step ?? depth));
  const dashes = value.items.map((item) => dashBefore(source, rangeOf(item)?.from ?? 0));
  const [first] = dashes;
  if (first === undefined) return;
  const own = columnOf(source, first) - columnOf(source, owner.at);
  const column = owner.column + (layout.lists.get(owner.key) ?? [...layout.lists.values()][0] ?? own);
  dashes.forEach((dash, index) => {
    if (dash === undefined) return;
    const next = dashes[index + 1];
    const lines = {
      from: commentsAbove(source, lineStart(source, dash), ANY),
      to: next === undefined ? to : commentsAbove(source, lineStart(source, next), ANY),
    };
    moveElement(task, value.items[index], dash, lines, column);
  });
}

function moveElement(task: Task, item: unknown, dash: number, lines: Range, column: number): void {
  const { source, layout } = task;
  const by = column - columnOf(source, dash);
  move(task, lines, by);
  const start = lineStart(source, dash);
  if (isBlock(item) && isMap(item)) {
    const gap = layout.gap ?? columnOf(source, firstOf(item)) - columnOf(source, dash);
    moveMap(task, item, lines.to, column + gap);
    task.dashes.add(start);
  }
  move(task, { from: lines.from, to: lineEnd(source, dash) }, by);
}

function moveMap(task: Task, map: YAMLMap, to: number, column: number): void {
  const { source } = task;
  const first = firstOf(map);
  move(task, { from: commentsAbove(source, lineStart(source, first), ANY), to }, column - columnOf(source, first));
  map.items.forEach(({ key, value }, index) => {
    const next = rangeOf(map.items[index + 1]?.key)?.from;
    const end = next === undefined ? to : commentsAbove(source, lineStart(source, next), ANY);
    moveValue(task, value, { key: wordOf(key), at: rangeOf(key)?.from ?? first, column }, end);
  });
}

function move({ source, shifts }: Task, { from, to }: Range, by: number): void {
  for (let at = from; at < to; at = lineEnd(source, at)) shifts.set(at, by);
}

function written({ source, layout, shifts, dashes }: Task, { from, to }: Range): string {
  let result = "";
  for (let at = from; at < to; at = lineEnd(source, at)) {
    const line = source.slice(at, lineEnd(source, at)).trimEnd();
    const depth = /^ */.exec(line)?.[0].length ?? 0;
    const dash = dashes.has(at) && layout.gap !== undefined ? `-${" ".repeat(layout.gap - 1)}` : undefined;
    const rest = dash === undefined ? line.slice(depth) : line.slice(depth).replace(/^- +/, dash);
    result += rest === "" ? "\n" : `${" ".repeat(Math.max(0, depth + (shifts.get(at) ?? 0)))}${rest}\n`;
  }
  return result;
}

/** What can be seen of a text's layout: the first of each kind counts. */
function layoutOf(text: string, root: unknown): Layout {
  const seen = {
    step: undefined as number | undefined,
    lists: new Map<string, number>(),
    gap: undefined as number | undefined,
  };
  const look = (value: unknown): void => {
    if (!isBlock(value)) return;
    if (isSeq(value)) {
      const item = value.items.find((one) => isBlock(one) && isMap(one));
      const content = rangeOf(item)?.from;
      const dash = content === undefined ? undefined : dashBefore(text, content);
      if (content !== undefined && dash !== undefined) seen.gap ??= content - dash;
      value.items.forEach(look);
      return;
    }
    for (const { key, value: inner } of value.items) {
      const from = rangeOf(key)?.from;
      if (from === undefined || !isBlock(inner)) continue;
      const first = firstOf(inner);
      const dash = isSeq(inner) ? dashBefore(text, first) : undefined;
      if (isMap(inner)) seen.step ??= columnOf(text, first) - columnOf(text, from);
      else if (dash !== undefined && !seen.lists.has(wordOf(key))) {
        seen.lists.set(wordOf(key), columnOf(text, dash) - columnOf(text, from));
      }
      look(inner);
    }
  };
  look(root);
  return seen;
}

/** Where the first key or element of a block collection is. */
function firstOf(value: YAMLMap | YAMLSeq): number {
  const [first] = value.items;
  return rangeOf(isMap(value) ? value.items[0]?.key : first)?.from ?? 0;
}

function wordOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : "";
}

function isBlock(value: unknown): value is YAMLMap | YAMLSeq {
  return (isMap(value) || isSeq(value)) && !value.flow && value.items.length > 0;
}
