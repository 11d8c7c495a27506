import { QUESTIONS } from "../src/answers/questions.ts";
import type { GivenAnswers } from "../src/answers/resolve.ts";

export type Options = Readonly<Record<string, unknown>>;

/** The answers among a generator's options. */
export function optionAnswers(options: Options): GivenAnswers {
  const given = QUESTIONS.filter(({ key }) => options[key] !== undefined);
  return Object.fromEntries(given.map(({ key }) => [key, { value: options[key], source: `--${key}` }]));
}

/** Whether the options leave nothing to ask, to look up or to default. */
export function hasEveryAnswer(options: Options): boolean {
  return QUESTIONS.every(({ key }) => options[key] !== undefined);
}

/** Whether a switch such as `skip-git` is on; callers write `skipGit` just as often. */
export function isOn(options: Options, name: string): boolean {
  const camelCase = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return options[name] === true || options[camelCase] === true;
}
