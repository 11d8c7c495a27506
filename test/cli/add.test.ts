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

vi.mock("groundrules:catalog", async () => {
  const { loadCatalog } = await import("../helpers/catalog.ts");
  const { fileURLToPath } = await import("node:url");
  return { catalog: await loadCatalog(fileURLToPath(new URL("../fixtures/existing", import.meta.url))) };
});
vi.mock("groundrules:existing", () => ({ existing: {} }));
vi.mock("groundrules:history", () => ({ versions: {} }));

let run: typeof import("../../src/cli/run.ts").run;
let cwd: string;
let stdout: string;
let stderr: string;

const SERVICE = {
  "shop.py":
    'from flask import Flask\n\napp = Flask(__name__)\n\n\n@app.get("/health")\ndef health():\n    return "ok"\n',
  "requirements.txt": "flask\ngunicorn\n",
};

beforeEach(async () => {
  cwd = mkdtempSync(join(tmpdir(), "groundrules-add-"));
  vi.spyOn(process.stdout, "write").mockImplementation((chunk) => ((stdout += String(chunk)), true));
  vi.spyOn(process.stderr, "write").mockImplementation((chunk) => ((stderr += String(chunk)), true));
  ({ run } = await import("../../src/cli/run.ts"));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(cwd, { recursive: true });
});

const path = (name: string) => join(cwd, name);
const read = (name: string) => readFileSync(path(name), "utf8");
const here = () =>
  readdirSync(cwd, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(cwd.length + 1))
    .filter((name) => !name.startsWith(".groundrules/"))
    .toSorted();

function service(files: Record<string, string> = SERVICE) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), text);
  }
}

async function cli(...argv: string[]) {
  stdout = "";
  stderr = "";
  return run([...argv, "--cwd", cwd, "--yes"]);
}

describe("add", () => {
  beforeEach(() => service());

  it("shows what it found and where, and what comes along", async () => {
    expect(await cli("add", "helm")).toBe(0);
    expect(stderr).toMatch(/application +shop:app +\(shop\.py:3\)/);
    expect(stderr).toMatch(/registry +ghcr\.io +\(default\)/);
    expect(stderr).toContain("helm needs docker, which comes along.");
    expect(stderr).toContain("Added helm, docker.");
    expect(read("Dockerfile")).toContain("shop:app");
  });

  it("plans in a dry run, as JSON too, and leaves no trace", async () => {
    expect(await cli("add", "docker", "--dry-run", "--json")).toBe(0);
    const plan = JSON.parse(stdout) as { changes: { path: string }[]; found: { key: string; from: string }[] };
    expect(plan.changes.map((change) => change.path)).toEqual(["Dockerfile"]);
    expect(plan.found).toContainEqual(expect.objectContaining({ key: "framework", value: "flask" }));
    expect(existsSync(path(".groundrules"))).toBe(false);
  });

  it("leaves no trace of a run that is refused", async () => {
    expect(await cli("add", "dokcer")).toBe(2);
    expect(existsSync(path(".groundrules"))).toBe(false);
  });

  it("changes nothing the second time, and says so", async () => {
    await cli("add", "docker", "make");
    const before = here();
    expect(await cli("add", "make", "docker", "docker")).toBe(0);
    expect(stderr).toContain("make is here already.");
    expect(stderr).toContain("Nothing changes.");
    expect(here()).toEqual(before);
    expect(await run(["diff", "--cwd", cwd])).toBe(0);
  });

  it("takes what a flag says for what it is, and keeps it", async () => {
    expect(await cli("add", "docker", "--application", "shop:create", "--python", "3.11")).toBe(0);
    await cli("add", "make");
    expect(read("Dockerfile")).toContain("shop:create");
    expect(read(".groundrules/answers.yaml")).toContain('application: "shop:create"');
  });

  it("lays an answers file over the record, which stays", async () => {
    await cli("add", "docker", "helm");
    service({ "more.yaml": "registry: quay.io\n" });
    expect(await cli("add", "make", "--answers", "more.yaml")).toBe(0);
    expect(read(".groundrules/answers.yaml")).toMatch(/components: \[.*docker.*helm.*make.*\]/);
    expect(existsSync(path("chart/values.yaml"))).toBe(true);
  });

  it("puts ours beside a file of theirs and leaves the decision open", async () => {
    service({ Dockerfile: "FROM theirs\n" });
    expect(await cli("add", "docker")).toBe(3);
    expect(read("Dockerfile")).toBe("FROM theirs\n");
    expect(existsSync(path("Dockerfile.groundrules-new"))).toBe(true);
    expect(await cli("add", "make")).toBe(3);
    expect(await cli("update", "--skip", "Dockerfile", "--reason", "ours is fine")).toBe(0);
    expect(existsSync(path("Dockerfile.groundrules-new"))).toBe(false);
    expect(await run(["diff", "--cwd", cwd])).toBe(0);
  });

  it("writes nothing where a link is in the way", async () => {
    symlinkSync(tmpdir(), path("chart"));
    expect(await cli("add", "helm")).toBe(1);
    expect(stderr).toContain("chart/values.yaml");
    expect(here()).toEqual(["chart", "requirements.txt", "shop.py"]);
  });

  it.each<[string[], string]>([
    [["add", "store"], "belongs to services that groundrules creates"],
    [["add", "docker", "--root", "nowhere"], "no folder nowhere"],
    [["add", "docker", "--root", "../x"], "outside of the repository"],
    [["add", "docker", "--framework", "rails"], "must be one of"],
    [["add", "docker", "--health", "/a b"], "health"],
    [["add", "resource", "order", "--field", "a:str"], "that groundrules created"],
    [["remove", "docker"], "keeps nothing"],
  ])("refuses %j", async (argv, said) => {
    expect(await cli(...argv)).toBe(2);
    expect(stderr).toContain(said);
    expect(existsSync(path(".groundrules"))).toBe(false);
  });
});

describe("two services", () => {
  beforeEach(() => {
    for (const name of ["a", "b"]) {
      service(Object.fromEntries(Object.entries(SERVICE).map(([file, text]) => [`${name}/${file}`, text])));
    }
  });

  it("names both, and takes the one that is named", async () => {
    expect(await cli("add", "docker")).toBe(2);
    expect(stderr).toMatch(/2 services[\s\S]*\ba\b[\s\S]*\bb\b[\s\S]*--root/);
    expect(await cli("add", "docker", "--root", "a")).toBe(0);
    expect(here()).toContain("a/Dockerfile");
  });

  it("never takes the parts of one for those of the other", async () => {
    await cli("add", "docker", "--root", "a");
    expect(await cli("add", "make", "--root", "b")).toBe(2);
    expect(await run(["add", "make", "--yes", "--cwd", path("b")])).toBe(2);
    expect(stderr).toContain("one service, a");
    expect(here()).not.toContain("a/Makefile");
  });
});

describe("remove", () => {
  it("gives back what was there", async () => {
    service({ ...SERVICE, Makefile: "all:\n\techo all\n", ".gitignore": ".venv\n" });
    const before = Object.fromEntries(here().map((name) => [name, read(name)]));
    await cli("add", "make", "python", "helm");
    expect(read("Makefile")).toContain("groundrules: begin");
    expect(await cli("remove", "make", "python", "helm", "docker")).toBe(0);
    expect(Object.fromEntries(here().map((name) => [name, read(name)]))).toEqual(before);
  });

  it("hands over a block that was edited, without its marks", async () => {
    service({ ...SERVICE, Makefile: "all:\n\techo all\n" });
    await cli("add", "make");
    writeFileSync(path("Makefile"), read("Makefile").replace("lint-it", "lint-mine"));
    expect(await cli("remove", "make")).toBe(0);
    expect(read("Makefile")).toContain("lint-mine");
    expect(read("Makefile")).not.toContain("groundrules");
  });
});

describe("init", () => {
  beforeEach(() => service());

  it("records answers and writes nothing else", async () => {
    expect(await cli("init", "--tier", "3")).toBe(0);
    expect(readdirSync(path(".groundrules"))).toEqual(expect.arrayContaining(["answers.yaml"]));
    expect(read(".groundrules/answers.yaml")).toContain("tier: 3");
    expect(here()).toEqual(["requirements.txt", "shop.py"]);
  });

  it("changes what it recorded, and is what add goes by", async () => {
    await cli("init", "--health", "/ready");
    expect(await cli("init", "--tier", "2")).toBe(0);
    expect(read(".groundrules/answers.yaml")).toMatch(/tier: 2[\s\S]*health: "\/ready"/);
    expect(await cli("add", "docker")).toBe(0);
    expect(read(".groundrules/answers.yaml")).toContain('health: "/ready"');
  });

  it("writes through no link", async () => {
    mkdirSync(path(".groundrules"));
    symlinkSync(path("elsewhere"), path(".groundrules/answers.yaml"));
    expect(await cli("init")).toBe(1);
    expect(existsSync(path("elsewhere"))).toBe(false);
  });
});
