import type { Answers } from "../model.ts";
import { text } from "../render/escape.ts";
import { QUESTIONS } from "./questions.ts";
import { plainRecords } from "./records.ts";

/** Version of the shape of `.groundrules/answers.yaml`. */
export const ANSWERS_VERSION = 1;

/** The answers as the file that people edit later. Every value is quoted, so that YAML reads back what was chosen. */
export function writeAnswers(answers: Answers): string {
  const lines = QUESTIONS.map(({ key }) => {
    const value = answers[key];
    if (Array.isArray(value)) return `${key}: [${value.map((item) => text.yaml(item)).join(", ")}]`;
    return `${key}: ${typeof value === "number" ? value : text.yaml(value)}`;
  });
  return [
    "# What this repository was generated from. Rendering depends on these answers and the version of groundrules alone.",
    `version: ${ANSWERS_VERSION}`,
    ...lines,
    ...Object.entries(plainRecords(answers)).flatMap(([key, value]) => recordLines(key, value, "")),
    "",
  ].join("\n");
}

/** A record as YAML: tables in blocks, lists of words in a row. */
function recordLines(key: string, value: unknown, indent: string): readonly string[] {
  if (Array.isArray(value) && value.every((item) => typeof item === "object")) {
    const items = value.flatMap((item) => dashed(tableLines(item, `${indent}    `)));
    return items.length === 0 ? [`${indent}${key}: []`] : [`${indent}${key}:`, ...items];
  }
  if (Array.isArray(value)) return [`${indent}${key}: [${value.map((item) => text.yaml(item)).join(", ")}]`];
  if (typeof value === "object" && value !== null) {
    const inner = tableLines(value, `${indent}  `);
    return inner.length === 0 ? [`${indent}${key}: {}`] : [`${indent}${key}:`, ...inner];
  }
  return [`${indent}${key}: ${typeof value === "boolean" ? value : text.yaml(value)}`];
}

function tableLines(table: object, indent: string): readonly string[] {
  return Object.entries(table).flatMap(([key, value]) => recordLines(key, value, indent));
}

/** The first line of an item carries the dash in place of two blanks. */
function dashed([first = "", ...rest]: readonly string[]): readonly string[] {
  return [first.replace("    ", "  - "), ...rest];
}
