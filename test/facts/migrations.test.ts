import { describe, expect, it } from "vitest";
import { readMigrations } from "../../src/facts/migrations.ts";
import { pythonOf } from "../../src/facts/python.ts";
import { treeOf } from "../../src/facts/tree.ts";

const ENV = "from alembic import context\n\ncontext.configure()\n";

function read(files: Record<string, string>) {
  const tree = treeOf({ files });
  return readMigrations(
    tree,
    pythonOf(tree, () => undefined),
  );
}

const revision = (text: string) => read({ "migrations/env.py": ENV, "migrations/versions/a.py": text })?.revisions[0];

describe("the folder", () => {
  it.each([
    [
      "alembic.ini",
      { "alembic.ini": "[alembic]\nscript_location = migrations\n", "migrations/env.py": ENV },
      "migrations",
    ],
    [
      "%(here)s",
      { "db/alembic.ini": "[alembic]\nscript_location = %(here)s/alembic\n", "db/alembic/env.py": ENV },
      "db/alembic",
    ],
    [
      "a package",
      { "alembic.ini": "script_location = app:migrations\n", "app/migrations/env.py": ENV },
      "app/migrations",
    ],
    ["pyproject.toml", { "pyproject.toml": '[tool.alembic]\nscript_location = "db/m"\n', "db/m/env.py": ENV }, "db/m"],
    ["env.py alone", { "src/app/alembic/env.py": ENV }, "src/app/alembic"],
    ["a stale setting", { "alembic.ini": "script_location = gone\n", "alembic/env.py": ENV }, "alembic"],
  ])("is found by %s", (_, files, folder) =>
    expect(read(files as Record<string, string>)).toMatchObject({ folder, env: `${folder}/env.py` }),
  );

  it("may not be there", () => expect(read({ "app/env.py": "import os\n", "app/main.py": "x = 1\n" })).toBeUndefined());
});

describe("a revision", () => {
  it.each([
    ['revision = "a"\ndown_revision = None\n', "a", []],
    ["revision: str = 'a'\ndown_revision: Union[str, None] = 'b'  # x\n", "a", ["b"]],
    ['revision: str = "a"\ndown_revision: str | Sequence[str] | None = (\n    "b",\n    "c",\n)\n', "a", ["b", "c"]],
  ])("%j", (text, id, downRevisions) => expect(revision(text)).toMatchObject({ id, downRevisions }));

  it.each([
    ["    op.drop_table('a')", true],
    ["    with op.batch_alter_table('a') as batch:\n        batch.drop_column('b')", true],
    ["    pass", false],
    ["    ...", false],
    ['    """Nothing."""', false],
    ["    raise NotImplementedError('no way back')", false],
    ["    raise RuntimeError('no way back')", false],
  ])("downgrade with %j does something: %s", (body, downgrades) =>
    expect(
      revision(
        `from alembic import op\nrevision = "a"\ndown_revision = None\n\n\ndef upgrade() -> None:\n    op.create_table("a")\n\n\ndef downgrade() -> None:\n${body}\n`,
      ),
    ).toMatchObject({ upgrades: true, downgrades }),
  );

  it("may lack a function", () =>
    expect(revision('revision = "a"\ndown_revision = None\n')).toMatchObject({ upgrades: false, downgrades: false }));
});
