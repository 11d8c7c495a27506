import { describe, expect, it } from "vitest";
import { ALONE, type Files, shown } from "./detected.ts";

describe("the database", () => {
  it.each<[string, string, Files, unknown]>([
    ["a driver", "fastapi\npsycopg2-binary\n", {}, "postgresql"],
    ["MySQL", "fastapi\naiomysql\n", {}, "mysql"],
    ["MongoDB", "fastapi\nmotor\n", {}, "mongodb"],
    ["an address", "fastapi\nsqlalchemy\n", { "db.py": 'URL = "sqlite:///a.db"\n' }, "sqlite"],
    ["SQLite in development", "fastapi\npsycopg\n", { "db.py": 'URL = "sqlite:///a.db"\n' }, "postgresql"],
    ["two servers", "fastapi\npsycopg\npymysql\n", {}, ["postgresql", "mysql"]],
    [
      "two drivers, one in compose",
      "fastapi\npsycopg\npymysql\n",
      { "compose.yaml": "services:\n  db:\n    image: mysql:9\n" },
      "mysql",
    ],
    ["a database of others", "fastapi\n", { "compose.yaml": "services:\n  db:\n    image: postgres\n" }, "none"],
    ["an ORM alone", "fastapi\nsqlalchemy\n", {}, ["postgresql", "mysql", "sqlite"]],
  ])("%s", (_, requirements, files, database) => {
    expect(shown({ ...ALONE, "requirements.txt": requirements, ...files }, "database")).toEqual(database);
  });
});
