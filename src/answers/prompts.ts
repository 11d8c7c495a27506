import type { Answers, Catalog } from "../model.ts";
import { type AnswerKey, type DefaultContext, QUESTIONS } from "./questions.ts";
import { choicesAt, initialAt, isOffered, type TierChoice, tierOf } from "./choices.ts";
import { check, dependencyNames, type GivenAnswers } from "./resolve.ts";

/** A question in the shape that inquirer and Yeoman's adapter take. */
export interface PromptQuestion {
  readonly type: "input" | "number" | "select" | "checkbox";
  readonly name: AnswerKey;
  readonly message: string;
  readonly default: (answers: Partial<Answers>) => unknown;
  readonly choices?: (answers: Partial<Answers>) => readonly PromptChoice[];
  /** Whether there is anything to choose. */
  readonly when: (answers: Partial<Answers>) => boolean;
  readonly validate: (value: never, answers?: Partial<Answers>) => true | string;
}

export interface PromptChoice {
  readonly name: string;
  readonly value: string | number;
  readonly disabled?: string;
  readonly checked?: true;
}

const TYPES = { text: "input", number: "number", choice: "select", many: "checkbox" } as const;

/**
 * The questions that are still open, for a terminal.
 *
 * @param given answers that flags, environment or files have settled already
 * @param existing whether someone else wrote the service
 */
export function promptQuestions(
  given: GivenAnswers,
  catalog: Catalog,
  context: Omit<DefaultContext, "answers">,
  existing = false,
): readonly PromptQuestion[] {
  const dependencies = dependencyNames(catalog);
  const settled = Object.fromEntries(
    Object.entries(given).map(([key, from]) => [key, from?.value]),
  ) as Partial<Answers>;
  return QUESTIONS.filter((question) => question.asked && given[question.key] === undefined).map((question) => {
    const offered = (answers: Partial<Answers>) =>
      choicesAt(question, catalog, existing, tierOf({ ...settled, ...answers }));
    const initial = (answers: Partial<Answers>) =>
      initialAt(question, offered(answers), { ...context, answers: { ...settled, ...answers } });
    const free = question.choices?.(catalog, existing) === undefined;
    return {
      type: free && question.kind === "choice" ? "input" : TYPES[question.kind],
      name: question.key,
      message: question.message,
      default: initial,
      ...(free ? {} : { choices: (answers) => shown(offered(answers) ?? [], initial(answers)) }),
      when: (answers) => free || !isSettled(offered(answers) ?? []),
      validate: (value, answers = {}) => {
        const problem = check(question, offered(answers), choiceValues(value), dependencies);
        return problem === undefined ? true : `It ${problem}.`;
      },
    } satisfies PromptQuestion;
  });
}

/** Whether the tier leaves nothing to choose. */
function isSettled(choices: readonly TierChoice[]): boolean {
  return choices.some(({ unfit }) => unfit !== undefined) && choices.filter(isOffered).length === 1;
}

/** What another tier has is left out; what a later version brings is shown, and cannot be chosen. */
function shown(choices: readonly TierChoice[], preset: unknown): readonly PromptChoice[] {
  return choices
    .filter(({ unfit }) => unfit === undefined)
    .map((choice) => ({
      name: choice.label,
      value: choice.value,
      ...(isOffered(choice) ? {} : { disabled: "(comes with a later version)" }),
      ...(Array.isArray(preset) && preset.includes(choice.value) ? { checked: true as const } : {}),
    }));
}

/** inquirer hands a checkbox's validator its choices, Yeoman's adapter their values. */
function choiceValues(value: unknown): string | number | readonly string[] {
  if (!Array.isArray(value)) return value as string | number;
  return value.map((item: unknown) =>
    typeof item === "object" && item !== null && "value" in item ? String(item.value) : String(item),
  );
}
