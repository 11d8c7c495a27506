import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

/** What the package is while a test runs: version 1 creates, version 2 updates. */
const installed = vi.hoisted(() => ({ version: "1.0.0" }));

vi.mock("../../src/version.ts", () => ({
  get VERSION() {
    return installed.version;
  },
}));
vi.mock("groundrules:catalog", async () => {
  const { newCatalog, oldCatalog } = await import("../helpers/drift.ts");
  return {
    get catalog() {
      return installed.version === "1.0.0" ? oldCatalog : newCatalog;
    },
  };
});
vi.mock("groundrules:history", async () => {
  const { oldCatalog } = await import("../helpers/drift.ts");
  return { versions: { "1.0.0": () => oldCatalog } };
});

let run: typeof import("../../src/cli/run.ts").run;
let cwd: string;
let stdout: string;
let stderr: string;

beforeEach(async () => {
  cwd = mkdtempSync(join(tmpdir(), "groundrules-drift-"));
  vi.spyOn(process.stdout, "write").mockImplementation((chunk) => ((stdout += String(chunk)), true));
  vi.spyOn(process.stderr, "write").mockImplementation((chunk) => ((stderr += String(chunk)), true));
  installed.version = "1.0.0";
  vi.resetModules();
  ({ run } = await import("../../src/cli/run.ts"));
  await cli(".", "--name", "orders", "--stack", "mini", "--yes", "--no-git", "--no-install", "--python", "3.13");
  installed.version = "2.0.0";
  vi.resetModules();
  ({ run } = await import("../../src/cli/run.ts"));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(cwd, { recursive: true });
});

const path = (name: string) => join(cwd, name);
const read = (name: string) => readFileSync(path(name), "utf8");
const edit = (name: string, from: string, to: string) => writeFileSync(path(name), read(name).replace(from, to));
const lock = () => JSON.parse(read(".groundrules/lock.json")) as { generator: string; files: Record<string, object> };

async function cli(...argv: string[]) {
  stdout = "";
  stderr = "";
  return run([...argv, "--cwd", cwd]);
}

const conflict = () => edit("README.md", "Run make.", "Run just.");

describe("diff", () => {
  it("exits 0 where nothing drifted", async () => {
    expect(await cli("diff")).toBe(0);
    expect([stdout, stderr]).toEqual(["", "Nothing drifted.\n"]);
  });

  it("shows drift of managed files and exits 1; of shared files with --all", async () => {
    appendFileSync(path("Makefile"), "mine:\n");
    edit("README.md", "Run make.", "Run just.");
    expect(await cli("diff")).toBe(1);
    expect(stdout).toMatch(/^Makefile: modified \(managed\)\n--- a\/Makefile\n\+\+\+ b\/Makefile\n@@/);
    expect(stdout).toContain("\n+mine:");
    expect(stdout).not.toContain("README");
    expect(await cli("diff", "--all", "--stat")).toBe(1);
    expect(stdout).toBe("Makefile: modified (managed) | 1 +\nREADME.md: modified (merged) | 2 +-\n");
    expect(await cli("diff", "README.md")).toBe(0);
  });

  it("writes JSON", async () => {
    rmSync(path("run.sh"));
    expect(await cli("diff", "--json")).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ drift: [{ path: "run.sh", kind: "missing", ownership: "managed" }] });
  });
});

describe("regenerate", () => {
  it("restores, and keeps the edit as a patch", async () => {
    appendFileSync(path("Makefile"), "mine:\n");
    const edited = read("Makefile");
    expect(await cli("regenerate", "--dry-run")).toBe(0);
    expect(stdout).toContain("-mine:");
    expect(read("Makefile")).toBe(edited);
    expect(await cli("regenerate")).toBe(0);
    expect(read("Makefile")).not.toContain("mine:");
    const [, patch = ""] = /kept in (.*\.patch)/.exec(stderr) ?? [];
    expect(readFileSync(patch, "utf8")).toContain("+mine:");
    expect(await cli("regenerate", "--json")).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ written: false, changes: [] });
  });
});

describe("update", () => {
  it("moves to version 2, says what matters first, and is done", async () => {
    expect(await cli("update")).toBe(0);
    expect(stderr).toContain("note: The service needs TIMEOUT in its environment.");
    expect(stderr).toContain("new environment variable TIMEOUT");
    expect(read("run.sh")).toContain("set -eu");
    expect(lock().generator).toBe("2.0.0");
    expect(await cli("update")).toBe(0);
    expect([stdout, stderr]).toEqual(["", "Up to date with groundrules 2.0.0.\n"]);
    expect(await cli("diff", "--all")).toBe(0);
  });

  it("shows the same plan without writing it", async () => {
    const before = read("README.md");
    expect(await cli("update", "--dry-run")).toBe(0);
    expect(stdout).toContain("README.md: is replaced; you had not touched it [merged]\n--- a/README.md");
    expect(await cli("update", "--dry-run", "--json")).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ from: "1.0.0", to: "2.0.0", written: false, conflicts: [] });
    expect(read("README.md")).toBe(before);
    expect(existsSync(path("added.md"))).toBe(false);
  });

  it("writes nothing where there would be a conflict and nobody to ask", async () => {
    conflict();
    const before = read("README.md");
    expect(await cli("update")).toBe(3);
    expect(stderr).toContain("nothing was written");
    expect(read("README.md")).toBe(before);
    expect(lock().generator).toBe("1.0.0");
  });

  it("leaves conflicts on demand, and goes on when they are resolved", async () => {
    conflict();
    expect(await cli("update", "--write-conflicts")).toBe(3);
    expect(stderr).toContain("groundrules update --continue");
    expect(read("README.md")).toContain("<<<<<<< yours\n");
    expect(await cli("update")).toBe(3);
    expect(await cli("update", "--dry-run")).toBe(3);
    expect(await cli("regenerate")).toBe(3);
    expect(await cli("eject", "Makefile")).toBe(3);
    expect(await cli("update", "--continue")).toBe(3);
    writeFileSync(path("README.md"), "resolved\n");
    expect(await cli("update", "--continue")).toBe(0);
    expect(stdout).toBe("README.md\n");
    expect(await cli("update", "--continue")).toBe(2);
  });

  it("is taken back to the byte", async () => {
    conflict();
    const before = [read("README.md"), read("Makefile"), read(".groundrules/lock.json")];
    await cli("update", "--write-conflicts");
    expect(await cli("diff")).toBe(0);
    expect(stderr).toContain("under way");
    expect(await cli("update", "--abort")).toBe(0);
    expect([read("README.md"), read("Makefile"), read(".groundrules/lock.json")]).toEqual(before);
    expect(await cli("update", "--abort")).toBe(2);
  });

  it("declines a change, before or after it conflicts", async () => {
    conflict();
    expect(await cli("update", "--skip", "README.md", "--reason", "we use just")).toBe(0);
    expect(lock().files["README.md"]).toMatchObject({ declined: { reason: "we use just" } });
    expect(read("README.md")).toContain("Run just.");
    expect(await cli("update")).toBe(0);
  });

  it("declines a change that waits", async () => {
    conflict();
    await cli("update", "--write-conflicts");
    expect(await cli("update", "--skip", "Makefile", "--reason", "x")).toBe(2);
    expect(await cli("update", "--skip", "README.md", "--reason", "we use just")).toBe(0);
    expect(read("README.md")).toContain("Run just.");
    expect(read("README.md")).not.toContain("<<<");
  });

  it("takes other answers from flags and from the edited file", async () => {
    edit(".groundrules/answers.yaml", "port: 8080", "port: 9000 # new");
    expect(await cli("update", "--organisation", "Other")).toBe(0);
    expect(read("run.sh")).toContain("--port 9000");
    expect(read(".groundrules/answers.yaml")).toMatch(/organisation: "Other"\n[\s\S]*port: 9000 # new/);
  });

  it("carries out a saved plan exactly, and refuses it when something has changed", async () => {
    expect(await cli("update", "--dry-run", "--output", "plan.json")).toBe(0);
    appendFileSync(path("stable.md"), "mine\n");
    expect(await cli("update", "--plan", "plan.json")).toBe(1);
    expect(stderr).toContain("stable.md is not as it was");
    expect(await cli("update", "--dry-run", "--output", "plan.json")).toBe(0);
    expect(await cli("update", "--plan", "plan.json", "--json")).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ to: "2.0.0", written: true, conflicts: [] });
    expect(lock().generator).toBe("2.0.0");
    expect(read("stable.md")).toContain("mine");
  });

  it("follows a move that it is told of", async () => {
    writeFileSync(path("intro.md"), read("README.md").replace("Ask first.", "Ask Ada."));
    rmSync(path("README.md"));
    expect(await cli("update", "--moved", "README.md=intro.md")).toBe(0);
    expect(read("intro.md")).toContain("make test");
    expect(lock().files["README.md"]).toMatchObject({ movedTo: "intro.md" });
  });

  it.each([
    [["update", "x"], "update takes no path"],
    [["update", "--continue", "--abort"], "exclude each other"],
    [["update", "--output", "x"], "--dry-run"],
    [["update", "--dry-run", "--abort"], "new update only"],
    [["update", "--skip", "README.md"], "--reason"],
    [["update", "--moved", "README.md"], "OLD=NEW"],
    [["update", "--moved", "../x=y"], "not in the repository"],
    [["update", "--moved", "mine=Makefile"], "mine is not a file of groundrules"],
    [["update", "--moved", "Makefile=typo"], "There is no typo"],
    [["update", "--skip", "typo", "--reason", "x"], "typo is not a file of groundrules"],
    [["update", "--answers", "."], "cannot be read"],
    [["diff", "typo"], "None of the paths"],
    [["list", "constructor"], 'no list "constructor"'],
    [["update", "--plan", "none.json"], "is no file"],
    [["update", "--tier", "3"], "groundrules tier 3"],
    [["eject"], "--yes"],
    [["explain"], "One rule, path or component"],
    [["explain", "nothing"], "neither a rule, a component nor a file"],
    [["regenerate", "nothing"], "None of the paths"],
  ])("%j exits 2 and says what to do", async (argv, said) => {
    expect(await cli(...argv)).toBe(2);
    expect(stderr).toContain(said);
  });

  it("refuses a lock that names a path outside of the repository", async () => {
    edit(".groundrules/lock.json", '"README.md"', '"../README.md"');
    for (const command of ["update", "diff", "regenerate"]) expect(await cli(command)).toBe(1);
    expect(stderr).toContain('names "../README.md"');
  });
});

describe("eject, explain, list", () => {
  it("gives a file to the user", async () => {
    expect(await cli("eject", "Makefile")).toBe(0);
    expect(stdout).toBe("Makefile\n");
    appendFileSync(path("Makefile"), "mine:\n");
    expect(await cli("diff")).toBe(0);
    expect(await cli("list", "files")).toBe(0);
    expect(stdout).toMatch(/Makefile +make +managed +ejected/);
  });

  it("explains a file and a component", async () => {
    expect(await cli("explain", "README.md")).toBe(0);
    expect(stdout).toMatch(
      /ownership +merged: shared[\s\S]*state +as generated[\s\S]*base\.ndjson[\s\S]*rules +1\n +T4-1\.1 +must +Builds/,
    );
    expect(await cli("explain", "make")).toBe(0);
    expect(stdout).toContain("Makefile (managed)");
    expect(await cli("explain", "run.sh", "--json")).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ path: "run.sh", state: "as generated", base: "package" });
  });
});
