import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Refusal, REFUSALS, refusalSource } from "./slim/refusals.ts";

const REFUSAL = "\0groundrules:refusal/";

/** Smaller modules that do what yeoman-generator needs of these packages. */
const SUBSTITUTES = new Set(["lodash-es", "semver", "read-package-up"]);

const READS_MANIFEST = "JSON.parse(readFileSync(pathJoin(_dirname, '../package.json'), 'utf8'))";

/**
 * Rolldown plugin: leaves out, or replaces by something smaller, those parts of our dependencies that our generators and
 * prompts never reach. A part that is left out throws when it is called.
 */
export function slimPlugin(refusals: readonly Refusal[] = REFUSALS) {
  return {
    name: "groundrules-slim",
    resolveId(specifier: string, importer: string | undefined) {
      const from = importer === undefined ? undefined : packageOf(importer);
      const index = refusals.findIndex((refusal) => refusal.importer === from && refusal.specifier === specifier);
      if (index >= 0) return REFUSAL + index;
      if (from !== "yeoman-generator" || !SUBSTITUTES.has(specifier)) return undefined;
      return fileURLToPath(new URL(`slim/${specifier.replace("-es", "")}.ts`, import.meta.url));
    },
    load(id: string) {
      const refusal = id.startsWith(REFUSAL) ? refusals[Number(id.slice(REFUSAL.length))] : undefined;
      return refusal === undefined ? undefined : refusalSource(refusal);
    },
    transform(code: string, id: string) {
      if (!id.endsWith("/yeoman-generator/dist/generator.js")) return undefined;
      // In a bundle, its manifest would have to lie one folder above the chunk.
      if (!code.includes(READS_MANIFEST)) throw new Error(`${id} no longer reads its manifest as it did`);
      const { version } = JSON.parse(readFileSync(id.replace("dist/generator.js", "package.json"), "utf8")) as {
        version: string;
      };
      return code.replace(READS_MANIFEST, JSON.stringify({ version }));
    },
  };
}

function packageOf(id: string): string | undefined {
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1];
}
