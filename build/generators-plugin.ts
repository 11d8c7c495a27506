import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PREFIX = "groundrules:generator/";
const FACTORY = fileURLToPath(new URL("../generators/component.ts", import.meta.url));

/**
 * Entry points of the Yeoman generators: `app`, and one per component of the catalogue, so that a new component brings its
 * generator along. Yeoman finds them as `dist/generators/<name>/index.js`.
 *
 * @param templates absolute path of the folder `templates`
 */
export function generatorEntries(templates: string): Readonly<Record<string, string>> {
  const components = readdirSync(join(templates, "components"), { withFileTypes: true }).filter((e) => e.isDirectory());
  const entries = components.map(({ name }) => [`generators/${name}/index`, PREFIX + name]);
  if (components.some(({ name }) => name === "app")) throw new Error(`${templates}: a component must not be named app`);
  return { "generators/app/index": "generators/app/index.ts", ...Object.fromEntries(entries) };
}

/** Rolldown plugin: the source of the components' entry points. */
export function generatorsPlugin() {
  return {
    name: "groundrules-generators",
    resolveId: (id: string) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id: string) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const component = JSON.stringify(id.slice(PREFIX.length + 1));
      return `import { componentGenerator } from ${JSON.stringify(FACTORY)};\nexport default componentGenerator(${component});\n`;
    },
  };
}
