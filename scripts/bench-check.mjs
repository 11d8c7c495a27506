// Measurements of `check`, for `npm run bench`; alone: node scripts/bench-check.mjs [dist/cli.js].
import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fse from "fs-extra";

const { copySync, outputFileSync, readdirSync, removeSync } = fse;

/** Files of the trees that show how time and memory grow. */
const SIZES = [2500, 5000, 10_000];

/** Says on stderr how much memory the process took at most, in MB. */
const MEMORY = 'process.on("exit", () => process.stderr.write(`\\nRSS ${process.resourceUsage().maxRSS / 1024}`));\n';

/**
 * `check` of a freshly generated service, as a multiple of `node -e 0`, in pairs.
 *
 * @param {string} program the built command line
 * @returns {{ ratio: number, milliseconds: number }}
 */
export function measureCheck(program, runs = 15) {
  return inTemporary((folder) => {
    node([program, "orders", "--yes", "--no-git", "--no-install", "--quiet", "--cwd", folder]);
    const pairs = Array.from({ length: runs }, () => {
      const bare = time(() => node(["-e", "0"]));
      const check = time(() => node([program, "check", "--quiet", "--cwd", join(folder, "orders")]));
      return { check, ratio: check / bare };
    });
    return { ratio: median(pairs.map(({ ratio }) => ratio)), milliseconds: median(pairs.map(({ check }) => check)) };
  });
}

/**
 * `check` of services that grow: copies of the application and its tests, as packages beside each other.
 *
 * @param {string} program the built command line
 * @returns {readonly { files: number, milliseconds: number, perFile: number, megabytes: number }[]}
 */
export function measureGrowth(program) {
  return inTemporary((folder) => {
    node([program, "orders", "--yes", "--no-git", "--no-install", "--quiet", "--cwd", folder]);
    const hook = join(folder, "memory.cjs");
    outputFileSync(hook, MEMORY);
    return SIZES.map((files) => {
      const root = grow(join(folder, "orders"), join(folder, String(files)), files);
      let output = "";
      const milliseconds = time(() => {
        output = node(["--require", hook, program, "check", "--quiet", "--cwd", root]);
      });
      const megabytes = Number(/RSS ([\d.]+)/.exec(output)?.[1]);
      return { files: count(root), milliseconds, perFile: milliseconds / files, megabytes };
    });
  });
}

function grow(service, root, files) {
  copySync(service, root);
  const packages = Math.ceil((files - count(root)) / count(join(service, "app"), join(service, "tests")));
  for (let nth = 0; nth < packages; nth++) {
    copySync(join(service, "app"), join(root, `app/parts/part_${nth}`));
    copySync(join(service, "tests"), join(root, `tests/parts/part_${nth}`));
  }
  return root;
}

function count(...folders) {
  const files = folders.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }));
  return files.filter((entry) => entry.isFile()).length;
}

/** A finding is no failure of the measurement. */
function node(args) {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", env, maxBuffer: 2 ** 28 });
  if (status !== 0 && status !== 1) throw new Error(`node ${args.join(" ")}: ${stderr}`);
  return stderr;
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
  const program = process.argv[2] ?? fileURLToPath(new URL("../dist/cli.js", import.meta.url));
  console.log("check of the generated service, as a multiple of node -e 0 (target 5)", measureCheck(program));
  console.table(measureGrowth(program));
}
