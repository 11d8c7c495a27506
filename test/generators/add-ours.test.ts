import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { miniAnswers } from "../helpers/catalog.ts";
import { cli, directory, filesOf, generate } from "./run.ts";

vi.mock("groundrules:catalog", async () => ({ catalog: (await import("../helpers/catalog.ts")).miniCatalog }));
vi.mock("groundrules:existing", () => ({ existing: {} }));

const FORCE = { force: true };

/** A repository of ours. */
async function created(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const root = directory();
  await generate("app", root, { options: { ...miniAnswers } });
  for (const [path, content] of Object.entries(files)) writeFileSync(join(root, path), content);
  return root;
}

const without = async (id: string): Promise<string> => {
  const root = await created();
  expect((await cli(root, "remove", id, "--yes", "--no-install")).code).toBe(0);
  return root;
};

describe("in a repository of ours", () => {
  it.each([
    ["add", ["store"]],
    ["store", []],
  ])("groundrules:%s %j writes what the command line writes, and what was there before", async (name, args) => {
    const [root, other] = [await without("store"), await without("store")];
    expect(Object.keys(filesOf(root)).filter((path) => path.startsWith("migrations/"))).toEqual([]);
    await generate(name, root, { args, options: FORCE });
    await cli(other, "add", "store", "--yes", "--no-install");
    expect(filesOf(root)).toEqual(filesOf(other));
    const { ".groundrules/answers.yaml": answers, ...files } = filesOf(await created());
    expect(filesOf(root)).toMatchObject(files);
    expect(answers).toContain("orders");
  });

  it("asks for each file that is there, and a word against it is heeded", async () => {
    const root = await without("store");
    const makefile = readFileSync(join(root, "Makefile"), "utf8");
    const { asked } = await generate("add", root, { args: ["store"], answers: { action: "skip" } });
    expect(new Set(asked)).toEqual(new Set(["action"]));
    expect(readFileSync(join(root, "Makefile"), "utf8")).toBe(makefile);
  });

  it("merges into what the user edited, and keeps what a restore overwrites", async () => {
    const root = await without("store");
    const edited = `${readFileSync(join(root, "Makefile"), "utf8")}\nmine:\n\t./mine\n`;
    writeFileSync(join(root, "Makefile"), edited);
    const { logged } = await generate("add", root, { args: ["store"], options: FORCE });
    const kept = /Your edits are kept in (.*)/.exec(logged)?.[1] ?? "";
    expect(readFileSync(kept, "utf8")).toContain("./mine");
    expect(readFileSync(join(root, "Makefile"), "utf8")).toContain("migrate:");
  });

  it("leaves marks in no file: where both changed the same lines, ours goes beside", async () => {
    const root = await without("store");
    const path = join(root, "pyproject.toml");
    const theirs = readFileSync(path, "utf8").replace(/^dependencies = .*$/m, 'dependencies = "flask"');
    writeFileSync(path, theirs);
    const run = generate("add", root, { args: ["store"], options: FORCE });
    await expect(run).rejects.toThrow(
      "pyproject.toml.groundrules-new\nTake what you want from each and remove it, then: groundrules update",
    );
    expect(readFileSync(path, "utf8")).toBe(theirs);
    expect((await cli(root, "update", "--yes", "--no-install", "--write-conflicts")).code).toBe(3);
    expect(readFileSync(path, "utf8")).toContain("<<<<<<<");
  });

  it("puts back the files of a component that is here, also from a folder below", async () => {
    const root = await created();
    const before = filesOf(root);
    rmSync(join(root, "Makefile"));
    await generate("make", join(root, "app"));
    expect(filesOf(root)).toEqual(before);
  });

  it.each([
    ["COMPONENT_UNKNOWN", ["helm"], {}],
    ["FLAG_UNFIT", ["store"], { framework: "flask" }],
    ["RESOURCE_UNNAMED", ["resource"], {}],
    ["ARGUMENT_EXTRA", ["resource", "order", "due:date"], {}],
  ])("%s", async (code, args, options) => {
    const run = generate("add", await without("store"), { args, options });
    await expect(run).rejects.toMatchObject({ cause: { code } });
  });
});
