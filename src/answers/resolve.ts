import type { Answers, Catalog } from "../model.ts";
import { usageError } from "../errors.ts";
import { choicesAt, initialAt, isOffered, type TierChoice, tierOf } from "./choices.ts";
import { type AnswerKey, type Choice, type DefaultContext, type Question, QUESTIONS } from "./questions.ts";
import { readRecord, RECORD_KEYS } from "./records.ts";
import type { Problem } from "./rules.ts";

/** A value as someone gave it, with the place to name in an error: `--port`, `GROUNDRULES_PORT`, `answers.yaml:7`. */
export interface Given {
  readonly value: unknown;
  readonly source: string;
}

export type GivenAnswers = Readonly<Partial<Record<keyof Answers, Given>>>;

type Value = string | number | readonly string[];

/** One layer over another: flags beat environment, which beats files, which beat defaults. */
export function layer(...layers: readonly GivenAnswers[]): GivenAnswers {
  return Object.assign({}, ...layers.toReversed()) as GivenAnswers;
}

/** Names that the distribution may not take, because it depends on packages of that name. */
export function dependencyNames(catalog: Catalog): ReadonlySet<string> {
  return new Set(Object.keys(catalog.versions.python).map((name) => name.replace(/\[.*/, "").toLowerCase()));
}

/**
 * Whole and valid answers from what was given, with defaults for the rest.
 *
 * @throws GroundrulesError `ANSWER_INVALID` or `ANSWER_MISSING`, naming the flag, variable or file and line
 */
export function resolveAnswers(
  given: GivenAnswers,
  catalog: Catalog,
  context: Omit<DefaultContext, "answers"> & { readonly existing?: boolean },
): Answers {
  const answers: Partial<Record<AnswerKey, Value>> = {};
  const dependencies = dependencyNames(catalog);
  const existing = context.existing === true || given.project !== undefined;
  for (const question of QUESTIONS) {
    const from = given[question.key];
    const answered = answers as unknown as Partial<Answers>;
    const choices = choicesAt(question, catalog, existing, tierOf(answered));
    const raw = from?.value ?? initialAt(question, choices, { ...context, answers: answered });
    if (raw === undefined) {
      throw usageError("ANSWER_MISSING", `${question.message}: no value.`, `Pass --${question.key}.`);
    }
    const source = from?.source ?? defaultSource(question, context);
    const value = parse(question, choices, raw, source);
    const problem = check(question, choices, value, dependencies);
    if (problem !== undefined) throw invalid(source, raw, problem, question);
    answers[question.key] = value;
  }
  const records = RECORD_KEYS.flatMap((key) => {
    const from = given[key];
    return from === undefined ? [] : [[key, readRecord(key, from.value, from.source)] as const];
  });
  return { ...(answers as unknown as Answers), ...Object.fromEntries(records) };
}

/** Why a value does not answer the question, for validation while it is typed. */
export function check(
  question: Question,
  choices: readonly TierChoice[] | undefined,
  value: Value,
  dependencies: ReadonlySet<string>,
): Problem {
  if (choices !== undefined) {
    const values = Array.isArray(value) ? (value as readonly string[]) : [value];
    if (values.length === 0) return "must name at least one";
    for (const one of values) {
      const choice = choices.find((candidate) => candidate.value === one);
      if (choice === undefined) return `must be one of: ${available(choices)}`;
      if (choice.unfit !== undefined) return `${choice.unfit}; this tier has: ${available(choices)}`;
      if (choice.planned) return `comes with a later version; available now: ${available(choices)}`;
    }
    return undefined;
  }
  return question.problem?.(value as never, { dependencies });
}

function parse(question: Question, choices: readonly Choice[] | undefined, raw: unknown, source: string): Value {
  if (question.kind === "many") {
    const items: readonly unknown[] = Array.isArray(raw) ? raw : String(raw).split(",");
    const names = items.map((item) => String(item).trim()).filter((item) => item !== "");
    // In the order of the question, so that the order of typing never changes the output.
    const known = choices?.map((choice) => String(choice.value)) ?? [];
    return [...new Set(names)].toSorted((a, b) => known.indexOf(a) - known.indexOf(b));
  }
  if (typeof raw !== "string" && typeof raw !== "number") {
    throw invalid(source, raw, `must be ${question.kind === "number" ? "a number" : "text"}`, question);
  }
  if (question.kind === "number" || typeof choices?.[0]?.value === "number") {
    const number = typeof raw === "number" ? raw : /^\d+$/.test(raw) ? Number(raw) : Number.NaN;
    if (Number.isNaN(number)) throw invalid(source, raw, "must be a whole number", question);
    return number;
  }
  return String(raw);
}

function invalid(source: string, raw: unknown, problem: string, question: Question) {
  const shown = typeof raw === "string" && raw.length > 60 ? `${raw.slice(0, 60)}…` : raw;
  const message = `${source}: ${question.key} ${JSON.stringify(shown)} ${problem}.`;
  return usageError("ANSWER_INVALID", message, `--${question.key}: ${question.help}.`);
}

function available(choices: readonly TierChoice[]): string {
  return choices
    .filter(isOffered)
    .map((choice) => choice.value)
    .join(", ");
}

function defaultSource(question: Question, context: Omit<DefaultContext, "answers">): string {
  return question.key === "name" && context.directory !== undefined ? `directory "${context.directory}"` : "default";
}
