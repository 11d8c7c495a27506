import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type OutputChunk } from "rolldown";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleOptions } from "../../build/bundle.ts";
import { VERSION } from "../../src/version.ts";

const FIXTURE = fileURLToPath(new URL("../fixtures/catalog", import.meta.url));
const root = mkdtempSync(join(tmpdir(), "groundrules-bundle-"));
const dist = join(root, "dist");
let chunks: readonly OutputChunk[];

beforeAll(async () => {
  const { output } = await build({ ...bundleOptions(dist, FIXTURE), logLevel: "silent" } as never);
  chunks = (output as OutputChunk[]).filter((part) => part.type === "chunk");
}, 60_000);

afterAll(() => rmSync(root, { recursive: true }));

/** The chunks that a chunk may load, now or on demand. */
function reachable(fileName: string, seen = new Set<string>()): readonly OutputChunk[] {
  const chunk = chunks.find((candidate) => candidate.fileName === fileName);
  if (chunk === undefined || seen.has(fileName)) return [];
  seen.add(fileName);
  return [chunk, ...[...chunk.imports, ...chunk.dynamicImports].flatMap((name) => reachable(name, seen))];
}

const modulesOf = (parts: readonly OutputChunk[]) => parts.flatMap(({ moduleIds }) => moduleIds);

describe("the command line", () => {
  it("reaches no part of Yeoman", () => {
    const modules = modulesOf(reachable("cli.js"));
    expect(modules.some((id) => id.endsWith("src/cli/commands/new.ts"))).toBe(true);
    const yeoman = /\/generators\/|node_modules\/(yeoman-|@yeoman|mem-fs|vinyl|lodash|debug|chalk|minimist)/;
    expect(modules.filter((id) => yeoman.test(id))).toEqual([]);
  });

  it("loads these files, and no others, to create a repository", () => {
    const hook = join(root, "hook.cjs");
    writeFileSync(hook, `process.on("exit", () => process.stdout.write(JSON.stringify(Object.keys(require.cache))))`);
    const flags = ["--stack", "mini", "--yes", "--no-git", "--no-install", "--dry-run", "--quiet"];
    const output = execFileSync(process.execPath, ["-r", hook, join(dist, "cli.js"), join(root, "orders"), ...flags], {
      encoding: "utf8",
    });
    const loaded = JSON.parse(output.slice(output.lastIndexOf("["))) as string[];
    expect(loaded.filter((path) => path !== hook).map((path) => relative(dist, path))).toEqual([
      "cli.js",
      "chunks/run.js",
      "chunks/core.js",
      "chunks/new.js",
      "chunks/catalog.js",
    ]);
  });

  it("loads one file to say its version", () => {
    expect(reachable("cli.js")[0]?.imports.filter((name) => !isBuiltin(name))).toEqual([]);
    expect(execFileSync(process.execPath, [join(dist, "cli.js"), "--version"], { encoding: "utf8" })).toBe(
      `${VERSION}\n`,
    );
  });
});

describe("the package", () => {
  it("needs nothing besides itself and Node", () => {
    const own = new Set(chunks.map(({ fileName }) => fileName));
    const foreign = chunks.flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports]);
    expect(foreign.filter((name) => !own.has(name) && !isBuiltin(name))).toEqual([]);
  });

  it("holds a generator for the whole and one for each component, found by scanning", () => {
    const entries = chunks.filter(({ fileName }) => fileName.startsWith("generators/")).map(({ fileName }) => fileName);
    expect(entries.toSorted()).toEqual(["add", "app", "make", "store"].map((name) => `generators/${name}/index.js`));
  });

  it("tells Node that it is CommonJS, and Yeoman which package it is", () => {
    expect(JSON.parse(readFileSync(join(dist, "package.json"), "utf8"))).toEqual({
      name: "create-groundrules",
      version: VERSION,
      type: "commonjs",
    });
  });

  it("leaves the heavy parts of Yeoman and of the prompts out", () => {
    const heavy = /node_modules\/(simple-git|execa|latest-version|ejs|tinyglobby|multimatch|iconv-lite|chardet)\//;
    expect(modulesOf(chunks).filter((id) => heavy.test(id))).toEqual([]);
  });
});
