import { distributionOf, type Grammar, type KeyPath } from "../shapes.ts";
import { ANY, type Editor, type IsOurs, type Table } from "./tree.ts";

/** A line that is a key, with the lines that continue it. */
interface Line {
  readonly key: string;
  readonly value: string;
  readonly text: string;
}

/** Lines up to the next blank one: comments, and the keys that they are about. */
type Group = readonly (Line | string)[];

/** What a line's key is, or undefined for one that has none. */
type KeyOfLine = (line: string) => string | undefined;

const KEYS: Partial<Record<Grammar, KeyOfLine>> = {
  requirements: requirementKey,
  variables: (line) => /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=/.exec(line)?.[1],
  lines: patternOf,
  attributes: (line) => line.trim().split(/\s+/)[0],
};

/** An editor of texts of which each line is a key: new ones go to the end, below a blank line and the comments of ours. */
export function lineEditor(grammar: Grammar): Editor {
  const keyOf = KEYS[grammar];
  if (keyOf === undefined) throw new Error(`${grammar} has no lines`);
  return {
    read: (text) => read(text, keyOf),
    present: (text) => ({ ...(grammar === "variables" ? commentedOut(text) : {}), ...read(text, keyOf) }),
    overlay: (text, source) => overlay(text, source, keyOf),
    without: (text, paths, ours) => without(text, paths, ours, keyOf),
    restrict: (text, paths) => without(text, paths, ANY, keyOf),
  };
}

function read(text: string, keyOf: KeyOfLine): Table {
  const found = new Map<string, string>();
  for (const { key, value } of linesOf(text, keyOf).filter(isKey)) if (!found.has(key)) found.set(key, value);
  return Object.fromEntries(found);
}

/** What is commented out is there too: a setting that the user has seen. */
function commentedOut(text: string): Table {
  const names = [...text.matchAll(/^[ \t]*#[ \t]*([A-Z_][A-Z0-9_]*)=.*$/gm)];
  return Object.fromEntries(names.map(([line, name = ""]) => [name, line.trim()]));
}

function overlay(text: string, source: string, keyOf: KeyOfLine): string {
  const wanted = linesOf(source, keyOf).filter(isKey);
  const there = read(text, keyOf);
  const changed = wanted.filter(({ key, value }) => key in there && there[key] !== value);
  const replaced = changed.reduce((result, line) => replaceLine(result, line, keyOf), text);
  const present = wanted.filter(({ key }) => key in there).map(({ key }) => [key]);
  const groups = groupsOf(linesOf(without(source, present, ANY, keyOf), keyOf)).filter((group) => group.some(isKey));
  if (groups.length === 0) return replaced;
  const added = groups.map((group) => group.map((line) => (isKey(line) ? line.text : line)).join("")).join("\n");
  // The last match counts there, so that ours behind it would undo what they leave in.
  if (keyOf === patternOf && /^!/m.test(replaced)) return `${added}\n${replaced}`;
  const body = replaced.trimEnd();
  // A requirement is one more of the same list, where no comment sets it apart.
  const gap = keyOf === requirementKey && !/^\s*#/m.test(added) ? "\n" : "\n\n";
  return body === "" ? replaced + added : `${body}${gap}${added}${replaced.slice(body.length + 1)}`;
}

function replaceLine(text: string, wanted: Line, keyOf: KeyOfLine): string {
  const lines = linesOf(text, keyOf);
  const index = lines.findIndex((line) => isKey(line) && line.key === wanted.key);
  return lines.map((line, at) => (at === index ? wanted.text : isKey(line) ? line.text : line)).join("");
}

function isKey(line: Line | string): line is Line {
  return typeof line !== "string";
}

function without(text: string, paths: readonly KeyPath[], ours: IsOurs, keyOf: KeyOfLine): string {
  const doomed = new Set(paths.map(([key]) => key));
  if (doomed.size === 0) return text;
  const groups = groupsOf(linesOf(text, keyOf));
  const kept = groups.map((group) => cut(group, doomed, ours));
  const lines: string[] = [];
  groups.forEach((group, index) => {
    const left = kept[index] ?? [];
    const gone = group.length > 0 && left.length === 0 && !isBlank(group);
    const next = groups[index + 1];
    // The blank line that set a group apart goes with it.
    if (gone && (next === undefined || isBlank(next)) && lines.at(-1)?.trim() === "") lines.pop();
    else if (gone && lines.length === 0 && next !== undefined && isBlank(next)) kept[index + 1] = next.slice(1);
    lines.push(...left.map((line) => (isKey(line) ? line.text : line)));
  });
  return lines.join("");
}

/** A group without some keys; comments of ours go once no key of theirs is left. */
function cut(group: Group, doomed: ReadonlySet<string | undefined>, ours: IsOurs): Group {
  const hit = group.some((line) => isKey(line) && doomed.has(line.key));
  if (!hit) return group;
  const left = group.filter((line) => !isKey(line) || !doomed.has(line.key));
  if (left.some(isKey)) return left;
  return left.filter((line) => isKey(line) || !ours(line.trim()));
}

function groupsOf(lines: readonly (Line | string)[]): Group[] {
  const groups: (Line | string)[][] = [];
  let blank: boolean | undefined;
  for (const line of lines) {
    const isEmpty = !isKey(line) && line.trim() === "";
    if (isEmpty !== blank) groups.push([]);
    blank = isEmpty;
    groups.at(-1)?.push(line);
  }
  return groups;
}

function isBlank(group: Group): boolean {
  return group.every((line) => !isKey(line) && line.trim() === "");
}

function linesOf(text: string, keyOf: KeyOfLine): readonly (Line | string)[] {
  const whole = text.match(/(?:[^\n]*\\\n)*[^\n]*\n|[^\n]+$/g) ?? [];
  return whole.map((line) => {
    const trimmed = line.trim();
    const key = trimmed === "" || trimmed.startsWith("#") ? undefined : keyOf(line);
    const value = keyOf === patternOf ? key : trimmed.replace(/\s+#.*$/, "");
    return key === undefined ? line : { key, value: value ?? "", text: line };
  });
}

/** `.venv` leaves out all that `.venv/` does. */
function patternOf(line: string): string {
  return line.trim().replace(/(?<=[^/])\/$/, "");
}

/** The name of a distribution; an option such as `-r base.txt` is a key as it stands. */
function requirementKey(line: string): string {
  const text = line.trim().replace(/\s+#.*$/, "");
  return /^[A-Za-z0-9]/.test(text) && !/^\w+:\/\//.test(text) ? distributionOf(text) : text;
}
