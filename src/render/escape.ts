import type { Literals } from "../model.ts";
import { assignText } from "./python.ts";

/** C1 controls and the two separators that YAML 1.1 and JavaScript read as line breaks, beyond what JSON escapes. */
// oxlint-disable-next-line no-control-regex -- escaping control characters is the purpose
const EXTRA_CONTROLS = /[\u007f-\u009f\u2028\u2029\ufeff]/g;

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/**
 * A JSON string is at once a TOML basic string, a YAML double-quoted scalar and a Python literal: the escapes that JSON
 * uses mean the same in all four, provided that no lone surrogate is in it.
 */
function quoted(value: unknown): string {
  return JSON.stringify(String(value)).replace(EXTRA_CONTROLS, unicodeEscape);
}

/** A Python literal in the quotes that need fewer escapes, as black and ruff format it. */
function pythonString(value: unknown): string {
  const literal = quoted(value);
  const doubles = String(value).split('"').length;
  const singles = String(value).split("'").length;
  if (doubles <= singles) return literal;
  const body = literal.slice(1, -1).replace(/\\(.)|'/g, (match, escaped: string | undefined) => {
    if (escaped === undefined) return "\\'";
    return escaped === '"' ? '"' : match;
  });
  return `'${body}'`;
}

/** Formats without multi-line values get one line: a line break and the white space around it become one space. */
function oneLine(value: unknown): string {
  return String(value)
    .replace(/\s*[\r\n\u0085\u2028\u2029]+\s*/g, " ")
    .trim();
}

/**
 * Text that Markdown shows as it is. Backslashes only where both CommonMark and Python-Markdown (MkDocs) read them as escapes;
 * the other marks become character references, which both know. Line breaks stay; an indent would be a code block and goes.
 */
function markdown(value: unknown): string {
  return String(value)
    .replace(/^[ \t]+/gm, "")
    .replace(/[<&|~$]/g, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/[\\`*_[\]{}>!]|(?<!&)#/g, "\\$&")
    .replace(/^=/gm, "&#61;")
    .replace(/^([-+])/gm, "\\$1")
    .replace(/^(\d+)([.)])/gm, "$1\\$2");
}

/** How `<%= value %>` is written in each format: a complete literal, or text that cannot end its context. */
export const text: Literals = {
  toml: quoted,
  yaml: quoted,
  json: (value) => (typeof value === "string" ? quoted(value) : JSON.stringify(value)),
  py: pythonString,
  // In single quotes a POSIX shell expands nothing; the quote itself is closed, escaped and opened again.
  sh: (value) => `'${String(value).replaceAll("'", String.raw`'\''`)}'`,
  // A Dockerfile has no escape for a line break inside an instruction, so the value is one line.
  docker: (value) => `"${oneLine(value).replace(/[\\"$]/g, "\\$&")}"`,
  make: (value) =>
    oneLine(value)
      .replaceAll("$", "$$$$")
      .replaceAll("#", String.raw`\#`),
  md: markdown,
  comment: oneLine,
  pyAssign: (name, value) => assignText(name, value, pythonString),
};
