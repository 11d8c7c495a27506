import { parseDocument } from "yaml";
import type { Answers } from "../model.ts";
import { QUESTIONS } from "./questions.ts";

/** The answers file with other answers: what a person wrote around them stays. */
export function editAnswers(content: string, answers: Answers): string {
  const document = parseDocument(content);
  const recorded = document.toJS() as Record<string, unknown>;
  const changed = QUESTIONS.filter(({ key }) => JSON.stringify(recorded[key]) !== JSON.stringify(answers[key]));
  if (changed.length === 0) return content;
  for (const { key } of changed) {
    const value = answers[key];
    // A value that is no list is set in place, so that the comment behind it stays.
    document.set(key, Array.isArray(value) ? document.createNode(value, { flow: true }) : value);
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
