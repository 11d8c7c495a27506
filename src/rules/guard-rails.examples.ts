import { rulesOf } from "../standards/standards.ts";
import type { Examples } from "./model.ts";

const LINT = { Makefile: "lint:\n\tuv run ruff check .\n" };
const HOOKS = {
  ".pre-commit-config.yaml":
    "repos:\n  - repo: https://github.com/astral-sh/ruff-pre-commit\n    rev: v0.14.0\n    hooks:\n      - id: ruff-check\n      - id: ruff-format\n",
};
const SECTIONS = Array.from({ length: 15 }, (_, section) => `## ${section}. A section`);
const RULES = rulesOf("tiers").flatMap(({ id, tier }) => (tier === 5 ? [`- It holds. (${id})`] : []));

export const examples: Examples = {
  "T1-0.2": {
    pass: [
      { files: { "AGENTS.md": "# Instructions\n\nThis is a hobby project of **tier 1**.\n" } },
      { files: { ".cursor/rules/project.mdc": "Tier-1 rules apply.\n" } },
    ],
    fail: [
      { files: {}, says: "no instructions" },
      { files: { "AGENTS.md": "Follow tier 10.\n" }, says: "do not name tier 1" },
      { files: { "README.md": "Tier 1.\n" }, says: "no instructions" },
    ],
  },
  "T5-0.2": {
    pass: [
      { files: { "AGENTS.md": `Tier 5.\n\n${SECTIONS.join("\n")}\n` } },
      { files: { "AGENTS.md": `Tier 5.\n\n${RULES.join("\n")}\n` } },
    ],
    fail: [
      { files: { "AGENTS.md": `Tier 5.\n\n${SECTIONS.slice(0, 14).join("\n")}\n` }, says: "T5-14.1, T5-14.2, T5-14.3" },
      { files: { "AGENTS.md": `Tier 5.\n\n${RULES.slice(1).join("\n")}\n` }, says: "lack T5-0.1." },
      { files: { "AGENTS.md": SECTIONS.join("\n") }, says: "do not name tier 5" },
    ],
  },
  "T3-11.3": {
    pass: [
      { files: LINT },
      {
        files: { "noxfile.py": 'import nox\n\n\n@nox.session\ndef lint(session):\n    session.run("flake8", "app")\n' },
      },
    ],
    fail: [
      { files: { Makefile: "lint:\n\truff format --check .\n" }, says: "analyses no code" },
      { files: { Makefile: "lint:\n\truff check . || true\n" } },
    ],
  },
  "T4-11.3": {
    pass: [{ files: { ...LINT, ...HOOKS } }],
    fail: [
      { files: LINT, says: "No commit hook" },
      { files: { ...HOOKS, Makefile: "lint:\n\techo fine\n" }, says: "analyses no code" },
      {
        files: {
          ...LINT,
          ".pre-commit-config.yaml":
            "repos:\n  - repo: https://github.com/astral-sh/ruff-pre-commit\n    hooks:\n      - id: ruff-check\n        stages: [pre-push]\n",
        },
        says: "No commit hook",
      },
    ],
  },
};
