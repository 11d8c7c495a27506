import { describe, expect, it } from "vitest";
import { compactIds, groupFindings, groupReasons } from "../../src/report/groups.ts";
import { isNew } from "../../src/report/totals.ts";
import { report } from "./fixture.ts";

it.each([
  [[], ""],
  [["T4-1.1"], "T4-1.1"],
  [["T4-1.1", "T4-1.2"], "T4-1.1, T4-1.2"],
  [["T4-1.9", "T4-1.10", "T4-1.11"], "T4-1.9…11"],
  [["PY-ERR-001", "PY-ERR-002", "PY-ERR-003", "PY-ERR-007", "PY-LCL-008"], "PY-ERR-001…003, PY-ERR-007, PY-LCL-008"],
  [["PY-LCL-009", "PY-LCL-009a", "PY-LCL-010"], "PY-LCL-009, PY-LCL-009a, PY-LCL-010"],
  [["T4-1.2", "T4-2.3"], "T4-1.2, T4-2.3"],
])("%j is %s", (ids, compact) => expect(compactIds(ids)).toBe(compact));

describe("findings", () => {
  const groups = groupFindings(report.results.filter(isNew));
  const of = (id: string) => groups.filter(({ rules }) => rules.some((rule) => rule.id === id));

  it("that one act mends are one group", () => {
    expect(of("T4-1.4")).toEqual(of("T4-1.5"));
    expect(of("T4-1.4")[0]?.sights).toHaveLength(1);
  });

  it("differ by nothing but their rule's own id", () => {
    expect(of("PY-ERR-001")[0]?.rules).toHaveLength(4);
    expect(of("PY-ERR-001")[0]?.remedy).toBe('Mark one: @pytest.mark.rule("<id>").');
  });

  it("of one rule in many places are one group", () => expect(of("T4-2.1")[0]?.sights).toHaveLength(12));

  it("lose nothing, and stand with what is most binding first", () => {
    const rules = new Set(groups.flatMap((group) => group.rules.map(({ id }) => id)));
    expect([...rules].toSorted()).toEqual(
      report.results
        .filter(isNew)
        .map(({ rule }) => rule.id)
        .toSorted(),
    );
    expect(groups.map(({ level }) => level)).toEqual(["must", "must", "must", "should"]);
  });
});

it("reasons share their first sentence", () => {
  const results = report.results.filter(({ outcome }) => outcome === "not-run");
  expect(groupReasons(results).map(([reason, { length }]) => [reason, length])).toEqual([
    ["groundrules has no check for it.", 2],
    ["make lint was not run.", 1],
  ]);
});
