import { describe, expect, it } from "vitest";
import type { Project } from "../../../src/project.ts";
import { mergeKeys } from "../../../src/merge/keys.ts";
import { file, files } from "../../helpers/project-files.ts";

describe("python", () => {
  const bare: Partial<Project> = { linters: [], devGroups: [] };
  const tables: Partial<Project> = { ...bare, orm: "sqlalchemy", metadata: "shop.db:Base.metadata" };
  const poetry: Partial<Project> = {
    manager: "poetry",
    dependencyTable: "tool.poetry.dependencies",
    devTable: "tool.poetry.group.dev.dependencies",
  };
  const pip: Partial<Project> = {
    manager: "pip",
    requirements: ["requirements.txt"],
    dependencyTable: "",
    devTable: "",
  };
  const alembic = /^alembic(?: = ")?>=\S+$/m;
  const merged = (project: string, facts: Partial<Project>, ...components: readonly string[]): string =>
    mergeKeys(undefined, project, file("pyproject.toml", facts, "python", ...components), "pyproject.toml").text;

  it("adds to the lists of a project what they lack, and changes nothing else", () => {
    const project = `[project] # ours
name = "shop"
dependencies = [
    "fastapi>=0.1", # web
]

[dependency-groups]
dev = ["pytest"]
`;
    expect(merged(project, tables, "alembic")).toMatch(
      /^\[project\] # ours\nname = "shop"\ndependencies = \[\n {4}"fastapi>=0\.1", # web\n {4}"alembic>=[\d.]+,<2",\n\]\n\n\[dependency-groups\]\ndev = \["pytest", "ruff>=[\d.]+,<[\d.]+"\]\n$/,
    );
    const settled = '[project]\nname = "shop"\ndependencies = ["alembic==1.0"]\n';
    expect(merged(settled, { ...tables, linters: ["black"] }, "alembic")).toBe(settled);
  });
  it("adds to the tables of Poetry", () => {
    const project = '[tool.poetry]\nname = "shop"\n\n[tool.poetry.dependencies]\npython = "^3.12"\n';
    expect(merged(project, { ...tables, ...poetry }, "alembic")).toMatch(
      /python = "\^3\.12"\nalembic = ">=[\d.]+,<2"\n\n\[tool\.poetry\.group\.dev\.dependencies\]\nruff = "\S+"\n\n\[tool\.ruff\]\ntarget-version = "py313"\n$/,
    );
  });
  it("adds lines for pip, those of developers apart", () => {
    const found = files({ ...tables, ...pip }, "python", "alembic");
    expect(found["requirements.txt"]).toMatch(alembic);
    expect(found["requirements-dev.txt"]).toMatch(/^ruff>=\S+\n$/);
    expect(found["ruff.toml"]).toBe('target-version = "py313"\n');
    expect(found).not.toHaveProperty(["pyproject.toml"]);
  });
  it("adds to what pip-tools compiles", () => {
    const facts = { ...tables, ...pip, manager: "pip-tools", devRequirements: ["requirements-test.txt"] } as const;
    const found = files(facts, "python", "alembic");
    expect(found["requirements.in"]).toBe("alembic\n");
    expect(found["requirements-test.in"]).toBe("ruff\n");
  });
  it.each([
    ["a linter", { linters: ["black"] }],
    ["settings of one", { ...bare, configured: ["flake8"] }],
  ])("writes nothing beside %s, where nothing else is needed", (_, facts) =>
    expect(Object.keys(files(facts, "python"))).toEqual([]),
  );
  it("is no part of what Pipenv installs", () =>
    expect(() => files({ manager: "pipenv" }, "python")).toThrow(expect.objectContaining({ code: "COMPONENT_UNFIT" })));
});

describe("alembic", () => {
  const facts: Partial<Project> = {
    database: "postgresql",
    databaseVariable: "DATABASE_URL",
    orm: "sqlalchemy",
    metadata: "shop.db:Base.metadata",
    models: ["shop.models"],
  };
  it("runs wherever migrations do", () => {
    const found = files(facts, "python", "alembic", "docker", "compose", "ci", "make");
    expect(found["Dockerfile"]).toContain("COPY alembic.ini alembic.ini\nCOPY migrations migrations\nCOPY shop shop\n");
    expect(found["compose.yaml"]).toContain('command: ["alembic", "upgrade", "head"]');
    expect(found[".github/workflows/pipeline.yml"]).toContain("run: uv run alembic upgrade head");
    expect(found["Makefile"]).toContain("\tuv run alembic upgrade head\n");
  });
  it.each([
    ["postgresql+psycopg", "run_online(database_url())", /asyncio/],
    ["postgresql+asyncpg", "asyncio.run(run_online(database_url()))", /create_engine/],
  ])("connects as %s does", (databaseScheme, call, other) => {
    const text = file("migrations/env.py", { ...facts, databaseScheme }, "python", "alembic");
    expect(text).toContain(`\n    ${call}\n`);
    expect(text.replace("create_async_engine", "")).not.toMatch(other);
  });
  it("speaks to a linter only where it runs", () => {
    const imported = (linters: readonly string[]) =>
      file("migrations/env.py", { ...facts, linters }, "python", "alembic")
        .split("\n")
        .find((line) => line.startsWith("import shop"));
    expect(imported(["ruff"])).toBe("import shop.models  # noqa: F401");
    expect(imported(["black"])).toBe("import shop.models");
  });
  it("is told how to begin", () => {
    const guide = file("docs/getting-started.md", facts, "python", "alembic", "docs");
    expect(guide).toContain("alembic revision --autogenerate -m 'first tables'");
    expect(guide.indexOf("first tables")).toBeLessThan(guide.indexOf("upgrade head"));
    expect(file("docs/getting-started.md", facts, "python", "alembic", "docs", "make")).toContain(
      'make migration m="first tables"',
    );
  });
  it("needs python", () =>
    expect(() => files(facts, "alembic")).toThrow(expect.objectContaining({ code: "COMPONENT_MISSING" })));
});

describe("environment", () => {
  const facts: Partial<Project> = {
    database: "postgresql",
    databaseVariable: "DATABASE_URL",
    databaseScheme: "postgresql+psycopg",
    variables: ["API_KEY"],
    settings: ["PAGE_SIZE", "SECRET_KEY"],
  };
  it("shows in .env.example what is needed, and what is not as a comment", () =>
    expect(file(".env.example", facts, "repository")).toBe(`# Copy to .env, which git ignores.
# Before the service starts: set -a; . ./.env; set +a

# The service does not start without these.
DATABASE_URL=postgresql+psycopg://postgres:postgres@localhost:5432/postgres
API_KEY=

# Secrets: whoever reads the code knows a default of it. Set them wherever it counts.
# SECRET_KEY=

# The service starts without these, too.
# PAGE_SIZE=
`));
  const head = (more: Partial<Project>, ...components: readonly string[]) =>
    file(".env.example", { ...facts, ...more }, "repository", ...components).split("\n\n")[0];
  it.each([
    ["# Copy to .env, which git ignores and docker compose reads.", { loadsEnv: true }],
    ["# Copy to .env, which git ignores.", { loadsEnv: true, composeServices: { app: "web" } }],
  ])("says who reads .env: %s", (line, more) => expect(head(more, "docker", "compose")).toBe(line));
  it("is described", () => {
    const text = file("docs/configuration.md", facts, "docs");
    expect([...text.matchAll(/^\| `(\w+)` \| (.*) \|$/gm)].map(([, name, meaning]) => [name, meaning])).toEqual([
      ["DATABASE_URL", "Address of the PostgreSQL database. Needed at the start. **Secret**: it holds the password."],
      ["API_KEY", "Needed at the start. **Secret**."],
      ["PAGE_SIZE", "The service starts without it, too."],
      ["SECRET_KEY", "The service starts without it, too. **Secret**."],
    ]);
  });
  it("is no file where nothing is read", () =>
    expect(Object.keys(files({}, "repository"))).not.toContain(".env.example"));
});
