import type { Answers } from "../model.ts";
import { text } from "../render/escape.ts";
import { QUESTIONS } from "./questions.ts";

/** Every answer as a flag, as a shell takes it; the same for the command line and for `yo`. */
export function answerFlags(answers: Answers): string {
  const flags = QUESTIONS.map(({ key }) => {
    const value = answers[key];
    return `--${key} ${shellWord(Array.isArray(value) ? value.join(",") : String(value))}`;
  });
  return flags.join(" ");
}

/** One word of a shell command, in quotes only where it needs them. */
export function shellWord(value: string): string {
  return /^[\w./:@,+-]+$/.test(value) ? value : text.sh(value);
}
