import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { catalogSources, compileCatalog } from "./compile-catalog.ts";
import { compileHistory } from "./history.ts";

/** What is generated from, unless a test says otherwise. */
export const TEMPLATES = fileURLToPath(new URL("../templates", import.meta.url));

/**
 * Rolldown and Vite plugin: `import { catalog } from "groundrules:catalog"` is the compiled content of `templates/`, and
 * `groundrules:history` that of the versions before.
 */
export function catalogPlugin(templates: string = TEMPLATES) {
  const modules = new Map([
    ["groundrules:catalog", () => compileCatalog(templates)],
    ["groundrules:history", () => compileHistory(join(templates, "history"))],
  ]);
  return {
    name: "groundrules-catalog",
    resolveId(id: string) {
      return modules.has(id) ? `\0${id}` : undefined;
    },
    load(this: { addWatchFile(path: string): void }, id: string) {
      const compile = id.startsWith("\0") ? modules.get(id.slice(1)) : undefined;
      if (compile === undefined) return undefined;
      for (const path of catalogSources(templates)) this.addWatchFile(path);
      return compile();
    },
  };
}
