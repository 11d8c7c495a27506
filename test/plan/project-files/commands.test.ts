import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Project } from "../../../src/project.ts";
import { file } from "../../helpers/project-files.ts";

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
