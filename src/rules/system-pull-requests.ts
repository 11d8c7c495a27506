import type { Document } from "../facts/model/records.ts";
import type { Facts } from "../facts/model.ts";
import { type Check, evidence, fail, pass, type Topic } from "./model.ts";

const TEMPLATES = "{,.github/,docs/}{pull_request_template,PULL_REQUEST_TEMPLATE}{,/*}.md";

function templates(facts: Facts): readonly Document[] {
  return facts.glob(TEMPLATES).flatMap((path) => facts.document(path) ?? []);
}

const NO_TEMPLATE = fail("There is no template for pull requests.", "Write .github/pull_request_template.md.");

interface Line {
  readonly line: number;
  readonly text: string;
}

/** What a template shows or asks, comments included: that is where it explains itself. */
const lines = ({ text }: Document): readonly Line[] =>
  text.split("\n").map((row, index) => ({ line: index + 1, text: row.trim() }));
const headings = ({ headings: all }: Document): readonly Line[] => all;
const boxes = (document: Document): readonly Line[] =>
  lines(document).filter(({ text }) => /^[-*] \[[ x]\]/i.test(text));

/** Lines from a heading to the next one. */
function below(document: Document, title: RegExp): readonly Line[] {
  const heading = document.headings.find(({ text }) => title.test(text));
  const next = document.headings.find(({ line }) => heading !== undefined && line > heading.line)?.line ?? Infinity;
  return heading === undefined ? [] : lines(document).filter(({ line }) => line > heading.line && line < next);
}

/** One template has each of these among its headings, boxes or lines. */
function asks(
  look: (document: Document) => readonly Line[],
  wanted: readonly (readonly [RegExp, string])[],
  what: string,
): Check {
  return (facts) => {
    const all = templates(facts);
    const [first] = all;
    if (first === undefined) return NO_TEMPLATE;
    const judged = all.map((document) => ({
      document,
      found: wanted.map(([pattern]) => look(document).find(({ text }) => pattern.test(text))),
    }));
    const whole = judged.find(({ found }) => found.every((line) => line !== undefined));
    if (whole !== undefined)
      return pass(
        ...whole.found.flatMap((line) =>
          line === undefined ? [] : [evidence(line.text, { path: whole.document.path, line: line.line })],
        ),
      );
    const missing = wanted.filter((_, index) => judged[0]?.found[index] === undefined).map(([, name]) => name);
    return fail(`The template has no ${what} ${missing.join(", ")}.`, "Add it to the template.", { path: first.path });
  };
}

export const systemPullRequests: Topic = {
  id: "system-pull-requests",
  title: "What a pull request says",
  bindings: [
    {
      by: "facts",
      rules: ["SYS-1.15"],
      check: asks(
        headings,
        [
          [/\bwhy\b/i, "Why"],
          [/\bhow\b/i, "How"],
          [/\bchange ?log\b/i, "Changelog"],
        ],
        "section",
      ),
    },
    {
      by: "facts",
      rules: ["SYS-17.2"],
      check: asks(
        headings,
        [
          [/^summary/i, "Summary"],
          [/\bwhy\b/i, "Why"],
          [/\btests?\b|testing/i, "Tests"],
          [/\bdocs\b|documentation/i, "Docs"],
          [/migration/i, "Migration"],
        ],
        "section",
      ),
    },
    {
      by: "facts",
      rules: ["SYS-17.3"],
      check: asks(
        (one) => below(one, /\btests?\b|testing/i),
        [
          [/\b(?:new|updated|added|names?)\b/i, "names of tests"],
          [/\b(?:command|run)\b|`(?:make|pytest)/i, "the command that runs them"],
        ],
        "line on",
      ),
    },
    {
      by: "facts",
      rules: ["SYS-17.4"],
      check: asks(
        (one) => below(one, /\bdocs\b|documentation/i),
        [[/\b(?:files?|documents?|pages?|updated|list)\b/i, "documents that were updated"]],
        "line on",
      ),
    },
    {
      by: "facts",
      rules: ["SYS-17.5"],
      check: asks(
        (one) => below(one, /migration/i),
        [[/\b(?:steps?|database|DB|schema|none)\b/i, "steps for the database"]],
        "line on",
      ),
    },
    {
      by: "facts",
      rules: ["SYS-17.6"],
      check: asks(
        boxes,
        [
          [/\blint/i, "linting"],
          [/\btests?\b/i, "tests"],
          [/\bdoc/i, "docs"],
          [/EVENT_SCHEMA/, "the schema"],
          [/\bsecrets?\b/i, "secrets"],
        ],
        "box for",
      ),
    },
    { by: "facts", rules: ["CON-68.3"], check: asks(boxes, [[/./, "at all"]], "box") },
    {
      by: "facts",
      rules: ["CON-69.1"],
      check: asks(
        headings,
        [
          [/\bwhat\b|changes?|summary|description/i, "changes"],
          [/\bwhy\b|motivation|context|reason/i, "the motivation"],
        ],
        "heading for",
      ),
    },
    {
      by: "facts",
      rules: ["CON-69.2"],
      check: asks(
        lines,
        [
          [
            /\bissues?\b|\bspec(?:ification)?s?\b|\bticket\b|\b(?:closes|fixes|refs?)\b\s*#?/i,
            "the issue or specification",
          ],
        ],
        "line for",
      ),
    },
    { by: "facts", rules: ["CON-69.3"], check: asks(boxes, [[/\btest/i, "tests"]], "box for") },
    { by: "facts", rules: ["CON-69.4"], check: asks(boxes, [[/\bdoc/i, "documentation"]], "box for") },
  ],
};
