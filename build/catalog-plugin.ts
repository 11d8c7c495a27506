import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { catalogSources, compileOwnCatalog, compileVariants } from "./compile-catalog.ts";
import { compileStandards, standardsSources } from "./compile-standards.ts";
import { compileHistory } from "./history.ts";

/** What is generated from, unless a test says otherwise. */
export const TEMPLATES = fileURLToPath(new URL("../templates", import.meta.url));

const STANDARDS = fileURLToPath(new URL("../src/standards/data", import.meta.url));

/**
 * Rolldown and Vite plugin: `import { catalog } from "groundrules:catalog"` is the compiled content of `templates/`,
 * `groundrules:existing` that for services of someone else's, `groundrules:history` that of the versions before, and `groundrules:standards` the catalogue of rules.
 */
export function catalogPlugin(templates: string = TEMPLATES) {
  const modules = new Map([
    ["groundrules:catalog", () => compileOwnCatalog(templates)],
    ["groundrules:existing", () => compileVariants(templates)],
    ["groundrules:history", () => compileHistory(join(templates, "history"))],
    ["groundrules:standards", () => compileStandards(STANDARDS)],
  ]);
  return {
    name: "groundrules-catalog",
    resolveId(id: string) {
      return modules.has(id) ? `\0${id}` : undefined;
    },
    load(this: { addWatchFile(path: string): void }, id: string) {
      const compile = id.startsWith("\0") ? modules.get(id.slice(1)) : undefined;
      if (compile === undefined) return undefined;
      for (const path of [...catalogSources(templates), ...standardsSources(STANDARDS)]) this.addWatchFile(path);
      return compile();
    },
  };
}
