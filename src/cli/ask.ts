import inquirer from "inquirer";
import type { Catalog } from "../model.ts";
import { EXIT, GroundrulesError } from "../errors.ts";
import { promptQuestions } from "../answers/prompts.ts";
import { USUAL_PYTHON } from "../plan/derive.ts";
import type { AnswerKey, DefaultContext } from "../answers/questions.ts";
import type { GivenAnswers } from "../answers/resolve.ts";

/** Asks the open questions. Prompts go to stderr: stdout carries the result. */
const prompt = inquirer.createPromptModule({ output: process.stderr });

/** @throws GroundrulesError `INTERRUPTED` on Ctrl-C */
export async function ask(
  given: GivenAnswers,
  catalog: Catalog,
  context: Omit<DefaultContext, "answers">,
): Promise<GivenAnswers> {
  return answersTo(promptQuestions(given, catalog, context));
}

/** @throws GroundrulesError `INTERRUPTED` on Ctrl-C */
export function confirmWrite(): Promise<boolean> {
  return confirm("Write these files?");
}

/** @throws GroundrulesError `INTERRUPTED` on Ctrl-C */
export async function confirm(message: string): Promise<boolean> {
  const question = { type: "confirm", name: "answer", message, default: true } as const;
  const { answer } = await interruptible(() => prompt([question]));
  return answer;
}

/** @throws GroundrulesError `INTERRUPTED` on Ctrl-C */
export async function askText(message: string): Promise<string> {
  const validate = (text: string): true | string => text.trim() !== "" || "It must not be empty.";
  const question = { type: "input", name: "answer", message, validate } as const;
  const { answer } = await interruptible(() => prompt([question]));
  return answer;
}

/** @throws GroundrulesError `INTERRUPTED` on Ctrl-C */
export async function askChoice(message: string, choices: readonly string[]): Promise<string> {
  const question = { type: "select", name: "answer", message, choices: [...choices] } as const;
  const { answer } = await interruptible(() => prompt([question]));
  return answer;
}

/**
 * Asks some of the questions, about a service that someone else wrote.
 *
 * @throws GroundrulesError `INTERRUPTED` on Ctrl-C
 */
export async function askOnly(keys: readonly AnswerKey[], catalog: Catalog): Promise<GivenAnswers> {
  const context = { python: USUAL_PYTHON, directory: undefined };
  return answersTo(promptQuestions({}, catalog, context, true).filter(({ name }) => keys.includes(name)));
}

async function answersTo(questions: ReturnType<typeof promptQuestions>): Promise<GivenAnswers> {
  const answers = await interruptible(() => prompt(questions as never));
  const entries = Object.entries(answers as Record<string, unknown>);
  return Object.fromEntries(entries.map(([key, value]) => [key, { value, source: `answer to "${key}"` }]));
}

async function interruptible<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if ((cause as Error).name !== "ExitPromptError") throw cause;
    throw new GroundrulesError("INTERRUPTED", "Interrupted; nothing was written.", { exit: EXIT.interrupted, cause });
  }
}
