import type { Answers } from "../model.ts";

/**
 * The answers with the time of generation, where a watermark says it and none is recorded: it stays the same from then on, so that
 * rendering depends on the answers alone.
 *
 * @param now ISO 8601 with a zone
 */
export function withTime(answers: Answers, now: string): Answers {
  const wanted = answers.watermark === "header" && answers.project === undefined && answers.created === undefined;
  return wanted ? { ...answers, created: now } : answers;
}
