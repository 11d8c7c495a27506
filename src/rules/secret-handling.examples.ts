import type { Examples } from "./model.ts";

const TABLE = `# Secrets

| Secret | Purpose | Owner | Rotates |
|---|---|---|---|
| \`DATABASE_URL\` | the service's own role | team | every 90 days |
`;
const SETTINGS = { "app/settings.py": "class Settings(BaseSettings):\n    database_url: SecretStr\n" };
const MORE = {
  "app/settings.py":
    "class Settings(BaseSettings):\n    database_url: SecretStr\n    redis_url: SecretStr | None = None\n",
};
const without = (column: number): string =>
  TABLE.split("\n")
    .map((row) => (row.startsWith("|") ? `|${row.slice(1, -1).split("|").toSpliced(column, 1).join("|")}|` : row))
    .join("\n");

export const examples: Examples = {
  "PY-SEC-041": {
    pass: [
      { files: { Makefile: "secrets:\n\tgit ls-files | xargs detect-secrets-hook --baseline .secrets.baseline\n" } },
      {
        files: {
          ".pre-commit-config.yaml":
            "repos:\n  - repo: https://github.com/gitleaks/gitleaks\n    rev: v8.0.0\n    hooks:\n      - id: gitleaks\n",
        },
      },
      {
        files: {
          ".github/workflows/ci.yml":
            "on: push\njobs:\n  scan:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: gitleaks/gitleaks-action@v2\n",
        },
      },
    ],
    fail: [
      { files: { Makefile: "secrets:\n\techo none\n" } },
      {
        files: {
          ".pre-commit-config.yaml":
            "repos:\n  - repo: local\n    hooks:\n      - id: ruff\n        entry: ruff check\n",
        },
      },
      { files: { Makefile: "secrets:\n\tgitleaks git || true\n" } },
    ],
  },
  "PY-SEC-042": {
    pass: [
      { files: { "chart/Chart.yaml": "name: shop\n", "chart/templates/secret.yaml": "kind: ExternalSecret\n" } },
      { files: { "infra/secrets.tf": 'resource "aws_secretsmanager_secret" "db" {}\n' } },
      { files: { "app/secrets.py": 'client = boto3.client("ssm")\n' } },
    ],
    fail: [
      { files: { "chart/Chart.yaml": "name: shop\n", "chart/templates/secret.yaml": "kind: Secret\n" } },
      { files: { "docs/security.md": "Secrets belong into AWS Secrets Manager.\n" } },
    ],
  },
  "PY-SEC-043": {
    pass: [
      { files: { "docs/security.md": TABLE, ...SETTINGS } },
      {
        files: { "SECURITY.md": "| Credential | Used for | Renewed |\n|---|---|---|\n| API token | mail | yearly |\n" },
      },
    ],
    fail: [
      { files: { ...SETTINGS }, says: "No document lists" },
      { files: { "docs/security.md": TABLE, ...MORE }, says: "redis_url" },
      { files: { "docs/security.md": without(1), ...SETTINGS }, says: "what each is for" },
      { files: { "docs/security.md": TABLE.replace("every 90 days", ""), ...SETTINGS }, says: "gaps" },
    ],
  },
  "PY-SEC-043a": {
    pass: [
      { files: { "docs/security.md": TABLE, ...SETTINGS } },
      { files: { "docs/security.md": without(1), ...SETTINGS } },
    ],
    fail: [
      { files: { "docs/security.md": without(2), ...SETTINGS }, says: "who owns them" },
      { files: { "docs/security.md": without(3), ...SETTINGS }, says: "No document lists" },
    ],
  },
  "PY-SEC-043b": {
    pass: [{ files: { "docs/security.md": TABLE, ...SETTINGS } }],
    fail: [{ files: { "docs/security.md": without(1), ...SETTINGS }, says: "what each is for" }, { files: {} }],
  },
};
