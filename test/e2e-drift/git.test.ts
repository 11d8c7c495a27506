import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
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

const at = (name: string, folder = root) => join(folder, name);
const read = (name: string, folder = root) => readFileSync(at(name, folder), "utf8");
function edit(name: string, from: string, to: string, folder = root): void {
  writeFileSync(at(name, folder), read(name, folder).replace(from, to));
}
const askAda = (folder = root) => edit("README.md", "Ask first.", "Ask Ada.", folder);

/** An edit of a shared file comes through an update of `folder`, and drift is seen before and gone after. */
function expectUpdate(folder: string): void {
  expect(groundrules(folder, "diff")).toMatchObject({ code: 0 });
  appendFileSync(at("Makefile", folder), "mine:\n");
  expect(groundrules(folder, "diff")).toMatchObject({ code: 1, stdout: expect.stringContaining("+mine:") as string });
  expect(groundrules(folder, "regenerate")).toMatchObject({ code: 0 });
  const { code, stderr } = groundrules(folder, "update");
  expect(stderr).toContain("Updated to groundrules 2.0.0");
  expect(code).toBe(0);
  expect(read("README.md", folder)).toContain("Run make, then make test.");
  expect(read("README.md", folder)).toContain("Ask Ada.");
  expect(groundrules(folder, "diff")).toMatchObject({ code: 0 });
  expect(groundrules(folder, "update")).toMatchObject({ code: 0, stderr: "Up to date with groundrules 2.0.0.\n" });
}

describe("update and diff", () => {
  it("work in a shallow clone, offline", () => {
    askAda();
    commitAll(root, "edit");
    git(parent, "clone", "--quiet", "--depth=1", `file://${root}`, "shallow");
    git(at("shallow", parent), "remote", "set-url", "origin", "file:///nowhere");
    expectUpdate(at("shallow", parent));
  });

  it("work after the first commit was squashed with edits", () => {
    askAda();
    git(root, "add", "--all");
    git(root, "commit", "--quiet", "--amend", "--message", "squashed");
    expectUpdate(root);
  });

  it("work in a shallow clone of a squashed repository without base.ndjson, from the package", () => {
    askAda();
    rmSync(at(".groundrules/base.ndjson"));
    git(root, "add", "--all");
    git(root, "commit", "--quiet", "--amend", "--message", "squashed");
    git(parent, "clone", "--quiet", "--depth=1", `file://${root}`, "shallow");
    expectUpdate(at("shallow", parent));
  });

  it("work where a hook reformatted the first commit", () => {
    edit("config.json", read("config.json"), '{ "a": 1, "b": 2, "c": 3 }\n');
    edit("store.yaml", '"orders"', "orders");
    askAda();
    git(root, "add", "--all");
    git(root, "commit", "--quiet", "--amend", "--message", "formatted");
    expectUpdate(root);
    expect(JSON.parse(read("config.json"))).toEqual({ a: 1, b: 2, c: 30 });
    expect(read("store.yaml")).toContain("pool: 5");
  });

  it("work in a worktree and leave the records in its own git directory", () => {
    askAda();
    commitAll(root, "edit");
    git(root, "worktree", "add", "--quiet", "../tree", "-b", "other");
    expectUpdate(at("tree", parent));
    expect(existsSync(at(".git/worktrees/tree/groundrules/kept"))).toBe(true);
    expect(existsSync(at("tree/.groundrules/.journal", parent))).toBe(false);
  });

  it("work in a submodule", () => {
    askAda();
    commitAll(root, "edit");
    mkdirSync(at("super", parent));
    git(at("super", parent), "init", "--quiet");
    git(at("super", parent), "submodule", "--quiet", "add", root, "orders");
    expectUpdate(at("super/orders", parent));
  });

  it("work in a folder of a larger repository", () => {
    askAda();
    rmSync(at(".git"), { recursive: true });
    git(parent, "init", "--quiet");
    commitAll(parent, "monorepo");
    expectUpdate(root);
    expect(git(parent, "status", "--porcelain")).not.toContain(".journal");
  });

  it("work on a detached head", () => {
    askAda();
    commitAll(root, "edit");
    git(root, "checkout", "--quiet", "--detach");
    expectUpdate(root);
  });

  it("work without git at all", () => {
    rmSync(at(".git"), { recursive: true });
    askAda();
    expectUpdate(root);
  });

  it("work with core.autocrlf=true, and keep CRLF", () => {
    askAda();
    commitAll(root, "edit");
    git(parent, "-c", "core.autocrlf=true", "clone", "--quiet", "--config", "core.autocrlf=true", root, "windows");
    const windows = at("windows", parent);
    expect(read("README.md", windows)).toContain("\r\n");
    expectUpdate(windows);
    expect(read("README.md", windows)).not.toMatch(/[^\r]\n/);
    expect(git(windows, "diff", "--stat", "--", "stable.md")).toBe("");
  });

  it("take no note of modes with core.fileMode=false", () => {
    git(root, "config", "core.fileMode", "false");
    chmodSync(at("run.sh"), 0o644);
    askAda();
    commitAll(root, "edit");
    expectUpdate(root);
    git(root, "config", "core.fileMode", "true");
    expect(groundrules(root, "diff")).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("executable bit") as string,
    });
  });
});

describe("a base from the commits", () => {
  it("is the last resort", () => {
    rmSync(at(".groundrules/base.ndjson"));
    // A version that the package does not know, so that only git has the text.
    edit(".groundrules/lock.json", '"generator": "1.0.0"', '"generator": "0.9.0"');
    askAda();
    commitAll(root, "edit");
    expect(groundrules(root, "update")).toMatchObject({ code: 0 });
    expect(read("README.md")).toContain("make test");
    git(root, "reset", "--quiet", "--hard");
    git(root, "clean", "--quiet", "--force");
    git(parent, "clone", "--quiet", "--depth=1", `file://${root}`, "shallow");
    const shallow = groundrules(at("shallow", parent), "update");
    expect(shallow.code).toBe(3);
    expect(shallow.stderr).toContain(
      "README.md: needs your decision (what it was generated from is not known any more)",
    );
  });
});

describe("conflicts", () => {
  beforeEach(() => {
    edit("README.md", "Run make.", "Run just.");
    commitAll(root, "just");
  });

  it("show in git's index, and are settled by --continue", () => {
    expect(groundrules(root, "update", "--write-conflicts").code).toBe(3);
    expect(git(root, "status", "--porcelain", "README.md")).toBe("UU README.md\n");
    expect(git(root, "show", ":1:README.md")).toContain("Run make.\n");
    expect(git(root, "show", ":2:README.md")).toContain("Run just.");
    expect(git(root, "show", ":3:README.md")).toContain("Run make, then make test.");
    writeFileSync(at("README.md"), "resolved\n");
    expect(groundrules(root, "update", "--continue").code).toBe(0);
    expect(git(root, "status", "--porcelain", "README.md")).toBe("M  README.md\n");
  });

  it("go without a trace with --abort", () => {
    const before = snapshot(root);
    groundrules(root, "update", "--write-conflicts");
    expect(groundrules(root, "update", "--abort").code).toBe(0);
    expect(snapshot(root)).toEqual(before);
    expect(git(root, "status", "--porcelain")).toBe("");
  });

  it("are declined with --skip", () => {
    groundrules(root, "update", "--write-conflicts");
    expect(groundrules(root, "update", "--skip", "README.md", "--reason", "just").code).toBe(0);
    expect(git(root, "status", "--porcelain", "README.md")).toBe("");
  });
});

describe("what git knows is respected", () => {
  it("merges into no file that is not committed, and looks at no other", () => {
    askAda();
    writeFileSync(at("unrelated"), "x");
    const refused = groundrules(root, "update");
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("not committed, and update would merge into them: README.md.");
    commitAll(root, "edit");
    appendFileSync(at("app/main.py"), "# mine\n");
    expect(groundrules(root, "update").code).toBe(0);
  });

  it("writes no path that is ignored", () => {
    writeFileSync(at(".git/info/exclude"), "added.md\n");
    expect(groundrules(root, "update")).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("added.md: is left out") as string,
    });
    expect(existsSync(at("added.md"))).toBe(false);
  });

  it("follows a move by its text in git's list of files", () => {
    git(root, "mv", "README.md", "intro.md");
    commitAll(root, "move");
    expect(groundrules(root, "update").code).toBe(0);
    expect(read("intro.md")).toContain("make test");
  });

  it("runs no hook and no monitor of the repository", () => {
    for (const hook of ["post-index-change", "pre-commit"]) {
      writeFileSync(at(`.git/hooks/${hook}`), `#!/bin/sh\ntouch ${at("ran")}\n`);
      chmodSync(at(`.git/hooks/${hook}`), 0o755);
    }
    writeFileSync(at("monitor"), `#!/bin/sh\ntouch ${at("ran")}\n`);
    chmodSync(at("monitor"), 0o755);
    edit("README.md", "Run make.", "Run just.");
    commitAll(root, "just");
    rmSync(at("ran"), { force: true });
    git(root, "config", "core.fsmonitor", at("monitor"));
    groundrules(root, "update", "--write-conflicts");
    groundrules(root, "update", "--abort");
    expect(existsSync(at("ran"))).toBe(false);
  });

  it("heals after two branches that both updated are merged", () => {
    writeFileSync(at(".gitattributes"), ".groundrules/*.json merge=union\n.groundrules/*.ndjson merge=union\n");
    commitAll(root, "attributes");
    git(root, "checkout", "--quiet", "-b", "left");
    groundrules(root, "update", "--port", "9001");
    commitAll(root, "left");
    git(root, "checkout", "--quiet", "main");
    git(root, "checkout", "--quiet", "-b", "right");
    groundrules(root, "update", "--description", "Other.");
    commitAll(root, "right");
    git(root, "merge", "--quiet", "--strategy-option=ours", "left");
    expect(groundrules(root, "diff").stderr).not.toContain("error");
    expect(groundrules(root, "update").code).toBe(0);
    expect(groundrules(root, "diff")).toMatchObject({ code: 0 });
  });

  it("finds a repository that moved", () => {
    renameSync(root, at("elsewhere", parent));
    expect(groundrules(at("elsewhere", parent), "update").code).toBe(0);
  });
});
