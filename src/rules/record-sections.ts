import type { DecisionRecord, Document } from "../facts/model/records.ts";

/** A part of a record: `## Context`, or a paragraph that begins with `**Context**`. */
export interface RecordSection {
  readonly line: number;
  /** What stands in it, without comments. */
  readonly text: string;
}

/** @param words that the heading begins with; the first one that is found counts */
export function sectionOf({ document }: DecisionRecord, ...words: readonly string[]): RecordSection | undefined {
  const wanted = new RegExp(`^(?:\\d+[.)]?\\s*)?(?:${words.join("|")})\\b`, "i");
  const lines = withoutComments(document).split("\n");
  const heading = document.headings.find(({ level, text }) => level > 1 && wanted.test(text));
  if (heading !== undefined) {
    const next = document.headings.find(({ line, level }) => line > heading.line && level <= heading.level);
    const body = lines.slice(heading.line, (next?.line ?? lines.length + 1) - 1).filter((line) => !/^\s*#/.test(line));
    return {
      line: heading.line,
      text: body
        .join("\n")
        .replace(/^(?:={3,}|-{3,})$/gm, "")
        .trim(),
    };
  }
  const bold = lines.findIndex((line) => wanted.test(/^\s*(?:[-*+]\s+)?\*\*(.+?)\*\*/.exec(line)?.[1] ?? ""));
  if (bold < 0) return undefined;
  const end = lines.findIndex((line, at) => at > bold && /^\s*(?:[-*+]\s+)?\*\*|^#/.test(line));
  const text = lines.slice(bold, end < 0 ? undefined : end).join("\n");
  return { line: bold + 1, text: text.replace(/^.*?\*\*.+?\*\*\s*:?/, "").trim() };
}

/** The heading of level 1, as it is written. */
export function headingOf({ document }: DecisionRecord): { readonly line: number; readonly text: string } | undefined {
  return document.headings.find(({ level }) => level === 1);
}

/** Whether a record says anything besides its heading. */
export function isWritten({ document }: DecisionRecord): boolean {
  const body = withoutComments(document).replace(/^---\n[\s\S]*?\n---/, "");
  return body.split("\n").some((line) => line.trim() !== "" && !/^\s*#/.test(line));
}

function withoutComments({ text }: Document): string {
  return text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ""));
}
