import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Project } from "../../../src/project.ts";
import { file, files } from "../../helpers/project-files.ts";

describe("compose", () => {
  const services = (facts: Partial<Project>, path = "compose.yaml", ...components: readonly string[]) =>
    (
      parse(file(path, facts, "compose", ...components) || "{}") as {
        services?: Record<string, Record<string, unknown>>;
      }
    ).services;
  const postgres = {
    database: "postgresql",
    databaseVariable: "DATABASE_URL",
    migrations: "alembic",
    assets: ["alembic.ini"],
  };
  it.each([
    [["shop"], {}],
    [["shop", "migrate", "postgres"], postgres],
    [["shop", "mysql"], { database: "mysql" }],
    [["shop", "redis"], { redis: true }],
    [["shop"], { ...postgres, composeServices: { postgresql: "db" } }],
    [["postgres"], { ...postgres, composeServices: { app: "web" } }],
    [undefined, { ...postgres, composeServices: { app: "web", postgresql: "db" } }],
  ] as const)("has %j", (names, facts) => {
    const found = services(facts, "compose.yaml", "docker");
    expect(found && Object.keys(found)).toEqual(names);
  });
  it("says where the database and the cache are, and demands nothing", () => {
    const { environment } =
      services(
        { ...postgres, redis: true, variables: ["DB_HOST", "POSTGRES_PASSWORD", "API_KEY"] },
        "compose.yaml",
        "docker",
      )?.["shop"] ?? {};
    expect(environment).toEqual({
      API_KEY: "${API_KEY:-only-for-development-and-long-enough-for-a-key}",
      DATABASE_URL: "postgresql://postgres:${POSTGRES_PASSWORD:-postgres}@postgres:5432/postgres",
      DB_HOST: "postgres",
      POSTGRES_PASSWORD: "${POSTGRES_PASSWORD:-postgres}",
      REDIS_URL: "redis://redis:6379/0",
    });
  });
  it("goes into the owner's file, with the image that is there", () => {
    const present = { compose: "deploy/docker-compose.yml", docker: "deploy/Dockerfile" };
    const found = services({ ...postgres, present }, "deploy/docker-compose.yml");
    expect(found?.["shop"]?.["build"]).toEqual({ context: "..", dockerfile: "deploy/Dockerfile" });
    expect(Object.keys(found ?? {})).toEqual(["shop", "postgres"]);
    expect(found?.["shop"]).not.toHaveProperty("cap_drop");
  });
  it("lets the owner's file work without our service", () => {
    const facts: Partial<Project> = {
      ...postgres,
      variables: ["API_KEY"],
      present: { compose: "compose.yaml" },
      composeServices: { postgresql: "db" },
      composeDatabase: { user: "shop", password: "${PW:-pw}", database: "lamps" },
    };
    const found = files(facts, "compose", "make", "docker");
    expect(services(facts, "compose.yaml", "docker")).toEqual({
      shop: expect.objectContaining({
        profiles: ["app"],
        environment: {
          API_KEY: "${API_KEY:-only-for-development-and-long-enough-for-a-key}",
          DATABASE_URL: "postgresql://shop:${PW:-pw}@db:5432/lamps",
        },
        env_file: [{ path: ".env", required: false }],
      }) as unknown,
    });
    expect(found["compose.yaml"]).not.toContain(":?");
    expect(found["Makefile"]).toContain("docker compose --profile app up --build --detach --wait");
  });
  it("builds one image once", () => {
    const found = services(postgres, "compose.yaml", "docker");
    expect(found?.["shop"]).toMatchObject({ image: "shop", build: { context: "." } });
    expect(found?.["migrate"]).toMatchObject({ image: "shop", pull_policy: "never" });
    expect(found?.["migrate"]).not.toHaveProperty("build");
  });
  it("publishes no port but the service's", () =>
    expect(
      Object.entries(services({ ...postgres, redis: true }, "compose.yaml", "docker") ?? {}).filter(
        ([, { ports }]) => ports,
      ),
    ).toEqual([["shop", expect.objectContaining({ ports: ["127.0.0.1:${PORT:-8000}:8000"] })]]));
});
