import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin, RolldownOptions } from "rolldown";
import { catalogPlugin, TEMPLATES } from "./catalog-plugin.ts";
import { generatorEntries, generatorsPlugin } from "./generators-plugin.ts";
import { slimPlugin } from "./slim-plugin.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Modules that are imported on demand, and so are chunks of their own. */
const ON_DEMAND = new Set(["src/answers/file.ts", "src/version.ts"]);

/**
 * One chunk for all that the command line and the generators share. Left alone, it would be a dozen, one for each set of entry
 * points that share something, at a third of a millisecond each.
 */
const GROUPS = [
  { name: "catalog", test: /groundrules:catalog$/ },
  {
    name: "core",
    test: (id: string) => {
      const path = relative(ROOT, id).replaceAll(sep, "/");
      return path.startsWith("src/") && !path.startsWith("src/cli/") && !ON_DEMAND.has(path);
    },
  },
];

/**
 * How the package is bundled: the command line, and one entry point per Yeoman generator, over chunks that they share. Every
 * dependency goes in; what is installed is this package alone.
 *
 * @param dir absolute path of the folder to write to
 * @param templates absolute path of the folder to compile the catalogue from
 */
export function bundleOptions(dir: string, templates: string = TEMPLATES): RolldownOptions {
  return {
    input: { cli: "src/cli/main.ts", ...generatorEntries(templates) },
    cwd: ROOT,
    // The entry points of generators may export more than the generator; what follows from `codeSplitting` below.
    preserveEntrySignatures: "allow-extension",
    optimization: { inlineConst: { mode: "all" } },
    platform: "node",
    plugins: [catalogPlugin(templates), generatorsPlugin(), slimPlugin(), manifestPlugin()],
    output: {
      dir,
      // Node loads CommonJS a third faster than ES modules, measured from `node -e 0` to a repository of 225 files.
      format: "cjs",
      entryFileNames: "[name].js",
      chunkFileNames: "chunks/[name].js",
      codeSplitting: { groups: GROUPS, includeDependenciesRecursively: false },
      minify: true,
      cleanDir: true,
    },
  };
}

/** Makes the version a constant, which is inlined where it is used; and tells Node and Yeoman what the bundle is. */
function manifestPlugin(): Plugin {
  const { name, version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Record<string, string>;
  return {
    name: "groundrules-manifest",
    transform(_code, id) {
      return id === join(ROOT, "src/version.ts") ? `export const VERSION = ${JSON.stringify(version)};` : undefined;
    },
    generateBundle() {
      const manifest = { name, version, type: "commonjs" };
      this.emitFile({ type: "asset", fileName: "package.json", source: `${JSON.stringify(manifest, null, 2)}\n` });
    },
  };
}
