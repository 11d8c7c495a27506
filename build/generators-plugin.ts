import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PREFIX = "groundrules:generator/";
/** Generators that are there whatever the components are. */
const FIXED = ["app", "add"];

const FACTORY = fileURLToPath(new URL("../generators/component.ts", import.meta.url));

/**
 * Entry points of the Yeoman generators: `app`, `add`, and one per component of the catalogue, so that a new component brings its
 * generator along. Yeoman finds them as `dist/generators/<name>/index.js`.
 *
 * @param templates absolute path of the folder `templates`
 */
export function generatorEntries(templates: string): Readonly<Record<string, string>> {
  const components = readdirSync(join(templates, "components"), { withFileTypes: true }).filter((e) => e.isDirectory());
  const entries = components.map(({ name }) => [`generators/${name}/index`, PREFIX + name]);
  const taken = components.find(({ name }) => FIXED.includes(name));
  if (taken !== undefined) throw new Error(`${templates}: a component must not be named ${taken.name}`);
  const fixed = FIXED.map((name) => [`generators/${name}/index`, `generators/${name}/index.ts`]);
  return Object.fromEntries([...fixed, ...entries]);
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
