import { describe, expect, it } from "vitest";
import { ALONE, FASTAPI, type Files, shown } from "./detected.ts";

describe("drivers", () => {
  it.each<[string, readonly string[]]>([
    ["psycopg", ["psycopg"]],
    ["psycopg[binary]==3.2", []],
    ["psycopg\npsycopg-binary", []],
    ["psycopg[c]", ["psycopg2"]],
    ["psycopg2", ["psycopg2"]],
    ["psycopg2-binary", []],
    ["mysqlclient\nuWSGI", ["mysqlclient", "uwsgi"]],
  ])("%j need of the system %j", (requirements, names) =>
    expect(shown({ ...ALONE, "requirements.txt": `fastapi\n${requirements}\n` }, "nativeRequirements")).toEqual(names),
  );

  const settings = 'import os\nURL = os.getenv("DATABASE_URL")\n';
  it.each<[string, string, Files, string]>([
    ["asyncpg", "sqlalchemy\nasyncpg\npsycopg2", {}, "postgresql+asyncpg"],
    ["psycopg", "sqlalchemy\npsycopg", {}, "postgresql+psycopg"],
    ["psycopg2", "sqlalchemy\npsycopg2", {}, "postgresql"],
    ["asyncpg without SQLAlchemy", "asyncpg", {}, "postgresql"],
    ["Tortoise", "tortoise-orm\nasyncpg", {}, "postgres"],
    ["aiomysql", "sqlalchemy\naiomysql", {}, "mysql+aiomysql"],
    ["PyMySQL", "sqlalchemy\npymysql", {}, "mysql+pymysql"],
    ["psycopg[binary]", "sqlalchemy\npsycopg[binary]==3.2", {}, "postgresql+psycopg"],
    ["psycopg without SQLAlchemy", "psycopg", {}, "postgresql"],
    ["asyncpg of SQLModel", "sqlmodel\nasyncpg", {}, "postgresql+asyncpg"],
    ["psycopg of SQLModel", "sqlmodel\npsycopg", {}, "postgresql+psycopg"],
    ["MongoDB", "motor", {}, "mongodb"],
    ["no database", "httpx", {}, ""],
    ["the code", "sqlalchemy\nasyncpg", { "db.py": 'SCHEME = "postgresql+psycopg"\n' }, "postgresql+psycopg"],
    ["an example", "sqlalchemy\nasyncpg", { ".env.example": "DATABASE_URL=postgres://a@b/c\n" }, "postgres"],
    ["an example for SQLite", "sqlalchemy\nasyncpg", { ".env": "DATABASE_URL=sqlite:///a\n" }, "postgresql+asyncpg"],
    [
      "compose",
      "sqlalchemy\nasyncpg",
      { "compose.yaml": "services:\n  a:\n    environment:\n      DATABASE_URL: postgresql://a\n" },
      "postgresql",
    ],
  ])("in an address: %s", (_, requirements, files, scheme) => {
    const all = { ...ALONE, "requirements.txt": `fastapi\n${requirements}\n`, "settings.py": settings, ...files };
    expect(shown(all, "databaseScheme")).toBe(scheme);
  });

  it("in an address that the whole repository shows", () => {
    const files = {
      "api/main.py": FASTAPI,
      "api/requirements.txt": "fastapi\nsqlalchemy\nasyncpg\n",
      "api/settings.py": settings,
      "compose.yaml": "services:\n  api:\n    build: api\n    environment:\n      - DATABASE_URL=postgresql://a\n",
    };
    expect(shown(files, "databaseScheme", "api")).toBe("postgresql");
  });
});
