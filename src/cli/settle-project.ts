import { environmentAnswers } from "../answers/environment.ts";
import { type Given, type GivenAnswers, layer } from "../answers/resolve.ts";
import { type Person, settleService } from "../app/add/service.ts";
import type { GivenFields, Missing, Settled } from "../app/add/settle.ts";
import { fileAnswers } from "../app/file-answers.ts";
import type { Catalog } from "../model.ts";
import type { Project } from "../project.ts";
import type { HomeSession } from "./home.ts";
import { loadCatalogs } from "./session.ts";

/**
 * What a service of someone else's is: by flags, environment and records, by detection and, in a terminal, by asking.
 *
 * @param ask questions about the answers that a person is asked besides
 */
export async function settle(session: HomeSession, ask: readonly ("tier" | "standards")[] = []): Promise<Settled> {
  const { options, root, cwd, fs, home, terminal } = session;
  const { current } = await loadCatalogs();
  const recorded = await fileAnswers(root, cwd, undefined, fs);
  const named = options.answersFile === undefined ? {} : await fileAnswers(root, cwd, options.answersFile, fs);
  const given = layer(options.answers, environmentAnswers(process.env), named);
  const known = { root, here: home.here, fs, given, recorded, flags: options.add.project };
  return settleService(known, current, terminal.interactive ? person(ask, current) : undefined);
}

function person(ask: readonly ("tier" | "standards")[], catalog: Catalog): Person {
  return {
    fields: askMissing,
    answers: async (given): Promise<GivenAnswers> => {
      const questions = ask.filter((key) => given[key] === undefined);
      return questions.length === 0 ? {} : (await import("./ask.ts")).askOnly(questions, catalog);
    },
  };
}

async function askMissing(missing: readonly Missing[]): Promise<GivenFields> {
  const { askChoice, askText } = await import("./ask.ts");
  const fields: Partial<Record<keyof Project, Given>> = {};
  for (const { field, candidates } of missing) {
    const message = field.message ?? field.key;
    const choices = candidates.length > 0 ? candidates : (field.choices ?? []);
    const value = choices.length > 0 ? await askChoice(message, choices) : await askText(message);
    fields[field.key] = { value, source: `answer to "${message}"` };
  }
  return fields;
}
