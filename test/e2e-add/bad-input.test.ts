import { appendFileSync, chmodSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { generator } from "../e2e/helpers/generator.ts";
import { run, succeed } from "../e2e/helpers/process.ts";
import { treeOf } from "../e2e/helpers/tree.ts";
import { inWork, ROOT } from "../e2e/helpers/workspace.ts";
import { Clone } from "./proof/clone.ts";
import { filesOf } from "./proof/lines.ts";

const USAGE = 2;
const FAILURE = 1;
let count = 0;

function clone(fixture: string): Promise<Clone> {
  const path = inWork("bad", String(count++), fixture);
  return Clone.of(join(ROOT, "test/fixtures/services", fixture), path, "bad-input", [generator()]);
}

/** The exit code, an error that matches, no stack, and files that are as they were. */
async function refused(where: Clone, args: readonly string[], code: number, message: RegExp): Promise<void> {
  const before = filesOf(where);
  const outcome = await where.groundrules(args);
  expect(outcome).toMatchObject({ code, stderr: expect.stringMatching(message) as string });
  expect(outcome.stderr).not.toMatch(/\n\s+at /);
  expect(filesOf(where)).toEqual(before);
}

/** Adds, and expects it to have worked. */
async function works(where: Clone, ...args: string[]): Promise<void> {
  const { code, output } = await where.groundrules(["add", ...args, "--yes"]);
  expect(code, output).toBe(0);
}

describe("what add refuses", () => {
  it.each([
    ["library", "nothing that looks like a service", [], /--application/],
    ["two-services", "two services, and names both", [], /services\/billing[^]*services\/catalogue/],
    ["broken-pyproject", "a pyproject.toml that is invalid, with its line", [], /pyproject\.toml:\d+/],
    ["pip-fastapi", "a component that nobody knows, with the nearest", ["dokcer"], /docker/],
    ["pip-fastapi", "the resources of services that groundrules created", ["resource", "order"], /groundrules created/],
    ["pip-fastapi", "the tests of services that groundrules created", ["tests"], /tests/],
    ["pip-fastapi", "a root that is not there", ["docker", "--root", "nowhere"], /nowhere/],
    ["pip-fastapi", "a root outside", ["docker", "--root", "../elsewhere"], /elsewhere/],
    ["pip-fastapi", "nothing", [], /For example/],
  ])("%s: %s", async (fixture, _, given, message) => {
    const named = given.length === 0 && fixture !== "pip-fastapi" ? ["docker"] : given;
    await refused(await clone(fixture), ["add", ...named, "--yes"], USAGE, message);
  });

  it("a file with uncommitted work that it would merge into, unless that is allowed", async () => {
    const where = await clone("django-uv");
    appendFileSync(join(where.path, ".gitignore"), "*.log\n");
    await refused(where, ["add", "repository", "--yes"], FAILURE, /\.gitignore[^]*--allow-dirty/);
    await works(where, "repository", "--allow-dirty");
    expect(where.read(".gitignore")).toContain("*.log\n");
  });

  it("to follow a symlinked folder", async () => {
    const where = await clone("pip-fastapi");
    const outside = inWork("bad", "outside");
    mkdirSync(outside);
    symlinkSync(outside, join(where.path, "chart"));
    await where.commit("a link");
    await refused(where, ["add", "helm", "--yes"], FAILURE, /link[^]*chart\/values\.yaml/);
    expect(readdirSync(outside)).toEqual([]);
  });

  it("a service behind a symlink that leads outside", async () => {
    const where = await clone("pip-fastapi");
    const other = await clone("uv-src-fastapi");
    symlinkSync(other.path, join(where.path, "elsewhere"));
    await where.commit("a link");
    const before = filesOf(other);
    const { code } = await where.groundrules(["add", "docker", "--root", "elsewhere", "--yes"]);
    expect(code).not.toBe(0);
    expect(filesOf(other)).toEqual(before);
  });

  it("a folder that is not writable", async () => {
    const where = await clone("pip-fastapi");
    const before = filesOf(where);
    chmodSync(where.path, 0o555);
    // Root may write anywhere, and git asks whose a repository is.
    const isRoot = process.getuid?.() === 0;
    const user = isRoot ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : [];
    for (const folder of [inWork(), inWork("bad")]) chmodSync(folder, 0o755);
    const command = [...user, process.execPath, generator(), "add", "docker", "--yes"];
    const env = { HOME: "/", GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "safe.directory", GIT_CONFIG_VALUE_0: "*" };
    const { code, stderr } = await run(command, { cwd: where.path, log: "add/bad-input", env });
    chmodSync(where.path, 0o755);
    expect(code, stderr).toBe(FAILURE);
    expect(stderr).toMatch(/could not be|permission|not writable/i);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(filesOf(where)).toEqual(before);
  });
});

describe("where add works", () => {
  let plain: Clone;
  beforeAll(async () => {
    plain = await clone("uv-src-fastapi");
  });

  it("at a detached head", async () => {
    const where = plain.copy(inWork("bad", "detached"));
    await where.git("checkout", "--quiet", "--detach");
    await works(where, "docker");
    expect(where.has("Dockerfile")).toBe(true);
  });

  it("in a shallow clone", async () => {
    await plain.commit("second");
    const path = inWork("bad", "shallow");
    await succeed(["git", "clone", "--quiet", "--depth=1", `file://${plain.path}`, path], {
      cwd: inWork(),
      log: "add/bad-input",
    });
    const where = new Clone(path, "bad-input", [generator()]);
    await works(where, "docker");
    expect(where.has("Dockerfile")).toBe(true);
  });

  it("without git, where remove undoes it", async () => {
    const where = plain.copy(inWork("bad", "plain"));
    rmSync(join(where.path, ".git"), { recursive: true });
    const before = filesOf(where);
    await works(where, "docker", "repository");
    expect(await where.groundrules(["remove", "docker", "repository", "--yes"])).toMatchObject({ code: 0 });
    const left = Object.entries(filesOf(where)).filter(([path]) => !path.startsWith(".groundrules/"));
    expect(Object.fromEntries(left)).toEqual(before);
  });

  it("from a folder of the service", async () => {
    const where = await clone("monorepo");
    const { code, output } = await where.groundrules(["add", "helm", "--yes"], {
      cwd: join(where.path, "backend/api"),
    });
    expect(code, output).toBe(0);
    expect(where.has("backend/chart/Chart.yaml")).toBe(true);
  });

  it("in one of two services that is named, also by the folder one stands in", async () => {
    const where = await clone("two-services");
    const { code, output } = await where.groundrules(["add", "docker", "--yes"], {
      cwd: join(where.path, "services/catalogue"),
    });
    expect(code, output).toBe(0);
    expect(where.has("services/catalogue/Dockerfile")).toBe(true);
    expect(existsSync(join(where.path, "services/billing/Dockerfile"))).toBe(false);
  });

  it("beside a component that is there in another form, which meets what others require", async () => {
    const where = await clone("poetry-fastapi");
    const own = where.read("Dockerfile");
    await works(where, "helm");
    expect(where.has("Dockerfile.groundrules-new")).toBe(false);
    expect(where.read("Dockerfile")).toBe(own);
  });

  it("leaves no trace of a dry run or of an error", async () => {
    const where = await clone("pip-fastapi");
    await where.groundrules(["add", "docker", "--dry-run"]);
    await where.groundrules(["add", "dokcer", "--yes"]);
    expect(await where.dirt()).toBe("");
    expect(treeOf(join(where.path, ".git"), ["hooks"])).not.toHaveProperty("groundrules/run.lock");
  });
});
