import { describe, expect, it } from "vitest";
import { planRecord, type RecordContext, type RecordRequest } from "../../../src/app/adr/new.ts";
import { documentOf } from "../../../src/facts/documents.ts";
import { readRecords, recordOf } from "../../../src/facts/records.ts";
import { treeOf } from "../../../src/facts/tree.ts";

const OURS = "---\ntitle: Use uv\nstatus: accepted\n---\n\n# 0001. Use uv\n\n## Context\n\nWhy.\n";
const TEMPLATE =
  "---\ntitle: Title\nstatus: accepted\ndate: 2027-01-31\n# Rules it reads.\nrules: []\n# waives:\n#   - rule: X\n---\n\n# 0000. Title\n\n## Context\n\nFacts.\n\n## Decision\n\nWhat.\n";

function plan(
  files: Record<string, string>,
  request: Partial<RecordRequest> = {},
  context: Partial<RecordContext> = {},
) {
  const tree = treeOf({ files });
  return planRecord(
    { title: "Use pip", waive: [], expires: undefined, reason: undefined, supersedes: undefined, ...request },
    {
      records: readRecords(tree, (path) => documentOf(path, tree.text(path) ?? "")),
      paths: tree.paths,
      read: (path) => tree.text(path),
      former: [],
      reserved: 0,
      standards: ["tiers", "python"],
      today: "2026-11-21",
      ...context,
    },
  );
}

const written = (...args: Parameters<typeof plan>) => plan(...args).changes[0]?.after ?? "";
const WAIVE = { waive: ["PY-LCL-009"], expires: "2027-06-30", reason: "The cluster has pip alone" };

describe("the path of a record", () => {
  it.each([
    ["the first", {}, "docs/adr/0001-use-pip.md"],
    ["after others", { "docs/adr/0001-a.md": OURS, "docs/adr/0007-b.md": OURS }, "docs/adr/0008-use-pip.md"],
    ["elsewhere", { "doc/adr/0001-a.md": "# 1. A\n" }, "doc/adr/0002-use-pip.md"],
    ["named otherwise", { "docs/decisions/ADR-012-a.md": "# ADR-012: A\n" }, "docs/decisions/ADR-013-use-pip.md"],
    ["beside a template", { "docs/adrs/template.md": "# T\n" }, "docs/adrs/0001-use-pip.md"],
    ["with underscores", { "adr/1_a.md": "# A\n" }, "adr/2_use-pip.md"],
  ])("%s", (_, files, path) => expect(plan(files).path).toBe(path));

  it("takes no number that was in use once", () =>
    expect(
      plan({ "docs/adr/0001-a.md": OURS }, {}, { former: ["docs/adr/0004-gone.md", "other/0009-x.md"] }).path,
    ).toBe("docs/adr/0005-use-pip.md"));

  it("takes no number that a template has at another tier", () =>
    expect(plan({ "docs/adr/0001-a.md": OURS }, {}, { reserved: 22 }).path).toBe("docs/adr/0023-use-pip.md"));

  it("is where the vaultmesh rules want it", () =>
    expect(plan({}, {}, { standards: ["vaultmesh"] }).path).toBe("ops/receipts/adr/ADR-001-use-pip.md"));

  it.each([
    ["Über  Größe & co.", "uber-gro-e-co"],
    ["日本語", "decision"],
    [`${"word ".repeat(30)}`, "word-word-word-word-word-word-word-word-word-word-word-word"],
  ])("of %j", (title, name) => expect(plan({}, { title }).path).toBe(`docs/adr/0001-${name}.md`));
});

describe("the text of a record", () => {
  it("comes from the repository's template, without its comments", () =>
    expect(written({ "docs/adr/0001-a.md": OURS, "docs/adr/template.md": TEMPLATE })).toBe(
      "---\ntitle: Use pip\nstatus: accepted\ndate: 2026-11-21\nrules: []\n---\n\n# 0002. Use pip\n\n## Context\n\nFacts.\n\n## Decision\n\nWhat.\n",
    ));

  it.each([
    [["tiers", "python"], "# 0001. Use pip", ["Context", "Decision", "Consequences"]],
    [["python", "constitution"], "# 0001. Use pip", ["Context", "Decision", "Consequences", "Alternatives"]],
    [["tiers", "vaultmesh"], "# ADR-001: Use pip", ["Context", "Decision", "Consequences", "Verification"]],
  ] as const)("has what %j ask for", (standards, heading, sections) => {
    const { headings } = documentOf("a.md", written({}, {}, { standards }));
    expect(`# ${headings[0]?.text}`).toBe(heading);
    expect(headings.slice(1).map(({ text }) => text)).toEqual(sections);
  });

  it.each([
    [
      "# 1. Record\n\nDate: 2016-02-12\n",
      "# NUMBER. TITLE\n\nDate: DATE\n\n## Status\n\nSTATUS\n\n## Context\n\nWhy\n",
      "# 2. Use pip\n\nDate: 2026-11-21\n\n## Status\n\nAccepted\n\n## Context\n\nWhy\n",
    ],
    [
      "# ADR-1 — A\n",
      "# ADR-0 — T\n\n**Status**: Proposed\n**Date**: none\n",
      "# ADR-2 — Use pip\n\n**Status**: Accepted\n**Date**: 2026-11-21\n",
    ],
    [
      "# A\n",
      "# {short title}\n\n* Status: {proposed}\n* Date: {when}\n",
      "# Use pip\n\n* Status: Accepted\n* Date: 2026-11-21\n",
    ],
  ])("keeps the manner of other templates: %j", (record, template, expected) =>
    expect(written({ "docs/adr/1-a.md": record, "docs/adr/template.md": template })).toBe(expected),
  );

  it("shows any title as it is", () => {
    const title = 'A: "b" <c> #d | `e` [f](g) \\ é';
    const record = recordOf(documentOf("docs/adr/0001-a.md", written({ "docs/adr/template.md": TEMPLATE }, { title })));
    expect(record.document.frontMatter?.at("title")).toBe(title);
    expect(record.document.frontMatter?.problem).toBeUndefined();
    expect(record.document.headings).toHaveLength(3);
    expect(record.document.links).toEqual([]);
  });

  it("waives what it is asked to", () => {
    const record = recordOf(
      documentOf(
        "docs/adr/0001-a.md",
        written({ "docs/adr/template.md": TEMPLATE }, { ...WAIVE, waive: ["py-lcl-009", "T4-1.4", "PY-LCL-009"] }),
      ),
    );
    expect(record.problems).toEqual([]);
    expect(record.waivers).toMatchObject([
      { rule: "PY-LCL-009", reason: "The cluster has pip alone", expires: "2027-06-30" },
      { rule: "T4-1.4" },
    ]);
    expect(record.document.text).toContain("## Context\n\nThe cluster has pip alone.\n");
    expect(record.document.text).toContain(
      "## Decision\n\nUntil 2027-06-30 this repository does not follow PY-LCL-009, T4-1.4.\n",
    );
  });

  it.each(['a: "b" #c', "- x\n- y", "ends with \\", "'", "{a}", "| x", "é 😀", "yes"])(
    "takes any reason: %j",
    (reason) =>
      expect(recordOf(documentOf("docs/adr/0001-a.md", written({}, { ...WAIVE, reason }))).waivers).toMatchObject([
        { reason: reason.replace(/\s+/g, " ") },
      ]),
  );
});

describe("what is superseded", () => {
  const replaced = (text: string) => {
    const { changes } = plan({ "docs/adr/0001-a.md": text }, { supersedes: 1 });
    return [changes[0]?.after, changes[1]?.after];
  };

  it("changes in its status alone, and is linked", () => {
    const [by, old] = replaced(OURS);
    expect(old).toBe(OURS.replace("status: accepted", "status: superseded\nsuperseded-by: 2"));
    expect(by).toContain("supersedes: 1\n");
    expect(by).toContain("# 0002. Use pip\n\nSupersedes [0001](0001-a.md).\n");
  });

  it.each([
    [
      "# 1. A\n\n## Status\n\nAccepted\n\n## Context\n\nx\n",
      "# 1. A\n\n## Status\n\nSuperseded by [0002](0002-use-pip.md)\n\n## Context\n\nx\n",
    ],
    ["# 1. A\n\nStatus: accepted\n", "# 1. A\n\nStatus: Superseded by [0002](0002-use-pip.md)\n"],
    ["# 1. A\n\nText.\n", "---\nstatus: superseded\nsuperseded-by: 2\n---\n\n# 1. A\n\nText.\n"],
  ])("without front matter: %j", (before, after) => {
    const [, old] = replaced(before);
    expect(old).toBe(after);
    expect(recordOf(documentOf("docs/adr/0001-a.md", after))).toMatchObject({
      status: "superseded",
      supersededBy: [2],
    });
  });
});

describe("the index", () => {
  const index = (text: string, request: Partial<RecordRequest> = {}) =>
    plan({ "docs/adr/0001-a.md": OURS, "docs/adr/README.md": text }, request).changes.find(({ path }) =>
      path.endsWith("README.md"),
    )?.after;

  it.each([
    [
      "| Record | Decision |\n|---|---|\n| [0001](0001-a.md) | A |\n\nEnd.\n",
      "| [0002](0002-use-pip.md) | Use pip |\n\nEnd.",
    ],
    [
      "| # | Title | Status | Date | Who |\n|--|---|---|---|---|\n| [0001](0001-a.md) | A | accepted | 2020-01-01 | x |\n",
      "| [0002](0002-use-pip.md) | Use pip | accepted | 2026-11-21 |  |\n",
    ],
    ["- [0001](0001-a.md) Use uv\n", "- [0002](0002-use-pip.md) Use pip\n"],
    ["* [ADR-0001](0001-a.md) - Use uv\n", "* [ADR-0002](0002-use-pip.md) - Use pip\n"],
    ["* [1. Use uv](0001-a.md)\n", "* [2. Use pip](0002-use-pip.md)\n"],
    ["1. [Use uv](0001-a.md)\n\nText.\n", "2. [Use pip](0002-use-pip.md)\n\nText."],
  ])("%j", (text, added) => expect(index(text)).toContain(`\n${added}`));

  it.each(["# Decisions\n", "See [uv](0001-a.md).\n", "| A | B |\n|---|---|\n| [0001](0001-a.md) | x |\n"])(
    "without a list stays: %j",
    (text) => expect(index(text)).toBeUndefined(),
  );

  const LAPSES =
    "| Record | Decision |\n|---|---|\n| [0001](0001-a.md) | A |\n\n| Record | Sets aside | Until |\n|---|---|---|\n| [0001](0001-a.md) | x | 2027-01-01 |\n";

  it("lists an exception among those that lapse, and no other", () => {
    expect(index(LAPSES, WAIVE)).toContain("| [0002](0002-use-pip.md) | PY-LCL-009 | 2027-06-30 |\n");
    expect(index(LAPSES)?.match(/0002/g)).toHaveLength(2);
  });

  it("takes out an exception that is superseded", () => {
    const text = index(LAPSES.replace("2027-01-01 |\n", "2027-01-01 |\n| [0000](0000-z.md) | y | 2027-01-01 |\n"), {
      supersedes: 1,
    });
    expect(text).toContain("| [0001](0001-a.md) | A |");
    expect(text).not.toContain("| [0001](0001-a.md) | x |");
  });
});

describe("the navigation", () => {
  const nav = (text: string) =>
    plan({ "docs/adr/0001-a.md": OURS, "mkdocs.yml": text }).changes.find(({ path }) => path === "mkdocs.yml")?.after;

  it.each([
    [
      "nav:\n  - A:\n      - adr/0001-a.md\n      - adr/template.md\n",
      "      - adr/0001-a.md\n      - adr/0002-use-pip.md\n      - adr/template.md\n",
    ],
    ['nav:\n  - "0001 A": "adr/0001-a.md"\n', '\n  - "0002 Use pip": "adr/0002-use-pip.md"\n'],
    ["docs_dir: docs/adr\nnav:\n  - 0001-a.md\n", "  - 0001-a.md\n  - 0002-use-pip.md\n"],
  ])("%j", (text, expected) => expect(nav(text)).toContain(expected));

  it.each(["site_name: x\n", "nav:\n  - index.md\n"])("that lists no records stays: %j", (text) =>
    expect(nav(text)).toBeUndefined(),
  );
});

describe("a wish that cannot be", () => {
  it.each([
    [{ title: " " }, "TITLE_MISSING"],
    [{ title: "---" }, "TITLE_MISSING"],
    [{ ...WAIVE, waive: ["PY-LCL-0009"] }, "RULE_UNKNOWN"],
    [{ ...WAIVE, waive: ["nonsense"] }, "RULE_UNKNOWN"],
    [{ ...WAIVE, expires: undefined }, "EXPIRES_MISSING"],
    [{ ...WAIVE, expires: "soon" }, "EXPIRES_INVALID"],
    [{ ...WAIVE, expires: "2027-02-30" }, "EXPIRES_INVALID"],
    [{ ...WAIVE, expires: "2026-11-21" }, "EXPIRES_PAST"],
    [{ ...WAIVE, reason: undefined }, "REASON_MISSING"],
    [{ ...WAIVE, reason: "  " }, "REASON_MISSING"],
    [{ expires: "2027-06-30" }, "WAIVE_MISSING"],
    [{ reason: "why" }, "WAIVE_MISSING"],
    [{ supersedes: 9 }, "RECORD_UNKNOWN"],
    [{ supersedes: 2 }, "RECORD_CLOSED"],
  ])("%j: %s", (request, code) => {
    const files = {
      "docs/adr/0001-a.md": OURS,
      "docs/adr/0002-b.md": OURS.replace("accepted", "superseded\nsuperseded-by: 1"),
    };
    expect(() => plan(files, request)).toThrow(
      expect.objectContaining({ code, hint: expect.stringMatching(/./), exit: 2 }),
    );
  });

  it("names the nearest rule", () =>
    expect(() => plan({}, { ...WAIVE, waive: ["PY-LCL-0009"] })).toThrow(
      expect.objectContaining({ hint: expect.stringContaining("PY-LCL-009") }),
    ));
});
