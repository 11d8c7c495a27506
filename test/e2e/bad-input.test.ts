import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { generate, generator } from "./helpers/generator.ts";
import { run, succeed } from "./helpers/process.ts";
import { GIT_CONFIG, inWork } from "./helpers/workspace.ts";

const USAGE = 2;
const QUICK = ["--yes", "--no-git", "--no-install"];

describe("bad input", () => {
  const folder = () => inWork("bad-input");
  const create = (...args: string[]) => generate(args, { cwd: folder() });

  beforeAll(() => {
    mkdirSync(folder());
  });

  /** Exit code 2, an error on stderr that matches, nothing on stdout, and a folder that is as it was. */
  async function refused(args: readonly string[], message: RegExp): Promise<void> {
    const before = readdirSync(folder());
    const { code, stdout, stderr } = await create(...args);
    expect({ code, stdout, stderr }).toEqual({
      code: USAGE,
      stdout: "",
      stderr: expect.stringMatching(message) as string,
    });
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(readdirSync(folder())).toEqual(before);
  }

  it.each([
    ["empty", ""],
    ["a parent", ".."],
    ["an absolute path inside", "/etc/orders"],
    ["a path inside", "a/b"],
    ["a reserved word of Python", "class"],
    ["upper case", "Orders"],
    ["emoji", "🚀"],
    ["300 characters", "a".repeat(300)],
    ["a space", "my orders"],
    ["an option", "-orders"],
    ["a dependency of the service", "fastapi"],
  ])("refuses a name that is %s", (_, name) => refused(["orders", ...QUICK, `--name=${name}`], /name/i));

  it.each([
    ["an unknown tier", ["--tier=9"], /tier/i],
    ["an answer that the tier does not have", ["--tier=1", "--database=postgresql"], /is for tier 3/],
    ["an unknown stack", ["--stack=cobol"], /stack/i],
    ["an unknown flag, with the nearest", ["--dry-rum"], /--dry-run/],
    ["a port that is no number", ["--port=http"], /port/i],
    ["a second directory", ["another"], /another/],
  ])("refuses %s", (_, args, message) => refused(["orders", ...QUICK, ...args], message));

  it("refuses to guess a directory without a terminal", () => refused([], /directory/i));

  it("refuses a malformed answers file and names the line", async () => {
    writeFileSync(inWork("malformed.yaml"), "version: 1\nname: orders\ndescription: a: b\n");
    await refused(["orders", ...QUICK, "--answers", inWork("malformed.yaml")], /malformed\.yaml:3:/);
  });

  it("refuses answers of a newer version", async () => {
    writeFileSync(inWork("newer.yaml"), "version: 99\nname: orders\n");
    await refused(["orders", ...QUICK, "--answers", inWork("newer.yaml")], /newer|99/);
  });

  it("refuses answers files that are not there or are a folder", async () => {
    await refused(["orders", ...QUICK, "--answers", "nowhere.yaml"], /nowhere\.yaml/);
    await refused(["orders", ...QUICK, "--answers", inWork()], /answers/i);
  });

  it("refuses a target that is not empty, and leaves what is there", async () => {
    mkdirSync(join(folder(), "full"));
    writeFileSync(join(folder(), "full/notes.txt"), "mine");
    await refused(["full", ...QUICK], /not empty/);
    expect(readdirSync(join(folder(), "full"))).toEqual(["notes.txt"]);
  });

  it("refuses a target that is a file", async () => {
    writeFileSync(join(folder(), "plain"), "mine");
    await refused(["plain", ...QUICK], /not a directory/);
  });

  it("refuses a target that is a symbolic link, also to an empty folder", async () => {
    mkdirSync(inWork("elsewhere"));
    symlinkSync(inWork("elsewhere"), join(folder(), "link"));
    await refused(["link", ...QUICK], /symbolic link/);
    expect(readdirSync(inWork("elsewhere"))).toEqual([]);
    expect(lstatSync(join(folder(), "link")).isSymbolicLink()).toBe(true);
  });

  it("writes through no link inside the target", async () => {
    mkdirSync(inWork("outside"));
    mkdirSync(join(folder(), "linked"));
    symlinkSync(inWork("outside"), join(folder(), "linked/app"));
    const { code } = await create("linked", ...QUICK, "--force");
    expect(code).not.toBe(0);
    expect(readdirSync(inWork("outside"))).toEqual([]);
    expect(readdirSync(join(folder(), "linked"))).toEqual(["app"]);
  });

  it("fails in a folder that is not writable, and says so", async () => {
    const closed = inWork("closed");
    mkdirSync(closed);
    chmodSync(closed, 0o555);
    // Root may write anywhere.
    const user = process.getuid?.() === 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : [];
    const command = [...user, process.execPath, generator(), "orders", ...QUICK];
    chmodSync(inWork(), 0o755);
    const { code, stderr } = await run(command, { cwd: closed, log: "bad-input", env: { HOME: "/" } });
    expect(code).toBe(1);
    expect(stderr).toMatch(/could not be written|permission/i);
    expect(readdirSync(closed)).toEqual([]);
  });

  it("makes no repository inside another work tree", async () => {
    const outer = inWork("outer");
    mkdirSync(outer);
    await succeed(["git", "init", "--quiet"], { cwd: outer, log: "bad-input" });
    const { code, stderr } = await generate(["orders", "--yes", "--no-install"], { cwd: outer });
    expect(code).toBe(0);
    expect(stderr).toMatch(/inside the git repository/);
    expect(existsSync(join(outer, "orders/.git"))).toBe(false);
    expect(existsSync(join(outer, "orders/pyproject.toml"))).toBe(true);
  });

  it("creates without git and uv, and says what is missing", async () => {
    const bin = inWork("only-node");
    mkdirSync(bin);
    symlinkSync(process.execPath, join(bin, "node"));
    const onlyEnv = { PATH: bin, HOME: dirname(bin), GIT_CONFIG_GLOBAL: GIT_CONFIG };
    const { code, stderr } = await generate(["toolless", "--yes"], { cwd: folder(), onlyEnv });
    expect(code, stderr).toBe(0);
    expect(stderr).toMatch(/git is not installed/);
    expect(stderr).toMatch(/uv is not installed/);
    expect(existsSync(join(folder(), "toolless/pyproject.toml"))).toBe(true);
    expect(existsSync(join(folder(), "toolless/.git"))).toBe(false);
  });
});
