import type { Evidence } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import { lineOf } from "./application.ts";
import { actsOfJobs, unattendedOf } from "./jobs.ts";
import { all, type Check, evidence, fail, found, pass, type Topic } from "./model.ts";
import { section, strings } from "./ruff.ts";
import { distinct, show } from "./scanning.ts";
import { tasksOf } from "./tasks.ts";

const HOOKS = /^(?:commitlint|commitizen|conventional-pre-commit|gitlint|committed|commit-check|cog)/;
const ENTRY =
  /\bcommitlint\b|\bcz check\b|\bcog verify\b|\bcommitted\b|\bconventional[-_]pre[-_]commit\b|\bfeat\b.*\bfix\b|\bfix\b.*\bfeat\b/;

interface Hook extends Evidence {
  readonly id: string;
}

/** Hooks that refuse a message, with the lines that say so. */
function messageHooks({ preCommit }: Facts): readonly Hook[] {
  if (preCommit === undefined) return [];
  const { path, text } = preCommit.document;
  return preCommit.hooks.flatMap(({ id, entry = "", stages, line }) => {
    if (stages.length > 0 && !stages.includes("commit-msg")) return [];
    if (HOOKS.test(id)) return [{ id, text: `hook ${id}`, path, line }];
    if (!ENTRY.test(entry) || !stages.includes("commit-msg")) return [];
    return [{ id, text: `hook ${id}`, path, line: lineAt(text, line, ENTRY) }];
  });
}

/** The first line from one on that a pattern matches. */
function lineAt(text: string, from: number, pattern: RegExp): number {
  const index = text
    .split("\n")
    .slice(from - 1)
    .findIndex((row) => pattern.test(row));
  return from + Math.max(index, 0);
}

const OTHER_HOOKS = [".husky/commit-msg", "lefthook.{yml,yaml}", ".githooks/commit-msg", ".lefthook.{yml,yaml}"];
const ACTIONS =
  /^(?:amannn\/action-semantic-pull-request|wagoid\/commitlint-github-action|webiny\/action-conventional-commits|CondeNast\/conventional-pull-request-action|opensource-nepal\/commitlint|ytanikin\/pr-conventional-commits|commit-check\/commit-check-action)@/i;
const COMMAND = /\bcommitlint\b|\bcz check\b|\bcog check\b|\bgitlint\b|\bcommitted\b/;

export const checksMessages: Check = (facts) => {
  const hooks = messageHooks(facts);
  const others = facts.glob(OTHER_HOOKS).flatMap((path) => {
    const line = lineOf(facts.tree.text(path) ?? "", COMMAND);
    return line > 0 ? [evidence("checks the message", { path, line })] : [];
  });
  const acts = actsOfJobs(facts).filter(
    ({ action, command }) =>
      ACTIONS.test(action?.uses ?? "") ||
      (!/^(?:echo|npm|pip)$/.test(command?.argv[0] ?? "") && COMMAND.test(command?.text ?? "")),
  );
  const runs = unattendedOf(facts).filter(
    ({ text }) => /\b(?:pre-commit|prek) run\b/.test(text) && hooks.some(({ id }) => text.includes(id)),
  );
  const again = runs.map(({ path, line, text }) =>
    evidence("CI runs the hook", {
      path,
      line: lineAt(facts.tree.text(path) ?? "", line, new RegExp(`run \\S*${/ run (\S+)/.exec(text)?.[1] ?? ""}`)),
    }),
  );
  const places = [
    ...hooks.map(({ text, path, line }) => evidence(text, { path: path ?? "", line: line ?? 1 })),
    ...others,
    ...acts.map(show),
    ...again,
  ];
  return found(
    distinct(places),
    (one) => one,
    () =>
      fail(
        "Nothing holds commit messages to Conventional Commits.",
        "Add a commit-msg hook (commitizen, conventional-pre-commit), or check the title of pull requests in CI.",
      ),
  );
};

export function rulesOfRulesets(
  facts: Facts,
  type: string,
): readonly { readonly path: string; readonly line: number; readonly parameters: Readonly<Record<string, unknown>> }[] {
  return facts.glob([".github/**/*.json", "**/rulesets/*.json", "**/*ruleset*.json"]).flatMap((path) => {
    if (!(facts.tree.text(path) ?? "").includes(`"${type}"`)) return [];
    const document = facts.structured(path);
    const rules = document?.at("rules");
    if (document === undefined || !Array.isArray(rules) || document.at("enforcement") === "disabled") return [];
    return rules.flatMap((rule, index) =>
      section(rule)["type"] === type
        ? [{ path, line: document.line("rules", index, "type"), parameters: section(section(rule)["parameters"]) }]
        : [],
    );
  });
}

/** The text of what sets the repository up: tasks, scripts, settings of Probot, Terraform. */
const SETTINGS = ["Makefile", "**/*.mk", "justfile", "**/*.sh", ".github/settings.{yml,yaml}", "**/*.tf"];
const NO_MERGE = /\ballow_merge_commit["']?\s*[:=]\s*"?false\b|--enable-merge-commit=false/;
const NO_REBASE = /\ballow_rebase_merge["']?\s*[:=]\s*"?false\b|--enable-rebase-merge=false/;

const squashes: Check = (facts) => {
  const rulesets = rulesOfRulesets(facts, "pull_request").flatMap(({ path, line, parameters }) => {
    const methods = strings(parameters["allowed_merge_methods"]);
    if (methods.length !== 1 || methods[0] !== "squash") return [];
    return [
      evidence("pull requests are squashed", {
        path,
        line: lineAt(facts.tree.text(path) ?? "", line, /allowed_merge_methods/),
      }),
    ];
  });
  const settings = facts.glob(SETTINGS).flatMap((path) => {
    const text = facts.tree.text(path) ?? "";
    if (!NO_MERGE.test(text) || !NO_REBASE.test(text)) return [];
    return [evidence("no merge commits", { path, line: lineOf(text, NO_MERGE) })];
  });
  return found(
    [...rulesets, ...settings],
    (one) => one,
    () =>
      fail(
        "No settings file allows squash merges only.",
        'Keep a ruleset with allowed_merge_methods ["squash"], or settings without merge commits and rebases.',
      ),
  );
};

export const requiresSignatures: Check = (facts) => {
  const rulesets = rulesOfRulesets(facts, "required_signatures").map(({ path, line }) =>
    evidence("commits have to be signed", { path, line }),
  );
  const terraform = facts.glob(["**/*.tf", ".github/settings.{yml,yaml}"]).flatMap((path) => {
    const line = lineOf(
      facts.tree.text(path) ?? "",
      /\brequired?_signed_commits\s*[:=]\s*true|\brequired_signatures\s*[:=]\s*true/,
    );
    return line > 0 ? [evidence("commits have to be signed", { path, line })] : [];
  });
  return found(
    [...rulesets, ...terraform],
    (one) => one,
    () => fail("No ruleset asks for signed commits.", "Add the rule required_signatures to the ruleset of the trunk."),
  );
};

export const usesGitsign: Check = (facts) => {
  const setup =
    /\bgpg\.x509\.program\b.*gitsign|\bgitsign\b.*\b(?:config|init|install)\b|\b(?:config|install)\b.*\bgitsign\b/i;
  const tasks = [...tasksOf(facts).values()].flatMap(({ lines }) =>
    lines.filter(({ text }) => setup.test(text)).map(({ path, line }) => evidence("sets gitsign up", { path, line })),
  );
  const pages = facts
    .glob([
      "CONTRIBUTING.md",
      "docs/**/*.md",
      ".github/CONTRIBUTING.md",
      "README.md",
      "**/*.sh",
      ".gitconfig",
      ".devcontainer/**",
    ])
    .flatMap((path) => {
      const line = lineOf(facts.tree.text(path) ?? "", setup);
      return line > 0 ? [evidence("sets gitsign up", { path, line })] : [];
    });
  const places = [...tasks, ...pages];
  return places.length > 0
    ? pass(...places)
    : fail(
        "Nothing sets gitsign up.",
        "Set gpg.x509.program to gitsign in make dev, or say in CONTRIBUTING.md how to.",
      );
};

export const git: Topic = {
  id: "git",
  title: "Branches and commits",
  bindings: [
    { rules: ["T1-10.1", "T1-10.2", "T2-10.1", "T3-10.1", "T4-10.1", "T5-11.1"], by: "conduct" },
    { rules: ["T2-10.2", "T3-10.2", "T4-10.3", "T5-11.3"], by: "facts", check: checksMessages },
    { rules: ["T4-10.2", "T5-11.2"], by: "host", carrier: squashes },
    { rules: ["T5-11.4"], by: "host", carrier: all(requiresSignatures, usesGitsign) },
  ],
};
