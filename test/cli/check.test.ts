import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { run } from "../../src/cli/run.ts";

let folder: string;
let stdout: string;
let stderr: string;

interface Entry {
  readonly id: string;
  readonly outcome: string;
  readonly findings: readonly { readonly path?: string; readonly message: string }[];
}

interface Json {
  readonly scope: { readonly tier: number; readonly standards: readonly string[] };
  readonly results: readonly Entry[];
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

async function cli(...argv: string[]): Promise<number> {
  stdout = "";
  stderr = "";
  return run(argv);
}

/** Makes a repository of these files and returns its path. */
function repository(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(folder, "repository-"));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

async function json(root: string, ...argv: string[]): Promise<Json> {
  await cli("check", "--format", "json", "--cwd", root, ...argv);
  return JSON.parse(stdout) as Json;
}

const outcomeOf = ({ results }: Json, id: string) => results.find((result) => result.id === id)?.outcome;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "groundrules-check-"));
  vi.spyOn(process.stdout, "write").mockImplementation((chunk) => ((stdout += String(chunk)), true));
  vi.spyOn(process.stderr, "write").mockImplementation((chunk) => ((stderr += String(chunk)), true));
});

afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const FOREIGN = {
  "requirements.txt": "fastapi==0.115.0\n",
  "app/main.py": "from fastapi import FastAPI\n\napp = FastAPI()\n",
};

describe("check of a generated service", () => {
  let root: string;
  beforeAll(async () => {
    await cli("orders", "--yes", "--no-git", "--no-install", "--quiet", "--python", "3.13", "--cwd", folder);
    root = join(folder, "orders");
    writeFileSync(join(root, "uv.lock"), "version = 1\n");
  });

  it("finds nothing wrong", async () => {
    expect(await cli("check", "--cwd", root)).toBe(0);
    expect(stdout).toContain("tier 4");
    const { results, scope } = await json(root);
    expect(scope).toMatchObject({ tier: 4, standards: ["tiers", "python"] });
    expect(results.filter(({ outcome }) => outcome === "fail")).toEqual([]);
    expect(results.length).toBeGreaterThan(500);
  });

  it("restores what --fix can, on consent, and judges again", async () => {
    rmSync(join(root, "Dockerfile"));
    expect(await cli("check", "--cwd", root, "--rule", "T4-1.4")).toBe(1);
    expect(await cli("check", "--cwd", root, "--rule", "T4-1.4", "--fix", "--dry-run")).toBe(1);
    expect(stderr).toContain("Dockerfile");
    expect(existsSync(join(root, "Dockerfile"))).toBe(false);
    expect(await cli("check", "--cwd", root, "--rule", "T4-1.4", "--fix", "--yes")).toBe(0);
    expect(existsSync(join(root, "Dockerfile"))).toBe(true);
  });
});

describe("check of another repository", () => {
  it("takes the defaults, and fails with findings", async () => {
    const root = repository(FOREIGN);
    expect(await cli("check", "--cwd", root)).toBe(1);
    expect(stdout).toContain("There is no Dockerfile.");
    expect((await json(root)).scope.tier).toBe(4);
  });

  it("judges by another tier, another standard, or one rule", async () => {
    const root = repository(FOREIGN);
    expect((await json(root, "--tier", "1")).results.some(({ id }) => id.startsWith("T1-"))).toBe(true);
    expect((await json(root, "--standard", "system")).results.every(({ id }) => id.startsWith("SYS-"))).toBe(true);
    expect((await json(root, "--rule", "py-lcl-008", "T1-1.1")).results.map(({ id }) => id)).toEqual([
      "PY-LCL-008",
      "T1-1.1",
    ]);
  });

  it("lets what a baseline knows be, and takes out of it what is mended", async () => {
    const root = repository(FOREIGN);
    const file = join(root, "baseline.json");
    expect(await cli("check", "--cwd", root, "--baseline", "baseline.json")).toBe(0);
    expect(readFileSync(file, "utf8")).toContain("T4-9.2");
    writeFileSync(join(root, "README.md"), "# Orders\n");
    writeFileSync(join(root, "Dockerfile"), "FROM python:3.13\n");
    expect(await cli("check", "--cwd", root, "--baseline", "baseline.json")).toBe(1);
    expect(stdout).toContain("T4-1.3");
  });

  it("writes a report to a file", async () => {
    const root = repository(FOREIGN);
    expect(await cli("check", "--cwd", root, "--format", "sarif", "--output", "reports/check.sarif")).toBe(1);
    expect(stdout).toBe("");
    expect(JSON.parse(readFileSync(join(root, "reports/check.sarif"), "utf8"))).toMatchObject({ version: "2.1.0" });
  });

  it("runs its gates only when asked to, and says which", async () => {
    const makefile = "lint:\n\ttouch ran\n\truff check .\n\tmypy .\n";
    const tools = "[tool.ruff]\nline-length = 79\n\n[tool.mypy]\nstrict = true\n";
    const root = repository({ ...FOREIGN, Makefile: makefile, "pyproject.toml": tools });
    await json(root);
    expect(existsSync(join(root, "ran"))).toBe(false);
    await json(root, "--run");
    expect(stderr).toContain("make lint");
    expect(existsSync(join(root, "ran"))).toBe(true);
  });
});

describe("bad input", () => {
  it.each([
    [["--rule", "PY-ERR-999"], "There is no rule PY-ERR-999"],
    [["--standard", "iso"], 'There is no standard "iso"'],
    [["--tier", "9"], "There is no tier 9"],
    [["--format", "pdf"], 'There is no format "pdf"'],
    [["--fail-on", "may"], "must or should"],
    [["--baseline", "requirements.txt"], "is no baseline"],
    [["--output", "app"], "is not a file"],
  ])("%j exits 2 and says what to do", async (argv, said) => {
    expect(await cli("check", "--cwd", repository(FOREIGN), ...argv)).toBe(2);
    expect(stderr).toContain(said);
  });

  it("is a folder that is no repository", async () => {
    const empty = repository({});
    expect(await cli("check", "--cwd", empty)).toBe(2);
    expect(stderr).toContain("is a repository");
    expect(await cli("check", "--cwd", join(empty, "missing"))).toBe(2);
    expect(stderr).toContain("does not exist");
  });

  it("is said, and the rest is checked", async () => {
    const root = repository({
      ...FOREIGN,
      "pyproject.toml": "[project\nname = ",
      "compose.yaml": "services:\n  api: [\n",
      ".github/workflows/ci.yml": "on: push\njobs: {a: ]\n",
      "openapi.json": "{",
      "README.md": new Uint8Array([0xff, 0xfe, 0x41]),
      "app/broken.py": "def f(:\n    except\n",
      "docs/adr/0001-x.md": "---\nwaives: [\n---\n\n# X\n",
      "big.py": "#".repeat(2 ** 21),
      Dockerfile: "FROM python:3.13-slim\nUSER 1000\n",
    });
    symlinkSync(root, join(root, "loop"));
    symlinkSync("missing", join(root, "dangling"));
    const report = await json(root);
    expect(outcomeOf(report, "T4-1.4")).toBe("pass");
    const named = report.problems.map(({ path }) => path);
    for (const path of [
      "pyproject.toml",
      "compose.yaml",
      ".github/workflows/ci.yml",
      "README.md",
      "docs/adr/0001-x.md",
    ]) {
      expect(named).toContain(path);
    }
  });

  it.skipIf(process.getuid?.() === 0)("is a file without permission", async () => {
    const root = repository({ ...FOREIGN, "compose.yaml": "services: {}\n" });
    chmodSync(join(root, "compose.yaml"), 0);
    expect((await json(root)).problems.map(({ path }) => path)).toContain("compose.yaml");
  });
});
