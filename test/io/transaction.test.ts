import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FileSystem } from "../../src/io/file-system.ts";
import { sha256, stateAt } from "../../src/io/file-state.ts";
import { openWorkspace, readJournal, type Workspace } from "../../src/io/journal.ts";
import { exclusively } from "../../src/io/run-lock.ts";
import { backupOf, carryOut, close, recover, undo } from "../../src/io/transaction.ts";
import type { Step } from "../../src/io/transaction-stage.ts";
import { memory } from "../helpers/memory.ts";

const TREE = { "/x/.git/HEAD": "ref", "/x/a": "old a", "/x/gone": "old gone", "/x/keep": "keep" };

const bytes = (text: string) => new TextEncoder().encode(text);
const before = (text: string) => ({ sha256: sha256(text), mode: 0o644 });
const STEPS: readonly Step[] = [
  { path: "a", before: before("old a"), after: { bytes: bytes("new a"), mode: 0o755 } },
  { path: "n/e/w", before: null, after: { bytes: bytes("new w"), mode: 0o644 } },
  { path: "gone", before: before("old gone"), after: null },
];

function setUp(tree = TREE) {
  const { fs, volume } = memory(tree);
  for (const path of Object.keys(tree)) volume.chmodSync(path, 0o644);
  const files = () =>
    Object.fromEntries(Object.entries(volume.toJSON()).filter(([path]) => !path.startsWith("/x/.git")));
  return { fs, volume, files, workspace: openWorkspace("/x", fs) };
}

/** A file system that dies, or reports an error, at its nth operation that changes anything. */
function dying(fs: FileSystem, nth: number, dead: () => never): FileSystem {
  let count = 0;
  const guard = <A extends unknown[], R>(operation: (...args: A) => R) =>
    ((...args: A) => (++count >= nth ? dead() : operation(...args))) as (...args: A) => R;
  const { write, rename, remove, makeDirectory, setMode } = fs;
  return {
    ...fs,
    write: guard(write),
    rename: guard(rename),
    remove: guard(remove),
    makeDirectory: guard(makeDirectory),
    setMode: guard(setMode),
  };
}

const OLD = { "/x/a": "old a", "/x/gone": "old gone", "/x/keep": "keep" };
const NEW = { "/x/a": "new a", "/x/n/e/w": "new w", "/x/keep": "keep" };

describe("carryOut", () => {
  it("changes, makes and removes files, and leaves no trace", () => {
    const { workspace, files, fs } = setUp();
    carryOut(STEPS, workspace);
    expect(files()).toEqual(NEW);
    expect(fs.mode("/x/a")).toBe(0o755);
    expect(fs.list("/x/.git/groundrules")).toEqual([]);
  });

  it.each(Array.from({ length: 15 }, (_, nth) => nth + 1))("is all or nothing when killed at operation %i", (nth) => {
    const { workspace, fs, files } = setUp();
    const dead = () => {
      throw new Error("killed");
    };
    // A killed process does not roll back: the file system is dead from then on.
    expect(() => carryOut(STEPS, { ...workspace, fs: dying(fs, nth, dead) })).toThrow(Error);
    recover(workspace);
    expect([OLD, NEW]).toContainEqual(files());
    expect(fs.list("/x/.git").includes("groundrules") ? fs.list("/x/.git/groundrules") : []).toEqual([]);
  });

  it("undoes everything where one file cannot be written", () => {
    const { workspace, fs, files } = setUp();
    const full: FileSystem = {
      ...fs,
      rename(from, to) {
        if (to === "/x/n/e/w") throw new Error("no space left on device");
        fs.rename(from, to);
      },
    };
    expect(() => carryOut(STEPS, { ...workspace, fs: full })).toThrow(
      expect.objectContaining({ code: "WRITE_FAILED" }),
    );
    expect(files()).toEqual(OLD);
  });

  it("refuses a file that is not what the plan rests on, and undoes the rest", () => {
    const { workspace, files } = setUp({ ...TREE, "/x/gone": "edited" });
    expect(() => carryOut(STEPS, workspace)).toThrow(expect.objectContaining({ code: "FILE_CHANGED" }));
    expect(files()).toEqual({ ...OLD, "/x/gone": "edited" });
  });

  it.each(["/x/n", "/x/n/e"])("writes through no link at %s", (at) => {
    const { workspace, volume, files } = setUp({ ...TREE, "/outside/e/w": "theirs" } as typeof TREE);
    if (at === "/x/n/e") volume.mkdirSync("/x/n");
    volume.symlinkSync("/outside", at);
    expect(() => carryOut(STEPS, workspace)).toThrow(expect.objectContaining({ code: "FILE_CHANGED" }));
    expect(files()).toMatchObject({ ...OLD, "/outside/e/w": "theirs" });
  });
});

describe("a transaction that leaves something open", () => {
  it("keeps backups until it is closed", () => {
    const { workspace, files, fs } = setUp();
    carryOut(STEPS, workspace, { open: ["a"] });
    expect(readJournal(workspace)).toMatchObject({ phase: "pending", journal: { pending: { open: ["a"] } } });
    expect(new TextDecoder().decode(backupOf("a", workspace)?.bytes)).toBe("old a");
    expect(recover(workspace)).toBe("nothing");
    close(workspace);
    expect(files()).toEqual(NEW);
    expect(fs.list("/x/.git/groundrules")).toEqual([]);
  });

  it("is taken back to the byte, and keeps what was edited since", () => {
    const { workspace, files, volume, fs } = setUp();
    fs.setMode("/x/a", 0o600);
    const steps = STEPS.map((step) =>
      step.path === "a" ? { ...step, before: { sha256: sha256("old a"), mode: 0o600 } } : step,
    );
    carryOut(steps, workspace, {});
    volume.writeFileSync("/x/a", "resolved");
    const kept = undo(workspace, (path, content) => `${path}: ${new TextDecoder().decode(content)}`);
    expect(kept).toEqual(new Map([["a", "a: resolved"]]));
    expect(files()).toEqual(OLD);
    expect(fs.mode("/x/a")).toBe(0o600);
    expect(fs.kind("/x/n")).toBe("none");
  });

  it("survives another transaction, whenever that is killed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16 }), (nth) => {
        const { workspace, fs, files } = setUp();
        carryOut(STEPS, workspace, {});
        const second: Step = { path: "keep", before: before("keep"), after: { bytes: bytes("kept"), mode: 0o644 } };
        const dead = () => {
          throw new Error("killed");
        };
        try {
          carryOut([second], { ...workspace, fs: dying(fs, nth, dead) });
        } catch {
          recover(workspace);
        }
        expect(["keep", "kept"]).toContain(files()["/x/keep"]);
        while (readJournal(workspace) !== undefined) undo(workspace, () => "");
        expect(files()).toMatchObject({ "/x/a": "old a", "/x/gone": "old gone" });
      }),
    );
  });
});

describe("recover", () => {
  it("does not finish over an edit made since, which an undo keeps", () => {
    const { workspace, fs, files, volume } = setUp();
    const dead = () => {
      throw new Error("killed");
    };
    expect(() => carryOut(STEPS, { ...workspace, fs: dying(fs, 10, dead) })).toThrow(Error);
    expect(readJournal(workspace)?.phase).toBe("apply");
    volume.writeFileSync("/x/gone", "edited");
    expect(() => recover(workspace)).toThrow(expect.objectContaining({ code: "RECOVERY_BLOCKED" }));
    const kept: string[] = [];
    undo(workspace, (path) => (kept.push(path), path));
    expect(kept).toEqual(["gone"]);
    expect(files()).toEqual(OLD);
  });
});

describe("the workspace", () => {
  it.each([
    ["in the git directory", { "/x/.git/HEAD": "" }, "/x/.git/groundrules"],
    [
      "in that of a worktree",
      { "/x/.git": "gitdir: ../m/.git/worktrees/x\n", "/m/.git/worktrees/x/HEAD": "" },
      "/m/.git/worktrees/x/groundrules",
    ],
    ["in the repository without git", { "/x/a": "" }, "/x/.groundrules/.journal"],
    ["not where .git is a file that points nowhere", { "/x/.git": "gitdir: /etc\n" }, "/x/.groundrules/.journal"],
  ])("is %s", (_, tree, folder) => expect(openWorkspace("/x", memory(tree).fs).folder).toBe(folder));

  it("is kept out of git inside a work tree", () => {
    const { fs } = memory({ "/x/a": "old a" });
    fs.setMode("/x/a", 0o644);
    carryOut([STEPS[0] as Step], openWorkspace("/x", fs));
    expect(fs.read("/x/.groundrules/.journal/.gitignore")).toBe("*\n");
  });

  it("is never reached through a link", () => {
    const { fs, volume } = memory({ "/x/a": "", "/outside": null });
    volume.symlinkSync("/outside", "/x/.groundrules");
    expect(() => openWorkspace("/x", fs)).toThrow(expect.objectContaining({ code: "PATH_BLOCKED" }));
  });
});

describe("stateAt", () => {
  it.each([
    ["a", expect.objectContaining({ mode: 0o644 })],
    ["none", null],
    ["none/below", null],
    ["a/below", "blocked"],
    [".git", "blocked"],
  ])("%s", (path, expected) => expect(stateAt(path, setUp().workspace)).toEqual(expected));
});

describe("exclusively", () => {
  const options = { processId: 1, isRunning: (id: number) => id === 7, waiting: () => undefined, looks: 2 };
  const run = (workspace: Workspace, looks = 2) =>
    exclusively(workspace, { ...options, looks }, () => Promise.resolve("done"));

  it("runs alone, also after a run that was killed", async () => {
    const { workspace, fs } = setUp();
    expect(await run(workspace)).toBe("done");
    fs.write("/x/.git/groundrules/run.lock", "99", 0o644);
    expect(await run(workspace)).toBe("done");
    fs.write("/x/.git/groundrules/run.lock", "", 0o644);
    expect(await run(workspace, 20)).toBe("done");
    expect(fs.list("/x/.git/groundrules")).toEqual([]);
  });

  it("waits for a run that is at work, and says so", async () => {
    const { workspace, fs } = setUp();
    fs.write("/x/.git/groundrules/run.lock", "7", 0o644);
    const waited: number[] = [];
    const second = exclusively(
      workspace,
      { ...options, looks: 99, waiting: (id) => (waited.push(id), fs.remove("/x/.git/groundrules/run.lock")) },
      () => Promise.resolve("after"),
    );
    expect(await second).toBe("after");
    expect(waited).toEqual([7]);
  });

  it("gives up in the end", async () => {
    const { workspace, fs } = setUp();
    fs.write("/x/.git/groundrules/run.lock", "7", 0o644);
    await expect(run(workspace)).rejects.toThrow(expect.objectContaining({ code: "RUN_BUSY" }));
  });
});
