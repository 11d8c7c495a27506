// Measurements of drift and updates, for `npm run bench`; alone: node scripts/bench-drift.mjs [dist/cli.js].
import { spawnSync } from "node:child_process";
import { mkdtempSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fse from "fs-extra";
import { rolldown } from "rolldown";

const { ensureDirSync, outputFileSync, removeSync } = fse;

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SIZES = [1250, 2500, 5000];

/**
 * `diff` of a freshly generated service, as a multiple of `node -e 0`, in pairs.
 *
 * @param {string} program the built command line
 * @returns {{ ratio: number, milliseconds: number }}
 */
export function measureDiff(program, runs = 15) {
  return inTemporary((folder) => {
    node([program, "orders", "--yes", "--no-git", "--no-install", "--quiet", "--cwd", folder]);
    const pairs = Array.from({ length: runs }, () => {
      const bare = time(() => node(["-e", "0"]));
      const diff = time(() => node([program, "diff", "--quiet", "--cwd", join(folder, "orders")]));
      return { diff, ratio: diff / bare };
    });
    return { ratio: median(pairs.map(({ ratio }) => ratio)), milliseconds: median(pairs.map(({ diff }) => diff)) };
  });
}

/**
 * An update in which every one of many managed files changes.
 *
 * @returns {Promise<readonly { files: number, milliseconds: number, perFile: number }[]>}
 */
export async function measureUpdate() {
  const folder = mkdtempSync(join(tmpdir(), "groundrules-bench-"));
  try {
    const results = [];
    for (const files of SIZES) {
      const place = join(folder, String(files));
      const [old, next] = [await build(place, "1.0.0", files), await build(place, "2.0.0", files)];
      node([old, "orders", "--stack", "bench", "--yes", "--no-git", "--no-install", "--quiet", "--cwd", place]);
      const milliseconds = time(() => node([next, "update", "--quiet", "--cwd", join(place, "orders")]));
      results.push({ files, milliseconds, perFile: milliseconds / files });
    }
    return results;
  } finally {
    removeSync(folder);
  }
}

/** The program with one stack of many managed files, each of which differs per version. */
async function build(place, version, files) {
  const templates = join(place, version, "templates");
  const stack = join(templates, "stacks/bench");
  ensureDirSync(join(templates, "components"));
  const manifest = { id: "bench", title: "Bench", summary: "Many files.", order: 1, tiers: [4] };
  const rules = [{ path: "**", ownership: "managed" }];
  outputFileSync(join(stack, "stack.json"), JSON.stringify({ ...manifest, files: rules }));
  for (let nth = 0; nth < files; nth++) {
    const folder = join(stack, "files", `part-${Math.floor(nth / 100)}`);
    outputFileSync(join(folder, `${nth}.md.ejs`), `# File ${nth} of <%= answers.name %>\n\nVersion ${version}.\n`);
  }
  outputFileSync(join(templates, "versions.json"), '{ "python": {} }');
  const tiers = [1, 2, 3, 4, 5].map((tier) => [
    tier,
    { title: "T", summary: "", lineCoverage: 0, mutationCoverage: 0 },
  ]);
  outputFileSync(join(templates, "tiers.json"), JSON.stringify(Object.fromEntries(tiers)));
  const { catalogPlugin } = await loadPlugin();
  const override = {
    name: "version",
    load: (id) => (id === join(ROOT, "package.json") ? JSON.stringify({ version }) : undefined),
  };
  const bundle = await rolldown({
    input: { cli: join(ROOT, "src/cli/main.ts") },
    platform: "node",
    resolve: { mainFields: ["module", "main"] },
    plugins: [override, catalogPlugin(templates)],
  });
  const dir = join(place, version, "dist");
  await bundle.write({ dir, format: "esm", entryFileNames: "[name].js", minify: true });
  return join(dir, "cli.js");
}

/** The plugin is TypeScript, which Node 20 does not read. */
async function loadPlugin() {
  const bundle = await rolldown({ input: join(ROOT, "build/catalog-plugin.ts"), platform: "node" });
  const { output } = await bundle.generate({ format: "esm" });
  const folder = mkdtempSync(join(tmpdir(), "groundrules-plugin-"));
  const file = join(folder, "build", "plugin.mjs");
  outputFileSync(file, output[0].code);
  // It finds the rules from where it is.
  symlinkSync(join(ROOT, "src"), join(folder, "src"));
  return import(file);
}

function node(args) {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", env });
  if (status !== 0) throw new Error(`node ${args.join(" ")}: ${stderr}`);
}

function inTemporary(work) {
  const folder = mkdtempSync(join(tmpdir(), "groundrules-bench-"));
  try {
    return work(folder);
  } finally {
    removeSync(folder);
  }
}

function time(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const program = process.argv[2];
  if (program !== undefined) console.log("diff", measureDiff(program));
  console.table(await measureUpdate());
}
