import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { generate, generator } from "./helpers/generator.ts";
import { run } from "./helpers/process.ts";
import { treeOf } from "./helpers/tree.ts";
import { CHANGED } from "./helpers/variants.ts";
import { inWork, TOOLS } from "./helpers/workspace.ts";

const flags = Object.entries(CHANGED.flags).map(([name, value]) => `--${name}=${value}`);

describe("the generator", () => {
  const folder = () => inWork("generator");
  const orders = () => join(folder(), "orders");
  const create = (...args: string[]) => generate(args, { cwd: folder() });

  beforeAll(async () => {
    mkdirSync(folder());
    expect(await create("orders", "--yes")).toMatchObject({ code: 0 });
  });

  it("changes nothing when it runs a second time", async () => {
    const before = treeOf(orders(), []);
    expect(await create("orders", "--yes")).toMatchObject({ code: 0 });
    expect(await create("orders", "--yes", "--force")).toMatchObject({ code: 0 });
    expect(treeOf(orders(), [])).toEqual(before);
  });

  it("writes nothing in a dry run, and prints the plan on stdout", async () => {
    const before = readdirSync(folder());
    const { code, stdout } = await create("billing", "--yes", "--dry-run");
    expect(code).toBe(0);
    expect(stdout).toContain("pyproject.toml");
    expect(readdirSync(folder())).toEqual(before);
  });

  it("plans in a dry run exactly the files that it writes", async () => {
    const { stdout } = await create("billing", "--yes", "--dry-run", "--json");
    const { changes } = JSON.parse(stdout) as { changes: { path: string; change: string }[] };
    expect(await create("billing", "--yes", "--no-git", "--no-install")).toMatchObject({ code: 0 });
    const planned = changes.filter(({ change }) => change === "create").map(({ path }) => path);
    expect(planned.toSorted()).toEqual(Object.keys(treeOf(join(folder(), "billing"))).toSorted());
  });

  it("writes the path alone to stdout, and nothing there when quiet", async () => {
    const { stdout } = await create("shipping", "--yes", "--no-git", "--no-install", "--quiet");
    expect(stdout.trim()).toBe(join(folder(), "shipping"));
  });

  it("makes the same repository again by the command that it prints", async () => {
    const { stdout } = await create("orders-copy", "--yes", "--name=orders", "--dry-run", "--json", ...flags.slice(1));
    const { repeat } = JSON.parse(stdout) as { repeat: string };
    const [, args = ""] = /^npm create groundrules@\S+ (.*)$/s.exec(repeat) ?? [];
    const again = args.replace("orders-copy -- ", "repeated ");
    const log = "generator";
    const shell = await run(["sh", "-c", `${generator()} ${again} --no-git --no-install`], { cwd: folder(), log });
    expect(shell.code, shell.output).toBe(0);
    expect(
      await create("orders-copy", "--yes", "--name=orders", "--no-git", "--no-install", ...flags.slice(1)),
    ).toMatchObject({ code: 0 });
    expect(treeOf(join(folder(), "repeated"))).toEqual(treeOf(join(folder(), "orders-copy")));
  });

  it("takes the same answers from flags, environment and file", async () => {
    const settings = ["--no-git", "--no-install", "--yes"];
    writeFileSync(inWork("answers.json"), JSON.stringify({ version: 1, ...CHANGED.flags, port: CHANGED.port }));
    const variables = Object.entries(CHANGED.flags).map(([name, value]) => [
      `GROUNDRULES_${name.toUpperCase()}`,
      value,
    ]);
    await create("by-flags", ...settings, ...flags);
    await create("by-file", ...settings, "--answers", inWork("answers.json"));
    await generate(["by-environment", ...settings], {
      cwd: folder(),
      env: Object.fromEntries(variables) as Record<string, string>,
    });
    const wanted = treeOf(join(folder(), "by-flags"));
    expect(Object.keys(wanted).length).toBeGreaterThan(50);
    expect(treeOf(join(folder(), "by-file"))).toEqual(wanted);
    expect(treeOf(join(folder(), "by-environment"))).toEqual(wanted);
  });

  it.each(["node22", "node24"])("writes the same bytes on %s as on the Node that runs this", async (node) => {
    const target = join(folder(), node);
    const settings = ["--yes", "--no-git", "--no-install", ...flags];
    const outcome = await run([join(TOOLS, "bin", node), generator(), node, ...settings], {
      cwd: folder(),
      log: "generator",
    });
    expect(outcome.code, outcome.output).toBe(0);
    if (!existsSync(join(folder(), "here"))) await create("here", ...settings);
    expect(treeOf(target)).toEqual(treeOf(join(folder(), "here")));
    rmSync(target, { recursive: true });
  });

  it("starts through npm, as `npm create` does", async () => {
    const log = "generator";
    const command = [
      "npm",
      "exec",
      "--offline",
      "--prefix",
      inWork("installed"),
      "--",
      "create-groundrules",
      "--version",
    ];
    const { code, stdout } = await run(command, { cwd: folder(), log });
    expect(code).toBe(0);
    expect(stdout.trim()).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
