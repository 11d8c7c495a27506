import { lazily } from "./lines.ts";
import type { DecisionRecord, Document } from "./model/records.ts";
import type { Tree } from "./model/text.ts";
import { readWaivers } from "./waivers.ts";
import { mapping, text as textOf, texts } from "./values.ts";

export const STATUSES: readonly string[] = ["proposed", "accepted", "rejected", "superseded", "deprecated"];

const FOLDERS =
  /^(?:(?:docs?|documentation|ops\/receipts)\/)?(?:(?:architecture|arch|design)\/)?(?:adrs?|decisions|architecture[-_]decisions|decision[-_]records)$/i;
const NAME = /^(?:ADR[-_ ]?)?(\d{1,6})(?:[-_. ]+(.+))?\.(?:md|markdown)$/i;

/** Decision records, by folder and number. */
export function readRecords(tree: Tree, documentOf: (path: string) => Document | undefined): readonly DecisionRecord[] {
  return recordPaths(tree)
    .flatMap((path) => {
      const document = documentOf(path);
      return document === undefined ? [] : [recordOf(document)];
    })
    .toSorted((a, b) => (folderOf(a.path) === folderOf(b.path) ? a.number - b.number : a.path < b.path ? -1 : 1));
}

/** Files that are named as records are, in folders that are named as theirs are or that `.adr-dir` names. */
function recordPaths(tree: Pick<Tree, "paths" | "text">): readonly string[] {
  const own = tree.paths.includes(".adr-dir")
    ? tree
        .text(".adr-dir")
        ?.trim()
        .replace(/^\.\/|\/+$/g, "")
    : undefined;
  return tree.paths.filter((path) => {
    const folder = folderOf(path);
    return (folder === own || FOLDERS.test(folder)) && numberOf(path) !== undefined;
  });
}

/** The number that a record's file is named by. A template has none, or is 0000. */
export function numberOf(path: string): number | undefined {
  const [, digits, title = ""] = NAME.exec(path.slice(path.lastIndexOf("/") + 1)) ?? [];
  return digits === undefined || /^template$/i.test(title) ? undefined : Number(digits);
}

/** Most records say all in their front matter, so the rest is parsed only where it does not. */
export function recordOf(document: Document): DecisionRecord {
  const { path, frontMatter } = document;
  const front = mapping(frontMatter?.data);
  const fields = lazily(() => fieldsOf(document));
  const status = statusOf(textOf(front["status"]) ?? fields().get("status") ?? "");
  const waivers = readWaivers(document, status);
  const broken = frontMatter?.problem;
  return {
    path,
    number: numberOf(path) ?? 0,
    get title() {
      return titleOf(textOf(front["title"]) ?? document.title, path);
    },
    status,
    get date() {
      return /\b\d{4}-\d{2}-\d{2}\b/.exec(textOf(front["date"]) ?? fields().get("date") ?? "")?.[0];
    },
    supersedes: [...new Set([...numbers(front["supersedes"]), ...mentioned(document, /\bsuper[sc]edes\b:?(.*)/gi)])],
    supersededBy: [
      ...new Set([
        ...numbers(front["superseded-by"] ?? front["superseded_by"]),
        ...mentionedIn(textOf(front["status"]) ?? "", BY),
        ...mentioned(document, BY),
      ]),
    ],
    document,
    ...waivers,
    problems: [...(broken === undefined ? [] : [broken]), ...waivers.problems],
  };
}

const BY = /\bsuper[sc]eded[ -]by\b:?(.*)/gi;

/** Without the number in front: `0003. Title`, `ADR-003: Title`. */
function titleOf(title: string | undefined, path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const written = title?.replace(/^(?:ADR[-_ ]?)?\d+\s*[.:)–—-]*\s*/i, "").trim();
  return written === undefined || written === "" ? (NAME.exec(name)?.[2]?.replace(/[-_]+/g, " ") ?? name) : written;
}

/** `superseded by ADR-0003` is superseded, and so is a status that was accepted first. */
function statusOf(written: string): string {
  const words = written
    .toLowerCase()
    .replaceAll("superceded", "superseded")
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
  if (words.includes("superseded")) return "superseded";
  return words.find((word) => STATUSES.includes(word)) ?? words[0] ?? "";
}

/** Of `Status: accepted`, `**Status**: accepted`, `- Status: …` before the first section, and of sections `## Status`. */
function fieldsOf({ text, headings, frontMatter }: Document): ReadonlyMap<string, string> {
  const lines = text.split("\n");
  const fields = new Map<string, string>();
  const sections = headings.filter(({ level }) => level > 1);
  const start = frontMatter === undefined ? 0 : lines.indexOf("---", 1) + 1;
  for (const line of lines.slice(start, (sections[0]?.line ?? lines.length + 1) - 1)) {
    const [, name, value = ""] =
      /^\s*(?:[-*+]\s+)?[*_]{0,2}(status|date)(?:[*_]{0,2}\s*:|:\s*[*_]{1,2})\s*(.+)$/i.exec(line) ?? [];
    if (name !== undefined && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value);
  }
  for (const { text: title, line } of sections) {
    const name = title.trim().toLowerCase();
    if ((name !== "status" && name !== "date") || fields.has(name)) continue;
    const end = headings.find((heading) => heading.line > line)?.line ?? lines.length + 1;
    fields.set(
      name,
      lines
        .slice(line, end - 1)
        .join(" ")
        .trim(),
    );
  }
  return fields;
}

/** Of `3`, `0003`, `ADR-0003`, `0003-title.md`, or a list of them. */
function numbers(value: unknown): readonly number[] {
  return texts(value)
    .flatMap((each) => /\d+/.exec(each)?.[0] ?? [])
    .map(Number);
}

/** Numbers of the records that a sentence names. Code does not count, and neither does what the front matter says. */
function mentioned(document: Document, pattern: RegExp): readonly number[] {
  const body = document.frontMatter === undefined ? document.text : document.text.replace(/^---[\s\S]*?\n---/, "");
  return mentionedIn(body.replace(/^(```|~~~)[\s\S]*?^\1/gm, "").replace(/`[^`\n]*`/g, ""), pattern);
}

function mentionedIn(text: string, pattern: RegExp): readonly number[] {
  return [...text.matchAll(pattern)].flatMap(([, rest = ""]) =>
    [...rest.matchAll(/\bADR[-_ ]?(\d+)|\[(\d+)\b|\(\D*?(\d{3,})-[^)]*\.md|^\s*#?(\d{3,})\b/gi)].map((found) =>
      Number(found.slice(1).find((group) => group !== undefined)),
    ),
  );
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}
