import { describe, expect, it } from "vitest";
import { documentOf } from "../../src/facts/documents.ts";
import { readRecords, recordOf } from "../../src/facts/records.ts";
import { treeOf } from "../../src/facts/tree.ts";

const record = (text: string, path = "docs/adr/0007-use-uv.md") => recordOf(documentOf(path, text));
const front = (yaml: string, body = "# Use uv\n") => record(`---\nstatus: accepted\n${yaml}\n---\n\n${body}`);

describe("records", () => {
  const numbers = (...paths: string[]) => {
    const tree = treeOf({ files: Object.fromEntries(paths.map((path) => [path, "# A\n"])) });
    return readRecords(tree, (path) => documentOf(path, tree.text(path) ?? "")).map(({ path, number }) => [
      path,
      number,
    ]);
  };

  it.each([
    ["docs/adr/0001-a.md", 1],
    ["docs/adrs/ADR-012-a.md", 12],
    ["docs/decisions/0003-a-b.md", 3],
    ["doc/adr/0002_a.md", 2],
    ["adr/7.md", 7],
    ["ops/receipts/adr/ADR-003-a.md", 3],
    ["docs/architecture/decisions/0004-a.md", 4],
  ])("%s is number %i", (path, number) => expect(numbers(path)).toEqual([[path, number]]));

  it.each([
    "docs/adr/README.md",
    "docs/adr/template.md",
    "docs/adr/0000-template.md",
    "docs/2024-plan.md",
    "src/adr/x/0001-a.md",
  ])("%s is none", (path) => expect(numbers(path)).toEqual([]));

  it("are in the order of their numbers", () =>
    expect(numbers("docs/adr/ADR-10-b.md", "docs/adr/ADR-9-a.md").map(([, number]) => number)).toEqual([9, 10]));

  it("may be where .adr-dir says", () => {
    const tree = treeOf({ files: { ".adr-dir": "notes/choices\n", "notes/choices/0001-a.md": "# 1. A\n" } });
    expect(readRecords(tree, (path) => documentOf(path, tree.text(path) ?? ""))).toMatchObject([
      { number: 1, title: "A" },
    ]);
  });
});

describe("the title", () => {
  it.each([
    ["# 0007. Use uv\n", "Use uv"],
    ["# ADR-007: Use uv\n", "Use uv"],
    ["# 7 Use uv\n", "Use uv"],
    ["# Use 3 tools\n", "Use 3 tools"],
    ["text\n", "use uv"],
    ["---\ntitle: Use uv\n---\n", "Use uv"],
  ])("of %j is %s", (text, title) => expect(record(text).title).toBe(title));
});

describe("the status", () => {
  it.each([
    ["---\nstatus: Accepted\n---\n# A\n", "accepted"],
    ["# A\n\n## Status\n\nAccepted\n\n## Context\n\nrejected\n", "accepted"],
    ["# A\n\nStatus: proposed\n", "proposed"],
    ["# A\n\n**Status**: Rejected\n**Date**: 2025-01-02\n", "rejected"],
    ["# A\n\n- **Status:** Deprecated\n", "deprecated"],
    ["# A\n\n* Status: accepted, 2020\n", "accepted"],
    ["---\nstatus: superseded by [ADR-0009](0009-b.md)\n---\n", "superseded"],
    ["# A\n\n## Status\n\nAccepted\n\nSuperceded by [9. B](0009-b.md)\n", "superseded"],
    ["# A\n\n## Status\n\nUnder discussion\n", "under"],
    ["# A\n\n## Context\n\nStatus: accepted\n", ""],
    ["# A\n", ""],
  ])("of %j is %j", (text, status) => expect(record(text).status).toBe(status));
});

describe("the date", () => {
  it.each([
    ["---\ndate: 2025-01-02\n---\n", "2025-01-02"],
    ["# A\n\nDate: 2016-02-12\n\n## Status\n\nAccepted\n", "2016-02-12"],
    ["# A\n\n## Date\n\n2016-02-12\n", "2016-02-12"],
    ["# A\n\n## Context\n\n2016-02-12\n", undefined],
  ])("of %j is %s", (text, date) => expect(record(text).date).toBe(date));
});

describe("links between records", () => {
  it.each([
    ["---\nsupersedes: 3\n---\n", [3], []],
    ["---\nsupersedes: [ADR-0003, 0004-b.md]\n---\n", [3, 4], []],
    ["---\nstatus: superseded\nsuperseded-by: 9\n---\n", [], [9]],
    ["---\nstatus: superseded by ADR-0009\n---\n", [], [9]],
    ["# A\n\nSupersedes ADR-0003.\n", [3], []],
    ["# A\n\nSupersedes [3. Old](0003-old.md)\n", [3], []],
    ["# A\n\nSupersedes [Old](0003-old.md)\n", [3], []],
    ["# A\n\nSuperceded by [9. New](0009-new.md)\n", [], [9]],
    ["# A\n\nSupersedes: 0003\n", [3], []],
    ["# A\n\nUse `Supersedes ADR-0003`.\n\n```\nSupersedes ADR-0004\n```\n", [], []],
    ["# A\n\nThis supersedes the habit of 3 tools.\n", [], []],
  ])("of %j", (text, supersedes, supersededBy) => expect(record(text)).toMatchObject({ supersedes, supersededBy }));
});

describe("a waiver", () => {
  it("has rule, reason, day and place", () =>
    expect(front("waives:\n  - rule: PY-LCL-009\n    reason: pip only\n    expires: 2027-06-30").waivers).toEqual([
      { rule: "PY-LCL-009", reason: "pip only", expires: "2027-06-30", path: "docs/adr/0007-use-uv.md", line: 4 },
    ]));

  it.each([
    ["a single mapping", "waives: { rule: T4-1.2, reason: why, expires: 2027-06-30 }"],
    ["the id alone", "waives: T4-1.2\nreason: why\nexpires: 2027-06-30"],
    ["a list of ids", "waives: [T4-1.2]\nreason: why\nexpires: 2027-06-30"],
    ["a shared reason", "waives:\n  - { rule: T4-1.2, expires: 2027-06-30 }\nreason: why"],
  ])("may be %s", (_, yaml) =>
    expect(front(yaml)).toMatchObject({
      waivers: [{ rule: "T4-1.2", reason: "why", expires: "2027-06-30" }],
      problems: [],
    }),
  );

  it.each([
    ["waives: { reason: why, expires: 2027-06-30 }", "without naming a `rule`"],
    ["waives: [[T4-1.2]]", "without naming a `rule`"],
    ["waives: { rule: 'the uv rule', reason: why, expires: 2027-06-30 }", 'waives "the uv rule", which is no id'],
    ["waives: { rule: T4-1.2, expires: 2027-06-30 }", "waives T4-1.2 without a `reason`"],
    ["waives: { rule: T4-1.2, reason: '  ', expires: 2027-06-30 }", "without a `reason`"],
    ["waives: { rule: T4-1.2, reason: why }", "without the date on which it `expires`"],
    ["waives: { rule: T4-1.2, reason: why, expires: never }", 'until "never", which is no date'],
    ["waives: { rule: T4-1.2, reason: why, expires: 2027-02-30 }", "no date"],
    ["waives: { rule: T4-1.2, reason: why, expires: 30.06.2027 }", "no date"],
  ])("that is incomplete waives nothing: %s", (yaml, message) => {
    const { waivers, problems } = front(yaml);
    expect(waivers).toEqual([]);
    expect(problems).toMatchObject([
      { path: "docs/adr/0007-use-uv.md", line: 3, message: expect.stringContaining(message) },
    ]);
  });

  it("keeps the complete ones beside a broken one, which names its rule", () => {
    const { waivers, broken } = front(
      "waives:\n  - { rule: T4-1.2, reason: a, expires: 2027-06-30 }\n  - { rule: T4-1.3, reason: b }",
    );
    expect(waivers).toMatchObject([{ rule: "T4-1.2" }]);
    expect(broken).toMatchObject([{ rule: "T4-1.3", line: 5 }]);
  });

  it.each(["proposed", "rejected", "superseded", "deprecated"])("counts in no record that is %s", (status) =>
    expect(
      record(`---\nstatus: ${status}\nwaives: { rule: T4-1.2, reason: a, expires: 2027-06-30 }\n---\n`),
    ).toMatchObject({ waivers: [], broken: [], problems: [] }),
  );

  it("does not count in broken front matter, which is a problem", () => {
    const broken = record("---\nstatus: accepted\nwaives: [\n---\n# A\n");
    expect(broken.waivers).toEqual([]);
    expect(broken.problems).toMatchObject([{ path: "docs/adr/0007-use-uv.md" }]);
    expect(broken.title).toBe("A");
  });
});
