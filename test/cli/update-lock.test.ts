import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Prepared } from "../../src/app/drift/prepare.ts";
import { lockAfter } from "../../src/cli/renew-lock.ts";
import { run } from "../../src/cli/run.ts";
import type { Session } from "../../src/cli/session.ts";
import { nodeFileSystem } from "../../src/io/node-file-system.ts";
import type { Answers } from "../../src/model.ts";

/** Real templates, and a uv that writes down what it is asked for. */
let cwd: string;
let stderr: string;

beforeEach(async () => {
  cwd = mkdtempSync(join(tmpdir(), "groundrules-lock-"));
  vi.stubEnv("SOURCE_DATE_EPOCH", "1795255200");
  vi.stubEnv("PATH", join(cwd, "bin"));
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  vi.spyOn(process.stderr, "write").mockImplementation((chunk) => ((stderr += String(chunk)), true));
  mkdirSync(join(cwd, "bin"));
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(cwd, { recursive: true });
});

const path = (name: string) => join(cwd, "orders", name);
const read = (name: string) => readFileSync(path(name), "utf8");

async function cli(...argv: string[]) {
  stderr = "";
  return run([...argv, "--cwd", join(cwd, "orders")]);
}

async function create(tier: number) {
  mkdirSync(join(cwd, "orders"));
  const flags = ["--tier", String(tier), "--python", "3.13", "--yes", "--no-git", "--no-install"];
  expect(await cli("new", ".", "--name", "orders", ...flags), stderr).toBe(0);
  writeFileSync(path("uv.lock"), "version = 1\n");
}

function installUv(code = 0) {
  const uv = join(cwd, "bin/uv");
  writeFileSync(uv, `#!/bin/sh\necho "$PWD $*" >> '${cwd}/calls'\necho broken >&2\nexit ${code}\n`);
  chmodSync(uv, 0o755);
}

const calls = () => (existsSync(join(cwd, "calls")) ? readFileSync(join(cwd, "calls"), "utf8") : "");
const locked = () => expect(calls()).toMatch(/^\S*\/orders lock --quiet\n$/);
const update = (...flags: string[]) => cli("update", "--yes", ...flags);
const NEW = ["--description", "Ships orders."];

describe.skipIf(process.platform === "win32")("update", { timeout: 60_000 }, () => {
  it("locks anew where it changed what is locked", async () => {
    await create(1);
    installUv();
    expect(await update(...NEW), stderr).toBe(0);
    expect(read("pyproject.toml")).toContain("Ships orders.");
    locked();
  });

  it.each([
    ["nothing changed", []],
    ["something else changed", ["--port", "9000"]],
    ["nothing is to be written", [...NEW, "--dry-run"]],
    ["nobody wants it", [...NEW, "--no-install"]],
  ])("locks nothing where %s", async (_, flags) => {
    await create(1);
    installUv();
    expect(await update(...flags), stderr).toBe(0);
    expect(calls()).toBe("");
  });

  it.each([
    [1, /uv is not installed, so uv\.lock may not fit pyproject\.toml any more: run uv lock where it is/],
    [5, /: run docker run .*--target toolchain.* uv lock\n/],
  ])("says at tier %i what to run where there is no uv", async (tier, message) => {
    await create(tier);
    expect(await update(...NEW), stderr).toBe(0);
    expect(stderr).toMatch(message);
  });

  it("fails where uv does, and says so", async () => {
    await create(1);
    installUv(2);
    expect(await update(...NEW)).toBe(1);
    expect(stderr).toMatch(/uv lock failed, so uv\.lock is as it was; run it in \S*orders\.\nbroken\n/);
  });

  it("locks nothing where the person who saw the plan did not want it", async () => {
    await create(1);
    installUv();
    const bytes = new TextEncoder().encode("[project]\n");
    const steps = [{ path: "pyproject.toml", before: null, after: { bytes, mode: 0o644 } }];
    const options = { dryRun: false, noInstall: false };
    const session = { options, root: join(cwd, "orders"), fs: nodeFileSystem(), terminal: {} };
    const answers = { tier: 1 } as Answers;
    expect(await lockAfter({ steps } as unknown as Prepared, answers, session as unknown as Session)).toBe(0);
    expect(calls()).toBe("");
  });

  it("locks once a saved plan is carried out", async () => {
    await create(1);
    installUv();
    const plan = join(cwd, "plan.json");
    expect(await update(...NEW, "--dry-run", "--output", plan), stderr).toBe(0);
    expect(calls()).toBe("");
    expect(await update("--plan", plan), stderr).toBe(0);
    locked();
  });

  it.each([
    ["--continue", ["--continue"]],
    ["--skip", ["--skip", "pyproject.toml", "--reason", "Ours."]],
  ])("locks when its conflicts are settled by %s, not before", async (_, flags) => {
    await create(1);
    installUv();
    const text = read("pyproject.toml");
    writeFileSync(path("pyproject.toml"), text.replace(/^description = .*$/m, 'description = "Mine."'));
    expect(await update(...NEW, "--write-conflicts"), stderr).toBe(3);
    expect(calls()).toBe("");
    const resolved = read("pyproject.toml").replace(/^<{7}[^]*?^={7}\n([^]*?)^>{7}.*\n/gm, "$1");
    writeFileSync(path("pyproject.toml"), resolved);
    expect(await cli("update", ...flags), stderr).toBe(0);
    locked();
  });
});
