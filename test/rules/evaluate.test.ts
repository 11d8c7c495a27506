import { describe, expect, it } from "vitest";
import type { Execution, Result, Rule, Scope } from "../../src/conformance.ts";
import { factsOf } from "../../src/facts/facts.ts";
import { treeOf } from "../../src/facts/tree.ts";
import { evaluate, NO_RUN, type RunRecord } from "../../src/rules/evaluate.ts";
import { type Binding, evidence, fail, notApplicable, pass } from "../../src/rules/model.ts";

const SCOPE: Scope = { tier: 4, stack: "fastapi", standards: ["python"], kinds: new Set(["all", "api"]) };
const RULE: Rule = {
  id: "PY-ERR-007",
  standard: "python",
  section: "PY-ERR",
  level: "must",
  demand: "Errors have codes.",
  kinds: ["api"],
  verification: "facts",
};
const TEST = 'import pytest\n\n\n@pytest.mark.rule("PY-ERR-007")\ndef test_codes():\n    assert True\n';

const passing = () => pass(evidence("here", { path: "a.py", line: 1 }));
const failing = () => fail("It is not.", "Make it so.");

interface Case {
  readonly binding?: Partial<Binding>;
  readonly rule?: Partial<Rule>;
  readonly files?: Readonly<Record<string, string>>;
  readonly run?: RunRecord;
}

function judge({ binding, rule = {}, files = {}, run = NO_RUN }: Case): Result {
  const bindings = binding === undefined ? [] : [{ rules: [RULE.id], ...binding } as Binding];
  const [result] = evaluate({
    facts: factsOf(treeOf({ files })),
    scope: SCOPE,
    rules: [{ ...RULE, ...rule }],
    topics: [{ id: "topic", title: "Topic", bindings }],
    run,
    today: "2026-11-21",
  });
  if (result === undefined) throw new Error("one result was expected");
  return result;
}

const executed = (outcome: Execution["outcome"]): RunRecord => ({
  gates: new Map([["lint", { command: "make lint", outcome, milliseconds: 1, detail: "A tool is missing: ruff" }]]),
  tests: new Map(),
});

const ran = (outcome: "passed" | "failed" | "skipped"): RunRecord => ({
  gates: new Map(),
  tests: new Map([[RULE.id, { outcome, tests: { "tests/test_a.py::test_codes": outcome } }]]),
});

const gate = { by: "gate", target: "lint", configured: passing } as const;
const tagged = { "tests/test_a.py": TEST };

describe("the outcome of a rule", () => {
  it.each<[string, string, Case]>([
    ["pass", "facts show it", { binding: { by: "facts", check: passing } }],
    ["fail", "facts show the contrary", { binding: { by: "facts", check: failing } }],
    [
      "not-applicable",
      "a check finds nothing that it speaks of",
      { binding: { by: "facts", check: () => notApplicable("none") } },
    ],
    [
      "not-applicable",
      "there is a reason not to count it",
      { binding: { by: "facts", check: failing, unless: () => "no cookies" } },
    ],
    [
      "not-applicable",
      "it counts for other kinds",
      { binding: { by: "facts", check: failing }, rule: { kinds: ["cli"] } },
    ],
    [
      "not-applicable",
      "it is optional and not done",
      { binding: { by: "facts", check: failing }, rule: { level: "may" } },
    ],
    ["carried", "a setting of the host has its carrier", { binding: { by: "host", carrier: passing } }],
    ["fail", "its carrier is missing", { binding: { by: "host", carrier: failing } }],
    ["carried", "instructions name it", { binding: { by: "conduct" }, files: { "AGENTS.md": "Mind PY-ERR-007.\n" } }],
    [
      "fail",
      "instructions name another",
      { binding: { by: "conduct" }, files: { "AGENTS.md": "Mind PY-ERR-007a.\n" } },
    ],
    ["not-run", "its gate did not run", { binding: gate }],
    ["pass", "its gate passed", { binding: gate, run: executed("pass") }],
    ["fail", "its gate failed", { binding: gate, run: executed("fail") }],
    ["not-run", "its gate could not run", { binding: gate, run: executed("not-run") }],
    ["fail", "its gate does not look for it", { binding: { ...gate, configured: failing }, run: executed("pass") }],
    ["fail", "no test is tagged with it", { binding: { by: "test" } }],
    ["not-run", "its tests did not run", { binding: { by: "test" }, files: tagged }],
    ["not-run", "its tests were skipped", { binding: { by: "test" }, files: tagged, run: ran("skipped") }],
    ["pass", "its tests passed", { binding: { by: "test" }, files: tagged, run: ran("passed") }],
    ["fail", "its tests failed", { binding: { by: "test" }, files: tagged, run: ran("failed") }],
    ["fail", "a report names it, and no test here is tagged", { binding: { by: "test" }, run: ran("passed") }],
    ["not-run", "nothing verifies it", {}],
  ])("is %s if %s", (outcome, _, subject) => {
    expect(judge(subject).outcome).toBe(outcome);
  });

  it("points a failed test out", () => {
    const { findings } = judge({ binding: { by: "test" }, files: tagged, run: ran("failed") });
    expect(findings).toEqual([expect.objectContaining({ path: "tests/test_a.py", line: 4 })]);
  });
});

describe("a decision record", () => {
  const record = (front: string) => ({ "docs/adr/0001-codes.md": `---\n${front}\n---\n\n# 0001. Codes\n` });
  const waiver = (expires: string, status = "accepted") =>
    record(`status: ${status}\nwaives:\n  - rule: PY-ERR-007\n    reason: Legacy clients.\n    expires: ${expires}`);
  const binding = { by: "facts", check: failing } as const;

  it("waives a rule until its day, the day included", () => {
    const { outcome, reason, waiver: own } = judge({ binding, files: waiver("2026-11-21") });
    expect({ outcome, reason }).toEqual({ outcome: "waived", reason: "Until 2026-11-21: Legacy clients." });
    expect(own?.path).toBe("docs/adr/0001-codes.md");
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ["has expired", waiver("2026-11-20"), "expired on 2026-11-20"],
    [
      "gives no reason",
      record("status: accepted\nwaives:\n  - rule: PY-ERR-007\n    expires: 2027-01-01"),
      "does not count",
    ],
  ])("that %s fails and is named", (_, files, said) => {
    const { outcome, findings } = judge({ binding, files });
    expect(outcome).toBe("fail");
    expect(findings[0]).toMatchObject({ path: "docs/adr/0001-codes.md" });
    expect(findings[0]?.message).toContain(said);
    expect(findings.at(-1)?.message).toBe("It is not.");
  });

  it("that is only proposed waives nothing", () => {
    expect(judge({ binding, files: waiver("2027-01-01", "proposed") }).outcome).toBe("fail");
  });

  it("leaves a rule alone that holds", () => {
    expect(judge({ binding: { by: "facts", check: passing }, files: waiver("2020-01-01") }).outcome).toBe("pass");
  });
});
