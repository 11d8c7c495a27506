import { beforeAll, describe, expect, it } from "vitest";
import { code } from "./gates/code.ts";
import { database } from "./gates/database.ts";
import { generate, generator } from "./helpers/generator.ts";
import { Repository } from "./helpers/repository.ts";
import { type Variant, DEFAULT } from "./helpers/variants.ts";

const GROWN: Variant = { ...DEFAULT, id: "grown", thorough: false };

/** Every type of field, required and optional. */
const TYPES = ["str", "int", "float", "bool", "date", "datetime", "uuid", "decimal"];
const EVERY_FIELD = TYPES.flatMap((type) => [`a_${type}:${type}`, `maybe_${type}:${type}?`]);

/** What can be taken out of a service of ours and put back. */
const PARTS = ["adr", "agents", "ci", "compose", "docker", "docs", "drift", "github", "helm", "pre-commit"];

describe("a service of ours that has grown", () => {
  const repository = new Repository(GROWN);
  const groundrules = (...args: string[]) => repository.run("groundrules", [generator(), ...args, "--yes"]);
  const diff = () => repository.run("groundrules", [generator(), "diff"]);
  const field = (specs: readonly string[]) => specs.flatMap((spec) => ["--field", spec]);
  const commit = async (message: string) => {
    await repository.run("git", ["git", "add", "--all"]);
    await repository.run("git", ["git", "commit", "--quiet", "--no-verify", "--message", message]);
  };
  const head = async () => (await repository.run("git", ["git", "rev-parse", "HEAD"])).stdout.trim();

  beforeAll(async () => {
    await repository.create();
    await groundrules("add", "resource", "order-line", ...field(["title:str", "quantity:int", "due:date?"]));
    await commit("feat: add order lines");
    await groundrules("add", "resource", "person", ...field(EVERY_FIELD));
    await commit("feat: add people");
  });

  it("has no drift, and refuses a resource that it has", async () => {
    await diff();
    const again = ["add", "resource", "person", "--field", "name:str", "--yes"];
    const { code: exit, stderr } = await generate(again, { cwd: repository.path });
    expect(exit).toBe(2);
    expect(stderr).toMatch(/person/);
  });

  describe("its code", () => code(repository));
  describe("its database", () => database(repository));

  it("fails no rule", () => repository.run("check", [generator(), "check"]));

  it("loses every part that can be taken out, stays green, and has the same bytes when they are back", async () => {
    const before = await head();
    // What `make docs` built would be committed below, since the line that ignores it goes with component docs.
    await repository.run("git", ["git", "clean", "--force", "-d", "-X", "--quiet", "site"]);
    await groundrules("remove", ...PARTS);
    await commit("chore: take parts out");
    for (const target of ["lint", "test"]) await repository.make(target);
    await diff();
    await groundrules("add", ...PARTS);
    await commit("feat: put parts back");
    // uv writes the same markers in another order when it comes from another lock file.
    const changed = ["git", "diff", "--name-only", before, "HEAD", "--", ".", ":!uv.lock"];
    expect((await repository.run("git", changed)).stdout).toBe("");
  });
});
