import { fileURLToPath } from "node:url";
import { catalogSources, compileCatalog } from "./compile-catalog.ts";

const ID = "groundrules:catalog";
/** What is generated from, unless a test says otherwise. */
export const TEMPLATES = fileURLToPath(new URL("../templates", import.meta.url));

/** Rolldown and Vite plugin: `import { catalog } from "groundrules:catalog"` is the compiled content of `templates/`. */
export function catalogPlugin(templates: string = TEMPLATES) {
  return {
    name: "groundrules-catalog",
    resolveId(id: string) {
      return id === ID ? `\0${ID}` : undefined;
    },
    load(this: { addWatchFile(path: string): void }, id: string) {
      if (id !== `\0${ID}`) return undefined;
      for (const path of catalogSources(templates)) this.addWatchFile(path);
      return compileCatalog(templates);
    },
  };
}
