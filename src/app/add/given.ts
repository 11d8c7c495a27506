import type { Given } from "../../answers/resolve.ts";
import { PROJECT_FLAGS } from "../../answers/project-fields.ts";
import type { GivenFields } from "./settle.ts";

/** What flags say of an addition, besides the answers. */
export interface AddOptions {
  /** Of a resource, as typed: `title:str`. */
  readonly fields: readonly string[];
  readonly plural: string | undefined;
  /** Of a service that someone else wrote. */
  readonly project: GivenFields;
}

/** @param values by name of the flag, as a parser gives them */
export function addOptions(values: Readonly<Record<string, unknown>>): AddOptions {
  const given = PROJECT_FLAGS.flatMap(({ key, name, kind }) => {
    const value = values[name];
    if (value === undefined) return [];
    const read = kind === "words" ? String(value).split(",") : value;
    return [[key, { value: read, source: `--${name}` } satisfies Given] as const];
  });
  return {
    fields: Array.isArray(values["field"]) ? values["field"].map(String) : [],
    plural: typeof values["plural"] === "string" ? values["plural"] : undefined,
    project: Object.fromEntries(given),
  };
}
