import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { committedPaths, dirtyPaths, openGit } from "../../src/io/git-state.ts";

let root: string;

const git = (...argv: string[]) => execFileSync("git", argv, { cwd: root });

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "groundrules-git-")));
  git("init", "--quiet");
  mkdirSync(join(root, "service"));
  for (const name of ["same", "edited", "staged"]) writeFileSync(join(root, "service", name), "committed\n");
  git("add", "--all");
  git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "--quiet", "--message", "x");
  for (const name of ["edited", "staged", "new"]) writeFileSync(join(root, "service", name), "precious\n");
  git("add", "service/staged");
});

afterEach(() => rmSync(root, { recursive: true }));

describe.each([
  ["the root of a work tree", "", "service/"],
  ["a folder of a work tree", "service", ""],
])("in %s", (_, folder, prefix) => {
  const state = async () => (await openGit(join(root, folder))) ?? expect.fail("no work tree");

  it("only a file that is as it was committed counts as committed", async () => {
    expect([...(await committedPaths(await state()))]).toEqual([`${prefix}same`]);
  });

  it("what is edited, staged or new is dirty", async () => {
    const paths = ["same", "edited", "staged", "new"].map((name) => `${prefix}${name}`);
    expect([...(await dirtyPaths(paths, await state()))].toSorted()).toEqual(
      [`${prefix}edited`, `${prefix}new`, `${prefix}staged`].toSorted(),
    );
  });
});

it("takes nothing for clean where git fails", async () => {
  const state = (await openGit(root)) ?? expect.fail("no work tree");
  rmSync(join(root, ".git", "HEAD"));
  await expect(dirtyPaths(["service/same"], state)).rejects.toThrow(expect.objectContaining({ code: "GIT_FAILED" }));
});
