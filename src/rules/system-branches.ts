import type { Evidence } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import { list, mapping } from "../facts/values.ts";
import { checksMessages, rulesOfRulesets } from "./git.ts";
import { all, type Check, evidence, fail, found, pass, type Topic } from "./model.ts";
import { show } from "./scanning.ts";
import { actsOfJobs, runsOn } from "./jobs.ts";
import { linesIn } from "./written.ts";

const SETTINGS = [".github/settings.{yml,yaml}", "**/*.tf", "scripts/**/*.sh", "Makefile", "**/*.mk"];

/** A rule of a ruleset of GitHub, or the line that sets the same by Probot, Terraform or the API. */
function protects(
  type: string,
  other: RegExp,
  lack: string,
  enough: (parameters: Readonly<Record<string, unknown>>) => boolean = () => true,
): Check {
  return (facts) => {
    const rules = rulesOfRulesets(facts, type)
      .filter(({ parameters }) => enough(parameters))
      .map(({ path, line }) => evidence(`rule ${type}`, { path, line }));
    return found(
      [...rules, ...linesIn(facts, SETTINGS, other)],
      (one) => one,
      () => fail(lack, "Keep the ruleset of the branch in the repository, and apply it from there."),
    );
  };
}

const reviews = (count: number) =>
  protects(
    "pull_request",
    new RegExp(`required_approving_review_count["']?\\s*[:=]\\s*[${count}-9]`),
    `No ruleset asks for ${count === 1 ? "a review" : `${count} reviews`}.`,
    ({ required_approving_review_count: number }) => Number(number) >= count,
  );
const checks = protects(
  "required_status_checks",
  /\brequired_status_checks\b/,
  "No ruleset asks for passing checks.",
  ({ required_status_checks: wanted }) => list(wanted).length > 0,
);
const throughPullRequests = protects(
  "pull_request",
  /\brequired_pull_request_reviews\b/,
  "No ruleset asks for a pull request.",
);
const noForce = protects(
  "non_fast_forward",
  /\ballows?_force_pushes["']?\s*[:=]\s*false\b/,
  "No ruleset refuses force pushes.",
);

/** Code owners, or a second ruleset, for what needs two. */
const criticalNeedsTwo: Check = (facts, question) => {
  const one = reviews(1)(facts, question);
  if (one.outcome !== "pass") return one;
  const two = reviews(2)(facts, question);
  if (two.outcome === "pass") return pass(...one.evidence, ...two.evidence);
  const owned = facts.glob("{,.github/,docs/}CODEOWNERS").map((path) => evidence("code owners", { path }));
  const asked = rulesOfRulesets(facts, "pull_request")
    .filter(({ parameters }) => parameters["require_code_owner_review"] === true)
    .map(({ path, line }) => evidence("asks code owners", { path, line }));
  return owned.length > 0 && asked.length > 0
    ? pass(...one.evidence, ...owned, ...asked)
    : fail("Critical changes need no second approval.", "Ask for code owners, or for two approvals on critical paths.");
};

/** Names of branches that a ruleset, a hook or a job lets pass. */
function named(...wanted: readonly string[]): Check {
  return (facts) => {
    const hooks = facts.glob([
      ".pre-commit-config.yaml",
      ".husky/*",
      "lefthook.{yml,yaml}",
      ".github/workflows/*.{yml,yaml}",
      "**/*ruleset*.json",
      "**/rulesets/*.json",
      "**/*.sh",
      "**/*.tf",
    ]);
    const lines = linesIn(
      facts,
      hooks,
      new RegExp(
        `(?=.*(?:\\^|\\(|refs/heads/|head_ref|pattern|regex))${wanted.map((name) => `(?=.*\\b${name}\\b(?:\\|[\\w|-]*)?\\)?\\\\?/)`).join("")}`,
      ),
    );
    return found(
      lines,
      (one) => one,
      () =>
        fail(
          `Nothing holds branches to ${wanted.map((name) => `${name}/`).join(", ")}.`,
          "Check the name in a ruleset or in the pipeline.",
        ),
    );
  };
}

const CONFIGURATIONS = [
  "commitlint.config.{js,cjs,mjs,ts}",
  ".commitlintrc*",
  ".cz.{toml,yaml,json}",
  "cog.toml",
  "committed.toml",
  ".gitlint",
  "pyproject.toml",
  ".pre-commit-config.yaml",
  ".github/workflows/*.{yml,yaml}",
];

const needsScope: Check = (facts, question) => {
  const scoped = linesIn(
    facts,
    CONFIGURATIONS,
    /scope-empty["']?\s*:\s*\[\s*2|--force-scope|requireScope:\s*true|\[?"?--scopes?=|\\\(\[[^\]]*\][+*]?\\\)(?!\?)/,
  );
  if (scoped.length === 0)
    return fail(
      "A commit message needs no scope.",
      "Ask for one: --force-scope of conventional-pre-commit, scope-empty of commitlint.",
    );
  return all(checksMessages, () => pass(...scoped))(facts, question);
};

const TYPES = ["chore", "docs", "feat", "fix", "perf", "refactor", "test"];

/** Seven types on a line, or on the few that follow. */
const allowsSeven: Check = (facts) => {
  const places = facts.glob(CONFIGURATIONS).flatMap((path): readonly Evidence[] => {
    const rows = (facts.tree.text(path) ?? "").split("\n");
    const index = rows.findIndex((row, at) => {
      const near = /type-enum|args:|types?\s*[=:]/.test(row) ? rows.slice(at, at + 12).join(" ") : row;
      const listed = new Set(near.match(/\b(?:build|chore|ci|docs|feat|fix|perf|refactor|revert|style|test)\b/g) ?? []);
      return TYPES.every((type) => listed.has(type)) && listed.size === TYPES.length;
    });
    return index < 0 ? [] : [evidence((rows[index] ?? "").trim(), { path, line: index + 1 })];
  });
  return found(
    places,
    (one) => one,
    () => fail(`Nothing allows just ${TYPES.join(", ")}.`, "List the seven types where messages are checked."),
  );
};

/** A job that runs on pull requests and looks at something. */
function jobSees(pattern: RegExp, message: string, remedy: string): Check {
  return (facts) =>
    found(
      actsOfJobs(facts).filter(
        ({ job, command, action }) =>
          (runsOn(job, "pull_request") || runsOn(job, "pull_request_target")) &&
          pattern.test(`${command?.text ?? ""} ${action?.uses ?? ""} ${JSON.stringify(mapping(action?.with))}`),
      ),
      show,
      () => fail(message, remedy),
    );
}

const titles =
  /semantic-pull-request|conventional-pull-request|pr-conventional-commits|pull_request\.title|\bTITLE\b|pr-title/i;

function ofTitles(facts: Facts): readonly Evidence[] {
  return linesIn(facts, [".github/workflows/*.{yml,yaml}"], titles);
}

const titlesAreChecked: Check = (facts) =>
  found(
    ofTitles(facts),
    (one) => one,
    () => fail("Nothing checks the titles of pull requests.", "Lint the title in a workflow on pull requests."),
  );

const deletionIsFlagged: Check = (facts) =>
  found(
    linesIn(facts, [".github/workflows/*.{yml,yaml}", "**/*.sh"], /DESTRUCTIVE/),
    (one) => one,
    () =>
      fail(
        "No workflow looks for DESTRUCTIVE in the title when files are deleted.",
        "Fail a pull request that deletes files unless its title says so.",
      ),
  );

export const systemBranches: Topic = {
  id: "system-branches",
  title: "Branches, commits and reviews",
  bindings: [
    { by: "host", rules: ["SYS-1.7"], carrier: deletionIsFlagged },
    { by: "host", rules: ["SYS-4.14"], carrier: needsScope },
    { by: "host", rules: ["SYS-4.15"], carrier: allowsSeven },
    { by: "host", rules: ["SYS-4.16"], carrier: all(reviews(1), checks) },
    { by: "host", rules: ["SYS-4.17"], carrier: named("feat") },
    { by: "host", rules: ["SYS-4.18"], carrier: named("hotfix") },
    { by: "host", rules: ["SYS-7.8", "CON-68.4"], carrier: checks },
    {
      by: "host",
      rules: ["SYS-14.5"],
      carrier: jobSees(
        /(?=.*(?:changed-files|git diff|dorny\/paths-filter))(?=.*\bdocs\b)/,
        "No job asks for documents beside a change of the API.",
        "Compare the changed paths in a job on pull requests.",
      ),
    },
    { by: "host", rules: ["SYS-17.1"], carrier: titlesAreChecked },
    { by: "host", rules: ["CON-67.2"], carrier: named("feature", "bugfix", "hotfix") },
    { by: "host", rules: ["CON-67.3"], carrier: checksMessages },
    { by: "host", rules: ["CON-67.4"], carrier: noForce },
    { by: "host", rules: ["CON-68.1"], carrier: throughPullRequests },
    { by: "host", rules: ["CON-68.2"], carrier: criticalNeedsTwo },
  ],
};
