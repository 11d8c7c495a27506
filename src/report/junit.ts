import type { Finding, Report, Result } from "../conformance.ts";
import { xml, xmlAttribute } from "./escape.ts";
import { showPlace } from "./groups.ts";
import type { Render } from "./model.ts";
import { bySection, isNew, OUTCOME_WORDS, type SectionResults } from "./totals.ts";

/** A test suite a section, a test case a rule. Only what passes is shown as passed, and only what is new as failed. */
export const junit: Render = (report) => {
  const suites = bySection(report).map(suite);
  const { skipped: _, ...total } = counts(report.results);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    element("testsuites", { name: title(report), ...total }, suites),
    "",
  ].join("\n");
};

function title({ repository, scope }: Report): string {
  return `${repository}: tier ${scope.tier}, ${scope.stack}`;
}

function suite({ standard, key, title: name, results }: SectionResults): string {
  const cases = results.map((result) => testCase(result, `${standard}.${key}`));
  return element("testsuite", { name: `${key} ${name}`, ...counts(results) }, cases);
}

function counts(results: readonly Result[]): Readonly<Record<string, number>> {
  const failures = results.filter(isNew).length;
  const skipped = results.filter((result) => !isNew(result) && result.outcome !== "pass").length;
  return { tests: results.length, failures, errors: 0, skipped, time: 0 };
}

function testCase(result: Result, classname: string): string {
  const { rule } = result;
  return element("testcase", { classname, name: `${rule.id} ${rule.demand}`, time: 0 }, content(result));
}

function content(result: Result): readonly string[] {
  const { rule, outcome, reason, evidence, findings } = result;
  if (isNew(result)) {
    const message = findings.map((finding) => finding.message).join(" ");
    return [element("failure", { type: rule.level, message }, [xml(findings.map(describe).join("\n"))])];
  }
  const proof = evidence.map((item) => [showPlace(item), item.text].filter(Boolean).join(" ")).join("\n");
  const shown = proof === "" ? [] : [element("system-out", {}, [xml(proof)])];
  if (outcome === "pass") return shown;
  const word = outcome === "fail" ? "known to the baseline" : OUTCOME_WORDS[outcome];
  return [element("skipped", { message: reason === undefined ? word : `${word}: ${reason}` }, []), ...shown];
}

function describe(finding: Finding): string {
  return [showPlace(finding), finding.message, finding.remedy].filter(Boolean).join("\n  ");
}

function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly string[],
): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlAttribute(String(value))}"`);
  if (children.length === 0) return `<${name}${list.join("")}/>`;
  const inner = children.join("\n");
  // Space beside text would be part of it.
  const gap = inner.startsWith("<") ? "\n" : "";
  return `<${name}${list.join("")}>${gap}${inner}${gap}</${name}>`;
}
