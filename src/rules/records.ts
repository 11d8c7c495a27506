import type { Finding } from "../conformance.ts";
import type { DecisionRecord } from "../facts/model/records.ts";
import type { Facts } from "../facts/model.ts";
import { all, type Check, evidence, fail, failures, finding, notApplicable, pass, type Topic } from "./model.ts";
import { headingOf, isWritten, sectionOf } from "./record-sections.ts";

const NEW = "Write one with: groundrules adr new";

/** Some decision is recorded, in a folder if one is named. */
function recorded(options: { readonly folder?: RegExp; readonly accepted?: true; readonly where: string }): Check {
  const { folder = /^/, accepted, where } = options;
  return ({ records }) => {
    const here = records.filter((record) => isWritten(record) && folder.test(record.path));
    const found = here.filter(({ status }) => accepted === undefined || status === "accepted");
    if (found.length > 0) return pass(...found.map(({ path, title }) => evidence(title, { path })));
    const elsewhere = records[0];
    const [message, place] =
      elsewhere === undefined
        ? [`There is no decision record in ${where}.`, {}]
        : [
            `${elsewhere.path} is a decision record, but none ${accepted ? "is accepted" : `is in ${where}`}.`,
            elsewhere,
          ];
    return fail(message, elsewhere === undefined ? `${NEW}.` : `Keep them in ${where}.`, { path: place.path ?? where });
  };
}

/** A number means one record, and records that replace each other say so on both sides. */
const sound: Check = ({ records }) => {
  const findings = records.flatMap((record) => [...twins(record, records), ...looseEnds(record, records)]);
  return findings.length > 0 ? failures(findings) : notApplicable("there is nothing to contradict");
};

function twins(record: DecisionRecord, records: readonly DecisionRecord[]): readonly Finding[] {
  const folder = record.path.replace(/[^/]*$/, "");
  const first = records.find(({ number, path }) => number === record.number && path.replace(/[^/]*$/, "") === folder);
  if (first === undefined || first === record) return [];
  const message = `${first.path} has the number ${record.number} too.`;
  return [finding(message, "Give the later one the next free number.", { path: record.path })];
}

function looseEnds(record: DecisionRecord, records: readonly DecisionRecord[]): readonly Finding[] {
  const { path, number, supersedes } = record;
  return supersedes.flatMap((old): Finding[] => {
    const replaced = records.find((other) => other.number === old);
    if (replaced === undefined) {
      return [
        finding(`It supersedes record ${old}, which is not there.`, "Name the record that it replaces.", { path }),
      ];
    }
    if (replaced.status === "superseded" || replaced.supersededBy.includes(number)) return [];
    const message = `${path} supersedes it, but its status is ${replaced.status || "not given"}.`;
    return [finding(message, `Set its status to superseded, by ${number}.`, { path: replaced.path })];
  });
}

/** What each record has; the first record without it fails, and the others with it. */
function each(
  has: (record: DecisionRecord) => { readonly line: number; readonly text: string } | undefined,
  lacks: (record: DecisionRecord) => string,
  remedy: string,
): Check {
  return ({ records }) => {
    if (records.length === 0) return fail("There is no decision record.", `${NEW}.`);
    const without = records.filter((record) => has(record) === undefined);
    if (without.length > 0)
      return failures(without.map((record) => finding(lacks(record), remedy, { path: record.path })));
    return pass(
      ...records.map((record) => {
        const { line = 1, text = "" } = has(record) ?? {};
        return evidence(text, { path: record.path, line });
      }),
    );
  };
}

/** What the sections are called elsewhere too, as the beginning of a heading. */
const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  Context: ["context", "problem", "background"],
  Decision: ["decision(?! drivers)"],
  Consequences: ["consequences"],
  Alternatives: ["alternatives", "considered", "options"],
  Verification: ["verification", "validation", "confirmation"],
};

/** Each record has a section with text in it. */
function section(title: string, enough: (text: string) => boolean = (text) => text !== ""): Check {
  return each(
    (record) => {
      const found = sectionOf(record, ...(HEADINGS[title] ?? []));
      return found !== undefined && enough(found.text) ? { line: found.line, text: title } : undefined;
    },
    (record) => {
      const found = sectionOf(record, ...(HEADINGS[title] ?? []));
      return `${found === undefined ? "It has no section" : "There is too little in its section"} ${title}.`;
    },
    `Write the section ${title}.`,
  );
}

const titled = each(
  (record) => {
    const heading = headingOf(record);
    return heading !== undefined && /^ADR-\d+: \S/.test(heading.text) ? heading : undefined;
  },
  (record) => `Its title is "${headingOf(record)?.text ?? ""}".`,
  "Title it ADR-007: and what is decided.",
);

const dated = each(
  (record) => (record.date === undefined ? undefined : { line: lineOf(record, record.date), text: record.date }),
  () => "It has no date like 2027-06-30.",
  "Add the day of the decision as Date.",
);

const decided = each(
  (record) =>
    ["accepted", "rejected", "superseded"].includes(record.status)
      ? { line: lineOf(record, "status"), text: record.status }
      : undefined,
  ({ status }) => (status === "" ? "It has no status." : `Its status is ${status}.`),
  "Give it the status Accepted, Rejected or Superseded.",
);

const placed = each(
  ({ path }) => (/^ops\/receipts\/adr\/ADR-\d{3}-[a-z0-9-]+\.md$/.test(path) ? { line: 1, text: path } : undefined),
  ({ path }) => `Its path is ${path}.`,
  "Keep it at ops/receipts/adr/ADR-007-what-is-decided.md.",
);

/** Both sides of a decision: one sentence is one side. */
function hasSides(text: string): boolean {
  return (text.match(/^\s*[-*+]\s|[.!?](?=\s|$)/gm) ?? []).length >= 2;
}

/** Something outside of the records watches over changes to them. */
const guarded: Check = (facts) => {
  const folder = /[^/]*\/[^/]*(?=\/[^/]*$)/.exec(facts.records[0]?.path ?? "docs/adr/x")?.[0] ?? "docs/adr";
  const paths = facts.glob([
    ".github/workflows/*.{yml,yaml}",
    ".pre-commit-config.yaml",
    "{.github/,docs/,}CODEOWNERS",
  ]);
  const places = paths.flatMap((path) => {
    const line =
      (facts.tree.text(path)?.split("\n") ?? []).findIndex((text) => text.includes(folder) && !/^\s*#/.test(text)) + 1;
    return line === 0 ? [] : [evidence(`watches over ${folder}`, { path, line })];
  });
  if (places.length > 0) return pass(...places);
  return fail(
    `Nothing watches over changes in ${folder}.`,
    "Have the pipeline or a code owner look at changes to accepted records.",
  );
};

function lineOf({ document }: DecisionRecord, word: string): number {
  return Math.max(1, document.text.split("\n").findIndex((line) => line.toLowerCase().includes(word)) + 1);
}

const noSuccessor = ({ records }: Facts) =>
  records.some(({ supersedes }) => supersedes.length > 0) ? undefined : "No record supersedes another.";

const replaces: Check = (facts, question) => {
  const verdict = sound(facts, question);
  if (verdict.outcome === "fail") return verdict;
  const links = facts.records.flatMap(({ path, supersedes, document }) =>
    supersedes.map((old) =>
      evidence(`supersedes ${old}`, {
        path,
        line: document.text.split("\n").findIndex((line) => /super[sc]edes/i.test(line)) + 1,
      }),
    ),
  );
  return links.length > 0 ? pass(...links) : fail("No record says what it supersedes.", "Name it under supersedes.");
};

export const records: Topic = {
  id: "records",
  title: "Decision records",
  bindings: [
    { by: "facts", rules: ["T3-9.2", "VM-20.4"], check: all(recorded({ where: "docs/adr" }), sound) },
    {
      by: "facts",
      rules: ["T4-9.3", "T5-9.3"],
      check: all(recorded({ where: "docs/adr", folder: /^docs\/adr\/[^/]+$/ }), sound),
    },
    { by: "facts", rules: ["CON-66.1"], check: all(recorded({ where: "docs/adr", accepted: true }), sound) },
    { by: "facts", rules: ["CON-66.2", "VM-17.4"], check: section("Context") },
    { by: "facts", rules: ["CON-66.3", "VM-17.5"], check: section("Decision") },
    { by: "facts", rules: ["VM-17.6"], check: section("Consequences") },
    { by: "facts", rules: ["CON-66.4"], check: section("Consequences", hasSides) },
    { by: "facts", rules: ["CON-66.5"], check: section("Alternatives") },
    { by: "facts", rules: ["VM-17.7", "VM-1.10"], check: section("Verification") },
    { by: "facts", rules: ["VM-17.1"], check: titled },
    { by: "facts", rules: ["VM-17.2"], check: dated },
    { by: "facts", rules: ["VM-17.3"], check: decided },
    { by: "facts", rules: ["VM-6.6"], check: placed },
    { by: "host", rules: ["CON-66.6"], carrier: guarded },
    { by: "facts", rules: ["CON-66.7"], unless: noSuccessor, check: replaces },
  ],
};
