import { describe, expect, it } from "vitest";
import type { Answers } from "../../../src/model.ts";
import type { Project } from "../../../src/project.ts";
import { relockCommand } from "../../../src/plan/project-relock.ts";
import { commandsOf } from "../../../src/plan/project.ts";
import { shellWord } from "../../../src/plan/shell.ts";
import { of, PROJECT, VERSIONS } from "../../helpers/project-commands.ts";

describe("install", () => {
  it.each([
    ["uv sync --locked", {}],
    ["uv sync --locked", { devGroups: ["dev"] }],
    ["uv sync --locked --group test --extra lint", { devGroups: ["dev", "test"], devExtras: ["lint"] }],
    ["uv sync", { lockFile: "" }],
    ["uv sync", { lockFile: "../uv.lock", root: "backend" }],
    ["poetry install --no-root", { manager: "poetry", lockFile: "poetry.lock" }],
    [
      "poetry install --with dev,test --extras all",
      { manager: "poetry", installable: true, devGroups: ["dev", "test"], devExtras: ["all"] },
    ],
    ["pdm sync", { manager: "pdm", lockFile: "pdm.lock", devGroups: ["dev"] }],
    ["pdm install --group test", { manager: "pdm", lockFile: "", devExtras: ["test"] }],
    ["pipenv sync --dev", { manager: "pipenv", lockFile: "Pipfile.lock" }],
    ["pipenv install --dev", { manager: "pipenv", lockFile: "" }],
    [
      "python -m pip install -r requirements.txt -r requirements-dev.txt",
      { manager: "pip", requirements: ["requirements.txt"], devRequirements: ["requirements-dev.txt"] },
    ],
    [
      "python -m pip install -r requirements/base.txt -e .",
      { manager: "pip-tools", requirements: ["requirements/base.txt"], installable: true },
    ],
    [
      "python -m pip install -e '.[dev]' --group test",
      { manager: "pip", installable: true, devExtras: ["dev"], devGroups: ["test"] },
    ],
    ["", { manager: "pip" }],
  ] as const)("is %s", (command, project) => expect(of(project).install).toBe(command));
});

describe("the lock is written anew by", () => {
  const tools = {
    manager: "pip-tools",
    lockFile: "requirements/base.txt",
    requirements: ["requirements/base.txt"],
    devRequirements: ["requirements/dev.txt"],
  } as const;
  it.each([
    ["uv lock", {}, ["pyproject.toml"]],
    ["", { lockFile: "" }, ["pyproject.toml"]],
    ["uv lock", { lockFile: "../uv.lock" }, undefined],
    ["poetry lock", { manager: "poetry", lockFile: "poetry.lock" }, undefined],
    ["pdm lock", { manager: "pdm", lockFile: "pdm.lock" }, undefined],
    ["pip-compile requirements/base.in", tools, ["requirements/base.in"]],
    [
      "pip-compile requirements/base.in && pip-compile requirements/dev.in",
      tools,
      ["requirements/dev.in", "requirements/base.in", "requirements/docs.in"],
    ],
    ["", tools, ["requirements/base.txt", "pyproject.toml"]],
    ["pip-compile 'my tools.in'", { ...tools, requirements: ["my tools.txt"], devRequirements: [] }, undefined],
    ["", { manager: "pip", lockFile: "requirements.txt" }, undefined],
  ] as const)("%j", (command, project, changed) =>
    expect(relockCommand({ ...PROJECT, ...project }, changed)).toBe(command),
  );
});

describe("serve", () => {
  const flask = {
    framework: "flask",
    interface: "wsgi",
    application: "shop:create_app",
    factory: true,
    server: "",
  } as const;
  const src = { source: "src", packages: ["src/shop"] };
  it.each([
    ["uvicorn shop.main:app --host 0.0.0.0 --port 8000", [], {}],
    ["uvicorn shop.main:app --host 0.0.0.0 --port 8000", ["uvicorn==0.54.0"], { server: "" }],
    ["uvicorn shop.main:app --host 0.0.0.0 --port 8000", ["uvicorn==0.54.0"], { server: "gunicorn" }],
    ["uvicorn shop:make --factory --host 0.0.0.0 --port 8000", [], { application: "shop:make", factory: true }],
    ["uvicorn shop.main:app --host 0.0.0.0 --port 8000 --app-dir src", [], src],
    ["uvicorn shop.main:app --host 0.0.0.0 --port 8000", [], { ...src, installable: true }],
    [
      "hypercorn asgi:shop:make() --bind 0.0.0.0:8000 --access-logfile -",
      [],
      { server: "hypercorn", application: "shop:make", factory: true },
    ],
    [
      "env PYTHONPATH=src hypercorn asgi:shop.main:app --bind 0.0.0.0:8000 --access-logfile -",
      [],
      { ...src, server: "hypercorn" },
    ],
    ["granian shop.main:app --interface asgi --host 0.0.0.0 --port 8000", [], { server: "granian" }],
    [
      "granian shop:create_app --interface wsgi --factory --host 0.0.0.0 --port 8000",
      [],
      { ...flask, server: "granian" },
    ],
    ["gunicorn shop:create_app() --bind 0.0.0.0:8000 --access-logfile -", ["gunicorn==27.0.1"], flask],
    [
      "gunicorn shop:create_app() --bind 0.0.0.0:8000 --access-logfile - --pythonpath src",
      [],
      { ...flask, ...src, server: "gunicorn" },
    ],
    [
      "gunicorn config.wsgi:application --bind 0.0.0.0:8000 --access-logfile -",
      ["gunicorn==27.0.1"],
      { framework: "django", interface: "wsgi", application: "config.wsgi:application", server: "uvicorn" },
    ],
  ] as const)("is %s", (command, requirements, project) => {
    const { serve, serverRequirements } = of(project);
    expect(serve.join(" ")).toBe(command);
    expect(serverRequirements).toEqual(requirements);
  });
  it("does not wait for one request at a time in an image", () => {
    const image = (project: Partial<Project>): string => of(project).serveImage.join(" ");
    expect(image(flask)).toBe(
      "gunicorn shop:create_app() --bind 0.0.0.0:8000 --access-logfile - --workers 2 --threads 4 --worker-tmp-dir /dev/shm",
    );
    expect(image({ ...flask, packages: ["shop", "gunicorn.conf.py"] })).not.toContain("--workers");
    expect(image({})).toBe(of({}).serve.join(" "));
  });
  it("listens on the port of the answers", () => expect(of({}, 9001).serve).toContain("9001"));
  it("names a version that the pins lack", () =>
    expect(() => commandsOf({ ...PROJECT, server: "" }, { port: 1 } as Answers, { python: {} })).toThrow(
      expect.objectContaining({ code: "VERSION_MISSING" }),
    ));
});

describe("run", () => {
  it.each([
    ["uv", "uv run"],
    ["poetry", "poetry run"],
    ["pdm", "pdm run"],
    ["pipenv", "pipenv run"],
    ["pip-tools", ""],
    ["pip", ""],
  ] as const)("of %s is %j", (manager, run) => expect(of({ manager }).run).toBe(run));
});

describe("lint and format", () => {
  it.each([
    ["nothing of ours where the project has none", {}, [], []],
    ["ruff", { linters: ["ruff"] }, ["uv run ruff check"], []],
    [
      "both halves of ruff",
      { linters: ["ruff-format", "ruff"] },
      ["uv run ruff check", "uv run ruff format --check"],
      ["uv run ruff format"],
    ],
    [
      "isort before black, whatever their order",
      { manager: "pip", linters: ["black", "isort"] },
      ["isort --check-only .", "black --check ."],
      ["isort .", "black ."],
    ],
    [
      "tools that need paths",
      { manager: "poetry", packages: ["shop", "my app.py"], linters: ["flake8", "pylint", "mypy"] },
      ["poetry run flake8 shop 'my app.py'", "poetry run pylint shop 'my app.py'", "poetry run mypy shop 'my app.py'"],
      [],
    ],
    ["the folder where no package is known", { packages: [], linters: ["mypy"] }, ["uv run mypy ."], []],
    ["a name that is a pattern of replacement", { packages: ["$&"], linters: ["mypy"] }, ["uv run mypy '$&'"], []],
    ["pyright alone", { linters: ["pyright", "unheard-of"] }, ["uv run pyright"], []],
  ] as const)("are %s", (_, project, lint, format) => {
    const commands = of(project);
    expect([commands.lint, commands.format]).toEqual([lint, format]);
  });
});

describe("test", () => {
  it.each([
    ["uv run python -m pytest", {}],
    ["uv run pytest", { installable: true, source: "src" }],
    ["uv run --group test --extra all python -m pytest", { devGroups: ["dev", "test"], devExtras: ["all"] }],
    ["poetry run python -m pytest", { manager: "poetry", devGroups: ["test"] }],
    ["PYTHONPATH=src python -m pytest", { manager: "pip", source: "src" }],
    ["poetry run python manage.py test", { manager: "poetry", testRunner: "django" }],
    ["PYTHONPATH=src python src/manage.py test", { manager: "pip", testRunner: "django", source: "src" }],
    ["python site/manage.py test", { manager: "pip", testRunner: "django", packages: ["site/manage.py"] }],
    ["uv run python -m unittest discover -s tests", { testRunner: "unittest" }],
    ["uv run python -m unittest discover", { testRunner: "unittest", tests: "" }],
    ["", { testRunner: "none" }],
  ] as const)("is %s", (command, project) => expect(of(project).test).toBe(command));
});

describe("migrate", () => {
  it.each([
    ["", {}],
    ["alembic upgrade head", { migrations: "alembic", assets: ["alembic.ini", "migrations"] }],
    ["alembic --config db/alembic.ini upgrade head", { migrations: "alembic", assets: ["db/alembic.ini"] }],
    ["env PYTHONPATH=src alembic upgrade head", { migrations: "alembic", source: "src" }],
    ["alembic upgrade head", { migrations: "alembic", source: "src", installable: true }],
    [
      "flask --app shop:create_app db upgrade",
      { migrations: "alembic", framework: "flask", application: "shop:create_app", assets: ["migrations"] },
    ],
    ["alembic upgrade head", { migrations: "alembic", framework: "flask", assets: ["alembic.ini"] }],
    ["python manage.py migrate --noinput", { migrations: "django" }],
  ] as const)("is %s", (command, project) => expect(of(project).migrate.join(" ")).toBe(command));
});

describe("what component alembic and python bring", () => {
  const added = (project: Partial<Project>, ...components: readonly string[]) =>
    commandsOf({ ...PROJECT, ...project }, { port: 1, components } as unknown as Answers, VERSIONS);
  it("are migrations of ours, where there are none", () => {
    expect(added({ source: "src" }, "alembic").migrate).toEqual(["alembic", "upgrade", "head"]);
    expect(added({ migrations: "django" }, "alembic").migrate).toContain("manage.py");
    expect(added({ packages: ["shop"] }, "alembic").contents).toEqual(["alembic.ini", "migrations", "shop"]);
  });
  it.each([
    ["ruff", {}, ["ruff"], ["uv run ruff check"], ["uv run ruff format"]],
    ["nothing beside a linter", { linters: ["black"] }, ["black"], ["uv run black --check ."], ["uv run black ."]],
    ["nothing beside settings of one", { configured: ["flake8"] }, [], [], []],
  ] as const)("is %s", (_, project, linters, lint, format) =>
    expect(added(project, "python")).toMatchObject({ linters, lint, format }),
  );
  const pip = { manager: "pip", requirements: ["requirements.txt"], devTable: "" } as const;
  it.each([
    ["python -m pip install -r requirements.txt -r requirements-dev.txt", pip],
    ["python -m pip install -r requirements.txt -r dev.txt", { ...pip, devRequirements: ["dev.txt"] }],
    ["python -m pip install -r requirements.txt", { ...pip, linters: ["black"] }],
    [
      "python -m pip install -e . --group dev",
      { manager: "pip", installable: true, devTable: "dependency-groups.dev" },
    ],
    ["uv sync --locked", {}],
  ] as const)("is installed by %s", (command, project) => expect(added(project, "python").install).toBe(command));
});

describe("tasks", () => {
  const tasks = (project: Partial<Project>, ...components: readonly string[]) =>
    commandsOf({ ...PROJECT, ...project }, { port: 1, components } as unknown as Answers, VERSIONS).tasks;
  it.each([
    ["commands", {}, [], { lint: [], format: [], test: ["uv run python -m pytest"] }],
    ["the owner's targets", { makeTargets: ["lint", "test"] }, [], { lint: ["make lint"], test: ["make test"] }],
    ["our targets, where they have commands", {}, ["make"], { lint: [], test: ["make test"] }],
  ] as const)("are %s", (_, project, components, found) => expect(tasks(project, ...components)).toMatchObject(found));
});

describe("paths and commands", () => {
  it.each([
    ["", "Dockerfile", "Dockerfile"],
    ["services/api", "Dockerfile", "services/api/Dockerfile"],
    ["services/api", "../../uv.lock", "uv.lock"],
  ])("in %j, %s is %s", (root, path, whole) => expect(of({ root }).located(path)).toBe(whole));
  it("are quoted as a shell needs", () =>
    expect(of({}).line(["python", "my app.py"])).toBe("uv run python 'my app.py'"));
  it.each([
    ["", {}],
    ["src/manage.py", { packages: ["shop", "src/manage.py"] }],
  ] as const)("know Django's as %j", (manage, project) => expect(of(project).manage).toBe(manage));
});

describe("prefix", () => {
  it.each([
    ["", ""],
    ["services/api", "services/api/"],
  ])("of %j is %j", (root, prefix) => expect(of({ root }).prefix).toBe(prefix));
});

describe("context", () => {
  it.each([
    [".", "", {}],
    [".", "", { root: "services/api" }],
    ["../..", "services/api/", { root: "services/api", lockFile: "../../uv.lock" }],
    ["..", "api/", { root: "services/api", lockFile: "../uv.lock" }],
    // There is no folder above the repository's.
    [".", "", { lockFile: "../uv.lock" }],
    [".", "", { root: "api", manager: "poetry", lockFile: "../poetry.lock" }],
    [".", "", { root: "api", lockFile: "../other/uv.lock" }],
  ] as const)("is %s, with the service in %j", (context, inContext, project) =>
    expect(of(project)).toMatchObject({ context, inContext }),
  );
  it.each([
    ["", "services/api", "../.."],
    ["services", "services/api", ".."],
    ["services/api", "services/api", "."],
  ])("is %j, seen from the repository's root", (path, root, context) =>
    expect(of({ root }).located(context)).toBe(path),
  );
});

describe("version", () => {
  it.each([
    ["0.33.0", "uvicorn", "3.8"],
    ["27.0.1", "gunicorn", "3.8"],
    ["0.54.0", "uvicorn", "3.13"],
  ])("is %s of %s with Python %s", (version, tool, python) =>
    expect(commandsOf(PROJECT, { port: 8000, python } as Answers, VERSIONS).version(tool)).toBe(version),
  );
});

describe("shellWord", () => {
  it.each([
    ["app.main:app", "app.main:app"],
    ["a:b()", "'a:b()'"],
    ["it's", String.raw`'it'\''s'`],
    ["", "''"],
  ])("writes %j as %s", (word, shell) => expect(shellWord(word)).toBe(shell));
});
