import type { ResourceSpec } from "../model.ts";
import { usageError } from "../errors.ts";

type Field = ResourceSpec["fields"][number];

/**
 * A field of a resource as people write it: `title:str`, `due:date?` where it may be absent.
 *
 * @throws GroundrulesError `FIELD_MALFORMED`
 */
export function parseField(text: string): Field {
  const { name, type, optional } = /^(?<name>\w+):(?<type>\w+)(?<optional>\?)?$/.exec(text)?.groups ?? {};
  if (name === undefined || type === undefined) {
    throw usageError(
      "FIELD_MALFORMED",
      `Field "${text}" is not NAME:TYPE.`,
      "For example title:str, or due:date? where it may be absent.",
    );
  }
  return { name, type, ...(optional === undefined ? {} : { optional: true }) };
}

/** The inverse of `parseField`. */
export function fieldText({ name, type, optional }: Field): string {
  return `${name}:${type}${optional ? "?" : ""}`;
}
