import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { detect, findServices } from "../../src/facts/detect.ts";
import type { Detection } from "../../src/facts/detect.ts";
import { factsOf } from "../../src/facts/facts.ts";
import type { Facts } from "../../src/facts/model.ts";
import { treeOf } from "../../src/facts/tree.ts";
import { SERVICES, textsBelow } from "../helpers/files.ts";
import { NOTHING_FOUND } from "../helpers/project.ts";

function fixture(name: string): Facts {
  return factsOf(treeOf({ name, files: textsBelow(join(SERVICES, name)) }));
}

/** The values alone, with what is missing left out. */
function values(part: Detection["project"] | Detection["answers"]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(part).flatMap(([key, found]) => (found === undefined ? [] : [[key, found.value as unknown]])),
  );
}

describe("services are found", () => {
  it.each([
    ["library", []],
    ["uv-src-fastapi", [""]],
    ["poetry-fastapi", [""]],
    ["pip-fastapi", [""]],
    ["flask-pip-tools", [""]],
    ["django-uv", [""]],
    ["monorepo", ["backend"]],
    ["two-services", ["services/billing", "services/catalogue"]],
    ["broken-pyproject", [""]],
  ])("%s: %j", (name, roots) => {
    expect(findServices(fixture(name)).map(({ root }) => root)).toEqual(roots);
  });

  it("with the place that shows them", () => {
    expect(findServices(fixture("monorepo"))).toEqual([
      { root: "backend", from: "backend/api/main.py:6", why: "holds a fastapi application" },
    ]);
  });
});

describe("what is known of a service", () => {
  it("of uv in src/, with PostgreSQL and Alembic", () => {
    const { project, answers, candidates } = detect(fixture("uv-src-fastapi"), "");
    expect(values(project)).toEqual({
      ...NOTHING_FOUND,
      root: "",
      framework: "fastapi",
      application: "lending.main:create_app",
      factory: true,
      interface: "asgi",
      server: "uvicorn",
      manager: "uv",
      lockFile: "uv.lock",
      devGroups: ["dev"],
      dependencyTable: "project.dependencies",
      devTable: "dependency-groups.dev",
      installable: true,
      source: "src",
      packages: ["src/lending"],
      assets: ["alembic.ini", "migrations"],
      tests: "tests",
      testRunner: "pytest",
      linters: ["ruff", "mypy"],
      configured: ["ruff", "mypy"],
      health: "/internal/healthz",
      database: "postgresql",
      orm: "sqlalchemy",
      metadata: "lending.models:Base.metadata",
      models: ["lending.models"],
      migrations: "alembic",
      databaseVariable: "LENDING_DATABASE_URL",
      databaseScheme: "postgresql+psycopg",
      variables: ["LENDING_SIGNING_KEY"],
      settings: ["LENDING_DATABASE_URL", "LENDING_PAGE_SIZE"],
      present: { alembic: "alembic.ini" },
    });
    expect(values(answers)).toEqual({
      name: "lending",
      description: "Lends books to the members of a library.",
      python: "3.12",
      port: 8080,
      licence: "MIT",
      organisation: "open-shelves",
    });
    expect(candidates).toEqual({});
    expect(project.databaseVariable?.from).toBe("src/lending/settings.py:10");
    expect(answers.python?.from).toBe(".python-version:1");
  });

  it("of Poetry, with a Dockerfile, a Makefile and a mounted application", () => {
    const { project, answers } = detect(fixture("poetry-fastapi"), "");
    expect(values(project)).toEqual({
      ...NOTHING_FOUND,
      root: "",
      framework: "fastapi",
      application: "app.main:app",
      factory: false,
      interface: "asgi",
      server: "uvicorn",
      manager: "poetry",
      lockFile: "poetry.lock",
      devGroups: ["test", "lint"],
      dependencyTable: "tool.poetry.dependencies",
      devTable: "tool.poetry.group.test.dependencies",
      packages: ["app"],
      tests: "tests",
      testRunner: "pytest",
      linters: ["black", "flake8"],
      configured: ["black", "flake8"],
      health: "/health",
      makeTargets: ["test", "run"],
      present: { docker: "Dockerfile", make: "Makefile" },
    });
    expect(answers.port).toEqual({ value: 9000, from: "Dockerfile:11" });
    expect(project.application?.from).toBe("Dockerfile:11");
  });

  it("of pip, with modules in the root", () => {
    const { project, answers, candidates } = detect(fixture("pip-fastapi"), "");
    expect(values(project)).toEqual({
      ...NOTHING_FOUND,
      root: "",
      framework: "fastapi",
      application: "main:app",
      factory: false,
      interface: "asgi",
      server: "uvicorn",
      manager: "pip",
      lockFile: "",
      requirements: ["requirements.txt"],
      devRequirements: ["requirements-dev.txt"],
      packages: ["links.py", "main.py"],
      tests: "",
      testRunner: "pytest",
      settings: ["BASE_ADDRESS"],
      health: "/ping",
      present: {},
    });
    // Nothing says which Python it runs on.
    expect(answers.python).toBeUndefined();
    expect(candidates).toEqual({});
    expect(answers.port).toEqual({ value: 8000, from: "default: nothing says another port" });
  });

  it("of pip-tools and a Flask factory", () => {
    const { project, answers } = detect(fixture("flask-pip-tools"), "");
    expect(values(project)).toEqual({
      ...NOTHING_FOUND,
      root: "",
      framework: "flask",
      application: "tickets:create_app",
      factory: true,
      interface: "wsgi",
      server: "gunicorn",
      manager: "pip-tools",
      lockFile: "requirements/base.txt",
      requirements: ["requirements/base.txt"],
      devRequirements: ["requirements/dev.txt"],
      packages: ["tickets"],
      tests: "tests",
      testRunner: "pytest",
      linters: ["pylint"],
      configured: ["pylint"],
      health: "/healthz",
      database: "postgresql",
      orm: "sqlalchemy",
      metadata: "tickets.extensions:db.metadata",
      models: ["tickets.models"],
      databaseVariable: "DATABASE_URL",
      databaseScheme: "postgresql+psycopg",
      redis: true,
      settings: ["SECRET_KEY", "DATABASE_URL", "REDIS_URL"],
      composeServices: { postgresql: "db", redis: "cache" },
      composeDatabase: { password: "tickets" },
      present: { compose: "docker-compose.yml" },
    });
    expect([answers.port?.value, answers.python?.value]).toEqual([5050, "3.12"]);
  });

  it("of Django", () => {
    const { project, answers } = detect(fixture("django-uv"), "");
    expect(values(project)).toEqual({
      ...NOTHING_FOUND,
      root: "",
      framework: "django",
      application: "config.wsgi:application",
      factory: false,
      interface: "wsgi",
      server: "gunicorn",
      manager: "uv",
      lockFile: "uv.lock",
      devGroups: ["dev", "lint"],
      dependencyTable: "project.dependencies",
      devTable: "dependency-groups.dev",
      packages: ["config", "manage.py", "plots"],
      tests: "plots/tests",
      testRunner: "pytest",
      linters: ["ruff"],
      configured: ["ruff"],
      health: "/health/",
      database: "postgresql",
      orm: "django",
      migrations: "django",
      databaseVariable: "DATABASE_URL",
      databaseScheme: "postgres",
      variables: ["SECRET_KEY"],
      settings: ["DEBUG", "ALLOWED_HOSTS", "DATABASE_URL"],
      present: {},
    });
    // `>=3.12` has no end, so the newest is not taken.
    expect(answers.python).toEqual({ value: "3.13", from: "pyproject.toml:5" });
  });

  it("of a folder beside a front end", () => {
    const { project, answers } = detect(fixture("monorepo"), "backend");
    expect(values(project)).toEqual({
      ...NOTHING_FOUND,
      root: "backend",
      framework: "fastapi",
      application: "api.main:app",
      factory: false,
      interface: "asgi",
      server: "uvicorn",
      manager: "uv",
      lockFile: "uv.lock",
      devExtras: ["test"],
      dependencyTable: "project.dependencies",
      devTable: "project.optional-dependencies.test",
      packages: ["api"],
      tests: "tests",
      testRunner: "pytest",
      composeServices: { app: "api" },
      // Its environment does not have it.
      configured: ["ruff"],
      health: "/api/v1/health",
      present: {
        docker: "Dockerfile",
        compose: "../compose.yaml",
        ci: "../.github/workflows/ci.yml",
      },
    });
    expect(answers.name).toEqual({ value: "ferry-api", from: "backend/pyproject.toml:2" });
    expect(answers.port).toEqual({ value: 8100, from: "backend/Dockerfile:5" });
  });

  it("of one of two services in a workspace, whose applications a third package makes", () => {
    const { project, answers, candidates } = detect(fixture("two-services"), "services/catalogue");
    expect(values(project)).toMatchObject({
      application: "catalogue.app:app",
      manager: "uv",
      lockFile: "../../uv.lock",
      packages: ["catalogue"],
    });
    expect(answers.port?.value).toBe(8202);
    // The route is in the other package.
    expect(project.health).toBeUndefined();
    expect(candidates).toEqual({ health: ["/openapi.json"] });
  });

  it("nothing, where the project cannot be read", () => {
    expect(() => detect(fixture("broken-pyproject"), "")).toThrow(
      expect.objectContaining({
        code: "PROJECT_UNREADABLE",
        message: expect.stringMatching(/^pyproject\.toml:8 is not valid TOML: /) as string,
        hint: "Correct pyproject.toml, then run the command again.",
      }) as Error,
    );
  });
});
