import { PROJECT_FLAGS } from "../src/answers/project-fields.ts";
import { QUESTIONS } from "../src/answers/questions.ts";
import { RECORD_KEYS } from "../src/answers/records.ts";
import type { GivenAnswers } from "../src/answers/resolve.ts";
import { type AddOptions, addOptions } from "../src/app/add/given.ts";

export type Options = Readonly<Record<string, unknown>>;

const QUESTION_KEYS = QUESTIONS.map(({ key }) => key);

/** The answers among a generator's options. */
export function optionAnswers(options: Options): GivenAnswers {
  return given(QUESTION_KEYS, options);
}

/** The same of a generator that another one composes with whole answers: also those that no question asks for. */
export function composedAnswers(options: Options): GivenAnswers {
  return { ...optionAnswers(options), ...given(RECORD_KEYS, options) };
}

function given(keys: readonly string[], options: Options): GivenAnswers {
  const present = keys.filter((key) => options[key] !== undefined);
  return Object.fromEntries(present.map((key) => [key, { value: options[key], source: `--${key}` }]));
}

/** What the options say of an addition. */
export function additionOptions(options: Options): AddOptions {
  const values = PROJECT_FLAGS.flatMap(({ name }) => (options[name] === undefined ? [] : [[name, options[name]]]));
  return addOptions({ ...Object.fromEntries(values), field: listOption(options, "field"), plural: options["plural"] });
}

/** Values of an option that can be given more than once: as a list, with commas, or both. */
export function listOption(options: Options, name: string): readonly string[] {
  const values = [options[name] ?? []].flat(2) as readonly unknown[];
  return values.flatMap((value) => String(value).split(",")).filter((value) => value !== "");
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
