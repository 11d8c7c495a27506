import type { Examples } from "./model.ts";

const ALEMBIC = {
  "alembic.ini": "[alembic]\nscript_location = migrations\n",
  "migrations/env.py": "from alembic import context\n\ncontext.run_migrations()\n",
};
const REVISION = (id: string, down: string, up: string, back = "pass") =>
  `from alembic import op\n\nrevision = "${id}"\ndown_revision = ${down}\n\n\ndef upgrade() -> None:\n    ${up}\n\n\ndef downgrade() -> None:\n    ${back}\n`;
const FIRST = {
  "migrations/versions/a.py": REVISION("a", "None", 'op.create_table("items")', 'op.drop_table("items")'),
};
const JOB = (...commands: readonly string[]) => ({
  ".github/workflows/ci.yml": `on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    services:\n      db:\n        image: postgres:17\n    steps:\n${commands.map((command) => `      - run: ${command}\n`).join("")}`,
});

export const examples: Examples = {
  "T1-5.1": {
    pass: [
      { files: { "app/db.py": 'URL = "sqlite:///data.db"\n' } },
      { files: { "app/db.py": 'import sqlite3\n\ndb = sqlite3.connect("x")\n' } },
    ],
    fail: [
      { files: { "app/db.py": 'URL = "postgresql://db"\n' }, says: "SQLite" },
      { files: { "app/config.py": 'SQLITE_PREFIX: str = "sqlite:///"\n' }, says: "SQLite" },
    ],
  },
  "T2-5.1": {
    pass: [{ files: { "requirements.txt": "sqlmodel==0.0.22\n", "app/models.py": "from sqlmodel import SQLModel\n" } }],
    fail: [
      { files: { "requirements.txt": "asyncpg==0.30\n" }, says: "No light ORM" },
      { files: { "requirements.txt": "sqlmodel==0.0.22\n", "app/models.py": "x = 1\n" }, says: "nothing imports" },
    ],
  },
  "T2-5.2": {
    pass: [{ files: { "docs/db-changes.md": "# Changes\n\n| Date | Change |\n|---|---|\n| 2026-01-01 | index |\n" } }],
    fail: [{ files: { "docs/db-changes.md": "# Changes\n" }, says: "No document" }],
  },
  "T3-5.1": {
    pass: [{ files: { ...ALEMBIC, ...FIRST } }],
    fail: [
      { files: { "app/main.py": "x = 1\n" }, says: "not set up" },
      { files: ALEMBIC, says: "no revision" },
    ],
  },
  "T3-5.3": {
    pass: [
      { files: JOB("uv run alembic upgrade head") },
      { files: { ...JOB("make migrate"), Makefile: "migrate:\n\talembic upgrade head\n" } },
      { files: { ...JOB("pytest"), "tests/test_db.py": 'def test_up():\n    command.upgrade(config, "head")\n' } },
    ],
    fail: [
      { files: JOB("uv run pytest"), says: "No job" },
      { files: JOB("uv run alembic upgrade head || true"), says: "No job" },
      {
        files: {
          ".github/workflows/ci.yml":
            "on: push\njobs:\n  test:\n    runs-on: x\n    steps:\n      - run: alembic upgrade head\n",
        },
        says: "No job",
      },
    ],
  },
  "T4-5.4": {
    pass: [{ files: JOB("alembic upgrade head", "pytest -m smoke") }],
    fail: [
      { files: JOB("alembic upgrade head"), says: "No job" },
      { files: JOB("pytest -m smoke", "alembic upgrade head"), says: "No job" },
    ],
  },
  "T5-5.1": {
    pass: [
      {
        files: { ...ALEMBIC, ...FIRST, "migrations/versions/b.py": REVISION("b", '"a"', 'op.add_column("items", c)') },
      },
    ],
    fail: [
      {
        files: {
          ...ALEMBIC,
          ...FIRST,
          "migrations/versions/b.py": REVISION("b", '"a"', "op.x()"),
          "migrations/versions/c.py": REVISION("c", '"a"', "op.y()"),
        },
        says: "not on one line",
      },
      { files: { ...ALEMBIC, "migrations/versions/a.py": REVISION("a", "None", "pass") }, says: "changes nothing" },
    ],
  },
  "T5-5.3": {
    pass: [{ files: JOB("alembic upgrade head", "alembic downgrade -1") }],
    fail: [{ files: JOB("alembic upgrade head"), says: "No job" }],
  },
  "T5-5.4": {
    pass: [
      { files: { ...ALEMBIC, ...FIRST } },
      {
        files: {
          ...ALEMBIC,
          "migrations/versions/a.py": REVISION("a", "None", 'op.drop_table("old")', 'op.create_table("old")'),
        },
      },
    ],
    fail: [
      {
        files: { ...ALEMBIC, "migrations/versions/a.py": REVISION("a", "None", 'op.drop_column("items", "x")') },
        says: "drops data",
      },
    ],
  },
};
