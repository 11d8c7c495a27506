import type { Answers, Catalog } from "../../model.ts";
import { numberOf } from "../../facts/records.ts";

/**
 * The highest number of a decision record that a template has: what a team records starts above, so that a move to another tier
 * brings no second record of the same number.
 *
 * @param answers undefined, or of a service that someone else wrote: nothing is reserved there
 */
export function reservedNumber(answers: Answers | undefined, { units }: Catalog): number {
  if (answers === undefined || answers.project !== undefined) return 0;
  const paths = units.flatMap(({ files }) => files.map(({ path }) => path));
  const numbers = paths.filter((path) => /(?:^|\/)adr\/\d/.test(path)).map((path) => numberOf(path) ?? 0);
  return Math.max(0, ...numbers);
}
