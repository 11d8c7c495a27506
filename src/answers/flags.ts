import type { Answers } from "../model.ts";
import { shellWord } from "../plan/shell.ts";
import { QUESTIONS } from "./questions.ts";

/** Every answer as a flag, as a shell takes it; the same for the command line and for `yo`. */
export function answerFlags(answers: Answers): string {
  const flags = QUESTIONS.map(({ key }) => {
    const value = answers[key];
    return `--${key} ${shellWord(Array.isArray(value) ? value.join(",") : String(value))}`;
  });
  return flags.join(" ");
}
