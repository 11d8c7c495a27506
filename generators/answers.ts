import { homedir } from "node:os";
import { basename } from "node:path";
import { catalog } from "groundrules:catalog";
import type Generator from "yeoman-generator";
import { environmentAnswers } from "../src/answers/environment.ts";
import { promptQuestions } from "../src/answers/prompts.ts";
import { type GivenAnswers, layer, resolveAnswers } from "../src/answers/resolve.ts";
import { withTime } from "../src/answers/time.ts";
import { fileAnswers } from "../src/app/file-answers.ts";
import { nodeFileSystem } from "../src/io/node-file-system.ts";
import { machinePython } from "../src/io/python.ts";
import { generationTime } from "../src/io/time.ts";
import type { Answers } from "../src/model.ts";
import { overlaidFileSystem } from "./mem-fs.ts";
import { composedAnswers, hasEveryAnswer, isOn, optionAnswers, type Options } from "./options.ts";

export interface Settled {
  readonly answers: Answers;
  /** Whether anything was asked. */
  readonly prompted: boolean;
}

/**
 * Options, environment, answers file and, in a terminal, the user settle the answers, in this order.
 *
 * @param target absolute path of the directory to write to; its records count as an answers file
 * @throws GroundrulesError naming the option, variable or line at fault
 */
export async function settleAnswers(generator: Generator, target: string): Promise<Settled> {
  const options: Options = generator.options;
  if (hasEveryAnswer(options)) {
    return {
      answers: timed(resolveAnswers(composedAnswers(options), catalog, { python: "", directory: undefined })),
      prompted: false,
    };
  }
  const file = options["answers"] as string | undefined;
  const recorded = await fileAnswers(target, generator.contextRoot, file, overlaidFileSystem(generator.fs));
  const given = layer(optionAnswers(options), environmentAnswers(process.env), recorded);
  const python = machinePython(process.env, homedir(), nodeFileSystem());
  const context = { python, directory: basename(target) };
  const questions = canAsk(generator) ? promptQuestions(given, catalog, context) : [];
  const asked = questions.length > 0 ? await ask(generator, questions) : {};
  return { answers: timed(resolveAnswers(layer(given, asked), catalog, context)), prompted: questions.length > 0 };
}

function timed(answers: Answers): Answers {
  return withTime(answers, generationTime(process.env));
}

async function ask(generator: Generator, questions: ReturnType<typeof promptQuestions>): Promise<GivenAnswers> {
  const answers = await generator.prompt<Record<string, unknown>>(questions as never);
  // One that leaves nothing to choose is not asked.
  const asked = questions.filter(({ name }) => answers[name] !== undefined);
  return Object.fromEntries(asked.map(({ name }) => [name, { value: answers[name], source: `answer to "${name}"` }]));
}

/** A question on Yeoman's terminal ends the whole run where nobody sits at it. Adapters of other kinds answer by themselves. */
export function canAsk({ env, options }: Generator): boolean {
  if (isOn(options, "yes")) return false;
  const { actualAdapter = env.adapter } = env.adapter as { readonly actualAdapter?: unknown };
  const { stdin } = actualAdapter as { readonly stdin?: { readonly isTTY?: boolean } };
  return stdin === undefined || stdin.isTTY === true;
}
