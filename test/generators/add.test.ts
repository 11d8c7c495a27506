import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { createEnv } from "yeoman-environment";
import Generator from "yeoman-generator";
import Add from "../../generators/add/index.ts";
import { cli, directory, environment, filesOf, generate, service } from "./run.ts";

vi.mock("groundrules:catalog", async () => {
  const { loadCatalog } = await import("../helpers/catalog.ts");
  return { catalog: await loadCatalog(fileURLToPath(new URL("../fixtures/existing", import.meta.url))) };
});
vi.mock("groundrules:existing", () => ({ existing: {} }));

const FORCE = { force: true };

const lockOf = (root: string) =>
  JSON.parse(readFileSync(join(root, ".groundrules/lock.json"), "utf8")) as { files: Record<string, object> };

const added = (before: Readonly<Record<string, string>>, root: string) =>
  Object.keys(filesOf(root)).filter((path) => before[path] === undefined);

describe("groundrules:add, in a service of someone else's", () => {
  it.each(["uv-src-fastapi", "poetry-fastapi", "flask-pip-tools", "django-uv", "monorepo"])(
    "writes to %s what the command line writes",
    async (name) => {
      const [byYeoman, byCommand] = [service(name), service(name)];
      const { code } = await cli(byCommand, "add", "make", "python", "--yes");
      await generate("add", byYeoman, { args: ["make", "python"], options: FORCE });
      expect(code).toBe(0);
      expect(filesOf(byYeoman)).toEqual(filesOf(byCommand));
      expect(Object.keys(lockOf(byYeoman).files)).toContain(".gitignore");
    },
  );

  it("says what was found, what comes along, and whose value stands", async () => {
    const text = '[project]\nname = "lending"\ndependencies = ["fastapi", "uvicorn"]\n[tool.ruff]\nline-length = 120\n';
    const root = service("uv-src-fastapi", { "pyproject.toml": text });
    const { logged } = await generate("add", root, { args: ["helm", "python"], options: FORCE });
    expect(logged).toContain("Found:\n");
    expect(logged).toContain("lending.main:create_app");
    expect(logged).toContain("helm needs docker, which comes along.");
    expect(logged).toContain("pyproject.toml: your value of tool.ruff");
    expect(logged).toContain("Added helm, python, docker. Review and commit.");
    expect(readFileSync(join(root, "pyproject.toml"), "utf8").startsWith(text)).toBe(true);
  });

  it("changes nothing the second time", async () => {
    const root = service("uv-src-fastapi");
    await generate("add", root, { args: ["docker", "make"], options: FORCE });
    const before = filesOf(root);
    const { logged, asked } = await generate("add", root, { args: ["docker", "make"] });
    expect(filesOf(root)).toEqual(before);
    expect(asked).toEqual([]);
    expect(logged).toContain("docker is here already.");
    expect(logged).toContain("Nothing changes.");
  });

  it("is begun by a component's own generator too, and goes on where the last one ended", async () => {
    const [byYeoman, byCommand] = [service("uv-src-fastapi"), service("uv-src-fastapi")];
    await generate("make", byYeoman, { options: FORCE });
    await generate("helm", join(byYeoman, "src"), { options: FORCE });
    await cli(byCommand, "add", "make", "--yes");
    await cli(byCommand, "add", "helm", "--yes");
    expect(filesOf(byYeoman)).toEqual(filesOf(byCommand));
    const again = await generate("helm", byYeoman);
    expect(again.logged).toContain("Nothing changes.");
  });

  it("composes into a generator of somebody else, several at once", async () => {
    const root = service("uv-src-fastapi");
    const before = filesOf(root);
    const { env, logged } = environment(root);
    class Foreign extends Generator {
      async default(): Promise<void> {
        await this.composeWith("groundrules:make", {} as object);
        await this.composeWith("groundrules:docker", {} as object);
      }
    }
    env.register(Foreign as never, { namespace: "foreign:app", resolved: "/foreign/generators/app/index.js" });
    await env.run("foreign:app", FORCE as object);
    expect(added(before, root)).toEqual(expect.arrayContaining(["Dockerfile", "Makefile"]));
    expect(Object.keys(lockOf(root).files).toSorted()).toEqual(["Dockerfile", "Makefile"]);
    expect(readFileSync(join(root, ".groundrules/answers.yaml"), "utf8")).toContain("components: [docker, make]");
    expect(logged()).not.toContain("Review and commit");
  });

  it("leaves each file to the user's word: Yeoman asks, but not about our records", async () => {
    const root = service("uv-src-fastapi");
    const before = filesOf(root);
    const { asked } = await generate("add", root, { args: ["python"], answers: { action: "skip" } });
    expect(asked.filter((name) => name !== "action")).toEqual([]);
    expect(filesOf(root)).toMatchObject(before);
    await generate("add", root, { args: ["docker"] });
    expect(lockOf(root).files).toHaveProperty("Dockerfile");
  });

  it("writes nothing in a dry run", async () => {
    const root = service("uv-src-fastapi");
    const before = filesOf(root);
    await generate("add", root, { args: ["docker", "make", "python"], options: { dryRun: true } });
    expect(filesOf(root)).toEqual(before);
  });
});

describe("a file of the user's in the place of one of ours", () => {
  const theirs = { Dockerfile: "FROM theirs\n" };

  it("stays; ours goes beside it and not into the lock, and the run ends with an error", async () => {
    const root = service("uv-src-fastapi", theirs);
    const run = () => generate("add", root, { args: ["docker", "make"], options: FORCE });
    await expect(run()).rejects.toMatchObject({ code: 3, cause: { code: "DECISIONS_OPEN" } });
    expect(readFileSync(join(root, "Dockerfile"), "utf8")).toBe("FROM theirs\n");
    expect(readFileSync(join(root, "Dockerfile.groundrules-new"), "utf8")).toContain("FROM python");
    expect(Object.keys(lockOf(root).files)).toEqual(["Makefile"]);
    const before = filesOf(root);
    await expect(run()).rejects.toThrow(
      "1 file needs your decision; yours stay, and ours are beside them:\n  Dockerfile.",
    );
    expect(filesOf(root)).toEqual(before);
  });

  it("is settled by the commands that the error names", async () => {
    const root = service("uv-src-fastapi", theirs);
    const run = generate("add", root, { args: ["docker"], options: FORCE });
    await expect(run).rejects.toThrow(
      "groundrules add docker, remove each .groundrules-new, then groundrules update --continue",
    );
    expect((await cli(root, "add", "docker", "--yes")).code).toBe(3);
    await expect(generate("add", root, { args: ["make"] })).rejects.toMatchObject({
      cause: { code: "UPDATE_PENDING" },
    });
    rmSync(join(root, "Dockerfile.groundrules-new"));
    expect((await cli(root, "update", "--continue")).code).toBe(0);
    const { logged } = await generate("add", root, { args: ["docker"] });
    expect(logged).toContain("Nothing changes.");
  });

  it("is a link for the proposal: nothing is written through it", async () => {
    const root = service("uv-src-fastapi", theirs);
    const elsewhere = join(directory(), "elsewhere");
    writeFileSync(elsewhere, "theirs\n");
    symlinkSync(elsewhere, join(root, "Dockerfile.groundrules-new"));
    const run = generate("add", root, { args: ["docker"], options: FORCE });
    await expect(run).rejects.toMatchObject({ cause: { code: "PATH_BLOCKED" } });
    expect(readFileSync(elsewhere, "utf8")).toBe("theirs\n");
    expect(existsSync(join(root, ".groundrules"))).toBe(false);
  });

  it("has edits that git does not know: nothing is merged into it, unless that is allowed", async () => {
    const root = service("uv-src-fastapi");
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", ...args], { cwd: root });
    git("init", "--quiet");
    git("add", ".");
    git("commit", "--quiet", "-m", "theirs");
    writeFileSync(join(root, ".gitignore"), "*.log\n");
    const run = generate("add", root, { args: ["python"], options: FORCE });
    await expect(run).rejects.toMatchObject({ cause: { code: "FILES_DIRTY" } });
    await generate("add", root, { args: ["python"], options: { ...FORCE, allowDirty: true } });
    expect(readFileSync(join(root, ".gitignore"), "utf8")).toMatch(/^\*\.log\n[^]*\.ruff_cache/);
  });
});

describe("what cannot be told from the files", () => {
  const application = "import flask\napp = flask.Flask(__name__)\n";
  const UNCLEAR = { "shop.py": application, "admin.py": application, "requirements.txt": "flask\ngunicorn\n" };

  it("is asked", async () => {
    const root = directory(UNCLEAR);
    const { asked } = await generate("add", root, {
      args: ["docker"],
      answers: { application: "shop:app" },
    });
    expect(asked).toEqual(["application"]);
    expect(readFileSync(join(root, "Dockerfile"), "utf8")).toContain("shop:app");
  });

  it("is an option", async () => {
    const root = directory(UNCLEAR);
    await generate("add", root, {
      args: ["docker"],
      options: { framework: "flask", application: "shop:make", factory: true, interface: "wsgi", yes: true },
    });
    expect(readFileSync(join(root, "Dockerfile"), "utf8")).toContain("shop:make");
    expect(readFileSync(join(root, ".groundrules/answers.yaml"), "utf8")).toContain("factory: true");
  });

  it.each([{ yes: true }, { yes: false }])(
    "is an error that names the option, where nobody can be asked (%o)",
    async (options) => {
      const root = directory(UNCLEAR);
      const silent = new PassThrough();
      const env = createEnv({ cwd: root, stdin: silent as never, stdout: silent as never, stderr: silent as never });
      env.register(Add as never, { namespace: "groundrules:add", resolved: "/package/generators/add/index.js" });
      const run = env.run(["groundrules:add", "docker"], { ...options, skipInstall: true } as object);
      await expect(run).rejects.toMatchObject({ cause: { code: "PROJECT_INCOMPLETE" } });
      await expect(run).rejects.toThrow(/--application .*admin:app, shop:app/);
      expect(existsSync(join(root, ".groundrules"))).toBe(false);
    },
  );

  it("is which components: those that fit and are not here yet, in a checkbox", async () => {
    const root = service("uv-src-fastapi");
    await generate("add", root, { args: ["make"], options: FORCE });
    const { asked } = await generate("add", root, { answers: { components: ["docker"] }, options: FORCE });
    expect(asked).toEqual(["components"]);
    expect(existsSync(join(root, "Dockerfile"))).toBe(true);
    const { logged } = await generate("add", root, { answers: { components: [] } });
    expect(logged).toContain("Nothing changes.");
  });
});

describe("errors", () => {
  const inLending = (args: readonly string[], options = {}) =>
    generate("add", service("uv-src-fastapi"), { args, options });

  it.each([
    ["COMPONENT_UNKNOWN", ["hlem"], {}],
    ["COMPONENT_UNFIT", ["store"], {}],
    ["COMPONENT_MISSING", [], { yes: true }],
    ["FLAG_UNFIT", ["docker"], { plural: "orders" }],
    ["RESOURCE_UNFIT", ["resource", "order"], { field: "title:str" }],
    ["RESOURCE_UNNAMED", ["resource"], {}],
  ])("%s", async (code, args, options) => {
    await expect(inLending(args, options)).rejects.toMatchObject({ name: "GeneratorError", cause: { code } });
  });

  it("SERVICE_MISSING, also from a component's own generator", async () => {
    const run = generate("docker", directory({ "notes.txt": "private\n" }));
    await expect(run).rejects.toMatchObject({ cause: { code: "SERVICE_MISSING" } });
  });

  it("PATH_BLOCKED, for a folder in the place of a file", async () => {
    const root = service("uv-src-fastapi");
    mkdirSync(join(root, "Dockerfile"));
    const run = generate("add", root, { args: ["docker"] });
    await expect(run).rejects.toMatchObject({ cause: { code: "PATH_BLOCKED" } });
  });
});

it("has no method on its prototype that is not a task of Yeoman", () => {
  expect(Object.getOwnPropertyNames(Add.prototype)).toEqual(["constructor", "prompting", "writing", "end"]);
});
