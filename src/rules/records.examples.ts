import type { Example, Examples } from "./model.ts";

const FRONT = "---\nstatus: accepted\ndate: 2025-03-01\n---\n\n# 0001. Use uv\n";
const BODY = [
  "## Context\n\nThree tools manage packages.",
  "## Decision\n\nuv manages them.",
  "## Consequences\n\nOne tool is left. Older scripts have to change.",
  "## Alternatives\n\nPoetry resolves more slowly.",
  "## Verification\n\n`make lint` finds other lock files.",
];
const WHOLE = `${FRONT}\n${BODY.join("\n\n")}\n`;
const NYGARD =
  "# 1. Record decisions\n\nDate: 2016-02-12\n\n## Status\n\nAccepted\n\n## Context\n\nWe forget.\n\n## Decision\n\nWe write.\n\n## Consequences\n\nMore files. Fewer questions.\n";
const MADR =
  "# Use Markdown\n\n* Status: accepted\n* Date: 2020-01-02\n\n## Context and Problem Statement\n\nWhich format?\n\n## Decision Drivers\n\n* Time\n\n## Considered Options\n\n* MADR\n* Wiki, which drifts\n\n## Decision Outcome\n\nMADR.\n\n### Consequences\n\n* Good, because it is short\n* Bad, because it is new\n\n### Confirmation\n\nBy review.\n";
const VAULT =
  "# ADR-001: Use uv\n\n**Date**: 2025-03-01\n**Status**: Accepted\n\n**Context**\nThree tools.\n\n**Decision**\nOne.\n\n**Consequences**\nFewer. Faster.\n\n**Verification**\nRun make lint.\n";

const at = (path: string, text: string): Example => ({ files: { [path]: text } });
const adr = (text: string): Example => at("docs/adr/0001-use-uv.md", text);
const lacking = (title: string): Example => ({
  ...adr(`${FRONT}\n${BODY.filter((part) => !part.startsWith(`## ${title}`)).join("\n\n")}\n`),
  says: title,
});
const none: Example = { files: { "README.md": "# Orders\n" }, says: "no decision record" };
const indexAlone: Example = {
  files: { "docs/adr/README.md": "# Decisions\n", "docs/adr/template.md": "# 0000. Title\n\nWhy.\n" },
  says: "no decision record",
};
const twins: Example = {
  files: { "docs/adr/0001-a.md": WHOLE, "docs/adr/0001-b.md": WHOLE },
  says: "docs/adr/0001-a.md has the number 1 too",
};
const halfSuperseded: Example = {
  files: { "docs/adr/0001-a.md": WHOLE, "docs/adr/0002-b.md": "# 2. B\n\nSupersedes ADR-0001.\n" },
  says: "docs/adr/0002-b.md supersedes it, but its status is accepted",
};
const superseded: Example = {
  files: {
    "docs/adr/0001-a.md": WHOLE.replace("status: accepted", "status: superseded\nsuperseded-by: 2"),
    "docs/adr/0002-b.md": "---\nstatus: accepted\nsupersedes: 1\n---\n\n# 0002. B\n\nWhy.\n",
  },
};

export const examples: Examples = {
  "T3-9.2": {
    pass: [
      adr(WHOLE),
      at("doc/adr/0001-record-decisions.md", NYGARD),
      at("docs/decisions/0003-use-markdown.md", MADR),
      superseded,
    ],
    fail: [none, indexAlone, twins, halfSuperseded, adr("---\nstatus: accepted\n---\n# 1. A\n")],
  },
  "T4-9.3": {
    pass: [adr(WHOLE), at("docs/adr/ADR-001-use-uv.md", VAULT)],
    fail: [
      none,
      indexAlone,
      { ...at("doc/adr/0001-record-decisions.md", NYGARD), says: "none is in docs/adr" },
      twins,
      halfSuperseded,
      { ...at("docs/adr/0001-a.md", "# A\n\nSupersedes ADR-0007.\n"), says: "supersedes record 7, which is not there" },
    ],
  },
  "CON-66.1": {
    pass: [adr(WHOLE), at("docs/decisions/0003-use-markdown.md", MADR)],
    fail: [none, { ...adr(WHOLE.replace("accepted", "proposed")), says: "none is accepted" }, twins],
  },
  "CON-66.2": {
    pass: [adr(WHOLE), adr(MADR), adr(VAULT), adr(NYGARD)],
    fail: [none, lacking("Context"), adr("# 1. A\n\n## Context\n\n<!-- why -->\n\n## Decision\n\nb\n")],
  },
  "CON-66.3": {
    pass: [adr(WHOLE), adr(MADR), adr(VAULT)],
    fail: [none, lacking("Decision"), adr("# 1. A\n\n## Decision Drivers\n\nTime.\n")],
  },
  "VM-17.6": { pass: [adr(WHOLE), adr(VAULT), adr(MADR)], fail: [lacking("Consequences")] },
  "CON-66.4": {
    pass: [adr(WHOLE), adr(MADR), adr(VAULT)],
    fail: [lacking("Consequences"), { ...adr("# 1. A\n\n## Consequences\n\nIt is faster.\n"), says: "too little" }],
  },
  "CON-66.5": { pass: [adr(WHOLE), adr(MADR)], fail: [lacking("Alternatives"), adr(NYGARD)] },
  "VM-17.7": { pass: [adr(WHOLE), adr(MADR), adr(VAULT)], fail: [lacking("Verification"), adr(NYGARD)] },
  "VM-17.1": {
    pass: [at("ops/receipts/adr/ADR-001-use-uv.md", VAULT)],
    fail: [{ ...adr(WHOLE), says: 'title is "0001. Use uv"' }, adr("# ADR-1\n"), none],
  },
  "VM-17.2": {
    pass: [adr(WHOLE), adr(VAULT), adr(NYGARD)],
    fail: [{ ...adr("# ADR-001: A\n\n**Date**: March 2025\n"), says: "no date" }, none],
  },
  "VM-17.3": {
    pass: [adr(WHOLE), adr(VAULT), adr(NYGARD)],
    fail: [
      { ...adr(VAULT.replace("Accepted", "Proposed")), says: "proposed" },
      { ...adr("# 1. A\n"), says: "no status" },
    ],
  },
  "VM-6.6": {
    pass: [at("ops/receipts/adr/ADR-001-use-uv.md", VAULT)],
    fail: [{ ...adr(WHOLE), says: "docs/adr/0001-use-uv.md" }, at("ops/receipts/adr/ADR-1-use-uv.md", VAULT), none],
  },
  "CON-66.6": {
    pass: [
      { files: { "docs/adr/0001-a.md": WHOLE, ".github/CODEOWNERS": "docs/adr/ @acme/architects\n" } },
      {
        files: {
          "docs/adr/0001-a.md": WHOLE,
          ".github/workflows/adr.yml": "on:\n  pull_request:\n    paths: [docs/adr/**]\n",
        },
      },
    ],
    fail: [
      adr(WHOLE),
      {
        files: { "docs/adr/0001-a.md": WHOLE, ".github/CODEOWNERS": "# docs/adr/ @acme\n* @acme\n" },
        says: "Nothing watches",
      },
    ],
  },
  "CON-66.7": { pass: [superseded], fail: [halfSuperseded, adr(WHOLE)] },
};
