import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { run } from "../../src/cli/run.ts";

let cwd: string;
let stdout: string;
let stderr: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "groundrules-adr-"));
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-21T12:00:00Z") });
  vi.spyOn(process.stdout, "write").mockImplementation((chunk) => ((stdout += String(chunk)), true));
  vi.spyOn(process.stderr, "write").mockImplementation((chunk) => ((stderr += String(chunk)), true));
  put("pyproject.toml", '[project]\nname = "orders"\n');
  put("docs/adr/0001-use-uv.md", "---\nstatus: accepted\n---\n\n# 0001. Use uv\n\nWhy.\n");
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  rmSync(cwd, { recursive: true });
});

const read = (path: string) => readFileSync(join(cwd, path), "utf8");
const git = (...args: string[]) =>
  execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", ...args], { cwd, stdio: "ignore" });

function put(path: string, text: string): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
}

async function cli(...argv: string[]) {
  stdout = "";
  stderr = "";
  return run(["adr", ...argv, "--cwd", cwd]);
}

const WAIVE = ["--waive", "PY-LCL-009", "--expires", "2027-06-30", "--reason", "pip only"];

describe("adr new", () => {
  it("writes a record and prints its path", async () => {
    expect(await cli("new", "Use pip", "in the cluster", ...WAIVE)).toBe(0);
    expect(stdout).toBe("docs/adr/0002-use-pip-in-the-cluster.md\n");
    expect(stderr).toContain("Write down the decision in docs/adr/0002");
    expect(read(stdout.trim())).toMatch(/^---\nstatus: accepted\ndate: 2026-11-21\nwaives:\n {2}- rule: PY-LCL-009\n/);
  });

  it("prints what it would write, and writes nothing", async () => {
    expect(await cli("new", "Use pip", "--supersedes", "ADR-0001", "--dry-run")).toBe(0);
    expect(stdout).toContain("+++ b/docs/adr/0002-use-pip.md\n");
    expect(stdout).toContain("-status: accepted\n+status: superseded\n+superseded-by: 2\n");
    expect(readdirSync(join(cwd, "docs/adr"))).toEqual(["0001-use-uv.md"]);
    expect(readdirSync(cwd)).toEqual(["docs", "pyproject.toml"]);
  });

  it("speaks JSON, and is quiet", async () => {
    expect(await cli("new", "Use pip", "--supersedes", "1", "--json", "--quiet")).toBe(0);
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual({
      record: { path: "docs/adr/0002-use-pip.md", number: 2, title: "Use pip", waives: [], supersedes: 1 },
      changes: [
        { path: "docs/adr/0002-use-pip.md", kind: "create" },
        { path: "docs/adr/0001-use-uv.md", kind: "update" },
      ],
      written: true,
    });
  });

  it("uses no number again that a commit of any branch had", async () => {
    git("init", "--quiet", "--initial-branch=main");
    git("add", "--all");
    git("commit", "--quiet", "--message", "one");
    git("checkout", "--quiet", "-b", "other");
    put("docs/adr/0005-other.md", "# 0005. Other\n");
    git("add", "--all");
    git("commit", "--quiet", "--message", "two");
    git("checkout", "--quiet", "main");
    expect(await cli("new", "Use pip")).toBe(0);
    expect(stdout).toBe("docs/adr/0006-use-pip.md\n");
    expect(existsSync(join(cwd, ".groundrules"))).toBe(false);
  });

  it("keeps line ends of what it changes", async () => {
    put("docs/adr/0001-use-uv.md", "---\r\nstatus: accepted\r\n---\r\n\r\n# 0001. Use uv\r\n");
    expect(await cli("new", "Use pip", "--supersedes", "1")).toBe(0);
    expect(read("docs/adr/0001-use-uv.md")).toBe(
      "---\r\nstatus: superseded\r\nsuperseded-by: 2\r\n---\r\n\r\n# 0001. Use uv\r\n",
    );
  });

  it("writes through no link", async () => {
    mkdirSync(join(cwd, "elsewhere"));
    rmSync(join(cwd, "docs/adr"), { recursive: true });
    symlinkSync(join(cwd, "elsewhere"), join(cwd, "docs/adr"));
    expect(await cli("new", "Use pip")).toBe(1);
    expect(stderr).toContain("docs/adr/0001-use-pip.md cannot be written");
    expect(readdirSync(join(cwd, "elsewhere"))).toEqual([]);
  });

  it.each([
    [["new"], "has no title"],
    [["list"], "new records only"],
    [[], "new records only"],
    [["new", "A", "--waive", "PY-LCL-009"], "needs the day on which it ends"],
    [["new", "A", "--waive", "PY-LCL-009", "--expires", "2027-06-30"], "needs a reason"],
    [["new", "A", "--waive", "PY-LCL-9", "--expires", "2027-06-30", "--reason", "x"], "PY-LCL-009"],
    [["new", "A", "--supersedes", "x"], 'not "x"'],
    [["new", "A", "--tier", "4"], "takes no flag --tier"],
  ])("%j exits 2 and says what to do", async (argv, said) => {
    expect(await cli(...argv)).toBe(2);
    expect(stderr).toContain(said);
    expect(readdirSync(join(cwd, "docs/adr"))).toHaveLength(1);
  });
});
