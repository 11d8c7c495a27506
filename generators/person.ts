import type Generator from "yeoman-generator";
import type { Given } from "../src/answers/resolve.ts";
import { fittingComponents } from "../src/app/add/components.ts";
import type { Person } from "../src/app/add/service.ts";
import type { GivenFields, Missing } from "../src/app/add/settle.ts";
import type { Answers, Catalog } from "../src/model.ts";

/** Asks on Yeoman's terminal what cannot be told from the files. */
export function yeomanPerson(generator: Generator): Person {
  return { fields: (missing) => askFields(generator, missing), answers: () => Promise.resolve({}) };
}

async function askFields(generator: Generator, missing: readonly Missing[]): Promise<GivenFields> {
  if (missing.length === 0) return {};
  const questions = missing.map(({ field: { key, message = key, choices = [] }, candidates }) => {
    const among = candidates.length > 0 ? candidates : choices;
    return among.length > 0
      ? { type: "select", name: key, message, choices: [...among] }
      : {
          type: "input",
          name: key,
          message,
          validate: (text: string) => text.trim() !== "" || "It must not be empty.",
        };
  });
  const said = await generator.prompt<Record<string, unknown>>(questions as never);
  const entries = questions.map(({ name, message }): [string, Given] => [
    name,
    { value: said[name], source: `answer to "${message}"` },
  ]);
  return Object.fromEntries(entries);
}

/** Asks which of the components that fit and are not here yet are to be added; possibly none. */
export async function askComponents(
  generator: Generator,
  answers: Answers,
  catalog: Catalog,
): Promise<readonly string[]> {
  const choices = fittingComponents(answers, catalog).map(({ id, summary }) => ({
    name: `${id}: ${summary}`,
    value: id,
  }));
  if (choices.length === 0) return [];
  const question = { type: "checkbox", name: "components", message: "Components to add", choices };
  const { components } = await generator.prompt<{ components?: readonly string[] }>([question] as never);
  return components ?? [];
}
