import type { Answers, Catalog } from "../model.ts";
import type { Tier } from "../tier.ts";
import { TIERS } from "../catalog/catalog.ts";
import { type Choice, type DefaultContext, type Question } from "./questions.ts";

/** A choice, and whether the tier has it. */
export interface TierChoice extends Choice {
  /** Why it cannot be chosen at the tier: `is for tier 4, 5`. */
  readonly unfit?: string;
}

/**
 * What a question offers at a tier. A service that someone else wrote is not generated, so that everything fits it.
 *
 * @param tier undefined before it is known: then nothing is left out
 * @returns undefined where any text is an answer
 */
export function choicesAt(
  question: Question,
  catalog: Catalog,
  existing: boolean,
  tier: Tier | undefined,
): readonly TierChoice[] | undefined {
  const known = question.choices?.(catalog, existing);
  if (known === undefined || existing || tier === undefined) return known;
  const allowed = allowedAt(question, catalog, tier);
  if (allowed === undefined) return known;
  return known.map((choice) => {
    if (allowed.includes(String(choice.value)) || choice.planned) return choice;
    const tiers = TIERS.filter(
      (other) => allowedAt(question, catalog, other)?.includes(String(choice.value)) !== false,
    );
    return { ...choice, unfit: `is for tier ${tiers.join(", ")}` };
  });
}

function allowedAt(question: Question, catalog: Catalog, tier: Tier): readonly string[] | undefined {
  return catalog.tiers[String(tier)]?.answers?.[question.key];
}

/** Whether it can be chosen. */
export function isOffered({ planned, unfit }: TierChoice): boolean {
  return planned !== true && unfit === undefined;
}

/** The default of a question: its own as far as the tier has it, or else the first choice that it has. */
export function initialAt(
  question: Question,
  choices: readonly TierChoice[] | undefined,
  context: DefaultContext,
): string | number | readonly string[] | undefined {
  const own = question.initial(context);
  const offered = choices?.filter(isOffered).map(({ value }) => value);
  if (own === undefined || offered === undefined || offered.length === 0) return own;
  if (typeof own === "object") {
    const fitting = own.filter((value) => offered.includes(value));
    return fitting.length === 0 ? offered.slice(0, 1).map(String) : fitting;
  }
  return offered.includes(own) ? own : offered[0];
}

/** The tier among answers that are not checked yet. */
export function tierOf({ tier }: Partial<Answers>): Tier | undefined {
  return TIERS.find((known) => String(known) === String(tier));
}
