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

/** What keeps a repository up to date: loaded by those commands alone. `diff` needs the first part, and more if it finds drift. */
const LOOK = /^src\/(app\/drift\/(repository|diff|moves|paths)|io\/(git-state|journal|file-state))\.ts$/;
const CHANGE =
  /^src\/(app\/drift\/.*|answers\/edit|merge\/(decide|dropped|situation|keys|edit-keys|parse|three-way|shapes|editors\/.*)|io\/(transaction.*|run-lock))\.ts$/;

/** The catalogue of rules: as large as the templates, and loaded only by what speaks of rules. */
const STANDARDS = /^src\/(standards\/standards|app\/rules)\.ts$/;

/** What judges a repository, with the libraries that read it. Reports, the baseline and runs are loaded when they are asked for. */
const CHECK =
  /^(src\/(facts\/|rules\/(?!baseline)|app\/check\/(check|repository|scope)\.ts|io\/(walk|engine)\.ts)|node_modules\/(@lezer|dockerfile-ast|vscode-languageserver-(types|textdocument)|ignore|marked)\/)/;

/** Of the command line, what more than one command shows while it works. */
const PROGRESS = "src/cli/progress.ts";

/** What adds parts to repositories. Finding out about a service of someone else's reads its code: it comes when it is needed. */
const ADD = /^src\/app\/add\/(?!given|detection)/;

/** Never in the chunk that creates a repository. */
const BESIDE =
  /^src\/(standards|facts|rules|report|app\/(check|adr|tier))\/|^src\/(app\/(rules|catalogs|outcomes|add\/detection)|io\/(walk|junit|engine))\.ts$/;

const inSource = (id: string): string => relative(ROOT, id).replaceAll(sep, "/");

/**
 * One chunk for all that the command line and the generators share. Left alone, it would be a dozen, one for each set of entry
 * points that share something, at a third of a millisecond each.
 */
const GROUPS = [
  { name: "catalog", test: /groundrules:catalog$/ },
  { name: "existing", test: /groundrules:existing$/ },
  { name: "standards", test: (id: string) => id.endsWith("groundrules:standards") || STANDARDS.test(inSource(id)) },
  { name: "check", test: (id: string) => CHECK.test(inSource(id)) },
  { name: "adding", test: (id: string) => ADD.test(inSource(id)) },
  { name: "look", test: (id: string) => LOOK.test(inSource(id)) },
  { name: "change", test: (id: string) => !LOOK.test(inSource(id)) && CHANGE.test(inSource(id)) },
  {
    name: "core",
    test: (id: string) => {
      const path = inSource(id);
      const later = ON_DEMAND.has(path) || [LOOK, CHANGE, ADD, BESIDE].some((group) => group.test(path));
      const used = path.startsWith("src/") || id.includes("/node_modules/leven/");
      return used && (!path.startsWith("src/cli/") || path === PROGRESS) && !later;
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
    // What jsonc-parser has for `require` loads its parts by names that no bundler can follow.
    // The parser of Dockerfiles is CommonJS; an ES module required by it would be wrapped, at the cost of every start.
    resolve: {
      alias: {
        "jsonc-parser": join(ROOT, "node_modules/jsonc-parser/lib/esm/main.js"),
        "vscode-languageserver-types": join(ROOT, "node_modules/vscode-languageserver-types/lib/umd/main.js"),
        "vscode-languageserver-textdocument": join(
          ROOT,
          "node_modules/vscode-languageserver-textdocument/lib/umd/main.js",
        ),
      },
    },
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
