import type { Example, Examples } from "./model.ts";

const hook = (text: string): Example["files"] => ({ ".pre-commit-config.yaml": `repos:\n${text}` });
const ruleset = (rule: string): Example["files"] => ({
  ".github/rulesets/main.json": `{\n  "enforcement": "active",\n  "rules": [\n    ${rule}\n  ]\n}\n`,
});
const workflow = (step: string): Example["files"] => ({
  ".github/workflows/title.yml": `on: pull_request\njobs:\n  title:\n    runs-on: ubuntu-24.04\n    steps:\n      - ${step}\n`,
});

const SIGNED = ruleset('{ "type": "required_signatures" }');
const squash = (methods: string): Example["files"] =>
  ruleset(`{ "type": "pull_request", "parameters": { "allowed_merge_methods": [${methods}] } }`);

export const examples: Examples = {
  "T2-10.2": {
    pass: [
      {
        files: hook(
          "  - repo: https://github.com/compilerla/conventional-pre-commit\n    rev: v4.3.0\n    hooks:\n      - id: conventional-pre-commit\n        stages: [commit-msg]\n",
        ),
      },
      {
        files: hook(
          '  - repo: local\n    hooks:\n      - id: message\n        entry: "^(feat|fix|docs)(.+)?!?:"\n        language: pygrep\n        args: [--negate]\n        stages: [commit-msg]\n',
        ),
      },
      { files: workflow("uses: amannn/action-semantic-pull-request@v6") },
      { files: workflow("run: uv run cz check --rev-range origin/main..HEAD") },
      { files: { ".husky/commit-msg": "npx --no -- commitlint --edit $1\n" } },
    ],
    fail: [
      {
        files: hook(
          "  - repo: https://github.com/astral-sh/ruff-pre-commit\n    rev: v0.14.0\n    hooks:\n      - id: ruff\n",
        ),
        says: "commit messages",
      },
      { files: workflow("run: echo commitlint") },
      { files: workflow("run: cz check --rev-range origin/main..HEAD || true") },
      { files: { "CONTRIBUTING.md": "We use Conventional Commits.\n" } },
    ],
  },
  "T4-10.2": {
    pass: [
      { files: squash('"squash"') },
      {
        files: {
          ".github/settings.yml":
            "repository:\n  allow_squash_merge: true\n  allow_merge_commit: false\n  allow_rebase_merge: false\n",
        },
      },
      {
        files: {
          "infra/repository.tf":
            'resource "github_repository" "orders" {\n  allow_merge_commit = false\n  allow_rebase_merge = false\n}\n',
        },
      },
      { files: { Makefile: "settings:\n\tgh repo edit --enable-merge-commit=false --enable-rebase-merge=false\n" } },
    ],
    fail: [
      { files: {}, says: "squash" },
      { files: squash('"squash", "rebase"') },
      { files: { ".github/settings.yml": "repository:\n  allow_merge_commit: false\n  allow_rebase_merge: true\n" } },
    ],
  },
  "T5-11.4": {
    pass: [
      { files: { ...SIGNED, Makefile: "dev:\n\tgit config gpg.x509.program gitsign\n" } },
      {
        files: {
          "infra/main.tf":
            'resource "github_repository_ruleset" "main" {\n  rules {\n    required_signatures = true\n  }\n}\n',
          "CONTRIBUTING.md": "Run `git config --local gpg.x509.program gitsign`.\n",
        },
      },
    ],
    fail: [
      { files: SIGNED, says: "gitsign" },
      { files: { "CONTRIBUTING.md": "Run `git config --local gpg.x509.program gitsign`.\n" }, says: "ruleset" },
      { files: { ...SIGNED, "CONTRIBUTING.md": "Sign with GPG.\n" }, says: "gitsign" },
    ],
  },
};
