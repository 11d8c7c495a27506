// Start-up, a creation and a Yeoman run, as ratios to `node -e 0`: npm run bench -- [--rounds 31]
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

const ROOT = join(import.meta.dirname, "..");
// On Node 20 this variable alone more than doubles a start.
const { NODE_EXTRA_CA_CERTS: _, ...ENV } = process.env;
// Disks of virtual machines vary twentyfold; memory does not.
const WORK = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "groundrules-bench-"));
// A copy, which no build that runs meanwhile takes away.
const CLI = join(WORK, "package/dist/cli.js");
const APP = join(WORK, "package/dist/generators/app/index.js");

const { values } = parseArgs({ options: { rounds: { type: "string", default: "31" } } });
const ROUNDS = Number(values.rounds);

/** Each gets a directory that is empty and its own. */
const CASES = [
  { name: "node", args: () => ["-e", "0"] },
  { name: "start-up", what: "create-groundrules --version", target: 1.5, args: () => [CLI, "--version"] },
  {
    name: "creation",
    what: "create-groundrules <dir> --yes --no-git --no-install: the whole repository of tier 4",
    target: 3,
    args: (dir) => [CLI, join(dir, "orders"), "--yes", "--no-git", "--no-install", "--quiet"],
  },
  {
    name: "Yeoman",
    what: "dist/generators/app as published, by options, in a yeoman-environment bundled into one file with unneeded parts left out",
    target: 12,
    args: (dir) => [join(WORK, "dist/yeoman.cjs"), APP, dir],
  },
  {
    name: "Yeoman, as is",
    what: "the same in yeoman-environment as npm installs it, for comparison: what we cannot change",
    args: (dir) => [join(ROOT, "scripts/bench/yeoman.mjs"), APP, dir],
  },
];

try {
  cpSync(join(ROOT, "dist"), join(WORK, "package/dist"), { recursive: true });
  bundleEnvironment();
  const rounds = Array.from({ length: ROUNDS + 1 }, (_unused, index) => round(index)).slice(1);
  report(rounds);
} finally {
  rmSync(WORK, { recursive: true, force: true });
}

function bundleEnvironment() {
  const rolldown = join(ROOT, "node_modules/rolldown/bin/cli.mjs");
  const config = join(ROOT, "scripts/bench/rolldown.config.ts");
  const { status, stderr } = spawnSync(process.execPath, [rolldown, "-c", config, "--dir", join(WORK, "dist")], {
    cwd: ROOT,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  // The environment reads its version one folder above its code.
  cpSync(join(ROOT, "node_modules/yeoman-environment/package.json"), join(WORK, "package.json"));
}

/** Runs every case once, each round in another order, so that no case always follows the same one. */
function round(index) {
  const times = new Map();
  for (let offset = 0; offset < CASES.length; offset++) {
    const { name, args } = CASES[(index + offset) % CASES.length];
    times.set(name, measure(args));
  }
  return times;
}

function measure(args) {
  const dir = join(WORK, "run");
  mkdirSync(dir);
  const command = args(dir);
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: dir, env: ENV, encoding: "utf8" });
  const elapsed = Number(process.hrtime.bigint() - start) / 1e6;
  rmSync(dir, { recursive: true });
  if (status !== 0) throw new Error(`node ${command.join(" ")} exited ${status}:\n${stderr}`);
  return elapsed;
}

function report(rounds) {
  const milliseconds = (name) => median(rounds.map((times) => times.get(name)));
  const ratio = (name) => median(rounds.map((times) => times.get(name) / times.get("node")));
  console.log(
    `Node ${process.version}, medians of ${ROUNDS} rounds; a ratio compares with node -e 0 of the same round.\n`,
  );
  console.log(`${"node -e 0".padEnd(16)}${milliseconds("node").toFixed(0).padStart(6)} ms`);
  for (const { name, what, target } of CASES.slice(1)) {
    const reached = ratio(name) <= target ? "reached" : "missed";
    const verdict = target === undefined ? "" : `  target ${target.toFixed(1).padStart(4)}: ${reached}`;
    console.log(
      `${name.padEnd(16)}${milliseconds(name).toFixed(0).padStart(6)} ms  ratio ${ratio(name).toFixed(2).padStart(6)}${verdict}`,
    );
    console.log(`  ${what}`);
  }
}

function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
