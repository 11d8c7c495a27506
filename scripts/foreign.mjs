// Adds parts to public repositories that we did not write, and holds the promises of `add` against what comes of it; the results go
// into docs/adding.md. The same proof as test/e2e-add, on real input.
//
//   npm run build && node scripts/foreign.mjs LIST.json --clones FOLDER [--clones FOLDER] [--only NAME] [--no-write]
//
// LIST.json (scripts/foreign/list.json is ours) is an array of what scripts/foreign/entry.ts describes. A clone of each repository
// lies in one of the folders, under the repository's name; it is copied at the commit of the list and not touched. Tools, Docker,
// PostgreSQL and Redis are those of scripts/ci/install.sh. Logs are in .e2e/logs/add, why a cell says "no" among them.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { format } from "prettier";
import { rolldown } from "rolldown";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PAGE = join(ROOT, "docs/adding.md");
const MARKED = /(<!-- foreign -->\n)[^]*?(<!-- end -->|$)/;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    clones: { type: "string", multiple: true, default: [] },
    only: { type: "string", multiple: true, default: [] },
    program: { type: "string", default: join(ROOT, "dist/cli.js") },
    "no-write": { type: "boolean", default: false },
  },
});
const [list = join(ROOT, "scripts/foreign/list.json")] = positionals;
const entries = JSON.parse(readFileSync(list, "utf8"));
const chosen =
  values.only.length === 0 ? entries : entries.filter(({ repo }) => values.only.includes(repo.split("/")[1]));

const { proveAll, table } = await load();
const work = mkdtempSync(join(tmpdir(), "groundrules-foreign-"));
try {
  const rows = await proveAll(chosen, { clones: values.clones, command: [process.execPath, values.program], work });
  const text = table(rows);
  console.log(text);
  if (!values["no-write"]) await write(text);
} finally {
  if (process.env.GROUNDRULES_E2E_KEEP === undefined) rmSync(work, { recursive: true, force: true });
}

/** The proof is TypeScript, which it shares with the suite. Bundled to a folder as deep as its sources, whose paths then hold. */
async function load() {
  const bundle = await rolldown({ input: join(ROOT, "scripts/foreign/prove.ts"), platform: "node" });
  const file = join(ROOT, ".e2e/build/foreign/prove.js");
  await bundle.write({ file, format: "esm", codeSplitting: false });
  return import(file);
}

async function write(text) {
  const page = readFileSync(PAGE, "utf8").replace(MARKED, (_, begin) => `${begin}\n${text}\n<!-- end -->`);
  writeFileSync(PAGE, await format(page, { parser: "markdown", printWidth: 120 }));
}
