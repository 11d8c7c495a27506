import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import type { Result } from "../../src/conformance.ts";
import { json } from "../../src/report/json.ts";
import { junit } from "../../src/report/junit.ts";
import type { RenderOptions } from "../../src/report/model.ts";
import { sarif } from "../../src/report/sarif.ts";
import { applyBaseline, writeBaseline } from "../../src/rules/baseline.ts";
import { clean, report } from "./fixture.ts";

const OPTIONS: RenderOptions = { colour: false, verbose: false, levels: ["must"] };

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8")) as Record<string, unknown>;

function own(path: string): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  formats.default(ajv);
  return ajv.compile(read(`../../docs/schemas/${path}`));
}

/** It is of draft 4, of which it uses nothing that later drafts read in another way. */
function official(): ValidateFunction {
  const { $schema: _, id, ...schema } = read("../fixtures/sarif/sarif-2.1.0-rtm.5.json");
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  formats.default(ajv);
  return ajv.compile({ ...schema, $id: String(id) });
}

function expectValid(validate: ValidateFunction, text: string): void {
  validate(JSON.parse(text));
  expect(validate.errors ?? []).toEqual([]);
}

describe("json", () => {
  it.each([
    ["with findings", report],
    ["without", clean],
  ])("is what its schema says %s", (_, given) => expectValid(own("report.schema.json"), json(given, OPTIONS)));

  it("says what decides the exit code", () => {
    const verdict = (levels: RenderOptions["levels"], given = report) =>
      JSON.parse(json(given, { ...OPTIONS, levels })).verdict;
    const softer = { ...report, results: report.results.filter(({ rule }) => rule.level !== "must") };
    expect(verdict(["must"])).toBe("fail");
    expect(verdict(["must"], softer)).toBe("pass");
    expect(verdict(["must", "should"], softer)).toBe("fail");
    expect(verdict(["must"], { ...report, results: report.results.filter(({ known }) => known) })).toBe("pass");
  });
});

describe("sarif", () => {
  const validate = official();

  it.each([
    ["findings", report, false],
    ["no findings", clean, false],
    ["all", report, true],
  ])("is valid: %s", (_, given, verbose) => expectValid(validate, sarif(given, { ...OPTIONS, verbose })));

  it("the schema is strict enough to refuse something", () => {
    const log = JSON.parse(sarif(report, OPTIONS));
    log.runs[0].results[0].level = "bad";
    expect(validate(log)).toBe(false);
  });

  const run = (verbose: boolean, given = report) => JSON.parse(sarif(given, { ...OPTIONS, verbose })).runs[0];

  it("has findings alone for results, since a code host opens an alert for each", () => {
    const { results } = run(false);
    expect(new Set(results.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(["fail"]));
    expect(
      results.some(({ ruleId }: { ruleId: string }) => ruleId === "PY-ERR-009"),
      "waived",
    ).toBe(false);
  });

  it("shows what is waived and what holds on demand", () => {
    const { results } = run(true);
    const of = (id: string) => results.find(({ ruleId }: { ruleId: string }) => ruleId === id);
    expect(of("PY-ERR-009").suppressions).toMatchObject([{ kind: "external", status: "accepted" }]);
    expect(of("T4-1.1")).toMatchObject({ kind: "pass", level: "none" });
  });

  it("gives every result a rule, a file and a line", () => {
    const { results, tool } = run(true);
    for (const { ruleId, ruleIndex, locations } of results) {
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
      const { artifactLocation, region } = locations[0].physicalLocation;
      expect(region.startLine).toBeGreaterThan(0);
      expect(artifactLocation).toMatchObject({ uriBaseId: "%SRCROOT%" });
      expect(() => new URL(artifactLocation.uri, "https://example.org/")).not.toThrow();
      expect(decodeURIComponent(artifactLocation.uri)).not.toMatch(/^\//);
    }
  });

  it("fingerprints survive a move, and tell apart what is alike", () => {
    const prints = (shift: number) => {
      const moved = report.results.map((result): Result => ({
        ...result,
        findings: result.findings.map((found) => ({
          ...found,
          message: found.message.replace(/line (\d+)/, (_, line) => `line ${Number(line) + shift}`),
          ...(found.line === undefined ? {} : { line: found.line + shift }),
        })),
      }));
      return run(false, { ...report, results: moved }).results.map(
        (item: { partialFingerprints: object }) => Object.values(item.partialFingerprints)[0],
      );
    };
    expect(prints(40)).toEqual(prints(0));
    expect(new Set(prints(0)).size).toBe(prints(0).length);
    const [first] = report.results.filter(({ rule }) => rule.id === "T4-1.4") as [Result];
    const twice = {
      ...first,
      findings: [...first.findings, ...first.findings.map((found) => ({ ...found, line: 90 }))],
    };
    const [a, b] = run(false, { ...report, results: [twice] }).results;
    expect(a.partialFingerprints).not.toEqual(b.partialFingerprints);
  });

  it("stays within what GitHub takes", () => {
    const [first] = report.results.filter(({ rule }) => rule.id === "T4-1.4") as [Result];
    const many = Array.from({ length: 30_000 }, (_, line) => ({
      message: "x",
      remedy: "y",
      path: "a.py",
      line: line + 1,
    }));
    expect(run(false, { ...report, results: [{ ...first, findings: many }] }).results).toHaveLength(25_000);
  });
});

describe("junit", () => {
  const text = junit(report, OPTIONS);

  it("is XML whose counts are right", () => {
    expect(XMLValidator.validate(text)).toBe(true);
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: "",
      isArray: (name) => /^test(suite|case)$/.test(name),
    });
    const { testsuites } = parser.parse(text);
    let cases = 0;
    for (const suite of testsuites.testsuite) {
      const having = (part: string) => suite.testcase.filter((item: object) => part in item).length;
      expect(suite).toMatchObject({
        tests: String(suite.testcase.length),
        failures: String(having("failure")),
        skipped: String(having("skipped")),
      });
      cases += suite.testcase.length;
    }
    expect(testsuites.tests).toBe(String(cases));
    expect(cases).toBe(report.results.length);
  });

  it("passes nothing that is not shown to pass", () => {
    const passed = [...text.matchAll(/<testcase [^>]*name="(\S+) [^>]*>\n<system-out>/g)].map(([, id]) => id);
    expect(passed).toEqual(report.results.filter(({ outcome }) => outcome === "pass").map(({ rule }) => rule.id));
  });
});

it("a baseline is what its schema says", () => {
  expectValid(own("baseline.schema.json"), writeBaseline(applyBaseline(report.results, undefined).baseline));
});
