import type { Examples } from "./model.ts";

const SECTIONS = ["Quick Start", "Architecture", "Deployment", "Monitoring", "Troubleshooting", "Verification"];
const README = `# Ledger

**Version**: 1.2.0
**Status**: Production
**Rating**: 9.5/10

${SECTIONS.map((name) => `## ${name}\n\nHow it is done.\n`).join("\n")}`;

const readme = (find: string | RegExp = "", replace = "") => ({
  files: { "README.md": README.replace(find, replace) },
});
const page = (path: string, text: string) => ({ files: { [path]: text } });
const section = (name: string) => ({
  pass: [readme()],
  fail: [{ files: {} }, { ...readme(`## ${name}`, "## Other"), says: name }],
});
const COMPANIONS = [
  "four-covenants",
  "philosophical-foundation",
  "operational-rituals",
  "adr-pattern",
  "psi-field-awareness",
  "evolution-roadmap",
];
const companions = (names: readonly string[]) => ({
  files: Object.fromEntries(names.map((name) => [`.amazonq/rules/${name}.md`, "# Rule\n"])),
});

export const examples: Examples = {
  "VM-6.8": {
    pass: [page("generators/service.sh", "#!/bin/sh\n")],
    fail: [page("scripts/generate-service.sh", "#!/bin/sh\n")],
  },
  "VM-6.9": {
    pass: [page(".husky/commit-msg", "grep -qE '^\\[[a-z-]+\\] (feat|fix|docs): ' \"$1\"\n")],
    fail: [page(".husky/commit-msg", "grep -qE '^(feat|fix|docs): ' \"$1\"\n"), { files: {} }],
  },
  "VM-16.1": {
    pass: [readme()],
    fail: [{ files: {} }, readme("9.5/10", "good"), readme("# Ledger", "Ledger"), readme(/\*\*Status.*\n/)],
  },
  "VM-16.2": section("Quick Start"),
  "VM-16.3": section("Architecture"),
  "VM-16.4": section("Deployment"),
  "VM-16.5": section("Monitoring"),
  "VM-16.6": section("Troubleshooting"),
  "VM-16.7": section("Verification"),
  "VM-18.1": {
    pass: [
      page(
        "docs/compatibility.md",
        "# Versions\n\nThese work together:\n\n| Tool | Version |\n|---|---|\n| Generator | 2.1 |\n",
      ),
    ],
    fail: [page("docs/compatibility.md", "# Versions\n\nWe use a generator.\n"), { files: {} }],
  },
  "VM-18.2": {
    pass: [page("docs/upgrade.md", "# Upgrade\n\nFirst 1.4 → 2.0, then 2.0 → 2.1.\n")],
    fail: [page("docs/upgrade.md", "# Upgrade\n\nInstall the newest one.\n")],
  },
  "VM-21.3": {
    pass: [
      page(
        "docs/runbooks/ledger.md",
        "kubectl -n aurora get all\nkubectl -n aurora logs -l app=ledger\nkubectl -n aurora describe pod x\n",
      ),
    ],
    fail: [page("docs/runbooks/ledger.md", "kubectl -n aurora get all\n")],
  },
  "VM-22.1": { pass: [page(".amazonq/rules/vaultmesh.md", "# Rules\n")], fail: [page("docs/rules.md", "# Rules\n")] },
  "VM-22.2": {
    pass: [page(".amazonq/rules/vaultmesh.md", "**Last Updated**: 2026-10-01\n")],
    fail: [page(".amazonq/rules/vaultmesh.md", "Last Updated: YYYY-MM-DD\n")],
  },
  "VM-23.1": { pass: [companions(COMPANIONS)], fail: [{ ...companions(COMPANIONS.slice(1)), says: "four-covenants" }] },
};
