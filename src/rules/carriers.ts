import type { Check } from "./model.ts";
import { fail, found } from "./model.ts";

/** Files that tell people and agents how to work here. */
const CARRIERS = [
  "AGENTS.md",
  "CLAUDE.md",
  "CONTRIBUTING.md",
  "**/CONTRIBUTING.md",
  ".github/copilot-instructions.md",
  ".github/instructions/*.md",
  ".github/pull_request_template.md",
  ".github/PULL_REQUEST_TEMPLATE.md",
  ".cursor/rules/*.mdc",
  ".amazonq/rules/*.md",
  ".specify/memory/constitution.md",
];

/** Conduct is carried where the instructions name the rule by its id. */
export const carry: Check = (facts, { rule }) => {
  const id = new RegExp(`(?<![\\w.-])${rule.id.replaceAll(".", "\\.")}(?![\\w-]|\\.\\d)`);
  const places = facts.glob(CARRIERS).flatMap((path) => {
    const lines = facts.tree.text(path)?.split("\n") ?? [];
    const line = lines.findIndex((text) => id.test(text)) + 1;
    return line > 0 ? [{ path, line, text: `${rule.id} is named` }] : [];
  });
  return found(
    places,
    (place) => place,
    () => fail("No instruction to people and agents names it.", "Name the rule in AGENTS.md, with what it asks for."),
  );
};
