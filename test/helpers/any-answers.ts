import fc from "fast-check";
import { choicesAt, isOffered } from "../../src/answers/choices.ts";
import { type AnswerKey, QUESTIONS } from "../../src/answers/questions.ts";
import { dependencyNames, resolveAnswers } from "../../src/answers/resolve.ts";
import { withTime } from "../../src/answers/time.ts";
import type { Answers, Catalog } from "../../src/model.ts";
import type { Tier } from "../../src/tier.ts";

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,9}$/);

/** Text as people paste it: quotes, brackets of every template language, other scripts, line breaks where they may be. */
const pieces = [
  '"',
  "'",
  "`",
  "\\",
  "#",
  "$",
  "${{ x }}",
  "{{ .Values.x }}",
  "<%= x %>",
  "*/",
  "-->",
  "🚀",
  "ü",
  "שלום",
  " ",
  "a",
  "9",
  "%s",
  "~",
  ":",
  "- ",
];
const line = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 12, unit: "grapheme" })), {
  maxLength: 25,
});

const texts: Partial<Record<AnswerKey, fc.Arbitrary<string | number>>> = {
  name: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join("-")),
  package: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join("_")),
  description: fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((lines) => lines.map((parts) => parts.join("")).join("\n")),
  organisation: fc.tuple(word, line).map(([first, rest]) => `${first} ${rest.join("")}`),
  registry: fc
    .tuple(word, fc.option(fc.integer({ min: 1, max: 65_535 })))
    .map(([host, port]) => (port === null ? `${host}.test` : `${host}.test:${port}`)),
  port: fc.integer({ min: 1024, max: 65_535 }),
};

/** Any answers that the questions allow at a tier; those that one of them refuses are left out. */
export function anyAnswers(tier: Tier, catalog: Catalog): fc.Arbitrary<Answers> {
  const dependencies = dependencyNames(catalog);
  const values = QUESTIONS.filter(({ key }) => key !== "tier" && key !== "stack").map((question) => {
    const offered = choicesAt(question, catalog, false, tier)
      ?.filter(isOffered)
      .map(({ value }) => value);
    if (offered === undefined) {
      const text = texts[question.key] ?? fc.constant("");
      return [
        question.key,
        text.filter((value) => question.problem?.(value as never, { dependencies }) === undefined),
      ] as const;
    }
    if (question.kind === "many") return [question.key, fc.subarray(offered.map(String), { minLength: 1 })] as const;
    return [question.key, fc.constantFrom(...offered)] as const;
  });
  const record = fc.record(Object.fromEntries(values) as Record<string, fc.Arbitrary<unknown>>);
  return record.map((chosen) => {
    const given = Object.fromEntries(
      Object.entries({ tier, stack: "fastapi", ...chosen }).map(([key, value]) => [key, { value, source: key }]),
    );
    const answers = resolveAnswers(given, catalog, { python: "3.13", directory: undefined });
    return withTime(answers, "2026-11-21T10:00:00+00:00");
  });
}
