import { GroundrulesError } from "../errors.ts";
import { type Outcome, run } from "./process.ts";

/** One entry of git's index, as `git ls-files --stage` prints it and `git update-index --index-info` reads it. */
export interface IndexEntry {
  readonly mode: string;
  readonly object: string;
  readonly stage: string;
  readonly path: string;
}

/** A git work tree, or the part of one below a folder. Paths are relative to that folder. */
export interface GitState {
  /** Path of the folder in the work tree: empty, or ending in `/`. */
  readonly prefix: string;
  readonly root: string;
  /** Length of an object's name: 40 or 64. */
  readonly nameLength: number;
}

/** Nothing is fetched, and no hook or monitor of the repository runs. */
const SAFE = ["protocol.allow=never", "core.hooksPath=/dev/null", "core.fsmonitor=false"].flatMap((set) => ["-c", set]);

/** A path is no pattern. `check-ignore` knows no such flag, and needs none. */
const LITERAL = "--literal-pathspecs";

function git(args: readonly string[], { root }: Pick<GitState, "root">, input?: string): Promise<Outcome> {
  return run("git", [...SAFE, ...args], root, input);
}

/** Undefined where there is no work tree, or no git. */
export async function openGit(root: string): Promise<GitState | undefined> {
  const { status, stdout } = await git(["rev-parse", "--show-object-format", "--show-prefix"], { root });
  const [format = "", prefix = ""] = stdout.split("\n");
  return status === "done" ? { root, prefix, nameLength: format === "sha256" ? 64 : 40 } : undefined;
}

/** Whether git takes note of executable bits here. */
export async function honoursModes(state: GitState): Promise<boolean> {
  const { stdout } = await git(["config", "--type=bool", "--get", "core.fileMode"], state);
  return stdout.trim() !== "false";
}

/**
 * Of some paths, those that differ from the last commit, or are not in it.
 *
 * @throws GroundrulesError `GIT_FAILED`, since to take a file for committed that is not would lose it
 */
export async function dirtyPaths(paths: readonly string[], state: GitState): Promise<ReadonlySet<string>> {
  if (paths.length === 0) return new Set();
  const { status, stdout, stderr } = await git(
    [LITERAL, "status", "--porcelain", "--no-renames", "--untracked-files=all", "-z", "--", ...paths],
    state,
  );
  if (status !== "done") {
    throw new GroundrulesError("GIT_FAILED", `git status failed in ${state.root}: ${stderr.trim()}`, {
      hint: "Nothing was written.",
    });
  }
  const lines = stdout.split("\0").filter((line) => line !== "");
  return new Set(lines.map((line) => line.slice(3 + state.prefix.length)));
}

/** Files that git has as they are on disk: in the last commit, and neither changed nor staged otherwise. */
export async function committedPaths(state: GitState): Promise<ReadonlySet<string>> {
  const { status, stdout } = await git(["ls-tree", "-r", "--name-only", "-z", "HEAD", "."], state);
  if (status !== "done") return new Set();
  const dirty = await dirtyPaths(["."], state);
  return new Set(stdout.split("\0").filter((path) => path !== "" && !dirty.has(path)));
}

/** Of some paths, those that git ignores and does not track. */
export async function ignoredPaths(paths: readonly string[], state: GitState): Promise<ReadonlySet<string>> {
  if (paths.length === 0) return new Set();
  const { stdout } = await git(["check-ignore", "-z", "--stdin"], state, paths.join("\0"));
  return new Set(stdout.split("\0").filter((path) => path !== ""));
}

/** Paths below a folder that git tracks. Undefined where there is no work tree, or no git. */
export async function trackedPaths(root: string): Promise<ReadonlySet<string> | undefined> {
  const { status, stdout } = await git(["ls-files", "-z", "--cached"], { root });
  return status === "done" ? new Set(stdout.split("\0").filter((path) => path !== "")) : undefined;
}

/** The address that the repository is fetched from, or undefined. */
export async function originOf(root: string): Promise<string | undefined> {
  const { status, stdout } = await git(["config", "--get", "remote.origin.url"], { root });
  return status === "done" && stdout.trim() !== "" ? stdout.trim() : undefined;
}

/** Every file below the folder that git tracks, or would. */
export async function listFiles(state: GitState): Promise<readonly string[]> {
  const { stdout } = await git(["ls-files", "-z", "--cached", "--others", "--exclude-standard"], state);
  return stdout.split("\0").filter((path) => path !== "");
}

export async function indexEntries(paths: readonly string[], state: GitState): Promise<readonly IndexEntry[]> {
  if (paths.length === 0) return [];
  const { stdout } = await git([LITERAL, "ls-files", "--stage", "-z", "--", ...paths], state);
  return stdout
    .split("\0")
    .map((line) => /^(\d+) (\w+) (\d)\t([\s\S]*)$/.exec(line))
    .filter((match) => match !== null)
    .map(([, mode = "", object = "", stage = "", path = ""]) => ({ mode, object, stage, path }));
}

/** Puts entries in the index in place of all that it has of some paths. Files on disk are left alone. */
export async function replaceEntries(
  paths: readonly string[],
  entries: readonly IndexEntry[],
  state: GitState,
): Promise<void> {
  const none = "0".repeat(state.nameLength);
  const line = ({ mode, object, stage, path }: IndexEntry) => `${mode} ${object} ${stage}\t${state.prefix}${path}\0`;
  const removals = paths.map((path) => `0 ${none}\t${state.prefix}${path}\0`);
  await git(["update-index", "-z", "--index-info"], state, [...removals, ...entries.map(line)].join(""));
}

/** Stores a text in the object database. */
export async function storeText(text: string, state: GitState): Promise<string> {
  const { stdout } = await git(["hash-object", "-w", "--stdin"], state, text);
  return stdout.trim();
}

/** Takes the paths as they are on disk for resolved. */
export async function addPaths(paths: readonly string[], state: GitState): Promise<void> {
  if (paths.length > 0) await git([LITERAL, "add", "--all", "--", ...paths], state);
}

/** Commits that are looked through for an older text of a file. */
const DEPTH = "200";

/** Texts that a path has had in the commits that are here, newest first. Nothing is fetched. */
export async function pastTexts(path: string, state: GitState): Promise<readonly string[]> {
  const log = [LITERAL, "log", `--max-count=${DEPTH}`, "--format=", "--raw", "--no-abbrev", "-z", "--", path];
  const { stdout } = await git(log, state);
  const objects = new Set(
    [...stdout.matchAll(/:\d+ \d+ (\w+) (\w+) /g)].flatMap(([, old = "", now = ""]) => [now, old]),
  );
  const texts: string[] = [];
  for (const object of objects) {
    if (/^0+$/.test(object)) continue;
    const outcome = await git(["cat-file", "blob", object], state);
    if (outcome.status === "done") texts.push(outcome.stdout);
  }
  return texts;
}

/** Paths below a folder that any commit here has added, on whatever branch. Nothing is fetched. */
export async function addedPaths(folder: string, state: GitState): Promise<readonly string[]> {
  const log = ["log", "--all", "--format=", "--name-only", "--relative", "--no-renames", "--diff-filter=A", "-z"];
  const { stdout } = await git([LITERAL, ...log, "--", folder], state);
  return [...new Set(stdout.split(/[\0\n]+/).filter((path) => path !== ""))];
}
