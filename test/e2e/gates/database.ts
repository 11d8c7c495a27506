import { expect, inject, it } from "vitest";
import type { Repository } from "../helpers/repository.ts";

/** Every lane at once; each by itself once is enough. */
const WHOLE = "test-all";

/**
 * What needs a real PostgreSQL.
 *
 * @param targets those of make that do
 */
export function database(
  repository: Repository,
  targets: readonly string[] = repository.variant.thorough ? ["test-integration", "test-e2e", WHOLE] : [WHOLE],
): void {
  it.each(targets)("passes make %s", async (target) => {
    await repository.make(target);
  });

  it("migrates an empty database up, down and up again, and models agree with it", async () => {
    const name = `e2e_${repository.variant.id.replaceAll("-", "_")}`;
    await psql(repository, `DROP DATABASE IF EXISTS ${name}`);
    await psql(repository, `CREATE DATABASE ${name}`);
    const env = { [repository.variable("DATABASE_URL")]: inject("postgres").replace(/[^/]+$/, name) };
    const alembic = (...args: string[]) => repository.run("alembic", ["uv", "run", "alembic", ...args], { env });
    const revisions = async (command: string) =>
      (await alembic(command)).stdout.split("\n").filter((line) => /^\w+( \(head\))?$/.test(line));
    await repository.run("alembic", ["make", "migrate"], { env });
    expect(await revisions("heads")).toHaveLength(1);
    expect(await revisions("current")).toEqual(await revisions("heads"));
    await alembic("downgrade", "base");
    expect(await revisions("current")).toEqual([]);
    await alembic("upgrade", "head");
    expect(await revisions("current")).toEqual(await revisions("heads"));
    await alembic("check");
  });
}

function psql(repository: Repository, statement: string) {
  const address = inject("postgres").replace("+asyncpg", "");
  return repository.run("psql", ["psql", "--quiet", "--set=ON_ERROR_STOP=1", "--command", statement, address]);
}
