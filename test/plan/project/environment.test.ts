import { describe, expect, it } from "vitest";
import type { Answers } from "../../../src/model.ts";
import type { Project, Surroundings } from "../../../src/project.ts";
import { commandsOf } from "../../../src/plan/project.ts";
import { PROJECT, of, VERSIONS } from "../../helpers/project-commands.ts";

describe("environment", () => {
  const answers = { port: 1, package: "shop" } as Answers;
  const surroundings = { databaseHost: "db", password: "pw", redisHost: "cache", other: (name: string) => `<${name}>` };
  const environment = (project: Partial<Project>, more: Partial<Surroundings> = {}) =>
    commandsOf({ ...PROJECT, ...project }, answers, VERSIONS).environment({ ...surroundings, ...more });
  const postgres = { database: "postgresql", databaseVariable: "DATABASE_URL" } as const;
  it.each([
    ["nothing", {}, {}, {}],
    ["nothing for a default that no name tells", { settings: ["SECRET_KEY", "PAGE_SIZE", "DB_POOL"] }, {}, {}],
    [
      "an address in place of its default",
      { ...postgres, settings: ["DATABASE_URL"] },
      {},
      { DATABASE_URL: "postgresql://postgres:pw@db:5432/postgres" },
    ],
    [
      "no address for a default, where it is elsewhere",
      { ...postgres, settings: ["DATABASE_URL"] },
      { databaseHost: "" },
      {},
    ],
    [
      "parts in place of their defaults, and not what the code makes of them",
      {
        database: "postgresql",
        redis: true,
        settings: [
          "POSTGRES_SERVER",
          "POSTGRES_URI",
          "MYSQL_HOST",
          "TEST_DB_HOST",
          "REDIS_CACHE_HOST",
          "REDIS_CACHE_URL",
        ],
      },
      {},
      { POSTGRES_SERVER: "db", REDIS_CACHE_HOST: "cache" },
    ],
    [
      "whom the owner's database knows",
      { ...postgres, variables: ["DB_USER", "DB_NAME"] },
      { user: "shop", database: "lamps" },
      { DATABASE_URL: "postgresql://shop:pw@db:5432/lamps", DB_USER: "shop", DB_NAME: "lamps" },
    ],
    ["an address", postgres, {}, { DATABASE_URL: "postgresql://postgres:pw@db:5432/postgres" }],
    [
      "an address with a driver",
      { ...postgres, databaseScheme: "postgresql+asyncpg" },
      {},
      { DATABASE_URL: "postgresql+asyncpg://postgres:pw@db:5432/postgres" },
    ],
    ["MySQL", { database: "mysql", databaseVariable: "DB_URL" }, {}, { DB_URL: "mysql://root:pw@db:3306/shop" }],
    [
      "MongoDB",
      { database: "mongodb", databaseVariable: "MONGODB_URL" },
      {},
      { MONGODB_URL: "mongodb://db:27017/shop" },
    ],
    ["no file of SQLite", { database: "sqlite", databaseVariable: "DATABASE_URL" }, {}, {}],
    ["what is elsewhere", postgres, { databaseHost: "" }, { DATABASE_URL: "<DATABASE_URL>" }],
    [
      "parts",
      { ...postgres, variables: ["DB_HOST", "POSTGRES_PORT", "DB_USERNAME", "PGPASSWORD", "DB_NAME", "DATABASE_URI"] },
      {},
      {
        DATABASE_URL: "postgresql://postgres:pw@db:5432/postgres",
        DB_HOST: "db",
        POSTGRES_PORT: "5432",
        DB_USERNAME: "postgres",
        PGPASSWORD: "pw",
        DB_NAME: "postgres",
        DATABASE_URI: "postgresql://postgres:pw@db:5432/postgres",
      },
    ],
    ["Redis", { redis: true }, {}, { REDIS_URL: "redis://cache:6379/0" }],
    [
      "Redis by its own names",
      { redis: true, variables: ["REDIS_HOST", "REDIS_PORT", "CELERY_BROKER_URL", "REDIS_PASSWORD"] },
      {},
      {
        REDIS_HOST: "cache",
        REDIS_PORT: "6379",
        CELERY_BROKER_URL: "redis://cache:6379/0",
        REDIS_PASSWORD: "<REDIS_PASSWORD>",
      },
    ],
    [
      "others",
      { variables: ["SECRET_KEY", "SMTP_HOST"] },
      {},
      { SECRET_KEY: "<SECRET_KEY>", SMTP_HOST: "<SMTP_HOST>" },
    ],
  ] as const)("has %s", (_, project, more, values) => expect(environment(project, more)).toEqual(values));

  it("tells what is secret", () => {
    const variables = ["SECRET_KEY", "API_TOKEN", "SMTP_PASSWORD", "REDIS_URL", "WORKERS", "PUBLIC_URL", "PASSENGERS"];
    expect(of({ ...postgres, variables }).secrets).toEqual([
      "DATABASE_URL",
      "SECRET_KEY",
      "API_TOKEN",
      "SMTP_PASSWORD",
      "REDIS_URL",
    ]);
    expect(of({ ...postgres, variables: ["DATABASE_URL"] }).variables).toEqual(["DATABASE_URL"]);
    const settings = ["SECRET_KEY", "ACCESS_TOKEN_EXPIRE_MINUTES", "DATABASE_URL"];
    expect(of({ ...postgres, variables: ["API_KEY"], settings })).toMatchObject({
      variables: ["API_KEY"],
      settings: ["DATABASE_URL", "SECRET_KEY", "ACCESS_TOKEN_EXPIRE_MINUTES"],
      secrets: ["API_KEY", "DATABASE_URL", "SECRET_KEY"],
    });
  });
  it.each([
    ["SMTP_PORT", "60"],
    ["JWT_ALGORITHM", "HS256"],
    ["ISSUER_URL", "http://127.0.0.1"],
    ["SECRET_KEY", "only-for-tests-and-long-enough-for-a-key"],
  ])("tests %s with %s", (name, value) => expect(of({}).sample(name)).toBe(value));
});

describe("contents", () => {
  it.each([
    [["."], { packages: [] }],
    [["shop", "templates"], { packages: ["shop", "shop/models"], assets: ["templates", "shop/static"] }],
  ] as const)("are %j", (contents, project) => expect(of(project).contents).toEqual(contents));
});
