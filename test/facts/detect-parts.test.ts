import { describe, expect, it } from "vitest";
import { findServices } from "../../src/facts/detect.ts";
import { rangeOf } from "../../src/facts/detect/python-version.ts";
import { readServerCommand } from "../../src/facts/detect/server-command.ts";
import { factsOf } from "../../src/facts/facts.ts";
import { treeOf } from "../../src/facts/tree.ts";
import { ALONE, detected, FASTAPI, shown } from "./detected.ts";
import type { Files } from "./detected.ts";

describe("services", () => {
  it.each<[string, Files, readonly string[]]>([
    ["nothing", { "README.md": "# Nothing\n" }, []],
    [
      "a command-line tool",
      { "pyproject.toml": '[project]\nname = "tool"\ndependencies = ["click"]\n', "tool.py": "" },
      [],
    ],
    ["a library", { "pyproject.toml": '[project]\nname = "lib"\ndependencies = ["fastapi"]\n', "lib.py": "" }, []],
    ["an example", { "examples/main.py": FASTAPI, "docs/app.py": FASTAPI, "tests/app.py": FASTAPI }, []],
    [
      "a template of a generator",
      { "{{cookiecutter.slug}}/pyproject.toml": "", "{{cookiecutter.slug}}/main.py": FASTAPI },
      [],
    ],
    ["a module without a project", { "main.py": FASTAPI }, [""]],
    [
      "what only declares a framework and a server",
      { "pyproject.toml": '[project]\nname = "a"\ndependencies = ["flask", "gunicorn"]\n' },
      [""],
    ],
    [
      "a folder that is a project",
      { "package.json": "{}", "api/requirements.txt": "flask\n", "api/app.py": FASTAPI },
      ["api"],
    ],
    [
      "folders with images of their own",
      {
        "a/Dockerfile": "FROM python:3.12\n",
        "a/main.py": FASTAPI,
        "b/Dockerfile": "FROM python:3.12\n",
        "b/main.py": FASTAPI,
      },
      ["a", "b"],
    ],
    [
      "an image beside the code of a project",
      { ...ALONE, "app/Dockerfile": "FROM python:3.12\n", "app/main.py": FASTAPI },
      [""],
    ],
    ["requirements in a folder", { "requirements/base.txt": "flask\n", "app.py": FASTAPI }, [""]],
    [
      "manage.py below the project",
      {
        "pyproject.toml": '[project]\nname = "a"\n',
        "src/manage.py": "",
        "src/config/wsgi.py": "application = get_wsgi_application()\n",
      },
      [""],
    ],
  ])("%s", (_, files, roots) => {
    expect(findServices(factsOf(treeOf({ name: "shop", files }))).map(({ root }) => root)).toEqual(roots);
  });
});

describe("server commands", () => {
  it.each([
    [
      "uvicorn app.main:app --host 0.0.0.0 --port 8080",
      { server: "uvicorn", target: "app.main:app", factory: false, port: 8080, asgi: true },
    ],
    [
      "exec uvicorn --factory --port=8081 shop:create_app",
      { server: "uvicorn", target: "shop:create_app", factory: true, port: 8081, asgi: true },
    ],
    ["python -m uvicorn main:app", { server: "uvicorn", target: "main:app", factory: false, asgi: true }],
    [
      "gunicorn -w 4 -b :5000 'shop:create_app()'",
      { server: "gunicorn", target: "shop:create_app", factory: true, port: 5000 },
    ],
    [
      "gunicorn -k uvicorn.workers.UvicornWorker app.main:app",
      { server: "gunicorn", target: "app.main:app", factory: false, asgi: true },
    ],
    ["gunicorn -c python:config.gunicorn config.wsgi", { server: "gunicorn", target: "config.wsgi", factory: false }],
    [
      "/venv/bin/gunicorn --bind 0.0.0.0:${PORT:-9000} a:app",
      { server: "gunicorn", target: "a:app", factory: false, port: 9000 },
    ],
    [
      "fastapi run app/main.py --port 80",
      { server: "fastapi", target: "app/main.py", factory: false, port: 80, asgi: true },
    ],
    ["flask --app shop run -p 5001", { server: "flask", target: "shop", factory: false, port: 5001 }],
    ["granian --interface asgi app.main:app", { server: "granian", target: "app.main:app", factory: false }],
  ])("%s", (written, command) => expect(readServerCommand(written)).toEqual([command]));

  it.each([
    "pip install uvicorn gunicorn",
    "uvicorn --version",
    "flask db upgrade",
    "echo uvicorn = 1",
    "celery -A app.main:app worker",
  ])("%s serves nothing", (written) => expect(readServerCommand(written)).toEqual([]));
});

describe("the application object", () => {
  const two = { "a/__init__.py": "", "a/main.py": FASTAPI, "b/__init__.py": "", "b/main.py": FASTAPI };

  it.each<[string, Files, string, unknown]>([
    ["one of two is not guessed", two, "application", ["a.main:app", "b.main:app"]],
    ["one of two is served", { ...two, Procfile: "worker: x\nweb: uvicorn b.main:app\n" }, "application", "b.main:app"],
    [
      "two are served",
      { ...two, Procfile: "web: uvicorn b.main:app; uvicorn a.main:app\n" },
      "application",
      ["b.main:app", "a.main:app"],
    ],
    [
      "production wins",
      {
        ...two,
        Procfile: "web: uvicorn a.main:app\n",
        Dockerfile: 'FROM python:3.12\nCMD ["uvicorn", "b.main:app"]\n',
      },
      "application",
      "b.main:app",
    ],
    [
      "fastapi finds it",
      { ...two, Dockerfile: 'FROM python:3.12\nCMD ["fastapi", "run", "b/main.py"]\n' },
      "application",
      "b.main:app",
    ],
    [
      "in the settings of FastAPI",
      { ...two, "pyproject.toml": '[tool.fastapi]\nentrypoint = "a.main:app"\n' },
      "application",
      "a.main:app",
    ],
    [
      "served by its own module",
      { "serve.py": `import uvicorn\n${FASTAPI}\nuvicorn.run(app, port=8123)\n` },
      "application",
      "serve:app",
    ],
    [
      "for Flask's own command",
      { "shop.py": "from flask import Flask\nweb = Flask(__name__)\n", ".flaskenv": "FLASK_APP=shop.py\n" },
      "application",
      "shop:web",
    ],
    [
      "made by a function that is given something",
      { "app.py": "from flask import Flask\ndef create_app(config) -> Flask:\n    return Flask(config)\n" },
      "application",
      ["app:create_app"],
    ],
    [
      "of Litestar",
      { "src/shop/__init__.py": "", "src/shop/asgi.py": "from litestar import Litestar\napp = Litestar()\n" },
      "source",
      "src",
    ],
    ["of another framework", { "app.py": "from quart import Quart\napp = Quart(__name__)\n" }, "framework", "other"],
    [
      "handed on by a package",
      {
        "shop/__init__.py": "from .core import app\n",
        "shop/core.py": "from flask import Flask\napp = Flask(__name__)\n",
        Procfile: "web: gunicorn shop:app\n",
      },
      "application",
      "shop:app",
    ],
    [
      "started inside of its package",
      {
        "shop/__init__.py": "",
        "shop/app.py": FASTAPI,
        "shop/run.py": 'import uvicorn\nfrom shop.app import app\nuvicorn.run("app:app")\n',
      },
      "application",
      "shop.app:app",
    ],
  ])("%s", (_, files, key, value) => expect(shown(files, key)).toEqual(value));

  const flask = "from flask import Flask\napp = Flask(__name__)\n";
  it.each<[string, Files, readonly string[], string | undefined]>([
    ["FastAPI", two, ["a.main:app", "b.main:app"], "fastapi"],
    ["Flask", { "a/__init__.py": flask, "b/__init__.py": flask }, ["a:app", "b:app"], "flask"],
    ["each a framework", { "a/__init__.py": flask, "b/__init__.py": FASTAPI }, ["a:app", "b:app"], undefined],
    [
      "Flask, both served",
      {
        "a/__init__.py": flask,
        "b/__init__.py": flask,
        Procfile: "web: gunicorn a:app; gunicorn b:app\n",
      },
      ["a:app", "b:app"],
      "flask",
    ],
  ])("of two of %s is open, and the framework known if they share it", (_, files, applications, framework) => {
    const { project, candidates } = detected(files);
    expect(project.application).toBeUndefined();
    expect(candidates["application"]?.toSorted()).toEqual(applications);
    expect(project.framework?.value).toBe(framework);
  });

  const django = {
    "config/__init__.py": "",
    "config/wsgi.py": "application = get_wsgi_application()\n",
    "config/asgi.py": "application = get_asgi_application()\n",
  };
  it.each([
    ["django\ngunicorn\n", "config.wsgi:application", "wsgi"],
    ["django\nchannels\ndaphne\n", "config.asgi:application", "asgi"],
  ])("of Django with %j", (requirements, application, kind) => {
    const files = { ...django, "requirements.txt": requirements };
    expect([shown(files, "application"), shown(files, "interface")]).toEqual([application, kind]);
  });
});

describe("the range of Python", () => {
  it.each([
    [">=3.11", [11, 12, 13, 14], true],
    [">=3.11,<3.13", [11, 12], false],
    ["^3.12", [12, 13, 14], true],
    [">=3.9,<4.0", [9, 10, 11, 12, 13, 14], true],
    ["~=3.12", [12, 13, 14], true],
    ["~=3.12.1", [12], false],
    ["~3.11", [11], false],
    ["3.12.*", [12], false],
    ["==3.13.1", [13], false],
    [">3.11", [12, 13, 14], true],
    ["<=3.12", [9, 10, 11, 12], false],
    [">=3.11 <3.13", [11, 12], false],
    [">=3.11,!=3.12.*", [11, 13, 14], true],
    ["3.8 || ^3.13", [13, 14], false],
    ["*", [9, 10, 11, 12, 13, 14], true],
  ])("%s", (written, minors, open) => {
    const range = rangeOf(written);
    expect([9, 10, 11, 12, 13, 14].filter((minor) => range.allows(minor))).toEqual(minors);
    expect(range.open).toBe(open);
  });

  const requires = (range: string): Files => ({
    ...ALONE,
    "pyproject.toml": `[project]\nname = "a"\nrequires-python = "${range}"\n`,
  });
  it.each<[string, Files, string | undefined]>([
    ["nothing", ALONE, undefined],
    ["no end", requires(">=3.10"), "3.13"],
    ["an end", requires(">=3.10,<3.15"), "3.14"],
    ["the newest alone", requires(">=3.14"), "3.14"],
    ["only older", requires(">=3.8,<3.10"), "3.9"],
    ["a pin", { ...requires(">=3.10"), ".python-version": "3.14.0\n" }, "3.14"],
    ["a pin that is not allowed", { ...requires(">=3.12"), ".python-version": "3.11\n" }, "3.13"],
    ["an image", { ...requires(">=3.10"), Dockerfile: "ARG V=3.12\nFROM python:${V}-slim\n" }, "3.12"],
    ["an image of uv", { ...ALONE, Dockerfile: "FROM ghcr.io/astral-sh/uv:0.5-python3.11-bookworm\n" }, "3.11"],
    [
      "a matrix",
      {
        ...ALONE,
        ".github/workflows/a.yml":
          'jobs:\n  a:\n    strategy:\n      matrix:\n        python-version: ["3.10", "3.12"]\n',
      },
      "3.12",
    ],
  ])("with %s", (_, files, version) => expect(shown(files, "python")).toBe(version));
});

describe("the port", () => {
  const compose =
    'services:\n  db:\n    image: postgres\n    ports: ["5432:5432"]\n  web:\n    build: .\n    ports: ["80:8088"]\n';
  it.each<[string, Files, number]>([
    ["a convention", {}, 8000],
    ["the image", { Dockerfile: "FROM python:3.12\nEXPOSE 8090/tcp\n" }, 8090],
    ["the container's side", { "compose.yaml": compose }, 8088],
    ["a setting", { "settings.py": "class Settings:\n    port: int = 8077\n" }, 8077],
    ["not the database's", { "settings.py": "DB_PORT = 5433\nSMTP_PORT: int = 2525\n" }, 8000],
    ["not one of root", { Dockerfile: 'FROM python:3.12\nCMD ["uvicorn", "main:app", "--port", "80"]\n' }, 8000],
  ])("from %s", (_, files, port) => expect(shown({ ...ALONE, ...files }, "port")).toBe(port));
});

describe("the path for probes", () => {
  const app =
    "from fastapi import FastAPI, Depends\nfrom api import v1\nfrom api.settings import settings\napp = FastAPI()\n";
  const nested = (include: string, router: string): Files => ({
    "api/__init__.py": "",
    "api/main.py": `${app}${include}\n`,
    "api/settings.py": 'class Settings:\n    API_PREFIX: str = "/api/v2"\nsettings = Settings()\n',
    "api/v1.py": router,
  });
  const router =
    'from fastapi import APIRouter\nrouter = APIRouter(prefix="/sys")\n@router.get("/health")\ndef health():\n    return 1\n';

  it.each<[string, Files, unknown]>([
    ["with two prefixes", nested('app.include_router(v1.router, prefix="/v1")', router), "/v1/sys/health"],
    [
      "by another name",
      nested("from api.v1 import router as system\napp.include_router(system)", router),
      "/sys/health",
    ],
    [
      "with a setting",
      nested("app.include_router(v1.router, prefix=settings.API_PREFIX)", router),
      "/api/v2/sys/health",
    ],
    [
      "of a mounted application",
      nested('inner = FastAPI()\ninner.include_router(v1.router)\napp.mount("/in", app=inner)', router),
      "/in/sys/health",
    ],
    ["with what is computed", nested("app.include_router(v1.router, prefix=make())", router), ["/openapi.json"]],
    ["of a router that nobody includes", nested("", router), ["/openapi.json"]],
    [
      "for users alone",
      nested("app.include_router(v1.router)", router.replace("health()", "health(user=Depends(current_user))")),
      ["/openapi.json"],
    ],
    [
      "with a parameter",
      nested("app.include_router(v1.router)", router.replace("/health", "/{name}/health")),
      ["/openapi.json"],
    ],
    [
      "that is posted",
      nested("app.include_router(v1.router)", router.replace("router.get", "router.post")),
      ["/openapi.json"],
    ],
    [
      "the one that needs nothing",
      {
        "app.py":
          'from fastapi import FastAPI\napp = FastAPI()\n@app.get("/health")\ndef a(db=Depends(get_db)):\n    ...\n@app.get("/livez")\ndef b():\n    ...\n',
      },
      "/livez",
    ],
    [
      "of a blueprint",
      {
        "app.py":
          'from flask import Flask, Blueprint\nbp = Blueprint("s", __name__, url_prefix="/s")\n@bp.route("/ping")\ndef ping():\n    return ""\napp = Flask(__name__)\napp.register_blueprint(bp)\n',
      },
      "/s/ping",
    ],
    [
      "of Starlette",
      { "app.py": 'from starlette.applications import Starlette\napp = Starlette(routes=[Route("/healthz", ok)])\n' },
      "/healthz",
    ],
  ])("%s", (_, files, health) => expect(shown(files, "health")).toEqual(health));

  it("of Django, through lists and modules", () => {
    const files = {
      "config/__init__.py": "",
      "config/wsgi.py": "application = get_wsgi_application()\n",
      "config/settings.py": 'ROOT_URLCONF = "config.urls"\n',
      "config/urls.py":
        'inner = [\n    path("status/", view),\n]\nurlpatterns = [\n    path("v1/", include(inner)),\n    path("<int:id>/health/", view),\n]\n',
    };
    expect(shown(files, "health")).toBe("/v1/status/");
  });
});

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

describe("what installs the dependencies", () => {
  const project = '[project]\nname = "shop"\ndependencies = ["fastapi"]\n';
  const backend = '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n';
  it.each<[string, Files, Record<string, unknown>]>([
    [
      "pip with pyproject.toml",
      { "pyproject.toml": project },
      { manager: "pip", lockFile: "", requirements: [], installable: true },
    ],
    [
      "hatch",
      { "pyproject.toml": `${project}${backend}[tool.hatch.envs.test]\ndependencies = ["pytest"]\n` },
      { manager: "pip", installable: true },
    ],
    ["uv", { "pyproject.toml": `${project}[tool.uv]\n` }, { manager: "uv", lockFile: "", installable: false }],
    [
      "pdm",
      { "pyproject.toml": `${project}[tool.pdm]\ndistribution = false\n`, "pdm.lock": "" },
      { manager: "pdm", lockFile: "pdm.lock", installable: false },
    ],
    [
      "pipenv",
      { Pipfile: '[packages]\nfastapi = "*"\n', "Pipfile.lock": "{}" },
      { manager: "pipenv", lockFile: "Pipfile.lock", installable: false },
    ],
    [
      "pipenv for nobody",
      {
        Pipfile: '[packages]\nfastapi = "*"\n',
        "requirements.txt": "fastapi==1.0\n",
        Dockerfile: "FROM python:3.12\nRUN pip install -r requirements.txt\n",
      },
      { manager: "pip", lockFile: "requirements.txt", requirements: ["requirements.txt"] },
    ],
    [
      "a package of Poetry",
      { "pyproject.toml": '[tool.poetry]\nname = "shop"\n', "shop/__init__.py": "" },
      { manager: "poetry", installable: true },
    ],
    [
      "no package of Poetry",
      { "pyproject.toml": '[tool.poetry]\nname = "shop"\n' },
      { manager: "poetry", installable: false },
    ],
    [
      "files by environment",
      {
        "requirements/base.txt": "fastapi\n",
        "requirements/prod.txt": "-r base.txt\nuvicorn\n",
        "requirements/test.txt": "pytest\n",
        "requirements/dev.txt": "-r test.txt\nruff\n",
      },
      { manager: "pip", requirements: ["requirements/prod.txt"], devRequirements: ["requirements/dev.txt"] },
    ],
    [
      "a file that only takes in another",
      {
        "requirements.txt": "# For the platform.\n-r requirements/prod.txt\n",
        "requirements/prod.txt": "fastapi==1.0\n",
      },
      { manager: "pip", requirements: ["requirements/prod.txt"], lockFile: "requirements/prod.txt" },
    ],
    [
      "a file that takes in another and adds to it",
      { "requirements.txt": "-r requirements/base.txt\nuvicorn\n", "requirements/base.txt": "fastapi\n" },
      { manager: "pip", requirements: ["requirements.txt"] },
    ],
    [
      "a file that takes in two",
      { "requirements.txt": "-r a.txt\n-r b.txt\n", "a.txt": "fastapi\n", "b.txt": "uvicorn\n" },
      { manager: "pip", requirements: ["requirements.txt"] },
    ],
    [
      "a file that takes in what is not there",
      { "requirements.txt": "-r requirements/prod.txt\n" },
      { manager: "pip", requirements: ["requirements.txt"] },
    ],
    [
      "groups and extras",
      {
        "pyproject.toml": `${project}[project.optional-dependencies]\ntest = ["pytest"]\npostgres = ["psycopg"]\n[dependency-groups]\nlint = ["ruff"]\ndocs = ["mkdocs"]\n`,
        "uv.lock": "",
      },
      { devGroups: ["lint"], devExtras: ["test"] },
    ],
    ["nothing", {}, { manager: undefined, lockFile: undefined }],
  ])("%s", (_, files, wanted) => {
    const { project: found } = detected({ "main.py": FASTAPI, ...files });
    const values = Object.keys(wanted).map((key) => [key, found[key as "manager"]?.value]);
    expect(Object.fromEntries(values)).toEqual(wanted);
  });
});

describe("components that are there in another form", () => {
  it.each([
    ["docker", "docker/Dockerfile.prod", "FROM python:3.12\n"],
    ["compose", "deploy/docker-compose.yml", "services: {}\n"],
    ["make", "makefile", "a:\n\ttrue\n"],
    ["pre-commit", ".pre-commit-config.yaml", "repos: []\n"],
    ["alembic", "db/alembic.ini", "[alembic]\nscript_location = migrations\n"],
    ["helm", "deploy/chart/Chart.yaml", "name: a\n"],
    ["ci", ".github/workflows/quality.yml", "jobs:\n  a:\n    steps:\n      - run: pytest\n"],
    ["ci", ".gitlab-ci.yml", "test:\n  script: [pytest]\n"],
    ["adr", "docs/decisions/0001-first.md", "# First\n"],
    ["docs", "docs/conf.py", "project = 'a'\n"],
    ["docs", "mkdocs.yml", "site_name: a\n"],
    ["github", ".github/dependabot.yml", "version: 2\n"],
    ["github", "CODEOWNERS", "* @a\n"],
    ["agents", "CLAUDE.md", "# Claude\n"],
  ])("%s: %s", (id, path, text) => {
    const migrations = id === "alembic" ? { "db/migrations/env.py": "from alembic import context\n" } : {};
    expect(shown({ ...ALONE, ...migrations, [path]: text }, "present")).toEqual({ [id]: path });
  });

  it.each([
    [".github/workflows/stale.yml", "jobs:\n  a:\n    steps:\n      - uses: actions/stale@v9\n"],
    [".devcontainer/Dockerfile", "FROM python:3.12\n"],
    ["docs/index.md", "# Docs\n"],
  ])("not: %s", (path, text) => expect(shown({ ...ALONE, [path]: text }, "present")).toEqual({}));
});

describe("tools", () => {
  const uv = (text: string): Files => ({
    "main.py": FASTAPI,
    "pyproject.toml": `[project]\nname = "shop"\ndependencies = ["fastapi", "uvicorn"]\n${text}`,
    "uv.lock": "",
  });
  it.each<[string, Files, readonly string[], readonly string[]]>([
    ["declared for developers", uv('[dependency-groups]\ndev = ["ruff"]\n'), ["ruff"], []],
    [
      "declared with settings",
      uv('[dependency-groups]\nlint = ["black", "mypy"]\n[tool.black]\n'),
      ["black", "mypy"],
      ["black"],
    ],
    ["that format", uv('[dependency-groups]\ndev = ["ruff"]\n[tool.ruff.format]\n'), ["ruff", "ruff-format"], ["ruff"]],
    ["that nothing installs", uv("[tool.ruff]\n"), [], ["ruff"]],
    ["of an environment of Hatch", uv('[tool.hatch.envs.lint]\ndependencies = ["ruff"]\n'), [], []],
    [
      "of hooks alone",
      { ...ALONE, ".pre-commit-config.yaml": "repos:\n  - repo: x\n    hooks:\n      - id: ruff-format\n" },
      [],
      ["ruff"],
    ],
    [
      "of a file that another includes",
      { ...ALONE, "requirements-dev.txt": "-r tools/base.txt\n", "tools/base.txt": "flake8\n" },
      ["flake8"],
      [],
    ],
    ["of a file that nobody installs", { ...ALONE, "requirements-release.txt": "pylint\n" }, [], []],
  ])("%s", (_, files, linters, configured) => {
    expect([shown(files, "linters"), shown(files, "configured")]).toEqual([linters, configured]);
  });

  it("of hooks by their ids", () => {
    const hooks =
      "repos:\n  - repo: x\n    hooks:\n      - id: ruff\n      - id: a b\n  - repo: y\n    hooks:\n      - id: ruff\n";
    expect(shown({ ...ALONE, ".pre-commit-config.yaml": hooks }, "hooks")).toEqual(["ruff"]);
  });
});

describe("where dependencies are listed", () => {
  const python = { "main.py": FASTAPI };
  const project = '[project]\nname = "shop"\n';
  it.each<[string, Files, string, string]>([
    ["uv", { "pyproject.toml": `${project}[tool.uv]\n` }, "project.dependencies", "dependency-groups.dev"],
    [
      "an old list of uv",
      { "pyproject.toml": `${project}[tool.uv]\ndev-dependencies = ["ruff"]\n`, "uv.lock": "" },
      "project.dependencies",
      "tool.uv.dev-dependencies",
    ],
    [
      "a group and an extra",
      {
        "pyproject.toml": `${project}[project.optional-dependencies]\ntest = ["pytest"]\n[dependency-groups]\nlint = ["ruff"]\n`,
        "uv.lock": "",
      },
      "project.dependencies",
      "dependency-groups.lint",
    ],
    [
      "an extra alone",
      { "pyproject.toml": `${project}[project.optional-dependencies]\ntest = ["pytest"]\n`, "uv.lock": "" },
      "project.dependencies",
      "project.optional-dependencies.test",
    ],
    [
      "Poetry",
      { "pyproject.toml": '[tool.poetry]\nname = "shop"\n[tool.poetry.dependencies]\npython = "^3.12"\n' },
      "tool.poetry.dependencies",
      "tool.poetry.group.dev.dependencies",
    ],
    [
      "Poetry with the standard's table",
      { "pyproject.toml": `${project}[tool.poetry.group.test.dependencies]\npytest = "*"\n`, "poetry.lock": "" },
      "project.dependencies",
      "tool.poetry.group.test.dependencies",
    ],
    [
      "PDM",
      { "pyproject.toml": `${project}[tool.pdm.dev-dependencies]\ntest = ["pytest"]\n`, "pdm.lock": "" },
      "project.dependencies",
      "tool.pdm.dev-dependencies.test",
    ],
    ["pip", { "requirements.txt": "fastapi\n" }, "", ""],
    [
      "pip with settings of tools",
      { "requirements.txt": "fastapi\n", "pyproject.toml": `${project}[tool.black]\n` },
      "",
      "",
    ],
    [
      "pip and a project",
      { "pyproject.toml": `${project}dependencies = ["fastapi"]\n` },
      "project.dependencies",
      "dependency-groups.dev",
    ],
    [
      "a list that is elsewhere",
      { "pyproject.toml": `${project}dynamic = ["dependencies"]\n`, "requirements.txt": "fastapi\n" },
      "",
      "",
    ],
    [
      "a project that pip-tools compiles",
      {
        "pyproject.toml": `${project}dependencies = ["fastapi"]\n`,
        "requirements.txt": "# This file is autogenerated by pip-compile\nfastapi==1.0\n",
      },
      "project.dependencies",
      "dependency-groups.dev",
    ],
    ["Pipenv", { Pipfile: '[packages]\nfastapi = "*"\n' }, "", ""],
  ])("%s", (_, files, runtime, development) => {
    const all = { ...python, ...files };
    expect([shown(all, "dependencyTable"), shown(all, "devTable")]).toEqual([runtime, development]);
  });
});

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

describe("collected files of Django", () => {
  const BASE = "BASE_DIR = Path(__file__).resolve().parent.parent\n";
  it.each<[string, string, string]>([
    ["a path", `${BASE}STATIC_ROOT = BASE_DIR / "staticfiles"\n`, "staticfiles"],
    ["two parts", `${BASE}STATIC_ROOT = str(BASE_DIR / "var" / "static")\n`, "var/static"],
    [
      "os.path",
      'BASE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))\nSTATIC_ROOT = os.path.join(BASE, "out")\n',
      "out",
    ],
    ["one level", 'HERE = Path(__file__).parent\nSTATIC_ROOT = HERE / "static"\n', "config/static"],
    ["parents", 'ROOT = Path(__file__).resolve().parents[1]\nSTATIC_ROOT = ROOT / "static"\n', "static"],
    ["an absolute path", 'STATIC_ROOT = "/var/static"\n', ""],
    ["outside", `${BASE}STATIC_ROOT = BASE_DIR.parent / "static"\n`, ""],
    ["the environment", 'STATIC_ROOT = os.environ["STATIC_ROOT"]\n', ""],
    ["nothing", 'STATIC_URL = "/static/"\n', ""],
  ])("%s", (_, settings, folder) => {
    const files = {
      "manage.py": "",
      "config/__init__.py": "",
      "config/wsgi.py": "application = get_wsgi_application()\n",
      "config/settings.py": settings,
      "requirements.txt": "django\n",
    };
    expect(shown(files, "staticRoot")).toBe(folder);
  });
});

describe("services of a compose file", () => {
  it.each<[string, string, Readonly<Record<string, string>>]>([
    ["the application", "a:\n    build: .\n", { app: "a" }],
    ["the one that serves", "worker:\n    build: .\n  web:\n    build: .\n    ports: ['80']\n", { app: "web" }],
    ["not a migration", "migrate:\n    build: .\n  main:\n    build: .\n", { app: "main" }],
    ["an image of its name", "x:\n    image: ghcr.io/acme/shop:1.0\n", { app: "x" }],
    ["not another's", "front:\n    build: ./frontend\n", {}],
    [
      "servers",
      "db:\n    image: postgis/postgis:16\n  q:\n    image: bitnami/redis:7\n  m:\n    image: mongo\n",
      { postgresql: "db", redis: "q", mongodb: "m" },
    ],
    ["MySQL's kin", "db:\n    image: mariadb:11\n", { mysql: "db" }],
    ["a database of their own", "db:\n    build: ./db\n    environment:\n      POSTGRES_DB: a\n", { postgresql: "db" }],
  ])("%s", (_, services, roles) =>
    expect(shown({ ...ALONE, "compose.yaml": `services:\n  ${services}` }, "composeServices")).toEqual(roles),
  );

  it("of a file in a folder, for a Dockerfile that it names from the top", () => {
    const files = {
      ...ALONE,
      "deploy/Dockerfile": "FROM python:3.12\n",
      "deploy/compose.yaml": "services:\n  main:\n    build:\n      context: .\n      dockerfile: deploy/Dockerfile\n",
    };
    expect(shown(files, "composeServices")).toEqual({ app: "main" });
  });
});
