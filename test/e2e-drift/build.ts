import { cpSync, mkdtempSync, rmSync } from "node:fs";
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
  }
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Builds two versions of the program: the second knows the templates of the first. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "groundrules-programs-"));
  const fixtures = join(ROOT, "test/fixtures/drift");
  const next = join(folder, "templates-2");
  cpSync(join(fixtures, "2"), next, { recursive: true });
  packVersion(join(fixtures, "1"), join(next, "history"), "1.0.0");
  await build(join(fixtures, "1"), "1.0.0", join(folder, "v1"));
  await build(next, "2.0.0", join(folder, "v2"));
  project.provide("programs", { v1: join(folder, "v1", "cli.js"), v2: join(folder, "v2", "cli.js") });
  return () => rmSync(folder, { recursive: true });
}

async function build(templates: string, version: string, dir: string): Promise<void> {
  const manifest = {
    name: "version",
    load: (id: string) => (id === join(ROOT, "package.json") ? `{ "version": "${version}" }` : undefined),
  };
  const bundle = await rolldown({
    input: { cli: join(ROOT, "src/cli/main.ts") },
    platform: "node",
    // As in rolldown.config.ts: what jsonc-parser has for require cannot be bundled.
    resolve: { mainFields: ["module", "main"] },
    plugins: [manifest, catalogPlugin(templates)],
  });
  await bundle.write({ dir, format: "esm", entryFileNames: "[name].js", minify: true });
  await bundle.close();
}
