import { text as literal } from "../../render/escape.ts";
import { nameOf, padded, type Draft } from "./compose.ts";

/** A record as listings show it. */
export type Listed = Draft & { readonly path: string };

/**
 * Adds a record to the tables and lists of an index that name its neighbours. What the record supersedes does not lapse any more:
 * it stays in the list of all, and goes from that of exceptions.
 */
export function listInIndex(text: string, record: Listed): string {
  const lines = withoutLapsed(text.split("\n"), record.supersedes?.path);
  const inserts: { readonly after: number; readonly line: string }[] = [];
  for (const block of blocks(lines)) {
    const last = lines[block.last] ?? "";
    const line = last.trimStart().startsWith("|") ? row(lines, block.first, record) : item(last, record);
    if (line !== undefined) inserts.push({ after: block.last, line });
  }
  for (const { after, line } of inserts.toReversed()) lines.splice(after + 1, 0, line);
  return lines.join("\n");
}

const ENTRY = /^\s*(?:\||[-*+]\s|\d+[.)]\s).*\]\((?:\.\/)?(?:ADR[-_ ]?)?\d+[^)]*\.md\)/i;

/** Runs of lines that each list a record. */
function blocks(lines: readonly string[]): readonly { readonly first: number; readonly last: number }[] {
  const found: { first: number; last: number }[] = [];
  for (const [at, line] of lines.entries()) {
    if (!ENTRY.test(line)) continue;
    const open = found.at(-1);
    if (open?.last === at - 1) open.last = at;
    else found.push({ first: at, last: at });
  }
  return found;
}

function withoutLapsed(lines: readonly string[], path: string | undefined): string[] {
  const gone = new Set<number>();
  for (const { first, last } of path === undefined ? [] : blocks(lines)) {
    if (headsOf(lines, first)?.some((head) => UNTIL.test(head)) !== true) continue;
    for (let at = first; at <= last; at += 1) if (lines[at]?.includes(`(${nameOf(path ?? "")})`)) gone.add(at);
  }
  return lines.filter((_, at) => !gone.has(at));
}

const UNTIL = /^(?:until|expires|expiry)$/i;

/** Headings of the table whose first row is given; undefined if it is none. */
function headsOf(lines: readonly string[], first: number): readonly string[] | undefined {
  const head = lines[first - 1]?.includes("---") ? lines[first - 2] : undefined;
  return head
    ?.trim()
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => cell.trim());
}

type Column = (record: Listed) => string;

/** What a column shows, by the words of its heading. */
const COLUMNS: readonly (readonly [RegExp, Column])[] = [
  [/^(?:#|no\.?|number|id|records?|adrs?)$/i, link],
  [/^(?:decision|title|name|subject|what)$/i, ({ title }) => literal.md(title)],
  [/^status$/i, () => "accepted"],
  [/^(?:date|decided|since)$/i, ({ date }) => date],
  [/^(?:sets aside|waives|waived|rules?)$/i, ({ waivers }) => waivers.map(({ rule }) => rule).join(", ")],
  [UNTIL, ({ waivers }) => waivers[0]?.expires ?? ""],
];

/** A row like those of the table; none if the table is about waivers and the record is not. */
function row(lines: readonly string[], first: number, record: Listed): string | undefined {
  const cells = headsOf(lines, first);
  const columns = cells?.map((cell) => COLUMNS.find(([words]) => words.test(cell))?.[1]);
  if (columns?.includes(link) !== true) return undefined;
  const lapses = cells?.some((cell) => UNTIL.test(cell)) === true;
  if (lapses && record.waivers.length === 0) return undefined;
  return `| ${columns.map((column) => column?.(record) ?? "").join(" | ")} |`;
}

/** An item like the one before it: `- [0007](0007-a.md) Title`, `* [ADR-7: Title](adr-7.md)`. */
function item(before: string, record: Listed): string {
  const [, bullet = "- ", label = "", rest = ""] = /^(\s*\S+\s+)\[([^\]]*)\]\([^)]*\)(.*)$/.exec(before) ?? [];
  const [, prefix, digits = "", separator = ""] = /^(\D*)(\d+)(\W*)/.exec(label) ?? [];
  const title = literal.md(record.title);
  const number = prefix === undefined ? "" : `${prefix}${String(record.number).padStart(digits.length, "0")}`;
  const alone = number !== "" && digits.length + (prefix?.length ?? 0) === label.length;
  const between = /^\W*/.exec(rest)?.[0] ?? "";
  const next = bullet.replace(/\d+/, (count) => String(Number(count) + 1));
  if (!alone) return `${next}[${number}${separator}${title}](${nameOf(record.path)})`;
  return `${next}[${number}](${nameOf(record.path)})${between.trim() === "" ? " " : between}${title}`;
}

function link(record: Listed): string {
  return `[${padded(record.path, record.number)}](${nameOf(record.path)})`;
}

/**
 * Adds a record to the navigation of MkDocs after the last one that it lists there.
 *
 * @param folder of the records, as the navigation writes it: relative to the folder of the pages
 */
export function listInNavigation(text: string, folder: string, record: Listed): string {
  const lines = text.split("\n");
  const prefix = folder === "" ? "" : `${folder}/`;
  const entry = new RegExp(
    `^(\\s*-\\s+)((?:"[^"]*"|'[^']*'|[^'":]+):\\s+)?(["']?)${prefix.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?:ADR[-_ ]?)?\\d+[^/]*\\.md\\3\\s*$`,
    "i",
  );
  const last = lines.findLastIndex((line) => entry.test(line));
  if (last < 0) return text;
  const [, bullet = "", named, quote = ""] = entry.exec(lines[last] ?? "") ?? [];
  const title = named === undefined ? "" : `${literal.yaml(`${padded(record.path, record.number)} ${record.title}`)}: `;
  lines.splice(last + 1, 0, `${bullet}${title}${quote}${prefix}${nameOf(record.path)}${quote}`);
  return lines.join("\n");
}
