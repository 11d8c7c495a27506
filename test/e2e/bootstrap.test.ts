import { appendFileSync, chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, it } from "vitest";
import { generate } from "./helpers/generator.ts";
import { succeed } from "./helpers/process.ts";
import { inWork, userEnvironment } from "./helpers/workspace.ts";

/** What a user has who never installed uv: everything else on PATH. */
function pathWithoutUv(): string {
  const folders = (userEnvironment()["PATH"] ?? "").split(delimiter);
  return folders.filter((folder) => !existsSync(join(folder, "uv"))).join(delimiter);
}

/** As pyenv leaves it where uv was installed by pip into a version that the repository does not use. */
function failingShim(): string {
  const folder = inWork("shims");
  mkdirSync(folder);
  writeFileSync(join(folder, "uv"), "#!/bin/sh\necho 'pyenv: uv: command not found' >&2\nexit 127\n");
  chmodSync(join(folder, "uv"), 0o755);
  return folder;
}

describe.each([
  ["there is none", () => pathWithoutUv()],
  ["the one on PATH is a shim that fails", () => [failingShim(), pathWithoutUv()].join(delimiter)],
])("without uv, where %s", (title, path) => {
  const name = title.includes("shim") ? "shimmed" : "bare-hands";
  const target = () => inWork("bootstrap", name);
  let env: Record<string, string> = {};
  const run = (...command: string[]) => succeed(command, { cwd: target(), log: `bootstrap/${name}`, env });

  it("creates the repository and says that the lock file is missing", async () => {
    mkdirSync(inWork("bootstrap"), { recursive: true });
    env = { PATH: path() };
    const options = { cwd: inWork("bootstrap"), env };
    // The interpreter that every machine of the suite has.
    const { code, stderr } = await generate([name, "--yes", "--python=3.11"], options);
    expect(code, stderr).toBe(0);
    expect(stderr).toMatch(/uv is not installed/);
  });

  it("gets uv, dependencies and hooks by make dev", async () => {
    await run("make", "dev");
    expect(existsSync(join(target(), ".tools/bin/uv"))).toBe(true);
    expect(existsSync(join(target(), "uv.lock"))).toBe(true);
  });

  it("passes make test and make lint", async () => {
    await run("make", "test");
    await run("make", "lint");
  });

  it("commits through its hooks", async () => {
    appendFileSync(join(target(), "README.md"), "\nOne more line.\n");
    await run("git", "add", "--all");
    await run("git", "commit", "--message", "docs: add a line");
  });
});
