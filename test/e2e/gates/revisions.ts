import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Repository } from "../helpers/repository.ts";
import { changer } from "./guards.ts";

const COLUMN = "    quantity: Mapped[int] = mapped_column(sa.Integer())\n";
const NEW_COLUMN = `${COLUMN}    note: Mapped[str | None] = mapped_column(sa.String(20))\n`;

/** Revisions of the schema, on the database of the compose file, which has to be empty. */
export function revisions(repository: Repository): void {
  const change = changer(repository);

  it("walks down every revision and up again, and agrees with the models: what the pipeline runs", async () => {
    const targets = ["migration-walk", "migrate", "migration-check"];
    await repository.run("revisions", ["docker", "compose", "run", "--rm", "integration", "make", ...targets]);
  });

  it("does not walk where there are data", async () => {
    expect(await repository.refusal("make", "migration-walk")).toContain("the database is in use");
  });

  it("refuses a model without its revision, and a revision that nobody has read", async () => {
    await change("app/models/item.py", COLUMN, NEW_COLUMN, async () => {
      expect(await repository.refusal("make", "migration-check")).toContain("New upgrade operations detected");
      await repository.make("migration", "m=add a note");
      const { stdout } = await repository.run("git", [
        "git",
        "ls-files",
        "--others",
        "--exclude-standard",
        "migrations",
      ]);
      const draft = stdout.trim();
      expect(draft).toMatch(/^migrations\/versions\/\w+\.py$/);
      try {
        expect(repository.read(draft)).toContain("add_column");
        await repository.make("watermark");
        const tests = [
          "run",
          "--rm",
          "-T",
          "tools",
          "pytest",
          "-p",
          "no:cacheprovider",
          "tests/unit/test_revisions.py",
        ];
        expect(await repository.refusal("docker", "compose", ...tests)).toMatch(/ 1 failed, \d+ passed/);
      } finally {
        rmSync(join(repository.path, draft));
      }
    });
  });
}
