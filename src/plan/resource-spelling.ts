import { type GroundrulesError, usageError } from "../errors.ts";
import { PYTHON_KEYWORDS } from "./resource-reserved.ts";
import { nearestName } from "./resource-words.ts";

const SNAKE_CASE = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;

/**
 * Refuses what is no name in Python.
 *
 * @param code of the errors, before `_INVALID`, `_LONG` and `_RESERVED`
 * @throws GroundrulesError with one of these codes
 */
export function checkSpelling(code: string, what: string, name: string, given: string, most: number): void {
  if (!SNAKE_CASE.test(name)) {
    const near = nearestName(given);
    throw usageError(
      `${code}_INVALID`,
      `${what} is no name: it is made of the letters a to z, digits and underscores, and begins with a letter.`,
      near === "" ? "For example order_line." : `For example ${near}.`,
    );
  }
  if (name.length > most) {
    throw usageError(`${code}_LONG`, `${what} has ${name.length} characters; at most ${most} fit.`, "Shorten it.");
  }
  if (PYTHON_KEYWORDS.has(name)) {
    throw usageError(`${code}_RESERVED`, `${what} is a keyword of Python.`, "Choose another word.");
  }
}

/** A word that means something else already, and what might be said instead. */
export function reserved(code: string, name: string, by: string, better?: string): GroundrulesError {
  return usageError(
    code,
    `"${name}" is taken: by ${by}.`,
    better === undefined ? "Choose another word." : `Say more, such as ${better}.`,
  );
}
