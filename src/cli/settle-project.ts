import type { GivenAnswers } from "../answers/resolve.ts";
import { type FieldQuestion, type Person, readKnown } from "../app/add/known.ts";
import { settleService } from "../app/add/service.ts";
import type { Settled } from "../app/add/settle.ts";
import type { Catalog } from "../model.ts";
import type { HomeSession } from "./home.ts";
import { loadCatalogs } from "./session.ts";

/**
 * What a service of someone else's is: by flags, environment and records, by detection and, in a terminal, by asking.
 *
 * @param ask questions about the answers that a person is asked besides
 */
export async function settle(session: HomeSession, ask: readonly ("tier" | "standards")[] = []): Promise<Settled> {
  const { options, cwd, fs, home, terminal } = session;
  const { current } = await loadCatalogs();
  const { answers, answersFile: file, add } = options;
  const known = await readKnown({ home, fs, answers, fields: add.project, environment: process.env, file, cwd });
  return settleService(known, current, terminal.interactive ? person(ask, current) : undefined);
}

function person(ask: readonly ("tier" | "standards")[], catalog: Catalog): Person {
  return {
    fields: askFields,
    answers: async (given): Promise<GivenAnswers> => {
      const questions = ask.filter((key) => given[key] === undefined);
      return questions.length === 0 ? {} : (await import("./ask.ts")).askOnly(questions, catalog);
    },
  };
}

async function askFields(questions: readonly FieldQuestion[]): Promise<Readonly<Record<string, unknown>>> {
  const { askChoice, askText } = await import("./ask.ts");
  const values: Record<string, unknown> = {};
  for (const { key, message, choices } of questions) {
    values[key] = choices.length > 0 ? await askChoice(message, choices) : await askText(message);
  }
  return values;
}
