import { describe, expect, it } from "vitest";
import { findDrift } from "../../../src/app/drift/diff.ts";
import { planEjection } from "../../../src/app/drift/eject.ts";
import { execute } from "../../../src/app/drift/execute.ts";
import { explainPath } from "../../../src/app/drift/explain.ts";
import { repositoryPath, selectPaths } from "../../../src/app/drift/paths.ts";
import { prepare } from "../../../src/app/drift/prepare.ts";
import { planRegeneration } from "../../../src/app/drift/regenerate.ts";
import { findRoot } from "../../../src/app/drift/repository.ts";
import { carryOut } from "../../../src/io/transaction.ts";
import { catalogs, forgetful, generated, repositoryWith } from "../../helpers/drift.ts";
import { memory } from "../../helpers/memory.ts";

type Made = ReturnType<typeof repositoryWith>;

const MAKEFILE = generated("Makefile");

function drift(made: Made, ...paths: string[]) {
  const request = {
    selected: selectPaths(paths, "/r", "/r"),
    git: () => Promise.resolve(undefined),
    catalogs: () => Promise.resolve(catalogs),
  };
  return findDrift(made.open(), request);
}

async function regenerate(made: Made, ...paths: string[]) {
  const request = { catalogs, git: undefined, selected: selectPaths(paths, "/r", "/r"), named: paths.length > 0 };
  const planned = await planRegeneration(made.open(), request);
  const repository = made.open();
  return { planned, ...(await execute(prepare(planned, repository), repository.workspace, undefined)) };
}

describe("findDrift", () => {
  it("finds none where nothing was touched, without loading templates", async () => {
    const request = { selected: () => true, git: () => expect.fail(), catalogs: () => expect.fail() };
    expect(await findDrift(repositoryWith().open(), request)).toEqual([]);
  });

  it.each<[string, string, string | Uint8Array | null, object | undefined]>([
    [
      "an edit of a managed file",
      "Makefile",
      `${MAKEFILE}x:\n`,
      { kind: "modified", ours: true, patch: expect.stringContaining("+x:\n") },
    ],
    [
      "a managed file that is gone",
      "Makefile",
      null,
      { kind: "missing", ours: true, patch: expect.stringContaining("+++ /dev/null") },
    ],
    ["a shared file that is gone", "README.md", null, { kind: "missing", ours: true }],
    ["an edit of a shared file", "README.md", "mine\n", { kind: "modified", ours: false }],
    [
      "an edit of a key of ours",
      "settings.yaml",
      "log:\n  level: debug\nname: orders\n",
      { kind: "modified", ours: true, keys: ["log.level"] },
    ],
    ["a key of the user's", "settings.yaml", 'mine: 1\nlog:\n  level: info\nname: "orders"\n', undefined],
    [
      "an edit of our block",
      ".gitignore",
      generated(".gitignore").replace(".venv/", "x/"),
      { kind: "modified", ours: true },
    ],
    ["text around our block", ".gitignore", `mine\n${generated(".gitignore")}`, undefined],
    ["application code", "app/main.py", "mine\n", undefined],
    ["CRLF", "Makefile", MAKEFILE.replaceAll("\n", "\r\n"), undefined],
    ["bytes that are no text", "Makefile", Uint8Array.from([0]), { kind: "modified", ours: true }],
  ])("%s", async (_, path, content, expected) => {
    const found = await drift(repositoryWith({ [path]: content }));
    expect(found).toEqual(expected === undefined ? [] : [expect.objectContaining({ path, ...expected })]);
  });

  it("sees an executable bit, a link, a move and what stays deleted", async () => {
    const made = repositoryWith({ "README.md": null, "x.md": generated("README.md"), "config.json": null });
    made.fs.setMode("/r/run.sh", 0o644);
    made.fs.remove("/r/Makefile");
    made.volume.symlinkSync("/r/run.sh", "/r/Makefile");
    const lock = made.read(".groundrules/lock.json") ?? "";
    made.volume.writeFileSync("/r/.groundrules/lock.json", lock.replace(/("config.json": \{)/, '$1"deleted":true,'));
    expect(await drift(made)).toMatchObject([
      { path: "Makefile", kind: "blocked" },
      { path: "README.md", kind: "moved", movedTo: "x.md", ours: false },
      { path: "config.json", kind: "deleted", ours: false },
      { path: "run.sh", kind: "mode", ours: true },
    ]);
    expect(await drift(made, "run.sh")).toHaveLength(1);
    await expect(drift(made, "nothing")).rejects.toThrow(expect.objectContaining({ code: "PATH_UNKNOWN" }));
  });
});

describe("regenerate", () => {
  it("restores what drifted or is missing, and keeps the edits", async () => {
    const made = repositoryWith({
      Makefile: `${MAKEFILE}mine:\n`,
      "run.sh": null,
      "README.md": "mine\n",
      "settings.yaml": "mine: 1 # here\nlog:\n  level: debug\nname: orders\n",
      ".gitignore": `mine\n${generated(".gitignore").replace(".venv/", "x/")}`,
      "app/main.py": null,
    });
    const { kept } = await regenerate(made);
    expect(made.read("Makefile")).toBe(MAKEFILE);
    expect(made.read("run.sh")).toBe(generated("run.sh"));
    expect(made.fs.mode("/r/run.sh")).toBe(0o755);
    expect(made.read("README.md")).toBe("mine\n");
    expect(made.read("settings.yaml")).toBe("mine: 1 # here\nlog:\n  level: info\nname: orders\n");
    expect(made.read(".gitignore")).toBe(`mine\n${generated(".gitignore")}`);
    expect(made.read("app/main.py")).toBeUndefined();
    expect(made.fs.read(kept[0] ?? "")).toMatch(/^\+mine:$/m);
    expect((await drift(made)).filter(({ ours }) => ours)).toEqual([]);
  });

  it("restores a shared file, one that stays deleted, and application code only where named", async () => {
    const made = repositoryWith({ "README.md": "mine\n", "app/main.py": null });
    await regenerate(made, "README.md", "app");
    expect(made.read("README.md")).toBe(generated("README.md"));
    expect(made.read("app/main.py")).toBe(generated("app/main.py"));
  });

  it("leaves what the user declined or moved, unless it is named", async () => {
    const made = repositoryWith({ Makefile: "mine\n", "run.sh": null, "bin/run.sh": generated("run.sh") });
    const lock = made.read(".groundrules/lock.json") ?? "";
    const declined = `"declined":{"sha256":"${"0".repeat(64)}","reason":"mine"}`;
    made.volume.writeFileSync("/r/.groundrules/lock.json", lock.replace(/("Makefile": \{)/, `$1${declined},`));
    expect((await regenerate(made)).planned.changes).toEqual([]);
    await regenerate(made, "Makefile", "run.sh");
    expect([made.read("Makefile"), made.read("run.sh")]).toEqual([MAKEFILE, generated("run.sh")]);
    expect(made.open().lock.files["Makefile"]).not.toHaveProperty("declined");
  });

  it("forgets that a file was deleted once it is brought back", async () => {
    const made = repositoryWith({ "config.json": null });
    const lock = made.read(".groundrules/lock.json") ?? "";
    made.volume.writeFileSync("/r/.groundrules/lock.json", lock.replace(/("config.json": \{)/, '$1"deleted":true,'));
    await regenerate(made);
    expect(made.read("config.json")).toBeUndefined();
    await regenerate(made, "config.json");
    expect(made.read("config.json")).toBe(generated("config.json"));
    expect(made.open().lock.files["config.json"]).not.toHaveProperty("deleted");
  });

  it.each([
    ["a path that is not ours", ["nothing"], catalogs, "PATH_UNKNOWN"],
    ["templates that this version does not have", [], forgetful, "TEMPLATES_UNKNOWN"],
  ])("refuses %s", async (_, paths, known, code) => {
    const request = {
      catalogs: known,
      git: undefined,
      selected: selectPaths(paths, "/r", "/r"),
      named: paths.length > 0,
    };
    await expect(planRegeneration(repositoryWith().open(), request)).rejects.toThrow(expect.objectContaining({ code }));
  });
});

describe("eject", () => {
  it("gives files to the user: no drift, no update, no base", async () => {
    const made = repositoryWith({ Makefile: "mine\n" });
    const { paths, steps } = planEjection(made.open(), selectPaths(["Makefile", "README.md"], "/r", "/r"));
    carryOut(steps, made.open().workspace);
    expect(paths).toEqual(["Makefile", "README.md"]);
    expect(await drift(made)).toEqual([]);
    expect(made.read(".groundrules/base.ndjson")).not.toContain("README.md");
    expect((await regenerate(made, "Makefile")).planned.changes).toEqual([]);
    expect(planEjection(made.open(), selectPaths(["Makefile"], "/r", "/r"))).toEqual({ paths: [], steps: [] });
    expect(() => planEjection(made.open(), () => false)).toThrow(expect.objectContaining({ code: "PATH_UNKNOWN" }));
  });
});

describe("explainPath", () => {
  it.each([
    ["README.md", "mine\n", { state: "edited", ownership: "merged", base: "base.ndjson" }],
    [
      "Makefile",
      MAKEFILE,
      {
        state: "as generated",
        ownership: "managed",
        base: "package",
        rules: [expect.objectContaining({ id: "PY-LCL-001" })],
        others: [],
        purpose: "One command per task.",
      },
    ],
    ["app/main.py", null, { state: "missing", ownership: "once" }],
    ["run.sh", Uint8Array.from([0]), { state: "not text" }],
  ])("%s", async (path, content, expected) => {
    const made = repositoryWith({ [path]: content });
    expect(await explainPath(path, made.open(), catalogs, undefined)).toMatchObject(expected);
  });

  it("keeps the rules of a standard apart that is not chosen", async () => {
    const answers = 'tier: 4\nstandards: ["tiers"]\n';
    const made = repositoryWith({ ".groundrules/answers.yaml": answers });
    const facts = await explainPath("Makefile", made.open(), catalogs, undefined);
    expect(facts).toMatchObject({
      rules: [],
      others: [{ id: "PY-LCL-001" }],
      scope: { tier: 4, standards: ["tiers"] },
    });
  });

  it("takes tier and standards from the request before those of the repository", async () => {
    const explained = (tier: string, standards: string[]) =>
      explainPath("README.md", repositoryWith().open(), catalogs, undefined, { tier, standards });
    const ids = async (tier: string, ...standards: string[]) =>
      (await explained(tier, standards))?.rules.map(({ id }) => id);
    expect(await ids("4")).toEqual(["T4-1.1"]);
    expect(await ids("5")).toEqual([]);
    expect(await ids("4", "python")).toEqual([]);
    await expect(explained("9", [])).rejects.toMatchObject({ code: "TIER_UNKNOWN" });
  });

  it("knows nothing of a path that is not ours", async () => {
    expect(await explainPath("mine", repositoryWith().open(), catalogs, undefined)).toBeUndefined();
  });
});

describe("paths", () => {
  it.each([
    [["a"], "/r", "a", true],
    [["a"], "/r", "ab", false],
    [["."], "/r/a", "a/b", true],
    [["../b"], "/r/a", "b", true],
    [[], "/r", "b", true],
    [["."], "/r", "b", true],
  ])("%j typed in %s selects %s: %s", (named, cwd, path, expected) => {
    expect(selectPaths(named, cwd, "/r")(path)).toBe(expected);
  });

  it("stay inside of the repository", () => {
    expect(() => repositoryPath("../x", "/r", "/r")).toThrow(expect.objectContaining({ code: "PATH_OUTSIDE" }));
  });

  it("are found from a folder below the root", () => {
    const { fs } = repositoryWith({ "deep/er/x": "" });
    expect(findRoot("/r/deep/er", fs)).toBe("/r");
    expect(() => findRoot("/", memory({ "/x": "" }).fs)).toThrow(
      expect.objectContaining({ code: "NOT_GENERATED", exit: 2 }),
    );
  });
});
