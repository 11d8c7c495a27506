import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding, Result } from "../../src/conformance.ts";
import { GroundrulesError } from "../../src/errors.ts";
import { isNew } from "../../src/report/totals.ts";
import { applyBaseline, type Baseline, readBaseline, withoutLines, writeBaseline } from "../../src/rules/baseline.ts";
import { report } from "./fixture.ts";

const [template] = report.results as readonly [Result];

function failing(id: string, ...findings: readonly Partial<Finding>[]): Result {
  const full = findings.map((finding): Finding => ({ message: "m", remedy: "r", ...finding }));
  return { rule: { ...template.rule, id }, outcome: full.length > 0 ? "fail" : "pass", evidence: [], findings: full };
}

const recorded = (...results: readonly Result[]): Baseline => applyBaseline(results, undefined).baseline;
const fresh = (results: readonly Result[], baseline: Baseline) =>
  applyBaseline(results, baseline)
    .results.filter(isNew)
    .flatMap(({ rule, findings }) => findings.map(({ path, line }) => `${rule.id} ${path}:${line}`));

describe("a baseline", () => {
  const today = [
    failing("A-1", { path: "a.py", line: 3 }, { path: "b.py", line: 9 }),
    failing("A-2", { path: "a.py", line: 3 }),
  ];

  it("knows all of today's findings when it is made", () => {
    const { results, baseline } = applyBaseline(today, undefined);
    expect(results.filter(isNew)).toEqual([]);
    expect(baseline.findings).toHaveLength(3);
  });

  it("still knows them where lines moved, and nothing else", () => {
    const moved = [
      failing("A-1", { path: "a.py", line: 33 }, { path: "b.py", line: 1 }),
      failing("A-2", { path: "a.py", line: 4 }),
    ];
    expect(fresh(moved, recorded(...today))).toEqual([]);
    expect(fresh([failing("A-3", { path: "a.py", line: 3 })], recorded(...today))).toEqual(["A-3 a.py:3"]);
    expect(fresh([failing("A-1", { path: "c.py", line: 3 })], recorded(...today))).toEqual(["A-1 c.py:3"]);
  });

  it("shows of a rule with known and new findings the new ones", () => {
    const more = failing("A-1", { path: "a.py", line: 3 }, { path: "c.py", line: 1 });
    expect(fresh([more], recorded(...today))).toEqual(["A-1 c.py:1"]);
  });

  it("counts findings that look alike", () => {
    const twice = failing("A-1", { path: "a.py", line: 3 }, { path: "a.py", line: 50 });
    const thrice = failing("A-1", { path: "a.py", line: 3 }, { path: "a.py", line: 50 }, { path: "a.py", line: 70 });
    expect(recorded(twice).findings).toEqual([{ rule: "A-1", path: "a.py", message: "m", count: 2 }]);
    expect(fresh([thrice], recorded(twice))).toHaveLength(1);
  });

  it("shrinks by what is mended and never grows", () => {
    const baseline = recorded(...today);
    const later = applyBaseline(
      [failing("A-1", { path: "a.py" }, { path: "new.py" }), failing("A-2")],
      baseline,
    ).baseline;
    expect(later.findings).toEqual([{ rule: "A-1", path: "a.py", message: "m", count: 1 }]);
    expect(applyBaseline(today, later).results.filter(isNew)).toHaveLength(2);
  });

  it("leaves alone what does not fail", () => {
    const waived: Result = { ...failing("A-1", { path: "a.py" }), outcome: "waived" };
    const { results, baseline } = applyBaseline([waived], undefined);
    expect(results).toEqual([waived]);
    expect(baseline.findings).toEqual([]);
  });

  it("is a fixed point: what it recorded it knows, and stays as it is", () => {
    const results = fc.array(
      fc.tuple(
        fc.constantFrom("A-1", "A-2", "A-3"),
        fc.array(
          fc.record({ path: fc.constantFrom("a", "b"), message: fc.constantFrom("x", "y at line 3", "y at line 4") }),
        ),
      ),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(results, (list) => {
        const given = list.map(([id, findings]) => failing(id, ...findings));
        const baseline = recorded(...given);
        const again = applyBaseline(given, readBaseline(writeBaseline(baseline), "b.json"));
        expect(again.results.filter(isNew)).toEqual([]);
        expect(again.baseline).toEqual(baseline);
      }),
    );
  });
});

it.each([
  ["See line 12.", "See line …."],
  ["Lines 3-5 and line 9 differ.", "Lines … and line … differ."],
  ["app/a.py:12: no", "app/a.py:…: no"],
  ["Python 3.9 in 2 of 3 files at 10:30.", "Python 3.9 in 2 of 3 files at 10:30."],
])("%s is known as %s", (message, key) => expect(withoutLines(message)).toBe(key));

it.each([
  ["nothing", "", "BASELINE_BROKEN"],
  ["no JSON", "{", "BASELINE_BROKEN"],
  ["a list", "[]", "BASELINE_BROKEN"],
  ["null", "null", "BASELINE_BROKEN"],
  ["no version", "{}", "BASELINE_VERSION"],
  ["a later version", '{"version": 2, "findings": []}', "BASELINE_VERSION"],
  ["no findings", '{"version": 1}', "BASELINE_BROKEN"],
  ["an entry without a rule", '{"version": 1, "findings": [{"message": "m", "count": 1}]}', "BASELINE_BROKEN"],
  [
    "an entry that counts nothing",
    '{"version": 1, "findings": [{"rule": "A-1", "message": "m", "count": 0}]}',
    "BASELINE_BROKEN",
  ],
  [
    "a path that is no text",
    '{"version": 1, "findings": [{"rule": "A-1", "path": 1, "message": "m", "count": 1}]}',
    "BASELINE_BROKEN",
  ],
])("a file with %s is refused by name", (_, text, code) => {
  const read = () => readBaseline(text, "known.json");
  expect(read).toThrow(GroundrulesError);
  expect(read).toThrow(expect.objectContaining({ code, message: expect.stringContaining("known.json"), exit: 2 }));
});

it("takes the smaller count of an entry that a merge left twice", () => {
  const entry = { rule: "A-1", message: "m" };
  const text = JSON.stringify({
    version: 1,
    findings: [
      { ...entry, count: 3 },
      { ...entry, count: 2 },
    ],
  });
  expect(readBaseline(text, "b.json").findings).toEqual([{ ...entry, count: 2 }]);
});
