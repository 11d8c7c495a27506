import { fileURLToPath } from "node:url";
import { catalogSources, compileCatalog } from "./compile-catalog.ts";

const ID = "groundrules:catalog";
const TEMPLATES = fileURLToPath(new URL("../templates", import.meta.url));

/** Rolldown and Vite plugin: `import { catalog } from "groundrules:catalog"` is the compiled content of `templates/`. */
export function catalogPlugin() {
  return {
    name: "groundrules-catalog",
    resolveId(id: string) {
      return id === ID ? `\0${ID}` : undefined;
    },
    load(this: { addWatchFile(path: string): void }, id: string) {
      if (id !== `\0${ID}`) return undefined;
      for (const path of catalogSources(TEMPLATES)) this.addWatchFile(path);
      return compileCatalog(TEMPLATES);
    },
  };
}
