import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import type { TestProject } from "vitest/node";
import { catalogPlugin } from "../../build/catalog-plugin.ts";
import { packVersion } from "../../build/history.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Programs of two versions, each with its own small templates. */
    readonly programs: { readonly v1: string; readonly v2: string };
    /** The same with many files, so that there is time to kill a run in the middle of its writes. */
    readonly large: { readonly v1: string; readonly v2: string };
  }
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Files that the large templates have on top. */
const MANY = 150;

export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "groundrules-programs-"));
  project.provide("programs", await buildBoth(join(folder, "small"), 0));
  project.provide("large", await buildBoth(join(folder, "large"), MANY));
  return () => rmSync(folder, { recursive: true });
}

/** Builds two versions of the program: the second knows the templates of the first. */
async function buildBoth(folder: string, more: number): Promise<{ readonly v1: string; readonly v2: string }> {
  const [old, next] = ["1", "2"].map((version) => {
    const templates = join(folder, `templates-${version}`);
    cpSync(join(ROOT, "test/fixtures/drift", version), templates, { recursive: true });
    const files = join(templates, "components/make/files/many");
    for (let nth = 0; nth < more; nth++) {
      mkdirSync(files, { recursive: true });
      writeFileSync(join(files, `${nth}.txt`), `version ${version}\nfile ${nth}\n`);
    }
    if (more > 0) addOwner(join(templates, "components/make/component.json"));
    return templates;
  });
  if (old === undefined || next === undefined) throw new Error("two versions are built");
  packVersion(old, join(next, "history"), "1.0.0");
  await build(old, "1.0.0", join(folder, "v1"));
  await build(next, "2.0.0", join(folder, "v2"));
  return { v1: join(folder, "v1", "cli.js"), v2: join(folder, "v2", "cli.js") };
}

function addOwner(manifest: string): void {
  const content = JSON.parse(readFileSync(manifest, "utf8")) as { files: object[] };
  content.files.push({ path: "many/**", ownership: "managed" });
  writeFileSync(manifest, JSON.stringify(content));
}

async function build(templates: string, version: string, dir: string): Promise<void> {
  const manifest = {
    name: "version",
    load: (id: string) => (id === join(ROOT, "package.json") ? `{ "version": "${version}" }` : undefined),
  };
  const bundle = await rolldown({
    input: { cli: join(ROOT, "src/cli/main.ts") },
    platform: "node",
    // As in build/bundle.ts: what jsonc-parser has for require cannot be bundled.
    resolve: { mainFields: ["module", "main"] },
    plugins: [manifest, catalogPlugin(templates)],
  });
  await bundle.write({ dir, format: "esm", entryFileNames: "[name].js", minify: true });
  await bundle.close();
}
