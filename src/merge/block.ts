import type { Format } from "../model.ts";

/** Text of the two lines between which a block is ours. */
const BEGIN = "groundrules: begin (kept up to date; edit outside of it)";
const END = "groundrules: end";

/** How a line is a comment, where it is not `# …`. */
const COMMENTS: Partial<Record<Format, readonly [string, string]>> = { md: ["<!-- ", " -->"] };

/** A text file cut at the marks of our block. */
interface Parts {
  readonly before: string;
  readonly block: string;
  readonly after: string;
}

/** A block's text between its marks, as the file that is generated. */
export function wrapBlock(text: string, format: Format): string {
  const [open, close] = COMMENTS[format] ?? ["# ", ""];
  return `${open}${BEGIN}${close}\n${text}${open}${END}${close}\n`;
}

/** The file around and in our block, or undefined where the marks are missing, doubled or crossed. */
export function splitBlock(text: string): Parts | undefined {
  const begins = [...text.matchAll(/^.*groundrules: begin\b.*\n/gm)];
  const ends = [...text.matchAll(/^.*groundrules: end\b.*$/gm)];
  const [begin, end] = [begins[0], ends[0]];
  if (begins.length !== 1 || ends.length !== 1 || begin === undefined || end === undefined) return undefined;
  const start = begin.index + begin[0].length;
  if (end.index < start) return undefined;
  return { before: text.slice(0, start), block: text.slice(start, end.index), after: text.slice(end.index) };
}

/** A text of the user's with a marked block of ours at its end. */
export function appendBlock(text: string, marked: string): string {
  return text === "" ? marked : `${text}\n${marked}`;
}

/** Whether a block of ours means in a text what it says: a Makefile may have another character before its recipes. */
export function canHoldBlock(text: string, format: Format): boolean {
  return format !== "make" || !/^\s*\.RECIPEPREFIX\b/m.test(text);
}

/** The text with what is in our block, but without its marks. */
export function withoutMarks(text: string): string {
  return text.replace(/^.*groundrules: (?:begin|end)\b.*\n?/gm, "");
}

/**
 * The user's text without our block, its marks and the blank line that `appendBlock` put before them.
 *
 * @returns empty if the text holds nothing else; undefined where the marks are missing, doubled or crossed
 */
export function removeBlock(text: string): string | undefined {
  const parts = splitBlock(text);
  if (parts === undefined) return undefined;
  const before = parts.before.replace(/[^\n]*\n$/, "");
  return before.replace(/^\n$|\n(?=\n$)/, "") + parts.after.replace(/^[^\n]*\n?/, "");
}
