import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { run } from "../../src/cli/run.ts";

let folder: string;
let stdout: string;
let stderr: string;

/** Generated once: nothing here writes to it. */
const ours = () => join(folder, "orders");
/** Somebody else's. */
const theirs = () => join(folder, "theirs");
/** No repository at all. */
const nowhere = () => join(folder, "nowhere");

async function cli(cwd: string, ...argv: string[]) {
  stdout = "";
  stderr = "";
  return run([...argv, "--cwd", cwd]);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "groundrules-rules-"));
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  await run(["orders", "--yes", "--no-git", "--no-install", "--python", "3.13", "--cwd", folder]);
  mkdirSync(join(theirs(), "tests"), { recursive: true });
  writeFileSync(join(theirs(), "requirements.txt"), "fastapi==0.115.0\n");
  const test = 'import pytest\n\n\n@pytest.mark.rule("PY-ERR-007")\ndef test_codes():\n    assert True\n';
  writeFileSync(join(theirs(), "tests", "test_errors.py"), test);
  mkdirSync(nowhere());
});

beforeEach(() => {
  vi.spyOn(process.stdout, "write").mockImplementation((chunk) => ((stdout += String(chunk)), true));
  vi.spyOn(process.stderr, "write").mockImplementation((chunk) => ((stderr += String(chunk)), true));
});

afterEach(() => vi.restoreAllMocks());

afterAll(() => rmSync(folder, { recursive: true }));

const json = () => JSON.parse(stdout) as Record<string, never>;

describe("list standards", () => {
  it("counts rules by level", async () => {
    expect(await cli(nowhere(), "list", "standards")).toBe(0);
    expect(stdout).toMatch(/python +Python engineering instructions +1\.3\.2 +574 +470 +92 +12 /);
    expect(await cli(nowhere(), "list", "standards", "--json")).toBe(0);
    expect(json()).toHaveLength(5);
    expect(json()[0]).toMatchObject({ id: "tiers", rules: 246, levels: { must: 240, should: 2, may: 4 } });
  });
});

describe("list rules", () => {
  it("lists all, or those of a tier and of standards", async () => {
    expect(await cli(nowhere(), "list", "rules", "--json")).toBe(0);
    expect(json()).toHaveLength(1508);
    expect(json()[0]).toMatchObject({ id: "T1-0.1", standard: "tiers", section: { key: "T1-0" }, level: "must" });
    expect(await cli(nowhere(), "list", "rules", "--tier", "4", "--json")).toBe(0);
    expect(json()).toHaveLength(1508 - 246 + 52);
    expect(await cli(nowhere(), "list", "rules", "--tier", "4", "--standard", "tiers", "--json")).toBe(0);
    expect(json()).toHaveLength(52);
  });

  it("groups by section", async () => {
    expect(await cli(nowhere(), "list", "rules", "--standard", "tiers,system")).toBe(0);
    expect(stdout).toMatch(/^T4-1 {2}Execution environment\n {2}T4-1\.1 +must +\w+ +Builds are containerised/m);
    expect(stdout).toContain("SYS-20.4");
    expect(stdout).not.toContain("PY-ERR-007");
  });

  it.each([
    [["--standard", "iso"], 'no standard "iso"'],
    [["--tier", "9"], "no tier 9"],
  ])("%j exits 2", async (flags, said) => {
    expect(await cli(nowhere(), "list", "rules", ...flags)).toBe(2);
    expect(stderr).toContain(said);
  });
});

describe("explain <rule>", () => {
  it("works outside of a repository, in any case", async () => {
    expect(await cli(nowhere(), "explain", "py-sec-012")).toBe(0);
    expect(stdout).toMatch(/^PY-SEC-012 {2}must · Python engineering instructions · Security\n {2}Bearer tokens/);
    expect(stdout).toMatch(/why +Access[\s\S]*verified +by[\s\S]*parts +PY-SEC-012a[\s\S]*PY-SEC-012f/);
    expect(stdout).toMatch(
      /set aside +groundrules adr new "Set aside PY-SEC-012" --waive PY-SEC-012 --reason "…" --expires \d{4}-\d\d-\d\d/,
    );
    expect(stdout).not.toMatch(/^ {2}here/m);
  });

  it("says how it stands in a repository of ours", async () => {
    expect(await cli(ours(), "explain", "T4-1.4")).toBe(0);
    expect(stdout).toMatch(/component +docker: [\s\S]*here +[\s\S]*files +Dockerfile/);
    expect(await cli(ours(), "explain", "PY-TST-000", "--json")).toBe(0);
    const { here } = json() as unknown as { here: { outcome: string; files: string[]; asked: boolean } };
    expect(here).toMatchObject({ outcome: "carried", asked: true });
    expect(here.files).toEqual(["AGENTS.md", "CONTRIBUTING.md"]);
  });

  it("finds the files that a resource's templates became", async () => {
    await cli(ours(), "explain", "PY-DATA-005", "--json");
    const { here } = json() as unknown as { here: { files: string[]; tests: { name: string }[] } };
    expect(here.files).toContain("app/domain/item.py");
    expect(here.tests.length).toBeGreaterThan(0);
  });

  it("finds tests in a repository that is not ours", async () => {
    expect(await cli(theirs(), "explain", "PY-ERR-007")).toBe(0);
    expect(stdout).toMatch(/here +not-run[\s\S]*tests +tests\/test_errors\.py:\d+ +test_codes/);
    expect(stdout).not.toMatch(/^ {2}files/m);
  });

  it("says when nothing here asks for it", async () => {
    expect(await cli(ours(), "explain", "T5-1.1")).toBe(0);
    expect(stdout).toMatch(/here +not-applicable: Nothing here asks for it: tier 5 .* explain T5-1\.1 --tier 5$/m);
    expect(stdout).not.toMatch(/^ {2}(?:files|evidence)/m);
    expect(await cli(ours(), "explain", "CON-13.1")).toBe(0);
    expect(stdout).toMatch(/standard constitution .* --standard constitution$/m);
    expect(await cli(ours(), "explain", "T5-1.1", "--tier", "5", "--json")).toBe(0);
    expect(json()["here"]).toMatchObject({ asked: true, outcome: "fail", files: ["Dockerfile"] });
  });

  it("suggests what was meant", async () => {
    expect(await cli(nowhere(), "explain", "PY-ERR-0077")).toBe(2);
    expect(stderr).toContain("Did you mean PY-ERR-007?");
    expect(await cli(nowhere(), "explain", "CON-9999.9999999")).toBe(2);
    expect(stderr).toContain("There is no rule CON-9999.9999999.\n  See: groundrules list rules");
  });
});

describe("explain <path>", () => {
  it("has a line for each rule that the file serves", async () => {
    expect(await cli(ours(), "explain", "Dockerfile")).toBe(0);
    expect(stdout).toMatch(/component +docker: [\s\S]* {4}T4-1\.4 +must +The container's `USER` is not root\./);
    await cli(ours(), "explain", "app/domain/item.py", "--json");
    expect(json()["rules"]).toEqual([
      { id: "PY-DATA-005", level: "must", demand: expect.stringContaining("domain models") as string },
    ]);
  });

  it("counts those of other tiers and standards in one line", async () => {
    await cli(ours(), "explain", "Dockerfile");
    expect(stdout).toMatch(/^ {4}and \d+ that nothing here asks for, of tier 1, 2, 3, 5 \(--tier 5\)$/m);
    expect(stdout).not.toMatch(/T[1235]-\d/);
    await cli(ours(), "explain", "Dockerfile", "--tier", "5", "--standard", "tiers");
    expect(stdout).toMatch(/^ {4}T5-1\.1 +must/m);
    expect(stdout).toMatch(/of tier 1, 2, 3, 4 \(--tier 4\) and standard python \(--standard python\)$/m);
    await cli(ours(), "explain", "Dockerfile", "--json");
    expect(json()).toMatchObject({ scope: { tier: 4, standards: ["tiers", "python"] } });
    expect(json()["others"]).toContain("T5-1.1");
    expect(await cli(ours(), "explain", "Dockerfile", "--tier", "9")).toBe(2);
  });

  it("knows the rules that instructions carry", async () => {
    await cli(ours(), "explain", "AGENTS.md", "--json");
    const ids = (json()["rules"] as unknown as { id: string }[]).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["T4-0.1", "PY-AI-006", "PY-TST-000"]));
  });
});
