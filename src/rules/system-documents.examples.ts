import type { Examples } from "./model.ts";

const READING = ["CONTEXT.md", "PRD.md", "API_SPEC.yaml", "EVENT_SCHEMA.json", "CODING_GUIDE.md"];
const AGENTS = `# Agents\n\nRead SYSTEM.md first.\n${READING.map((name) => `- docs/${name}\n`).join("")}`;
const FILES = {
  "AGENTS.md": AGENTS,
  ...Object.fromEntries(READING.map((name) => [`docs/${name}`, "# Words\n\nWhat it says.\n"])),
};
const GUIDE = {
  "docs/SYSTEM.md": "# Guide\n\nHow we build.\n",
  "README.md": "See [the guide](docs/SYSTEM.md).\n",
  "CONTRIBUTING.md": "Read docs/SYSTEM.md.\n",
  "AGENTS.md": "Follow `docs/SYSTEM.md`.\n",
};

const page = (path: string, text: string) => ({ files: { [path]: text } });

export const examples: Examples = {
  "SYS-0.1": {
    pass: [{ files: GUIDE }],
    fail: [{ files: { ...GUIDE, "CONTRIBUTING.md": "Be kind.\n" }, says: "CONTRIBUTING.md" }, { files: {} }],
  },
  "SYS-1.1": {
    pass: [{ files: FILES }],
    fail: [
      { files: { ...FILES, "AGENTS.md": "# Agents\n" }, says: "asks to read" },
      { files: { "AGENTS.md": AGENTS }, says: "no docs/CONTEXT.md" },
    ],
  },
  "SYS-1.2": {
    pass: [{ files: FILES }],
    fail: [
      { files: { "CLAUDE.md": "Read /docs/style.md.\n" }, says: "docs/style.md" },
      { files: { "AGENTS.md": "Be careful.\n" } },
    ],
  },
  "SYS-1.11": {
    pass: [page("docs/CODING_GUIDE.md", "# Style\n\nRuff formats and lints.\n\n## Commits\n\nConventional.\n")],
    fail: [{ ...page("docs/CODING_GUIDE.md", "# Style\n\nRuff formats.\n"), says: "linting" }, { files: {} }],
  },
  "SYS-1.14": {
    pass: [page("docs/API_VERSIONING.md", "# Versions\n\nSemantic Versioning decides.\n")],
    fail: [page("docs/API_VERSIONING.md", "# Versions\n\nWe bump now and then.\n"), { files: {} }],
  },
  "SYS-6.4": {
    pass: [page("docs/api-versioning.md", "A shim stays for six months.\n")],
    fail: [page("docs/api-versioning.md", "A shim stays for 3 months.\n")],
  },
  "SYS-18.1": {
    pass: [page("docs/runbooks/api.md", "Say so in #incidents.\n")],
    fail: [page("docs/runbooks/api.md", "# Incidents\n")],
  },
  "SYS-18.2": {
    pass: [page("docs/runbooks/ingestion_failure.md", "# Ingestion\n\nLook at the queue.\n")],
    fail: [page("docs/runbooks/ingestion_failure.md", "# Ingestion failure\n"), { files: {} }],
  },
  "SYS-18.4": {
    pass: [
      page("docs/postmortem-template.md", "Write it within 72 hours.\n"),
      page("docs/incidents.md", "The postmortem is out after 3 days.\n"),
    ],
    fail: [page("docs/postmortem-template.md", "Write it within 2 weeks.\n")],
  },
  "SYS-19.1": {
    pass: [{ files: FILES }],
    fail: [{ files: { "AGENTS.md": "Read SYSTEM.md.\n" }, says: "CODING_GUIDE" }],
  },
};
