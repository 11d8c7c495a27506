import type { Facts } from "../facts/model.ts";
import { rulesOf } from "../standards/standards.ts";
import { ran } from "./application.ts";
import { all, type Check, evidence, fail, found, pass, type Topic } from "./model.ts";
import { outOfScope } from "./scope.ts";
import { type Command, commandsIn } from "./shell.ts";
import { commandsOfGate } from "./tasks.ts";

/** What assistants read before they work here. */
export const CONFIGURATIONS = [
  "AGENTS.md",
  "CLAUDE.md",
  "GEMINI.md",
  ".cursorrules",
  ".windsurfrules",
  ".cursor/rules/**",
  ".windsurf/rules/**",
  ".amazonq/rules/**",
  ".github/copilot-instructions.md",
  ".github/instructions/**",
  ".aider.conf.yml",
  ".junie/guidelines.md",
  "*cursor-config.json",
  ".cursor/*.json",
  ".clinerules/**",
];

const namesTier: Check = (facts, { rule }) => {
  const paths = facts.glob(CONFIGURATIONS);
  const named = new RegExp(String.raw`\btier[ \-_]?${rule.tier}\b`, "i");
  const places = paths.flatMap((path) => {
    const rows = (facts.tree.text(path) ?? "").split("\n");
    return rows.flatMap((row, index) => (named.test(row) ? [evidence(row.trim(), { path, line: index + 1 })] : []));
  });
  const message =
    paths.length === 0
      ? "There are no instructions to assistants."
      : `The instructions to assistants do not name tier ${rule.tier}.`;
  return found(
    places,
    (one) => one,
    () =>
      fail(
        message,
        `Say in AGENTS.md that the rules of tier ${rule.tier} govern, and put them there.`,
        paths[0] === undefined ? {} : { path: paths[0] },
      ),
  );
};

/** Each rule of the tier that counts here, by its id, or by a section under its number. */
const holdsWholeTier: Check = (facts, { rule: { tier }, scope }) => {
  const paths = facts.glob(CONFIGURATIONS);
  const text = paths.map((path) => facts.tree.text(path) ?? "").join("\n");
  const missing = rulesOf("tiers").filter((rule) => {
    if (rule.tier !== tier || outOfScope(rule, scope) !== undefined) return false;
    const section = rule.section.slice(rule.section.indexOf("-") + 1);
    const named = String.raw`\b${rule.id.replace(".", "\\.")}(?![\w-]|\.\d)`;
    return !new RegExp(String.raw`${named}|^#+\s*(?:§\s*)?${section}[ .)]`, "m").test(text);
  });
  if (missing.length > 0)
    return fail(
      `The instructions to assistants lack ${missing.map(({ id }) => id).join(", ")}.`,
      `Put every rule of tier ${tier} into AGENTS.md.`,
      paths[0] === undefined ? {} : { path: paths[0] },
    );
  return pass(...paths.map((path) => evidence(`rules of tier ${tier}`, { path })));
};

const ANALYSERS = /^(?:ruff|flake8|pylint|mypy|dmypy|pyright|basedpyright|ty|pyrefly|bandit|semgrep)$/;

function analyses(command: Command): boolean {
  const [name = "", first] = command.argv;
  return !command.tolerated && ANALYSERS.test(name) && !(name === "ruff" && first === "format");
}

const runsAnalysis: Check = (facts) =>
  found(commandsOfGate(facts, "lint").filter(analyses), ran, () =>
    fail("make lint analyses no code.", "Run ruff check and a type checker in make lint."),
  );

/** Hooks of the stage that refuses a commit. */
function refusing({ preCommit }: Facts) {
  const path = preCommit?.document.path ?? "";
  return (preCommit?.hooks ?? []).flatMap(({ id, entry, stages, line }) => {
    if (stages.length > 0 && !stages.some((stage) => stage === "pre-commit" || stage === "commit")) return [];
    const [command] = commandsIn([{ text: entry ?? id.replace(/-(?:check|lint|system|docker)$/, ""), path, line }]);
    return command !== undefined && analyses(command) ? [evidence(`hook ${id}`, { path, line })] : [];
  });
}

const refusesCommits: Check = (facts) =>
  found(
    refusing(facts),
    (one) => one,
    () => fail("No commit hook analyses the code.", "Add hooks of pre-commit for ruff and the type checker."),
  );

export const guardRails: Topic = {
  id: "guard-rails",
  title: "Guard-rails for assistants",
  bindings: [
    { rules: ["T1-0.1", "T2-0.1", "T3-0.1", "T4-0.1", "T5-0.1"], by: "conduct" },
    { rules: ["T1-0.2", "T2-0.2", "T3-0.2", "T4-0.2"], by: "facts", check: namesTier },
    { rules: ["T5-0.2"], by: "facts", check: all(namesTier, holdsWholeTier) },
    { rules: ["T1-11.1", "T1-11.2", "T2-11.1", "T2-11.2", "T3-11.1", "T3-11.2"], by: "conduct" },
    { rules: ["T4-11.1", "T4-11.2", "T5-12.1", "T5-12.2"], by: "conduct" },
    { rules: ["T3-11.3"], by: "gate", target: "lint", configured: runsAnalysis },
    { rules: ["T4-11.3", "T5-12.3"], by: "gate", target: "lint", configured: all(runsAnalysis, refusesCommits) },
  ],
};
