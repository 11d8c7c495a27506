import type { Answers, Catalog } from "../model.ts";
import { type AnswerKey, type DefaultContext, type Question, QUESTIONS } from "./questions.ts";
import { check, dependencyNames, type GivenAnswers } from "./resolve.ts";

/** A question in the shape that inquirer and Yeoman's adapter take. */
export interface PromptQuestion {
  readonly type: "input" | "number" | "select" | "checkbox";
  readonly name: AnswerKey;
  readonly message: string;
  readonly default: (answers: Partial<Answers>) => unknown;
  readonly choices?: readonly { readonly name: string; readonly value: string | number; readonly disabled?: string }[];
  readonly validate: (value: never) => true | string;
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
  return QUESTIONS.filter((question) => question.asked && given[question.key] === undefined).map((question) => ({
    type:
      question.choices?.(catalog, existing) === undefined && question.kind === "choice"
        ? "input"
        : TYPES[question.kind],
    name: question.key,
    message: question.message,
    default: (answers) => question.initial({ ...context, answers: { ...settled, ...answers } }),
    ...choicesOf(question, catalog, existing),
    validate: (value) => {
      const problem = check(question, question.choices?.(catalog, existing), choiceValues(value), dependencies);
      return problem === undefined ? true : `It ${problem}.`;
    },
  }));
}

function choicesOf(question: Question, catalog: Catalog, existing: boolean): Pick<PromptQuestion, "choices"> {
  const offered = question.choices?.(catalog, existing);
  if (offered === undefined) return {};
  const preset = question.kind === "many" ? question.initial({ answers: {}, python: "", directory: undefined }) : [];
  const choices = offered.map(({ value, label, planned }) => ({
    name: label,
    value,
    ...(planned ? { disabled: "(comes with a later version)" } : {}),
    ...(Array.isArray(preset) && preset.includes(value) ? { checked: true } : {}),
  }));
  return { choices };
}

/** inquirer hands a checkbox's validator its choices, Yeoman's adapter their values. */
function choiceValues(value: unknown): string | number | readonly string[] {
  if (!Array.isArray(value)) return value as string | number;
  return value.map((item: unknown) =>
    typeof item === "object" && item !== null && "value" in item ? String(item.value) : String(item),
  );
}
