/** What the variants of docker, compose, make, pre-commit, python and alembic hold for services that someone else wrote. */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Answers } from "../../src/model.ts";
import type { Project } from "../../src/project.ts";
import { mergeKeys } from "../../src/merge/keys.ts";
import { plan } from "../../src/plan/plan.ts";
import { render } from "../../src/render/render.ts";
import { loadCatalog, miniAnswers } from "../helpers/catalog.ts";
import { uvProject } from "../helpers/project.ts";

const catalog = await loadCatalog(fileURLToPath(new URL("../../templates", import.meta.url)));

const PROJECT: Project = { ...uvProject, devGroups: ["dev"], linters: ["ruff"] };

function files(facts: Partial<Project>, ...components: readonly string[]): Readonly<Record<string, string>> {
  const project = { ...PROJECT, ...facts };
  const answers: Answers = { ...miniAnswers, name: "shop", package: "shop", port: 8000, components, project };
  return Object.fromEntries(render(plan(answers, catalog, "0.1.0")).map(({ path, text }) => [path, text]));
}

const file = (path: string, facts: Partial<Project>, ...components: readonly string[]): string =>
  files(facts, ...components)[path] ?? "";

describe("Dockerfile", () => {
  const docker = (facts: Partial<Project>): string => file("Dockerfile", facts, "docker");
  it.each([
    ["uv sync --locked --no-dev --no-install-project\n", {}],
    ["uv sync --no-dev --no-install-project\n", { lockFile: "" }],
    ["# The lock lies outside of this folder", { lockFile: "../uv.lock" }],
    [
      "poetry install --no-interaction --compile --only main --no-root\n",
      { manager: "poetry", lockFile: "poetry.lock" },
    ],
    [
      "poetry install --no-interaction --only-root\n",
      { manager: "poetry", lockFile: "poetry.lock", installable: true },
    ],
    ['pip install "pdm[locked]==', { manager: "pdm", lockFile: "pdm.lock" }],
    ["pdm sync --prod --no-self\n", { manager: "pdm", lockFile: "pdm.lock" }],
    ["pipenv sync\n", { manager: "pipenv", lockFile: "Pipfile.lock" }],
    ["COPY requirements*.txt ./\n", { manager: "pip", lockFile: "", requirements: ["requirements.txt"] }],
    [
      "install -r requirements/prod.txt\n",
      { manager: "pip-tools", lockFile: "", requirements: ["requirements/prod.txt"] },
    ],
    ["install --editable .\n", { manager: "pip", lockFile: "", installable: true }],
    ["uv pip install --python /opt/venv gunicorn==", { interface: "wsgi", server: "" }],
    ["install uvicorn==", { manager: "pip", lockFile: "", server: "" }],
    ["PYTHONPATH=/srv \\\n", {}],
    ["PYTHONPATH=/srv/src \\\n", { source: "src", packages: ["src/shop"] }],
    [
      "COPY migrations migrations\nCOPY shop shop\nUSER",
      { assets: ["migrations", "migrations/alembic.ini", "shop/templates"] },
    ],
    ['COPY ["my app","my app"]\n', { packages: ["my app"] }],
    ["COPY . .\nUSER", { packages: [] }],
    ["RUN chown 1000:1000 /srv\n", { database: "sqlite" }],
    ["--no-install-recommends gcc libc6-dev libpq-dev \\\n", { nativeRequirements: ["psycopg2"] }],
    ["--no-install-recommends libmagic1t64 libpq5 \\\n", { nativeRequirements: ["psycopg", "python-magic"] }],
    [
      "RUN SMTP_PORT=1 KEY=unused /opt/venv/bin/python",
      { framework: "django", packages: ["manage.py"], staticRoot: "static", variables: ["SMTP_PORT", "KEY"] },
    ],
    ["socket.create_connection(('127.0.0.1', 8000), 2).close()", { health: "" }],
    ["c.request('GET', '/health'); raise SystemExit(c.getresponse().status >= 400)", {}],
    ["status >= 500)", { framework: "django" }],
    [String.raw`c.request('GET', \"/it's\")`, { health: "/it's" }],
    ['CMD ["uvicorn", "shop.main:app", "--host", "0.0.0.0", "--port", "8000"]\n', {}],
    [
      "RUN KEY=unused /opt/venv/bin/python manage.py collectstatic --noinput\n",
      { framework: "django", packages: ["manage.py"], staticRoot: "static", variables: ["KEY"] },
    ],
    [
      "COPY --from=builder /srv/static static\n",
      { framework: "django", packages: ["manage.py"], staticRoot: "static" },
    ],
  ] as const)("has %j", (part, facts) => expect(docker(facts)).toContain(part));
  it("installs the project only where it is a distribution", () => {
    expect(docker({})).not.toContain("COPY . .");
    expect(docker({ installable: true })).toContain("COPY . .\nRUN");
    expect(docker({ installable: true })).not.toContain("PYTHONPATH");
  });
  it("serves several requests at a time with gunicorn", () =>
    expect(docker({ interface: "wsgi", server: "gunicorn", application: "shop:app" })).toContain(
      '"--workers", "2", "--threads", "4", "--worker-tmp-dir", "/dev/shm"]\n',
    ));
  it("copies only what can be there", () => {
    const ignores = (facts: Partial<Project>) => file(".dockerignore", facts, "docker", "pre-commit").split("\n");
    expect(ignores({})).toEqual(expect.arrayContaining([".groundrules/", ".ruff_cache/", "*.groundrules-new"]));
    expect(ignores({ framework: "flask", linters: ["mypy"] })).toEqual(
      expect.arrayContaining([".mypy_cache/", "instance/"]),
    );
    expect(ignores({ linters: [], testRunner: "none" })).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/_cache|instance|dist/)]),
    );
  });
  it("has no compiler and no migration at run time", () => {
    const [, runtime = ""] = docker({ nativeRequirements: ["psycopg2"], migrations: "alembic" }).split("AS runtime");
    expect(runtime).toContain("libpq5");
    expect(runtime).not.toMatch(/gcc|alembic/);
  });
});

describe("a member of a workspace", () => {
  const member: Partial<Project> = { root: "services/billing", lockFile: "../../uv.lock", packages: ["billing"] };
  const at = (name: string, facts: Partial<Project> = {}, ...components: readonly string[]): string =>
    file(`services/billing/${name}`, { ...member, ...facts }, "docker", ...components);
  const django: Partial<Project> = { framework: "django", packages: ["manage.py"], staticRoot: "static" };
  it.each([
    ["docker build --file services/billing/Dockerfile .\n", {}],
    [
      "source=services/billing/pyproject.toml,target=services/billing/pyproject.toml \\\n" +
        "    uv sync --project services/billing --frozen --no-dev --no-install-local\nCOPY . .\n#",
      {},
    ],
    ["uv sync --project services/billing --locked --no-dev --no-editable --refresh\n", {}],
    ["uv sync --project services/billing --locked --no-dev --no-editable --refresh\n", { installable: true }],
    ["COPY services/billing/billing billing\nUSER", {}],
    ["COPY services/billing .\nUSER", { packages: [] }],
    ["PYTHONPATH=/srv/src \\\n", { source: "src", packages: ["src/billing"] }],
    ["WORKDIR /srv/services/billing\nRUN /opt/venv/bin/python manage.py collectstatic", django],
    ["COPY --from=builder /srv/services/billing/static static\n", django],
  ] as const)("has an image with %j", (part, facts) => expect(at("Dockerfile", facts)).toContain(part));
  it("copies the workspace once", () =>
    expect(at("Dockerfile", { ...django, installable: true }).match(/^COPY \. \.$/gm)).toHaveLength(1));
  it("has no layer of dependencies where a mount cannot name the folder", () => {
    const text = file("services/my api/Dockerfile", { ...member, root: "services/my api" }, "docker");
    expect(text).not.toContain("type=bind");
    expect(text).toContain("uv sync --project 'services/my api' --locked");
    expect(text).toContain('COPY ["services/my api/billing","billing"]\n');
  });
  it("tells Docker what to leave out beside the Dockerfile", () => {
    const lines = at("Dockerfile.dockerignore", { installable: true }, "make").split("\n");
    expect(lines).toEqual(
      expect.arrayContaining([".git/", ".groundrules/", "**/.env*", "**/.venv/", "services/billing/Dockerfile"]),
    );
    expect(lines).toEqual(expect.arrayContaining(["services/billing/dist/", "**/*.groundrules-new"]));
    expect(at(".dockerignore")).toBe("");
    // It would hold for the owner's Dockerfile, too.
    expect(at("Dockerfile.dockerignore", { present: { docker: "Dockerfile" } })).toBe("");
  });
  it("has a workspace below the repository's root", () => {
    const lines = at("Dockerfile.dockerignore", { lockFile: "../uv.lock" }, "pre-commit").split("\n");
    expect(lines).toContain("billing/Dockerfile");
    expect(lines).not.toContain(".git/");
    expect(file(".github/workflows/pipeline.yml", { ...member, lockFile: "../uv.lock" }, "ci", "docker")).toContain(
      "--file services/billing/Dockerfile services\n",
    );
  });
  it("is built from the root of that everywhere", () => {
    const compose = parse(at("compose.yaml", {}, "compose")) as { services: { shop: { build: unknown } } };
    expect(compose.services.shop.build).toEqual({ context: "../..", dockerfile: "services/billing/Dockerfile" });
    expect(at("Makefile", {}, "make")).toMatch(/\tdocker build --tag shop .* --file Dockerfile \.\.\/\.\.\n/);
    expect(file(".github/workflows/pipeline.yml", member, "ci", "docker")).toContain(
      "--file services/billing/Dockerfile .\n",
    );
  });
});

describe("tools beside the service", () => {
  const found = (python: string, manager: Project["manager"]) => {
    const project: Project = { ...PROJECT, manager, lockFile: "" };
    const answers: Answers = { ...miniAnswers, python, components: ["docker", "ci"], project };
    const texts = render(plan(answers, catalog, "0.1.0")).map(({ text }) => text);
    return texts.flatMap((text) =>
      [...text.matchAll(/install "?(\w+)(?:\[locked\])?==([\d.]+)/g)].map(([, , version]) => version),
    );
  };
  const newest = catalog.versions["tools"] ?? {};
  it.each([
    ["3.8", "poetry", "1.8.5"],
    ["3.9", "poetry", "2.2.1"],
    ["3.8", "pdm", "2.20.1"],
    ["3.9", "pipenv", "2025.0.4"],
    ["3.10", "poetry", newest["poetry"]],
  ] as const)("run on Python %s: %s %s", (python, manager, version) =>
    expect(new Set(found(python, manager))).toEqual(new Set([version])),
  );
});

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

describe("Makefile", () => {
  const targets = (text: string): readonly string[] =>
    [...text.matchAll(/^([\w-]+):(?!=)/gm)].map(([, name = ""]) => name);
  const all = ["docker", "compose", "make"];
  it.each([
    [["help", "install", "lint", "test", "run"], {}, ["make"]],
    [["help", "install", "lint", "test", "run", "build", "up", "down"], {}, all],
    [
      ["help", "install", "lint", "format", "run", "migrate"],
      { linters: ["black"], testRunner: "none", migrations: "alembic" },
      ["make"],
    ],
    [["install", "run", "up"], { present: { make: "Makefile" }, makeTargets: ["lint", "test", "build", "down"] }, all],
  ] as const)("has the targets %j", (names, facts, components) =>
    expect(targets(file("Makefile", facts, ...components))).toEqual(names),
  );
  it("changes nothing in a file of the owner but what it adds", () =>
    expect(file("GNUmakefile", { present: { make: "GNUmakefile" } }, "make")).not.toMatch(
      /^(?:SHELL|\.SHELLFLAGS|\.DEFAULT_GOAL|\.DELETE_ON_ERROR|help)/m,
    ));
  it.each([
    ["uv run uvicorn shop.main:app --host 127.0.0.1 --port 8000 --reload", {}],
    [
      "uv run flask --app shop:create_app run --debug --port 8000",
      { framework: "flask", application: "shop:create_app", interface: "wsgi", server: "" },
    ],
    ["python site/manage.py runserver 8000", { framework: "django", manager: "pip", packages: ["site/manage.py"] }],
    [
      "gunicorn 'shop:make()' --bind 127.0.0.1:8000 --access-logfile -",
      {
        framework: "other",
        application: "shop:make",
        factory: true,
        interface: "wsgi",
        server: "gunicorn",
        manager: "pip",
      },
    ],
    ["$$HOME/x", { testRunner: "unittest", tests: "$HOME/x" }],
  ] as const)("runs %s", (command, facts) => expect(file("Makefile", facts, "make")).toContain(command));
});

describe("pre-commit", () => {
  const hooks = (facts: Partial<Project>) =>
    (
      parse(file(".pre-commit-config.yaml", facts, "pre-commit") || "{}") as {
        repos?: { hooks: Record<string, unknown>[] }[];
      }
    ).repos?.[0]?.hooks ?? [];
  const ids = (facts: Partial<Project>) => hooks(facts).map(({ id }) => id);
  it("runs the project's linters and what no repository should hold", () =>
    expect(ids({ linters: ["ruff", "ruff-format", "mypy"] })).toEqual(
      expect.arrayContaining(["check-yaml", "detect-private-key", "end-of-file-fixer", "ruff", "ruff-format", "mypy"]),
    ));
  it("runs a linter in the folder of the service", () =>
    expect(hooks({ root: "services/api.v1", linters: ["ruff"] }).at(-1)).toMatchObject({
      entry: "sh -c 'cd services/api.v1 && uv run ruff check'",
      files: String.raw`^services/api\.v1/`,
      pass_filenames: false,
    }));
  it("is a file of its own where other programs run the hooks", () =>
    expect(file(".pre-commit-config.yaml", { present: { "pre-commit": "lefthook.yml" } }, "pre-commit")).toMatch(
      /^# pipx install pre-commit/,
    ));
  it("leaves out the hooks that are there", () => {
    const found = ids({
      present: { "pre-commit": ".pre-commit-config.yaml" },
      hooks: ["local-ruff-check", "check-yaml"],
    });
    expect(found).toContain("check-toml");
    expect(found).not.toContain("ruff");
    expect(found).not.toContain("check-yaml");
  });
});

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

describe("pipeline", () => {
  const facts: Partial<Project> = { redis: true, database: "mysql", variables: ["SMTP_PORT", "API_KEY"] };
  it("pins what it starts and names no secret", () => {
    const text = file(".github/workflows/pipeline.yml", facts, "ci");
    expect([...text.matchAll(/^ {8}image: (\S+)$/gm)].map(([, image]) => image)).toEqual([
      expect.stringMatching(/^mysql:[\d.]+@sha256:[\da-f]{64}$/),
      expect.stringMatching(/^redis:\S+@sha256:[\da-f]{64}$/),
    ]);
    expect(text).toContain('      SMTP_PORT: "60"\n      API_KEY: only-for-tests');
  });
  it("looks for changes where the lock of a workspace lies", () =>
    expect(file(".github/workflows/pipeline.yml", { root: "services/api", lockFile: "../../uv.lock" }, "ci")).toContain(
      'paths: ["services/api/**", "uv.lock", ".github/workflows/pipeline.yml"]',
    ));
});
