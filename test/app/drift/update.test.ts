import { describe, expect, it } from "vitest";
import type { PlannedChange } from "../../../src/app/drift/changes.ts";
import { execute, readPending, recoverRun } from "../../../src/app/drift/execute.ts";
import { readPlan, writePlan } from "../../../src/app/drift/plan-file.ts";
import { isEmpty, prepare } from "../../../src/app/drift/prepare.ts";
import { abortUpdate, continueUpdate, skipPath } from "../../../src/app/drift/resolve.ts";
import { planUpdate, type UpdateRequest } from "../../../src/app/drift/update.ts";
import { hash } from "../../../src/io/lock.ts";
import { catalogs, driftAnswers, forgetful, generated, newCatalog, repositoryWith } from "../../helpers/drift.ts";

type Made = ReturnType<typeof repositoryWith>;

const request = { answers: driftAnswers, catalogs, git: undefined };

async function plan(made: Made, more: Partial<UpdateRequest> = {}) {
  return planUpdate(made.open(), { ...request, ...more });
}

async function update(made: Made, more: Partial<UpdateRequest> = {}) {
  const planned = await plan(made, more);
  const repository = made.open();
  const executed = await execute(prepare(planned, repository), repository.workspace, undefined);
  return { planned, executed };
}

const change = (changes: readonly PlannedChange[], key: string) =>
  changes.find((candidate) => candidate.key === key) ?? expect.fail(`no change of ${key}`);
const README = generated("README.md");
const GUIDE = generated("guide.md");

describe("an update of an untouched repository", () => {
  it("makes what version 2 generates", async () => {
    const made = repositoryWith();
    const { planned } = await update(made);
    const outcomes = Object.fromEntries(planned.changes.map(({ key, outcome }) => [key, outcome]));
    expect(outcomes).toEqual({
      ".env.example": "replaced",
      ".gitignore": "replaced",
      Makefile: "replaced",
      "README.md": "replaced",
      "added.md": "created",
      "app/main.py": "kept",
      "config.json": "replaced",
      "docs/guide.md": "replaced",
      "dropped.txt": "removed",
      "pyproject.toml": "replaced",
      "run.sh": "replaced",
      "settings.yaml": "replaced",
      "stable.md": "current",
      "store.yaml": "replaced",
    });
    const files = made.files();
    for (const [path, text] of Object.entries(files)) {
      if (!path.startsWith(".groundrules/")) expect(text, path).toBe(generated(path, 2));
    }
    expect(files[".groundrules/lock.json"]).toBe(generated(".groundrules/lock.json", 2));
    expect(files[".groundrules/base.ndjson"]).toBe(generated(".groundrules/base.ndjson", 2));
    expect(made.fs.mode("/r/run.sh")).toBe(0o755);
  });

  it("is nothing the second time", async () => {
    const made = repositoryWith();
    await update(made);
    const again = await plan(made);
    expect(again.changes.flatMap(({ steps }) => steps)).toEqual([]);
    expect(isEmpty(prepare(again, made.open()))).toBe(true);
  });

  it("names what a person must know", async () => {
    const { versionNotes, changes } = await plan(repositoryWith());
    expect(versionNotes).toEqual(["The service needs TIMEOUT in its environment."]);
    expect(change(changes, ".env.example").notes).toEqual([{ code: "variable-added", subject: "TIMEOUT" }]);
  });
});

describe("an update of an edited repository", () => {
  it("merges edits of shared files, keys and blocks, in their own style", async () => {
    const made = repositoryWith({
      "README.md": `\ufeff${README.replace("Ask first.", "Ask Ada.")}`.replaceAll("\n", "\r\n"),
      "config.json": generated("config.json").replace('"a": 1', '"a": 100'),
      "pyproject.toml": `# mine\n[project]\nname = "x" # here\n\n${generated("pyproject.toml")}`,
      ".gitignore": `mine/\n\n${generated(".gitignore")}after/\n`,
    });
    const { planned } = await update(made);
    expect(planned.changes.filter(({ outcome }) => outcome === "conflict")).toEqual([]);
    expect(made.read("README.md")).toBe(
      `\ufeff${generated("README.md", 2).replace("Ask first.", "Ask Ada.")}`.replaceAll("\n", "\r\n"),
    );
    expect(made.read("config.json")).toBe('{\n  "a": 100,\n  "b": 2,\n  "c": 30\n}\n');
    expect(made.read("pyproject.toml")).toContain(
      '# mine\n[project]\nname = "x" # here\n\n[tool.ruff]\nline-length = 120',
    );
    expect(made.read(".gitignore")).toBe(`mine/\n\n${generated(".gitignore", 2)}after/\n`);
  });

  it("keeps edits of a managed file as a patch that brings them back", async () => {
    const made = repositoryWith({ Makefile: `${generated("Makefile")}mine:\n\techo mine\n` });
    const { executed } = await update(made);
    expect(made.read("Makefile")).toBe(generated("Makefile", 2));
    expect(executed.kept).toHaveLength(1);
    expect(made.fs.read(executed.kept[0] ?? "")).toContain("+mine:\n+\techo mine\n");
  });

  it.each([
    ["from base.ndjson", forgetful, null],
    ["from the package", catalogs, ""],
  ])("finds its base %s", async (_, from, base) => {
    const edited = { "README.md": README.replace("Ask first.", "Ask Ada.") };
    const made = repositoryWith(base === null ? edited : { ...edited, ".groundrules/base.ndjson": base });
    expect(change((await plan(made, { catalogs: from })).changes, "README.md").outcome).toBe("merged");
  });

  it("never overwrites without a base", async () => {
    const mine = README.replace("Ask first.", "Ask Ada.");
    const made = repositoryWith({ "README.md": mine, ".groundrules/base.ndjson": "" });
    const { executed } = await update(made, { catalogs: forgetful });
    expect(executed.conflicts).toMatchObject([{ path: "README.md", reason: "no-base" }]);
    for (const line of mine.split("\n")) expect(made.read("README.md")).toContain(line);
  });

  it("keeps deleted what the user deleted, in later updates too", async () => {
    const made = repositoryWith({ "README.md": null });
    await update(made);
    expect(made.read("README.md")).toBeUndefined();
    expect(made.open().lock.files["README.md"]).toMatchObject({ deleted: true });
    expect(change((await plan(made)).changes, "README.md")).toMatchObject({ outcome: "deleted", steps: [] });
  });

  it("disowns an edited file that the template dropped", async () => {
    const made = repositoryWith({ "dropped.txt": "mine\n" });
    await update(made);
    expect(made.read("dropped.txt")).toBe("mine\n");
    expect(made.open().lock.files["dropped.txt"]).toBeUndefined();
  });

  it("merges into the path that the template moved a file to", async () => {
    const made = repositoryWith({ "guide.md": GUIDE.replace("The end.", "My end.") });
    await update(made);
    expect(made.read("guide.md")).toBeUndefined();
    expect(made.read("docs/guide.md")).toBe(generated("docs/guide.md", 2).replace("The end.", "My end."));
  });

  it("leaves application code where it is when the template moves it", async () => {
    const moved = { "app/main.py": "app/new.py" };
    const units = newCatalog.units.map((unit) =>
      unit.id === "mini"
        ? {
            ...unit,
            moves: moved,
            files: unit.files.map((file) => (file.path === "app/main.py" ? { ...file, path: "app/new.py" } : file)),
          }
        : unit,
    );
    const made = repositoryWith({ "app/main.py": "mine\n" });
    const later = { ...catalogs, current: { ...newCatalog, units } };
    await update(made, { catalogs: later });
    expect([made.read("app/main.py"), made.read("app/new.py")]).toEqual(["mine\n", undefined]);
    const again = change((await plan(made, { catalogs: later })).changes, "app/new.py");
    expect(again).toMatchObject({ path: "app/main.py", outcome: "kept", steps: [] });
  });

  it("leaves both where the new path of a moved file is taken", async () => {
    const made = repositoryWith({ "docs/guide.md": "mine\n" });
    const { planned } = await update(made);
    expect(change(planned.changes, "docs/guide.md")).toMatchObject({ outcome: "conflict", reason: "present" });
    expect(made.read("docs/guide.md")).toContain("mine\n");
  });

  it("follows a file that the user moved, by its very text, and remembers", async () => {
    const made = repositoryWith({ "README.md": null, "docs/intro.md": README });
    const { planned } = await update(made);
    expect(change(planned.changes, "README.md")).toMatchObject({ path: "docs/intro.md", outcome: "replaced" });
    expect(made.read("docs/intro.md")).toBe(generated("README.md", 2));
    expect(made.open().lock.files["README.md"]).toMatchObject({ movedTo: "docs/intro.md" });
  });

  it("finds a file again that the user moved back", async () => {
    const made = repositoryWith({ "README.md": null, "docs/intro.md": README });
    await update(made);
    made.fs.rename("/r/docs/intro.md", "/r/README.md");
    const again = change((await plan(made)).changes, "README.md");
    expect(again).toMatchObject({ path: "README.md", outcome: "current" });
    expect(again.entry).not.toHaveProperty("movedTo");
  });

  it("asks about a file that was moved and edited, and follows when told", async () => {
    const made = repositoryWith({ "README.md": null, "intro.md": README.replace("Ask first.", "Ask Ada.") });
    const unsure = change((await plan(made)).changes, "README.md");
    expect(unsure).toMatchObject({ outcome: "deleted", notes: [{ code: "maybe-moved", subject: "intro.md" }] });
    expect(unsure.entry).toEqual(made.open().lock.files["README.md"]);
    await update(made, { moved: new Map([["README.md", "intro.md"]]) });
    expect(made.read("intro.md")).toBe(generated("README.md", 2).replace("Ask first.", "Ask Ada."));
  });

  it("leaves alone a path of secrets, and a link", async () => {
    const made = repositoryWith({ "README.md": null });
    made.volume.mkdirSync("/outside");
    made.volume.writeFileSync("/outside/x", README);
    made.volume.symlinkSync("/outside/x", "/r/README.md");
    const { planned } = await update(made);
    expect(change(planned.changes, "README.md").outcome).toBe("blocked");
    expect(made.volume.readFileSync("/outside/x", "utf8")).toBe(README);
  });

  it.each([
    ["a folder where a new file goes", { "added.md/mine": "x" }, "PATH_BLOCKED"],
    ["a file where a folder is needed", { docs: "x" }, "PATH_BLOCKED"],
    ["a name that differs by case", { "ADDED.md": "x" }, "PATH_COLLISION"],
  ])("refuses %s before it writes", async (_, edits, code) => {
    const made = repositoryWith(edits);
    await expect(plan(made)).rejects.toThrow(expect.objectContaining({ code }));
  });

  it("takes changed answers the same way, and keeps the comments around them", async () => {
    const answers = generated(".groundrules/answers.yaml").replace("port: 8080", "port: 8080 # as the proxy has it");
    const made = repositoryWith({ ".groundrules/answers.yaml": answers });
    await update(made, { answers: { ...driftAnswers, port: 9090, database: "none" } });
    expect(made.read("run.sh")).toContain("--port 9090");
    expect(made.read("store.yaml")).toBeUndefined();
    expect(made.read(".groundrules/answers.yaml")).toBe(
      answers.replace("port: 8080 #", "port: 9090 #").replace('database: "postgresql"', 'database: "none"'),
    );
  });
});

describe("conflicts", () => {
  const MINE = README.replace("Run make.", "Run just.");
  const conflicting = () => repositoryWith({ "README.md": MINE, "app/main.py": "mine\n" });

  it("stay open until they are resolved, and advance the base only then", async () => {
    const made = conflicting();
    await update(made);
    expect(made.read("README.md")).toContain(
      "<<<<<<< yours\nRun just.\n||||||| generated by 1.0.0\nRun make.\n=======\n",
    );
    expect(made.open().lock.files["README.md"]).toMatchObject({ sha256: hash(README), generator: "1.0.0" });
    expect(made.open().lock.files["Makefile"]).not.toHaveProperty("generator");
    expect(await continueUpdate(made.open(), undefined)).toEqual({ open: ["README.md"], done: [] });
    made.fs.remove("/r/README.md");
    made.fs.write("/r/README.md", "resolved\n", 0o644);
    expect(await continueUpdate(made.open(), undefined)).toEqual({ open: [], done: ["README.md"] });
    expect(readPending(made.open().workspace)).toBeUndefined();
    expect(made.open().lock.files["README.md"]?.sha256).toBe(hash(generated("README.md", 2)));
    expect(made.read(".groundrules/base.ndjson")).toBe(generated(".groundrules/base.ndjson", 2));
    expect(change((await plan(made)).changes, "README.md").outcome).toBe("kept");
  });

  it("are taken back to the byte", async () => {
    const made = conflicting();
    const before = made.files();
    await update(made);
    made.volume.writeFileSync("/r/README.md", "half resolved");
    const kept = await abortUpdate(made.open().workspace, undefined);
    expect(made.files()).toEqual(before);
    expect(made.fs.read(kept.get("README.md") ?? "")).toBe("half resolved");
    await expect(abortUpdate(made.open().workspace, undefined)).rejects.toThrow(/No update/);
  });

  it("can be declined, which is remembered until the template changes again", async () => {
    const made = conflicting();
    await update(made);
    expect(await skipPath("README.md", "we use just", made.open(), undefined)).toEqual({
      open: [],
      done: ["README.md"],
    });
    expect(made.read("README.md")).toBe(MINE);
    expect(made.open().lock.files["README.md"]).toMatchObject({
      sha256: hash(README),
      declined: { reason: "we use just" },
    });
    expect(change((await plan(made)).changes, "README.md").outcome).toBe("declined");
    const other = await plan(made, { answers: { ...driftAnswers, description: "Other." } });
    expect(change(other.changes, "README.md").outcome).toBe("conflict");
  });

  it("can be declined where the template moved the file: it stays where it is", async () => {
    const mine = GUIDE.replace("Then go on.", "Then stop.");
    const made = repositoryWith({ "guide.md": mine });
    await update(made);
    expect(made.read("docs/guide.md")).toContain("<<<<<<<");
    await skipPath("docs/guide.md", "no", made.open(), undefined);
    expect([made.read("guide.md"), made.read("docs/guide.md")]).toEqual([mine, undefined]);
    expect(made.open().lock.files["docs/guide.md"]).toMatchObject({ movedTo: "guide.md" });
    expect(change((await plan(made)).changes, "docs/guide.md")).toMatchObject({ outcome: "declined", steps: [] });
  });

  it("can be declined before they come", async () => {
    const made = conflicting();
    const { planned } = await update(made, { declined: new Map([["README.md", "no"]]) });
    expect(change(planned.changes, "README.md").outcome).toBe("declined");
    expect(made.read("README.md")).toBe(MINE);
  });

  it("leave a file that is no text as it is, with the new one beside", async () => {
    const made = repositoryWith({ "config.json": Uint8Array.from([0, 1, 2]) });
    await update(made);
    expect(made.fs.readBytes("/r/config.json")).toEqual(Buffer.from([0, 1, 2]));
    expect(made.read("config.json.groundrules-new")).toBe(generated("config.json", 2));
    expect((await continueUpdate(made.open(), undefined)).open).toEqual(["config.json"]);
    made.fs.remove("/r/config.json.groundrules-new");
    expect((await continueUpdate(made.open(), undefined)).open).toEqual([]);
  });
});

describe("a saved plan", () => {
  it("does exactly what it says", async () => {
    const edits = { "README.md": README.replace("Run make.", "Run just."), "config.json": Uint8Array.from([0, 255]) };
    const [made, other] = [repositoryWith(edits), repositoryWith(edits)];
    const saved = writePlan(prepare(await plan(made), made.open()), "2.0.0");
    await execute(readPlan(saved, "2.0.0"), made.open().workspace, undefined);
    await update(other);
    expect(made.files()).toEqual(other.files());
  });

  it.each(["README.md", "stable.md", ".groundrules/lock.json", ".groundrules/answers.yaml"])(
    "is refused once %s has changed",
    async (path) => {
      const made = repositoryWith();
      const saved = writePlan(prepare(await plan(made), made.open()), "2.0.0");
      made.volume.appendFileSync(`/r/${path}`, "\n# changed\n");
      const before = made.files();
      const late = execute(readPlan(saved, "2.0.0"), made.open().workspace, undefined);
      await expect(late).rejects.toThrow(expect.objectContaining({ code: "PLAN_STALE" }));
      expect(made.files()).toEqual(before);
    },
  );

  it.each([
    [
      "of another version",
      (text: string) => text.replace('"generator": "2.0.0"', '"generator": "3.0.0"'),
      "PLAN_STALE",
    ],
    ["of something else", () => "{}", "PLAN_MALFORMED"],
    ["of nothing", () => '{"version":1,"generator":"2.0.0","prepared":{}}', "PLAN_MALFORMED"],
    [
      "with a conflict outside of the repository",
      (text: string) => text.replace('"conflicts": []', '"conflicts": [{"path":"a","beside":"../b"}]'),
      "PLAN_MALFORMED",
    ],
    ["that is cut", (text: string) => text.slice(0, 100), "PLAN_MALFORMED"],
    [
      "that leaves the repository",
      (text: string) => text.replaceAll('"README.md"', '"../README.md"'),
      "PLAN_MALFORMED",
    ],
    ["that writes into git", (text: string) => text.replaceAll('"README.md"', '".git/config"'), "PLAN_MALFORMED"],
  ])("is refused: one %s", async (_, spoil, code) => {
    const made = repositoryWith();
    const saved = writePlan(prepare(await plan(made), made.open()), "2.0.0");
    expect(() => readPlan(spoil(saved), "2.0.0")).toThrow(expect.objectContaining({ code }));
  });
});

describe("recoverRun", () => {
  it("has nothing to do most of the time", async () => {
    expect(await recoverRun(repositoryWith().open().workspace, undefined)).toBe("nothing");
  });
});
