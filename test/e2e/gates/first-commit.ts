import { expect, it } from "vitest";
import type { Repository } from "../helpers/repository.ts";

const CONVENTIONAL = /^(feat|chore)(\([a-z-]+\))?: [a-z].{0,70}[^.]$/;

export function firstCommit(repository: Repository): void {
  it("has one commit with a Conventional message", async () => {
    const { stdout } = await repository.run("git", ["git", "log", "--format=%s"]);
    const subjects = stdout.trim().split("\n");
    expect(subjects).toHaveLength(1);
    expect(subjects[0]).toMatch(CONVENTIONAL);
  });

  it("has a clean work tree, with uv.lock and the answers committed", async () => {
    const { stdout } = await repository.run("git", ["git", "ls-files"]);
    expect(stdout.split("\n")).toEqual(
      expect.arrayContaining(["uv.lock", ".groundrules/answers.yaml", ".groundrules/lock.json"]),
    );
    expect(await repository.dirt()).toBe("");
  });
}
