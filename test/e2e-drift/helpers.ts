import { spawn, spawnSync } from "node:child_process";
import { lstatSync, mkdtempSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const small = inject("programs");

/** Templates with hundreds of files. */
export const LARGE = inject("large");

/** Runs version 2 in a repository. */
export function groundrules(cwd: string, ...argv: string[]): Ran {
  return node(small.v2, cwd, argv);
}

function node(program: string, cwd: string, argv: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...argv, "--cwd", cwd], {
    encoding: "utf8",
  });
  return { code: status, stdout, stderr };
}

/** Runs version 2 of the large templates. */
export function groundrulesLarge(cwd: string, ...argv: string[]): Ran {
  return node(LARGE.v2, cwd, argv);
}

/** A process of version 2 of the large templates that has just begun. */
export function begin(cwd: string, ...argv: string[]) {
  return spawn(process.execPath, [LARGE.v2, ...argv, "--cwd", cwd], { stdio: ["ignore", "ignore", "pipe"] });
}

export function git(cwd: string, ...args: string[]): string {
  const identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false"];
  const { status, stdout, stderr } = spawnSync("git", [...identity, "-c", "protocol.file.allow=always", ...args], {
    cwd,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
  return stdout;
}

export function temporary(): string {
  return mkdtempSync(join(tmpdir(), "groundrules-e2e-"));
}

/** A repository of version 1 with one commit. */
export function createRepository(parent: string, program = small.v1): string {
  const folder = join(parent, "orders");
  const flags = ["--name", "orders", "--stack", "mini", "--yes", "--no-git", "--no-install", "--python", "3.13"];
  const created = node(program, parent, ["orders", ...flags]);
  if (created.code !== 0) throw new Error(created.stderr);
  git(folder, "init", "--quiet", "--initial-branch=main");
  commitAll(folder, "first");
  return folder;
}

export function commitAll(cwd: string, message: string): void {
  git(cwd, "add", "--all");
  git(cwd, "commit", "--quiet", "--message", message);
}

/** Every file below a folder with its bytes and mode, git's own aside. */
export function snapshot(root: string, folder = ""): Readonly<Record<string, string>> {
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry): [string, string][] => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.name === ".git" || path === ".groundrules/.journal") return [];
    if (entry.isDirectory()) return Object.entries(snapshot(root, path));
    if (entry.isSymbolicLink()) return [[path, `link ${readlinkSync(join(root, path))}`]];
    const mode = (lstatSync(join(root, path)).mode & 0o777).toString(8);
    return [[path, `${mode} ${readFileSync(join(root, path), "latin1")}`]];
  });
  return Object.fromEntries(entries);
}
