import { describe, expect, it } from "vitest";
import { ALONE, FASTAPI, type Files, shown } from "./detected.ts";

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
