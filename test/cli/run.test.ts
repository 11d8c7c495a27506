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
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { run } from "../../src/cli/run.ts";

vi.mock("groundrules:catalog", async () => ({ catalog: (await import("../helpers/catalog.ts")).miniCatalog }));

/** Creation of the small stack without programs from outside; those are tested end to end. */
const ARGUMENTS = ["--stack", "mini", "--yes", "--no-git", "--no-install", "--python", "3.13"];

let cwd: string;
let stdout: string;
let stderr: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "groundrules-"));
  stdout = "";
  stderr = "";
  vi.spyOn(process.stdout, "write").mockImplementation((chunk) => ((stdout += String(chunk)), true));
  vi.spyOn(process.stderr, "write").mockImplementation((chunk) => ((stderr += String(chunk)), true));
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(cwd, { recursive: true });
});

const cli = (...argv: string[]) => run([...argv, "--cwd", cwd]);
const create = (...argv: string[]) => cli(...argv, ...ARGUMENTS);
const path = (...segments: string[]) => join(cwd, ...segments);

describe("new", () => {
  it("creates a repository, prints where on stdout and the rest on stderr", async () => {
    expect(await create("orders")).toBe(0);
    expect(stdout).toBe(`${path("orders")}\n`);
    expect(stderr).toContain("├── app/");
    expect(stderr).toContain("To write: 11 new");
    expect(stderr).toContain("make dev");
    expect(readFileSync(path("orders", "pyproject.toml"), "utf8")).toContain('name = "orders"');
    expect(readdirSync(cwd)).toEqual(["orders"]);
  });

  it("changes nothing when it runs again, without the flags too", async () => {
    await create("orders", "--port", "9090");
    const before = readFileSync(path("orders", ".groundrules", "answers.yaml"), "utf8");
    stderr = "";
    expect(await cli("orders", "--yes", "--no-git", "--no-install")).toBe(0);
    expect(stderr).toContain("orders is up to date");
    expect(readFileSync(path("orders", ".groundrules", "answers.yaml"), "utf8")).toBe(before);
  });

  it("writes nothing under --dry-run and shows the tree on stdout", async () => {
    expect(await create("orders", "--dry-run")).toBe(0);
    expect(stdout).toContain("└── run.sh");
    expect(readdirSync(cwd)).toEqual([]);
  });

  it("writes JSON alone on stdout under --json", async () => {
    expect(await create("orders", "--json")).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      target: path("orders"),
      dryRun: false,
      answers: { name: "orders", stack: "mini" },
      components: ["mini", "make", "store"],
      changes: expect.arrayContaining([
        { path: "Makefile", change: "create", component: "make", ownership: "managed" },
      ]) as unknown,
      warnings: [],
    });
  });

  it("prints a command that repeats the run", async () => {
    await create("orders", "--description", "It's $(id)", "--json");
    const { repeat } = JSON.parse(stdout) as { repeat: string };
    expect(repeat).toContain("npm create groundrules@");
    expect(repeat).toContain(`--description 'It'\\''s $(id)'`);
    expect(repeat).toContain("--port 8080");
  });

  it("minds no reader that closes the pipe", async () => {
    await create("orders");
    const closed = Object.assign(new Error("write EPIPE"), { code: "EPIPE" });
    expect(() => process.stdout.emit("error", closed)).not.toThrow();
    expect(() => process.stdout.emit("error", new Error("disk full"))).toThrow("disk full");
  });

  it("says where the files are in words that a shell takes", async () => {
    await create("my orders", "--name", "orders");
    expect(stderr).toContain(`  cd '${path("my orders")}'\n`);
  });

  it("creates in the working directory", async () => {
    mkdirSync(path("orders"));
    expect(await run([".", "--cwd", path("orders"), ...ARGUMENTS])).toBe(0);
    expect(existsSync(path("orders", "Makefile"))).toBe(true);
  });

  it("creates a directory that is named like a command", async () => {
    expect(await create("new", "list")).toBe(0);
    expect(existsSync(path("list", "Makefile"))).toBe(true);
  });

  it("lets flags beat the environment, which beats the file", async () => {
    writeFileSync(path("a.yaml"), "port: 1111\nlicence: Apache-2.0\norganisation: From file\n");
    vi.stubEnv("GROUNDRULES_PORT", "2222");
    vi.stubEnv("GROUNDRULES_ORGANISATION", "From environment");
    await create("orders", "--answers", "a.yaml", "--port", "3333", "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      answers: { port: 3333, organisation: "From environment", licence: "Apache-2.0" },
    });
  });

  it("warns where the target lies in another work tree, and makes no repository there", async () => {
    mkdirSync(path(".git"));
    expect(await cli("orders", "--stack", "mini", "--yes", "--no-install")).toBe(0);
    expect(stderr).toContain(`inside the git repository ${cwd}`);
    expect(existsSync(path("orders", ".git"))).toBe(false);
  });
});

describe("a target that is taken", () => {
  it("is refused where it is not empty", async () => {
    writeFileSync(path("mine"), "");
    expect(await run([".", "--cwd", cwd, "--name", "orders", ...ARGUMENTS])).toBe(2);
    expect(stderr).toContain("is not empty");
    expect(readdirSync(cwd)).toEqual(["mine"]);
  });

  it("keeps other files, and other content, even under --force", async () => {
    mkdirSync(path("orders"));
    writeFileSync(path("orders", "mine"), "mine");
    expect(await create("orders", "--force")).toBe(0);
    expect(readFileSync(path("orders", "mine"), "utf8")).toBe("mine");
  });

  it("is a conflict where a file differs that git does not have", async () => {
    mkdirSync(path("orders"));
    writeFileSync(path("orders", "Makefile"), "mine:\n");
    expect(await create("orders", "--force")).toBe(3);
    expect(stderr).toContain("Makefile");
    expect(readdirSync(path("orders"))).toEqual(["Makefile"]);
  });

  it("is refused where it is a file or a link", async () => {
    writeFileSync(path("file"), "");
    symlinkSync(path("nowhere"), path("link"));
    expect([await create("file"), await create("link"), await create("file/below")]).toEqual([2, 2, 2]);
  });

  it("is refused where its name is too long", async () => {
    expect(await create("x".repeat(300))).toBe(2);
    expect(stderr).toContain("cannot be used");
  });
});

describe("usage", () => {
  it.each([
    [["--nmae", "x"], "Did you mean --name?"],
    [["--frobnicate-everything"], "See --help"],
    [["orders", "--port"], "--port"],
    [["orders", "extra"], "also given: extra"],
    [[""], "directory's name is empty"],
    [[], "No directory is given"],
    [["orders", "--tier", "9"], "must be one of: 4"],
    [["orders", "--tier", "5"], "comes with a later version"],
    [["orders", "--stack", "cobol"], "--stack"],
    [["MyService"], 'directory "MyService"'],
    [["orders", "--answers", "missing.yaml"], "missing.yaml cannot be read"],
    [["tier"], "No tier is given."],
    [["add"], "Nothing is named to add"],
    [["add", "docker"], "looks like a Python service"],
    [["add", "resource"], "has no name"],
    [["remove", "helm"], "keeps nothing"],
    [["add", "helm", "--field", "a:str"], "describe a resource"],
    [["diff", "--tier", "4"], "diff takes no flag --tier"],
    [["check", "--format", "pdf"], 'no format "pdf"'],
    [["check", "--fail-on", "may"], "Choose must or should"],
    [["check"], "is a repository"],
    [["list", "colours"], "Known: stacks, components, files, tiers"],
  ])("%j exits 2 and says what to do", async (argv, said) => {
    expect(await cli(...argv)).toBe(2);
    expect(stderr).toContain(said);
    expect(stdout).toBe("");
    expect(readdirSync(cwd)).toEqual([]);
  });

  it("names the line of a malformed answers file", async () => {
    writeFileSync(path("a.yaml"), "name: orders\nport: [\n");
    expect(await create("orders", "--answers", "a.yaml")).toBe(2);
    expect(stderr).toMatch(/a\.yaml:3:1: /);
  });

  it("reports errors as JSON too", async () => {
    await create("orders", "--json", "--port", "1");
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: "ANSWER_INVALID", hint: expect.any(String) as string } });
  });

  it("shows a stack with --verbose only", async () => {
    await create("orders", "--port", "1");
    expect(stderr).not.toContain("    at ");
    await create("orders", "--port", "1", "--verbose");
    expect(stderr).toContain("    at ");
  });

  it("says nothing but errors under --quiet", async () => {
    await create("orders", "--quiet");
    expect(stderr).toBe("");
  });
});

describe("list and help", () => {
  it.each([
    ["tiers", "Production"],
    ["stacks", "mini"],
    ["components", "store"],
  ])("list %s", async (what, said) => {
    expect(await cli("list", what)).toBe(0);
    expect(stdout).toContain(said);
  });

  it("list --json has one object per row", async () => {
    await cli("list", "stacks", "--json");
    expect(JSON.parse(stdout)).toEqual([expect.objectContaining({ stack: "mini", tiers: "4" })]);
  });

  it("--help has a flag for every question, with an example", async () => {
    expect(await cli("--help")).toBe(0);
    expect(stdout).toContain("npm create groundrules orders -- --tier 4");
    for (const key of ["name", "tier", "stack", "standards", "database", "python", "port"])
      expect(stdout).toContain(`--${key} VALUE`);
  });

  it("--version is the version of the package", async () => {
    await cli("--version", "--quiet");
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
