import type { Answers, Catalog } from "../../model.ts";
import type { Tier } from "../../tier.ts";
import { choicesAt, initialAt, isOffered } from "../../answers/choices.ts";
import { type AnswerKey, type Question, QUESTIONS } from "../../answers/questions.ts";
import { type GivenAnswers, layer, resolveAnswers } from "../../answers/resolve.ts";
import { broughtBy, stacks, tiersOf } from "../../catalog/catalog.ts";
import { componentOf } from "../../plan/select.ts";
import { RECORD_KEYS } from "../../answers/records.ts";

/** An answer that another tier changes. */
export interface AnswerChange {
  readonly key: AnswerKey;
  readonly before: Answers[AnswerKey];
  readonly after: Answers[AnswerKey];
}

/**
 * What is kept although a new repository would get another: a watermark is in every file, and authentication shapes tables that
 * databases hold by now.
 */
const KEPT: ReadonlySet<AnswerKey> = new Set<AnswerKey>(["watermark", "authentication"]);

/**
 * The answers of a repository at another tier. A value that the tier does not have becomes the usual one there; so does one that
 * was the usual one before, since nobody chose it: the repository then is what a new one of that tier would be.
 *
 * @param given flags, which come first
 * @throws GroundrulesError `ANSWER_INVALID` where a flag names what the tier does not have
 */
export function answersAt(answers: Answers, tier: Tier, given: GivenAnswers, catalog: Catalog): Answers {
  const existing = answers.project !== undefined;
  const context = { python: answers.python, directory: answers.name, existing };
  const kept = QUESTIONS.filter((question) => question.key !== "tier" && staysAt(question, answers, tier, catalog));
  const recorded = Object.fromEntries(
    [...kept.map(({ key }) => key), ...RECORD_KEYS]
      .filter((key) => answers[key] !== undefined && key !== "resources" && key !== "project")
      .map((key) => [key, { value: answers[key], source: ".groundrules/answers.yaml" }]),
  ) as GivenAnswers;
  const target = { tier: { value: tier, source: "tier" } };
  const moved = resolveAnswers(layer(target, given, recorded), catalog, context);
  // Records of what is there already, which need no reading.
  const { resources, project } = answers;
  const whole = {
    ...moved,
    ...(resources === undefined ? {} : { resources }),
    ...(project === undefined ? {} : { project }),
  };
  return existing ? whole : withComponentsAt(whole, answers, catalog);
}

/** What differs between two sets of answers, as far as questions ask for it. */
export function answerChanges(before: Answers, after: Answers): readonly AnswerChange[] {
  return QUESTIONS.map(({ key }) => ({ key, before: before[key], after: after[key] })).filter(
    (change) => change.key !== "tier" && JSON.stringify(change.before) !== JSON.stringify(change.after),
  );
}

function staysAt(question: Question, answers: Answers, tier: Tier, catalog: Catalog): boolean {
  const existing = answers.project !== undefined;
  const now = choicesAt(question, catalog, existing, answers.tier);
  const then = choicesAt(question, catalog, existing, tier);
  if (now === undefined || then === undefined || existing) return true;
  const value = answers[question.key];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const offered = new Set(then.filter(isOffered).map((choice): unknown => choice.value));
  if (values.some((one) => !offered.has(one))) return false;
  if (KEPT.has(question.key) || JSON.stringify(now.filter(isOffered)) === JSON.stringify(then.filter(isOffered)))
    return true;
  const context = { answers, python: answers.python, directory: answers.name };
  return JSON.stringify(initialAt(question, now, context)) !== JSON.stringify(value);
}

/** What was taken out stays out, and what was added stays as far as it is for the tier. */
function withComponentsAt(moved: Answers, before: Answers, catalog: Catalog): Answers {
  const { components, ...rest } = moved;
  const stack = stacks(catalog).find(({ id }) => id === moved.stack);
  if (components === undefined || stack === undefined) return rest;
  const old = broughtBy(stack, before.tier, catalog);
  const here = new Set(components);
  const removed = new Set(old.filter((id) => !here.has(id)));
  const added = components.filter((id) => !old.includes(id) && tiersOf(id, catalog).includes(moved.tier));
  const brought = broughtBy(stack, moved.tier, catalog);
  const ids = complete([...brought.filter((id) => !removed.has(id)), ...added], catalog);
  const usual = ids.size === brought.length && brought.every((id) => ids.has(id));
  return usual ? rest : { ...rest, components: [...ids].toSorted() };
}

/** Without those that need what was taken out. */
function complete(ids: readonly string[], catalog: Catalog): ReadonlySet<string> {
  const here = new Set(ids);
  const lacking = ids.filter((id) => componentOf(id, catalog).requires.some((needed) => !here.has(needed)));
  return lacking.length === 0
    ? here
    : complete(
        ids.filter((id) => !lacking.includes(id)),
        catalog,
      );
}
