import { stringify } from "yaml";

/** The lines between the dashes at the beginning of a document, and the rest. */
interface Split {
  readonly front: readonly string[] | undefined;
  readonly body: string;
}

function split(text: string): Split {
  const lines = text.split("\n");
  const end =
    lines[0]?.trimEnd() === "---" ? lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(line)) : -1;
  return end < 0
    ? { front: undefined, body: text }
    : { front: lines.slice(1, end), body: lines.slice(end + 1).join("\n") };
}

export function frontKeys(text: string): readonly string[] {
  return (split(text).front ?? []).flatMap((line) => keyOf(line) ?? []);
}

/**
 * Sets keys of the front matter, in place where they are. One that is new comes after the one that is named before it here,
 * otherwise last. `undefined` takes a key out. Everything else stays as it is written.
 */
export function setFront(text: string, values: Readonly<Record<string, unknown>>): string {
  const { front, body } = split(text);
  const blocks = blocksOf(front ?? []);
  let previous = blocks.length - 1;
  for (const [key, value] of Object.entries(values)) {
    const at = blocks.findIndex((block) => keyOf(block[0] ?? "") === key);
    const lines =
      value === undefined
        ? []
        : stringify({ [key]: value }, { lineWidth: 0 })
            .trimEnd()
            .split("\n");
    if (at >= 0) blocks[at] = lines;
    else blocks.splice(previous + 1, 0, lines);
    previous = at >= 0 ? at : previous + 1;
  }
  const written = blocks.flat();
  if (written.length === 0) return text;
  return `---\n${written.join("\n")}\n---\n${front === undefined ? "\n" : ""}${body}`;
}

/** Takes out comments, which in a template speak to the author. */
export function withoutFrontComments(text: string): string {
  const { front, body } = split(text);
  return front === undefined ? text : `---\n${front.filter((line) => !/^\s*#/.test(line)).join("\n")}\n---\n${body}`;
}

/** Each key with the lines that belong to its value. */
function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    const belongs = last !== undefined && keyOf(last[0] ?? "") !== undefined && /^(?:\s+\S|-\s)/.test(line);
    if (belongs) last.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

function keyOf(line: string): string | undefined {
  return /^["']?([\w-]+)["']?\s*:(?:\s|$)/.exec(line)?.[1];
}

/** Puts a heading of level 1 in the place of the first one, or before everything. */
export function setTitle(text: string, heading: string): string {
  const { body } = split(text);
  const before = text.slice(0, text.length - body.length);
  return /^# .*$/m.test(body)
    ? `${before}${body.replace(/^# .*$/m, () => heading)}`
    : `${before}${before === "" ? "" : "\n"}${heading}\n\n${body.trimStart()}`;
}

/** Puts a paragraph below the heading of level 1. */
export function addBelowTitle(text: string, paragraph: string): string {
  const { body } = split(text);
  const before = text.slice(0, text.length - body.length);
  return `${before}${body.replace(/^# .*$/m, (heading) => `${heading}\n\n${paragraph}`)}`;
}

/** Puts content into the section whose heading begins with a word; undefined if there is none. */
export function setSection(text: string, word: string, content: string): string | undefined {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => new RegExp(`^##\\s+${word}\\b`, "i").test(line));
  if (start < 0) return undefined;
  const next = lines.findIndex((line, at) => at > start && /^#{1,2}\s/.test(line));
  const rest = next < 0 ? [] : lines.slice(next);
  return [...lines.slice(0, start + 1), "", content, "", ...rest].join("\n");
}

/** Sets `Status: …`, `**Status**: …` or the section `## Status`, whichever is there; undefined if none is. */
export function setField(text: string, name: string, value: string): string | undefined {
  const { body } = split(text);
  const line = new RegExp(`^(\\s*(?:[-*+]\\s+)?[*_]{0,2}${name}(?:[*_]{0,2}\\s*:|:\\s*[*_]{1,2})[ \\t]*).*$`, "im");
  if (!line.test(body)) return setSection(text, name, value);
  return (
    text.slice(0, text.length - body.length) + body.replace(line, (_, before: string) => `${before.trimEnd()} ${value}`)
  );
}
