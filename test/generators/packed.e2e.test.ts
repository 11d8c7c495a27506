import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { createEnv } from "yeoman-environment";
import Generator from "yeoman-generator";
import helpers, { TestAdapter } from "yeoman-test";
import { generate } from "../e2e/helpers/generator.ts";
import { succeed } from "../e2e/helpers/process.ts";
import { treeOf } from "../e2e/helpers/tree.ts";
import { CHANGED } from "../e2e/helpers/variants.ts";
import { inWork } from "../e2e/helpers/workspace.ts";

/** What the user chooses; the rest are defaults. */
const ANSWERS = { ...CHANGED.flags } as Readonly<Record<string, string>>;
const QUIET = { skipInstall: true, skipGit: true };

/** A service that someone else wrote. */
const SERVICE = fileURLToPath(new URL("../fixtures/services/uv-src-fastapi", import.meta.url));

const modules = () => inWork("yeoman", "node_modules");

/** Content of every file and whether it may be run; the other bits are the umask's. */
function contentOf(root: string): Readonly<Record<string, string>> {
  const executable = (mode: string) => (Number.parseInt(mode, 8) & 0o100 ? "x" : "-");
  return Object.fromEntries(
    Object.entries(treeOf(root)).map(([path, value]) => [path, value.replace(/^\d+/, executable)]),
  );
}

function emptyDirectory(name: string): string {
  const path = inWork("yeoman", name);
  mkdirSync(path);
  return path;
}

/** An environment that has looked up the installed tarball, as `yo` does. */
async function lookedUp(cwd: string) {
  const env = createEnv({ cwd, adapter: new TestAdapter() });
  await env.lookup({ npmPaths: [modules()], localOnly: true });
  return env;
}

describe("the packed generator", () => {
  let expected: Readonly<Record<string, string>>;

  beforeAll(async () => {
    mkdirSync(inWork("yeoman"));
    const cwd = inWork("yeoman");
    const options = { cwd, log: "yeoman/setup" };
    const tarball = readdirSync(inject("work")).find((name) => name.endsWith(".tgz")) ?? "";
    await succeed(["npm", "init", "--yes"], options);
    // What `npm install generator-groundrules@npm:create-groundrules` does, with the tarball in the registry's place.
    const alias = `generator-groundrules@file:${inWork(tarball)}`;
    await succeed(["npm", "install", "--offline", "--no-audit", "--no-fund", alias], options);
    const flags = Object.entries(ANSWERS).map(([name, value]) => `--${name}=${value}`);
    const { code } = await generate(["expected", "--yes", "--no-git", "--no-install", ...flags], { cwd });
    expect(code).toBe(0);
    expected = contentOf(join(cwd, "expected"));
  });

  it("brings no dependencies", () => {
    expect(readdirSync(modules()).filter((name) => !name.startsWith("."))).toEqual(["generator-groundrules"]);
  });

  it("is found by its namespace, with one generator for each component", async () => {
    const env = await lookedUp(inWork("yeoman"));
    const namespaces = Object.keys(env.getGeneratorsMeta());
    expect(namespaces).toEqual(
      expect.arrayContaining(["groundrules:add", "groundrules:app", "groundrules:helm", "groundrules:docker"]),
    );
    expect(namespaces.filter((namespace) => !namespace.startsWith("groundrules:"))).toEqual([]);
  });

  it("writes by options what the command line writes", async () => {
    const cwd = emptyDirectory("options");
    const env = await lookedUp(cwd);
    await env.run("groundrules", { ...ANSWERS, ...QUIET, yes: true } as object);
    expect(contentOf(cwd)).toEqual(expected);
  });

  it("writes by arguments and flags what the command line writes", async () => {
    const cwd = emptyDirectory("flags");
    const env = await lookedUp(cwd);
    const flags = Object.entries(ANSWERS).flatMap(([name, value]) => [`--${name}`, value]);
    await env.execute("groundrules", ["ledger", "--yes", "--skip-install", "--skip-git", ...flags] as never);
    expect(contentOf(join(cwd, "ledger"))).toEqual(expected);
  });

  it("writes by prompts what the command line writes", async () => {
    const { package: identifier, port, ...asked } = ANSWERS;
    const result = await helpers
      .create("groundrules:app", {}, {})
      .withLookups([{ npmPaths: [modules()], localOnly: true }])
      .withOptions({ ...QUIET, package: identifier, port } as object)
      .withAnswers(asked)
      .run();
    expect(contentOf(result.cwd)).toEqual(expected);
    result.cleanup();
  });

  it("puts back the files of one component", async () => {
    const cwd = inWork("yeoman", "expected");
    rmSync(join(cwd, "chart"), { recursive: true });
    const env = await lookedUp(cwd);
    await env.run("groundrules:helm", QUIET as object);
    expect(contentOf(cwd)).toEqual(expected);
  });

  it.each([
    ["groundrules:add", ["docker", "helm", "make"]],
    ["groundrules:helm", []],
  ])("adds by %s to a service of someone else's what the command line adds", async (namespace, args) => {
    const place = emptyDirectory(`to-${namespace.replace(":", "-")}`);
    const [byYeoman, byCommand] = ["yeoman", "command"].map((name) => join(place, name, "lending")) as [string, string];
    for (const root of [byYeoman, byCommand]) cpSync(SERVICE, root, { recursive: true });
    const env = await lookedUp(byYeoman);
    await env.run([namespace, ...args], { ...QUIET, force: true, yes: true } as object);
    const { code } = await generate(["add", ...(args.length > 0 ? args : ["helm"]), "--yes"], { cwd: byCommand });
    expect(code).toBe(0);
    const { ".groundrules/.journal/.gitignore": _, ...written } = contentOf(byCommand);
    expect(contentOf(byYeoman)).toEqual(written);
    expect(Object.keys(written)).toContain("chart/Chart.yaml");
  });

  it("composes into a generator of somebody else", async () => {
    const cwd = emptyDirectory("foreign");
    const env = await lookedUp(cwd);
    class Foreign extends Generator {
      async default(): Promise<void> {
        await this.composeWith("groundrules:docker", { ...ANSWERS, yes: true } as object);
      }

      writing(): void {
        this.writeDestination("theirs.txt", "theirs\n");
      }
    }
    env.register(Foreign as never, { namespace: "foreign:app", resolved: "/foreign/generators/app/index.js" });
    await env.run("foreign:app", QUIET as object);
    const { "theirs.txt": theirs, ...ours } = contentOf(cwd);
    expect(theirs).toBeDefined();
    expect(Object.keys(ours)).toContain("Dockerfile");
    expect(expected).toMatchObject(ours);
  });
});
