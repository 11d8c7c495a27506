import type Generator from "yeoman-generator";
import { fittingComponents } from "../src/app/add/components.ts";
import type { FieldQuestion, Person } from "../src/app/add/known.ts";
import type { Answers, Catalog } from "../src/model.ts";

/** Asks on Yeoman's terminal what cannot be told from the files. */
export function yeomanPerson(generator: Generator): Person {
  return { fields: (questions) => askFields(generator, questions), answers: () => Promise.resolve({}) };
}

async function askFields(
  generator: Generator,
  asked: readonly FieldQuestion[],
): Promise<Readonly<Record<string, unknown>>> {
  if (asked.length === 0) return {};
  const validate = (text: string) => text.trim() !== "" || "It must not be empty.";
  const questions = asked.map(({ key: name, message, choices }) =>
    choices.length > 0
      ? { type: "select", name, message, choices: [...choices] }
      : { type: "input", name, message, validate },
  );
  return generator.prompt<Record<string, unknown>>(questions as never);
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
