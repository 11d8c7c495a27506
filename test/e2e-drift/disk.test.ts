import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commitAll, createRepository, git, groundrules, snapshot, temporary } from "./helpers.ts";

let parent: string;
let root: string;

beforeEach(() => {
  parent = temporary();
  root = createRepository(parent);
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const at = (name: string) => join(root, name);

/** A small file system of its own, which takes the right to mount. */
function mountSmall(kibibytes: number): string | undefined {
  const folder = join(parent, "small");
  mkdirSync(folder);
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${kibibytes}k`, "none", folder]);
  return status === 0 ? folder : undefined;
}

describe("a full disk", () => {
  it("changes nothing, however little is left", (context) => {
    const small = mountSmall(2048);
    if (small === undefined) return context.skip();
    try {
      const repository = join(small, "orders");
      cpSync(root, repository, { recursive: true });
      const before = snapshot(repository);
      let failures = 0;
      for (let left = 0; left <= 120; left += 8) {
        const ballast = join(small, "ballast");
        rmSync(ballast, { force: true });
        const { bavail, bsize } = statfsSync(small);
        writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left * 1024)));
        const { code, stderr } = groundrules(repository, "update");
        if (code === 0) break;
        failures++;
        expect(code, stderr).toBe(1);
        expect(stderr).toMatch(/no space left|ENOSPC/i);
        expect(snapshot(repository)).toEqual(before);
      }
      expect(failures).toBeGreaterThan(1);
      rmSync(join(small, "ballast"));
      const code = groundrules(repository, "update").code;
      expect(code).toBe(0);
      expect(groundrules(repository, "diff").code).toBe(0);
    } finally {
      spawnSync("umount", [small]);
    }
  });
});

describe("what stands in the way", () => {
  it("is a read-only file, which is replaced and stays read-only", () => {
    chmodSync(at("Makefile"), 0o444);
    expect(groundrules(root, "update").code).toBe(0);
    expect(readFileSync(at("Makefile"), "utf8")).toContain("--now");
    expect(snapshot(root)["Makefile"]).toMatch(/^444 /);
  });

  it("is a folder that cannot be written, so nothing is", (context) => {
    const frozen = spawnSync("chattr", ["+i", at("guide.md")]).status === 0;
    if (!frozen) return context.skip();
    try {
      const before = snapshot(root);
      const { code, stderr } = groundrules(root, "update");
      expect(code).toBe(1);
      expect(stderr).toContain("Nothing was changed");
      expect(snapshot(root)).toEqual(before);
    } finally {
      spawnSync("chattr", ["-i", at("guide.md")]);
    }
  });

  it("is a directory, for a new file and for one of ours", () => {
    mkdirSync(at("added.md"));
    const before = snapshot(root);
    expect(groundrules(root, "update")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("added.md") as string,
    });
    expect(snapshot(root)).toEqual(before);
    rmSync(at("added.md"), { recursive: true });
    rmSync(at("stable.md"));
    mkdirSync(at("stable.md"));
    writeFileSync(at("stable.md/mine"), "mine");
    expect(groundrules(root, "update").code).toBe(0);
    expect(readFileSync(at("stable.md/mine"), "utf8")).toBe("mine");
  });

  it.each([
    ["a file", "README.md", "outside/README.md"],
    ["a folder", "docs", "outside"],
    ["the records", ".groundrules", "outside/records"],
  ])("is a link out of the tree in place of %s: nothing outside is touched", (_, name, target) => {
    const outside = join(parent, "outside");
    mkdirSync(outside);
    if (existsSync(at(name))) cpSync(at(name), join(parent, target), { recursive: true });
    rmSync(at(name), { recursive: true, force: true });
    symlinkSync(join(parent, target), at(name));
    const before = snapshot(outside);
    for (const command of ["update", "regenerate", "diff"]) groundrules(root, command);
    groundrules(root, "regenerate", "README.md");
    expect(snapshot(outside)).toEqual(before);
    expect(snapshot(root)[name]).toBe(`link ${join(parent, target)}`);
  });

  it.each(["../outside/x", "/outside/x", "a/../../outside/x", ".git/hooks/pre-commit", "C:\\\\x"])(
    "is a lock that names %s: it is refused",
    (path) => {
      const text = readFileSync(at(".groundrules/lock.json"), "utf8").replace('"dropped.txt"', `"${path}"`);
      writeFileSync(at(".groundrules/lock.json"), text);
      const before = snapshot(parent);
      for (const command of [["update"], ["regenerate"], ["eject", "Makefile"], ["diff"], ["explain", "Makefile"]]) {
        expect(groundrules(root, ...command)).toMatchObject({ code: 1, stdout: "" });
      }
      expect(snapshot(parent)).toEqual(before);
    },
  );
});

describe("a plan that is saved", () => {
  it("is carried out to the byte, in another process", () => {
    appendFileSync(at("Makefile"), "mine:\n");
    commitAll(root, "edit");
    cpSync(root, join(parent, "other"), { recursive: true });
    expect(groundrules(root, "update", "--dry-run", "--output", "../plan.json").code).toBe(0);
    expect(git(root, "status", "--porcelain")).toBe("");
    expect(groundrules(root, "update", "--plan", "../plan.json").code).toBe(0);
    expect(groundrules(join(parent, "other"), "update").code).toBe(0);
    expect(snapshot(root)).toEqual(snapshot(join(parent, "other")));
  });
});
