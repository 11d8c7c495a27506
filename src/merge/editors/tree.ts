import { type KeyPath, type Shape, staysEmpty } from "../shapes.ts";

export type Table = Readonly<Record<string, unknown>>;

/** Characters of a text, the last one not included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

interface Splice extends Range {
  readonly text: string;
}

/** A key of a text and where it is written: a table, a list whose elements are keys, or a value. */
export interface Branch<N> {
  readonly path: KeyPath;
  /** Undefined for a value. */
  readonly children: Map<string, N> | undefined;
  readonly value: unknown;
}

/** How one grammar is read and written. Each edit leaves every other byte of the text as it is, or throws. */
export interface Language<N extends Branch<N>> {
  /** @throws Error if the text is not well-formed or is no table */
  readonly outline: (text: string, shape: Shape) => N;
  /** The text with an entry of another text as the last of its table. */
  readonly insert: (target: Outlined<N>, into: N, entry: N, source: Outlined<N>) => string;
  readonly replace: (target: Outlined<N>, there: N, entry: N, source: Outlined<N>) => string;
  /** @param ours whether a comment above the entry goes with it */
  readonly remove: (target: Outlined<N>, parent: N, entry: N, ours: IsOurs) => string;
}

export interface Outlined<N> {
  readonly text: string;
  readonly root: N;
}

export type IsOurs = (comment: string) => boolean;

/** A text as keys: how it is read, and what can be done to it. */
export interface Editor {
  /** Elements of lists with an identity are keys. @throws Error if the text is not well-formed or holds no keys */
  readonly read: (text: string) => Table;
  /** As `read`, with what is there but is no key at present. */
  readonly present: (text: string) => Table;
  /** All keys of another text laid over those of this one. */
  readonly overlay: (text: string, source: string) => string;
  /** The text without some keys, the parents that they leave empty, and the comments of ours above them. */
  readonly without: (text: string, paths: readonly KeyPath[], ours: IsOurs) => string;
  /** A text of ours without some keys: of it nothing stays that is empty. */
  readonly restrict: (text: string, paths: readonly KeyPath[]) => string;
}

/** An editor of a grammar whose texts are trees. One edit at a time is made, since each moves what follows. */
export function treeEditor<N extends Branch<N>>(language: Language<N>, shape: Shape): Editor {
  const outline = (text: string) => language.outline(text, shape);
  return {
    read: (text) => valueOf(outline(text)) as Table,
    present: (text) => valueOf(outline(text)) as Table,
    overlay: (text, source) => {
      const from = { text: source, root: outline(source) };
      const done = new Set<N>();
      let result = text;
      for (;;) {
        const target = { text: result, root: outline(result) };
        const step = nextStep(target.root, from.root, done);
        if (step === undefined) return result;
        done.add(step.entry);
        const { into, there, entry } = step;
        result =
          there === undefined
            ? language.insert(target, into, entry, from)
            : language.replace(target, there, entry, from);
      }
    },
    without: (text, paths, ours) => takeOut(language, text, paths, { shape, ours }),
    restrict: (text, paths) => takeOut(language, text, paths, { shape: { ...shape, stay: [] }, ours: ANY }),
  };
}

function takeOut<N extends Branch<N>>(
  language: Language<N>,
  text: string,
  paths: readonly KeyPath[],
  { shape, ours }: { readonly shape: Shape; readonly ours: IsOurs },
): string {
  const doomed = new Set(paths.map((path) => JSON.stringify(path)));
  return wholesOf(language.outline(text, shape), doomed, shape).reduce((result, path) => {
    const target = { text: result, root: language.outline(result, shape) };
    const found = findDoomed(target.root, path, shape);
    return found === undefined ? result : language.remove(target, found.parent, found.entry, ours);
  }, text);
}

/** The least paths that take out what is to go: a table of which nothing is to stay goes at once. */
function wholesOf<N extends Branch<N>>(node: N, doomed: ReadonlySet<string>, shape: Shape): readonly KeyPath[] {
  if (node.path.length > 0 && doomed.has(JSON.stringify(node.path))) return [node.path];
  const children = [...(node.children?.values() ?? [])];
  const parts = children.map((child) => wholesOf(child, doomed, shape));
  const whole = children.every(({ path }, index) => parts[index]?.[0]?.length === path.length);
  const goes = whole && children.length > 0 && node.path.length > 0 && !staysEmpty(shape, node.path);
  return goes ? [node.path] : parts.flat();
}

interface Step<N> {
  readonly into: N;
  readonly there: N | undefined;
  readonly entry: N;
}

/** The first entry that a text lacks, or has with another value. */
function nextStep<N extends Branch<N>>(into: N, wanted: N, done: ReadonlySet<N>): Step<N> | undefined {
  for (const [key, entry] of wanted.children ?? []) {
    const there = into.children?.get(key);
    if (done.has(entry)) continue;
    if (there === undefined) return { into, there, entry };
    if (there.children !== undefined && entry.children !== undefined) {
      const step = nextStep(there, entry, done);
      if (step !== undefined) return step;
    } else if (JSON.stringify(valueOf(there)) !== JSON.stringify(valueOf(entry))) return { into, there, entry };
  }
  return undefined;
}

/** What goes with a key: itself, or the parent that it would leave empty. */
function findDoomed<N extends Branch<N>>(root: N, path: KeyPath, shape: Shape): { parent: N; entry: N } | undefined {
  const chain: N[] = [root];
  for (const key of path) {
    const next = chain.at(-1)?.children?.get(key);
    if (next === undefined) return undefined;
    chain.push(next);
  }
  const isAlone = (at: number) => at > 1 && chain[at - 1]?.children?.size === 1;
  let at = chain.length - 1;
  // A list that stays does so only beside other keys.
  while (isAlone(at) && (isAlone(at - 1) || !staysEmpty(shape, chain[at - 1]?.path ?? []))) at--;
  const [parent, entry] = [chain[at - 1], chain[at]];
  return parent === undefined || entry === undefined ? undefined : { parent, entry };
}

/** What a key holds; the elements of a list with an identity by their keys. */
export function valueOf<N extends Branch<N>>(node: N): unknown {
  if (node.children === undefined) return node.value;
  return Object.fromEntries([...node.children].map(([key, child]) => [key, valueOf(child)]));
}

export function splice(text: string, { from, to, text: added }: Splice): string {
  return text.slice(0, from) + added + text.slice(to);
}

export function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

/** Start of the line after the one that a character is on. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end + 1;
}

/** Where the comments begin that stand directly above a line and are wanted. */
export function commentsAbove(text: string, at: number, wanted: IsOurs, mark = "#"): number {
  let from = at;
  while (from > 0) {
    const above = lineStart(text, from - 1);
    const line = text.slice(above, from).trim();
    if (!line.startsWith(mark) || !wanted(line)) break;
    from = above;
  }
  return from;
}

/** Takes whole lines out, and the blank line that set them apart from what was above if it would set apart nothing now. */
export function removeLines(text: string, { from, to }: Range, last: boolean): string {
  const above = text.slice(0, from);
  const blankAbove = above.endsWith("\n\n");
  const nothingBelow = last || /^[ \t]*\n/.test(text.slice(to));
  if (above === "") return text.slice(to).replace(/^\n/, "");
  return (blankAbove && nothingBelow ? above.slice(0, -1) : above) + text.slice(to);
}

export const ANY: IsOurs = () => true;

export function isTable(value: unknown): value is Table {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
