import { isMap, isScalar, isSeq, stringify, type YAMLMap, type YAMLSeq } from "yaml";
import { appendItem, type Bracketed, removeItem } from "./brackets.ts";
import {
  ANY,
  commentsAbove,
  type IsOurs,
  type Language,
  lineEnd,
  type Outlined,
  type Range,
  removeLines,
  splice,
} from "./tree.ts";
import { columnFor, relaid } from "./yaml-layout.ts";
import { columnOf, isNothing, outlineYaml, placedIn, rangeOf, type YamlNode } from "./yaml-outline.ts";

/** YAML as it is edited: lines are put in and taken out, and no line of the user's is written anew. */
export const YAML_LANGUAGE: Language<YamlNode> = { outline: outlineYaml, insert, replace, remove };

type Text = Outlined<YamlNode>;

function insert(target: Text, into: YamlNode, entry: YamlNode, source: Text): string {
  const { text } = target;
  const { parsed } = into;
  refuseShared(parsed);
  if (isEmpty(parsed)) return fill(target, into, entry, source);
  if (!isMap(parsed) && !isSeq(parsed)) throw new Error("nothing can be put into it");
  if (parsed.flow) return appendItem(text, bracketed(parsed), { above: [], body: inFlow(entry), beside: "" });
  const placed = placedIn(text, parsed);
  const last = placed.at(-1);
  if (last === undefined) throw new Error("its layout cannot be told");
  const column = columnOf(text, last.at);
  const at = endOfTable(text, last.to, column, into.at === -1 ? -1 : columnOf(text, into.at));
  const added = relaid(source.text, entry, target, column);
  // Directly below a comment that is the user's it would look like what that is about.
  const apart = at > last.to || isApart(text, placed, entry, source);
  return splice(text, { from: at, to: at, text: apart ? `\n${added}` : added });
}

/** Puts an entry as the first one into a table without keys: nothing, `{}`, `[]`, or a text of comments. */
function fill(target: Text, into: YamlNode, entry: YamlNode, source: Text): string {
  const { text } = target;
  if (into.at === -1) {
    if (into.parsed !== null && !isNothing(into.parsed)) throw new Error("a table in braces is all that it holds");
    return `${text}${text === "" ? "" : "\n"}${relaid(source.text, entry, target, 0)}`;
  }
  const [lines] = into.parts;
  if (lines === undefined || into.element || into.parts.length > 1) throw new Error("its layout cannot be told");
  const added = relaid(source.text, entry, target, columnFor(entry, source, target, into));
  const braces = isNothing(into.parsed) ? undefined : rangeOf(into.parsed);
  const filled = splice(text, { from: lines.to, to: lines.to, text: added });
  return braces === undefined ? filled : filled.slice(0, braces.from).trimEnd() + filled.slice(braces.to);
}

function replace(target: Text, there: YamlNode, entry: YamlNode, source: Text): string {
  const { text } = target;
  refuseShared(there.parsed);
  const [old, fresh] = [inlineRange(text, there.parsed), inlineRange(source.text, entry.parsed)];
  if (old !== undefined && fresh !== undefined) {
    return splice(text, { ...old, text: source.text.slice(fresh.from, fresh.to) });
  }
  const [lines] = there.parts;
  if (lines === undefined || there.parts.length > 1 || text.slice(lines.from, there.at).trim() !== "") {
    throw new Error("its lines are not its own");
  }
  const added = relaid(source.text, entry, target, columnOf(text, there.at)).replace(/^(?: *#.*\n)+/, "");
  return splice(text, { ...lines, text: added });
}

function remove({ text }: Text, parent: YamlNode, entry: YamlNode, ours: IsOurs): string {
  const { parsed } = parent;
  if ((isMap(parsed) || isSeq(parsed)) && parsed.flow) {
    const index = bracketed(parsed).items.findIndex(({ from }) => from === entry.at);
    return removeItem(text, bracketed(parsed), index, ours);
  }
  const ends = new Set(isMap(parsed) || isSeq(parsed) ? placedIn(text, parsed).map(({ to }) => to) : []);
  return entry.parts.toReversed().reduce((result, { from, to }) => {
    const line = result.slice(from, to);
    if (!entry.element && line.trimStart().startsWith("- ")) throw new Error("its lines are not its own");
    const depth = /^ */.exec(line)?.[0].length ?? 0;
    const below = /^(?:[ \t]*(?:#.*)?\n)*( *)(\S)/.exec(result.slice(to));
    const last = below === null || below[1]?.length !== depth || (entry.element && below[2] !== "-");
    const start = commentsAbove(result, from, ours);
    // A blank line above may be the end of a block of text, and so part of what is there.
    if (ends.has(start)) return result.slice(0, start) + result.slice(to);
    return removeLines(result, { from: start, to }, last);
  }, text);
}

/** What an anchor names is used in another place too, and must not change there. */
function refuseShared(parsed: unknown): void {
  if ((parsed as { anchor?: string } | null)?.anchor !== undefined) throw new Error("an anchor is on it");
}

function isEmpty(parsed: unknown): boolean {
  return isNothing(parsed) || ((isMap(parsed) || isSeq(parsed)) && parsed.items.length === 0);
}

/** After the last entry and the comments that are as deep as it, such as an entry that is commented out. */
function endOfTable(text: string, from: number, column: number, parent: number): number {
  let end = from;
  for (let at = from; at < text.length; at = lineEnd(text, at)) {
    const line = text.slice(at, lineEnd(text, at));
    const depth = /^ */.exec(line)?.[0].length ?? 0;
    if (line.trim() === "") continue;
    if (!line.trimStart().startsWith("#") || depth < column || depth <= parent) break;
    end = lineEnd(text, at);
  }
  return end;
}

/** Whether entries of a table are set apart by blank lines; of a single one that cannot be told, so the source decides. */
function isApart(text: string, placed: readonly Range[], entry: YamlNode, source: Text): boolean {
  const [where, from] = placed.length > 1 ? [text, placed.at(-1)?.from] : [source.text, entry.parts[0]?.from];
  return from !== undefined && where.slice(0, commentsAbove(where, from, ANY)).endsWith("\n\n");
}

function bracketed(collection: YAMLMap | YAMLSeq): Bracketed {
  const items = collection.items.map((item) => {
    const [head, tail] = isMap(collection)
      ? [(item as { key: unknown }).key, (item as { value: unknown }).value]
      : [item, item];
    const [from, to] = [rangeOf(head)?.from, rangeOf(isNothing(tail) ? head : tail)?.to];
    if (from === undefined || to === undefined) throw new Error("its layout cannot be told");
    return { from, to };
  });
  const range = rangeOf(collection);
  if (range === undefined) throw new Error("its layout cannot be told");
  return { range, items, mark: "#" };
}

/** An entry in flow style, for a table that is. */
function inFlow({ parsed, path, element }: YamlNode): string {
  const value: unknown = (parsed as { toJSON?: () => unknown } | null)?.toJSON?.() ?? null;
  const written = element ? value : { [path.at(-1) ?? ""]: value };
  const text = stringify(written, { collectionStyle: "flow", flowCollectionPadding: false, lineWidth: 0 }).trim();
  return element ? text : text.slice(1, -1);
}

/** Where a value is that lies within one line. */
function inlineRange(text: string, parsed: unknown): Range | undefined {
  const range = rangeOf(parsed);
  const inline = isScalar(parsed) || ((isMap(parsed) || isSeq(parsed)) && parsed.flow);
  if (!inline || isNothing(parsed) || range === undefined) return undefined;
  return text.slice(range.from, range.to).includes("\n") ? undefined : range;
}
