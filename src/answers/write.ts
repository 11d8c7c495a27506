import type { Answers } from "../model.ts";
import { text } from "../render/escape.ts";
import { QUESTIONS } from "./questions.ts";

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
    "",
  ].join("\n");
}
