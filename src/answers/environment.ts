import { type AnswerKey, environmentName, QUESTIONS } from "./questions.ts";
import type { GivenAnswers } from "./resolve.ts";

/** Answers from `GROUNDRULES_*`; an empty variable counts as not set. */
export function environmentAnswers(environment: Readonly<Record<string, string | undefined>>): GivenAnswers {
  const given = QUESTIONS.flatMap(({ key }: { key: AnswerKey }) => {
    const source = environmentName(key);
    const value = environment[source];
    return value === undefined || value === "" ? [] : [[key, { value, source }] as const];
  });
  return Object.fromEntries(given);
}
