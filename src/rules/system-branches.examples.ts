import type { Examples } from "./model.ts";

const RULESET = `{
  "name": "Trunk",
  "enforcement": "active",
  "rules": [
    { "type": "non_fast_forward" },
    {
      "type": "pull_request",
      "parameters": { "required_approving_review_count": 1, "require_code_owner_review": true }
    },
    {
      "type": "required_status_checks",
      "parameters": { "required_status_checks": [{ "context": "Test" }] }
    }
  ]
}
`;

const TERRAFORM = `resource "github_branch_protection" "main" {
  pattern             = "main"
  allows_force_pushes = false
  required_status_checks { strict = true }
  required_pull_request_reviews {
    required_approving_review_count = 2
  }
}
`;

const ruleset = (find = "", replace = "") => ({
  files: { ".github/rulesets/main.json": RULESET.replace(find, replace) },
});
const terraform = (find = "", replace = "") => ({ files: { "infra/github.tf": TERRAFORM.replace(find, replace) } });
const workflow = (run: string) => ({
  files: {
    ".github/workflows/pr.yml": `on: pull_request\njobs:\n  one:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ${run}\n`,
  },
});
const hook = (args: string) => ({
  files: {
    ".pre-commit-config.yaml": `repos:\n  - repo: https://github.com/compilerla/conventional-pre-commit\n    rev: v4\n    hooks:\n      - id: conventional-pre-commit\n        stages: [commit-msg]\n        args: ${args}\n`,
  },
});

export const examples: Examples = {
  "SYS-1.7": {
    pass: [workflow("git diff --diff-filter=D --quiet || grep -q DESTRUCTIVE title.txt")],
    fail: [workflow("git diff --diff-filter=D --quiet")],
  },
  "SYS-4.14": { pass: [hook("[--force-scope]")], fail: [hook("[--strict]"), { files: {} }] },
  "SYS-4.15": {
    pass: [
      hook("[chore, docs, feat, fix, perf, refactor, test]"),
      {
        files: {
          "commitlint.config.js":
            "export default { rules: { 'type-enum': [2, 'always', [\n'chore', 'docs', 'feat',\n'fix', 'perf', 'refactor', 'test']] } };\n",
        },
      },
    ],
    fail: [hook("[chore, docs, feat, fix, perf, refactor, style, test]"), hook("[feat, fix]")],
  },
  "SYS-4.16": {
    pass: [ruleset(), terraform()],
    fail: [{ ...ruleset(": 1,", ": 0,"), says: "review" }, ruleset('[{ "context": "Test" }]', "[]")],
  },
  "SYS-4.17": {
    pass: [workflow("echo $GITHUB_HEAD_REF | grep -E '^(feat|fix)/'")],
    fail: [workflow("echo feat"), { files: { ".github/workflows/ci.yml": "# feat/x\n" } }],
  },
  "SYS-4.18": {
    pass: [workflow("echo $GITHUB_HEAD_REF | grep -E '^(feat|hotfix)/'")],
    fail: [workflow("echo $GITHUB_HEAD_REF | grep -E '^feat/'")],
  },
  "SYS-7.8": {
    pass: [ruleset(), terraform()],
    fail: [{ files: {} }, ruleset("required_status_checks", "required_deployments")],
  },
  "SYS-14.5": {
    pass: [workflow("git diff --name-only origin/main -- docs | grep .")],
    fail: [workflow("git diff --name-only origin/main -- app")],
  },
  "SYS-17.1": {
    pass: [workflow('cz check --message "${{ github.event.pull_request.title }}"')],
    fail: [workflow("cz check --rev-range main..")],
  },
  "CON-67.2": {
    pass: [workflow("echo $GITHUB_HEAD_REF | grep -E '^(feature|bugfix|hotfix)/'")],
    fail: [workflow("echo $GITHUB_HEAD_REF | grep -E '^(feat|fix)/'")],
  },
  "CON-67.3": { pass: [hook("[]")], fail: [{ files: {} }] },
  "CON-67.4": {
    pass: [ruleset(), terraform()],
    fail: [ruleset("non_fast_forward", "deletion"), terraform("false", "true")],
  },
  "CON-68.1": { pass: [ruleset(), terraform()], fail: [ruleset('"pull_request"', '"deletion"')] },
  "CON-68.2": {
    pass: [terraform(), { files: { ...ruleset().files, CODEOWNERS: "* @acme/core\n" } }],
    fail: [ruleset(), terraform("= 2", "= 1")],
  },
};
