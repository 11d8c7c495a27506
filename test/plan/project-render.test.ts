/** Every variant for services that someone else wrote, for services of every kind: what is rendered can be read and holds no leftovers. */
import { fileURLToPath } from "node:url";
import { parse as parseToml } from "smol-toml";
import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { plainRecords, readRecord } from "../../src/answers/records.ts";
import { holds } from "../../src/catalog/conditions.ts";
import { dockerfileOf } from "../../src/facts/dockerfile.ts";
import type { Answers, RenderedFile } from "../../src/model.ts";
import type { Project } from "../../src/project.ts";
import { plan } from "../../src/plan/plan.ts";
import { render } from "../../src/render/render.ts";
import { loadCatalog, miniAnswers } from "../helpers/catalog.ts";
import { someProject, uvProject } from "../helpers/project.ts";

const catalog = await loadCatalog(fileURLToPath(new URL("../../templates", import.meta.url)));
const variants = catalog.units.flatMap(({ existing }) => existing ?? []);

const django: Partial<Project> = {
  framework: "django",
  application: "config.wsgi:application",
  interface: "wsgi",
  server: "gunicorn",
  packages: ["config", "manage.py", "shop"],
  testRunner: "django",
  orm: "django",
  migrations: "django",
};
const tables: Partial<Project> = { orm: "sqlalchemy", metadata: "shop.models:Base.metadata", models: ["shop.models"] };
const postgres: Partial<Project> = {
  database: "postgresql",
  databaseVariable: "DATABASE_URL",
  databaseScheme: "postgresql+asyncpg",
};

const PROJECTS: Readonly<Record<string, Project>> = {
  "Flask with pip": someProject,
  "FastAPI with uv": uvProject,
  "a folder with a space in its name": {
    ...uvProject,
    ...postgres,
    ...tables,
    root: "services/my api",
    redis: true,
    source: "src",
    packages: ["src/shop"],
    linters: ["ruff", "ruff-format", "mypy"],
    variables: ["SECRET_KEY", "POSTGRES_HOST", "DB_PORT", "REDIS_HOST", "WORKERS"],
  },
  "Django with files that it collects": {
    ...uvProject,
    ...django,
    ...postgres,
    databaseScheme: "postgres",
    staticRoot: "static files",
    variables: ["SECRET_KEY"],
    nativeRequirements: ["psycopg2", "python-magic"],
  },
  "Poetry with SQLModel": {
    ...uvProject,
    ...postgres,
    manager: "poetry",
    lockFile: "poetry.lock",
    dependencyTable: "tool.poetry.dependencies",
    devTable: "tool.poetry.group.dev.dependencies",
    orm: "sqlmodel",
    metadata: "sqlmodel:SQLModel.metadata",
    health: "",
  },
  "PDM with MySQL and Redis": {
    ...uvProject,
    manager: "pdm",
    lockFile: "pdm.lock",
    devTable: "tool.pdm.dev-dependencies.test",
    database: "mysql",
    redis: true,
    variables: ["MYSQL_HOST", "MYSQL_PASSWORD", "CELERY_BROKER_URL"],
  },
  "Pipenv in a folder": { ...someProject, root: "api", manager: "pipenv", lockFile: "Pipfile.lock", requirements: [] },
  "pip-tools with SQLite": {
    ...someProject,
    ...tables,
    manager: "pip-tools",
    requirements: ["requirements/base.txt"],
    devRequirements: ["requirements/dev.txt"],
    database: "sqlite",
    databaseVariable: "DATABASE_URL",
    databaseScheme: "sqlite",
    assets: ["templates", "static files"],
  },
  "Litestar with MongoDB": {
    ...uvProject,
    framework: "litestar",
    application: "shop:create_app",
    factory: true,
    server: "granian",
    source: "src/py",
    packages: ["src/py/shop"],
    database: "mongodb",
    databaseVariable: "MONGODB_URL",
    databaseScheme: "mongodb",
  },
  "of setup.py, without tests": {
    ...someProject,
    framework: "other",
    server: "",
    requirements: [],
    installable: true,
    packages: [],
    tests: "",
    testRunner: "none",
    health: "",
  },
  "a workspace with much of its own": {
    ...uvProject,
    ...postgres,
    root: "backend",
    lockFile: "../uv.lock",
    migrations: "alembic",
    orm: "sqlmodel",
    assets: ["alembic.ini", "migrations"],
    makeTargets: ["lint", "test", "up", "build", "docs"],
    hooks: ["check-toml", "ruff"],
    composeServices: { app: "backend", postgresql: "db" },
    present: {
      docker: "../docker/api.Dockerfile",
      compose: "../compose.yml",
      make: "Makefile",
      "pre-commit": "../.pre-commit-config.yaml",
    },
  },
  "its own compose file and image": {
    ...someProject,
    ...postgres,
    redis: true,
    composeServices: { app: "web" },
    present: { docker: "docker/Dockerfile", compose: "docker/docker-compose.yml" },
  },
};

const CASES = Object.entries(PROJECTS);

function rendered(project: Project, components: readonly string[]): readonly RenderedFile[] {
  const answers: Answers = {
    ...miniAnswers,
    name: "shop",
    package: "shop",
    description: 'Sells "lamps": 50% off\nand more ${{ x }} & $y #1',
    authentication: "none",
    database: project.database,
    port: 8000,
    components,
    project,
  };
  return render(plan(answers, catalog, "0.1.0"));
}

/** Ids of the components that fit a service. */
function fitting(project: Project): readonly string[] {
  const ids = new Set(variants.map(({ id }) => id));
  return variants.filter(({ when }) => holds(when, { ...project }, ids)).map(({ id }) => id);
}

/** A component with those that it requires. */
function closure(id: string): readonly string[] {
  const requires = variants.find((unit) => unit.id === id)?.requires ?? [];
  return [...new Set([...requires.flatMap(closure), id])];
}

/** The documents of a file, where it is of a format that has a parser here. */
function documentsOf({ path, text }: RenderedFile): readonly unknown[] {
  if (path.includes("/templates/") || path.startsWith("chart/templates/")) return [];
  if (path.endsWith(".toml")) return [parseToml(text)];
  if (path.endsWith(".json")) return [JSON.parse(text)];
  if (!/\.ya?ml$/.test(path)) return [];
  return parseAllDocuments(text).map((document) => {
    expect(document.errors.concat(document.warnings), path).toEqual([]);
    return document.toJS() as unknown;
  });
}

/** Lists that mean nothing, or break, when they are empty. */
const FILLED = new Set([
  "steps",
  "repos",
  "hooks",
  "command",
  "test",
  "needs",
  "paths",
  "branches",
  "tests",
  "asserts",
]);

/** Keys that stand without a value. */
const BARE = new Set(["pull_request", "workflow_dispatch", "postgres", "mysql", "minimumReleaseAge"]);

function gaps(value: unknown, key: string): readonly string[] {
  if (value === null || value === undefined) return BARE.has(key) ? [] : [key];
  if (Array.isArray(value)) {
    const empty = value.length === 0 && FILLED.has(key) ? [key] : [];
    return [...empty, ...value.flatMap((item) => gaps(item, `${key}[]`))];
  }
  if (typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, inside]) => gaps(inside, name));
}

describe.each(CASES)("%s", (_, project) => {
  it("is a project that can be recorded", () => {
    const { project: record } = plainRecords({ ...miniAnswers, project });
    expect(readRecord("project", record, "answers.yaml:1")).toEqual(project);
  });

  it.each([["all", fitting(project)] as const, ...fitting(project).map((id) => [id, closure(id)] as const)])(
    "has well-formed files of %s",
    (id, components) => {
      const files = rendered(project, components);
      if (!["ci", "compose", "python"].includes(id)) expect(files).not.toEqual([]);
      for (const { path, text } of files) {
        expect(path).not.toMatch(/__\w+__/);
        expect(text, path).not.toMatch(/\bundefined\b|\[object |\bNaN\b|<%|__(?:root|make|compose|\w*requirements)__/);
        expect(text === "" || /[^\n]\n$/.test(text), path).toBe(true);
      }
      for (const file of files)
        expect(
          documentsOf(file).flatMap((data) => gaps(data, "")),
          file.path,
        ).toEqual([]);
    },
  );

  it("is built to an image that starts", () => {
    const path = project.root === "" ? "Dockerfile" : `${project.root}/Dockerfile`;
    const text = rendered(project, ["docker"]).find((file) => file.path === path)?.text ?? "";
    const { stages, problem } = dockerfileOf(path, text);
    expect(problem).toBeUndefined();
    const last = stages.at(-1)?.instructions ?? [];
    expect(last.filter(({ keyword }) => keyword === "COPY").length).toBeGreaterThan(1);
    expect(last.find(({ keyword }) => keyword === "CMD")?.exec?.length).toBeGreaterThan(1);
  });
});
