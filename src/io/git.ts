import { type Outcome, run } from "./process.ts";

/** Files that git has as they are on disk: tracked, and neither changed nor staged otherwise. */
export async function committedPaths(root: string): Promise<ReadonlySet<string>> {
  const head = await run("git", ["ls-tree", "-r", "--name-only", "-z", "HEAD", "."], root);
  const dirty = await run("git", ["status", "--porcelain", "--no-renames", "-z", "--", "."], root);
  if (head.status !== "done" || dirty.status !== "done") return new Set();
  const changed = new Set(dirty.stdout.split("\0").map((line) => line.slice(3)));
  return new Set(head.stdout.split("\0").filter((path) => path !== "" && !changed.has(path)));
}

/** Whether a repository has a commit; false also where git is missing. */
export async function hasCommits(root: string): Promise<boolean> {
  return (await run("git", ["rev-parse", "--quiet", "--verify", "HEAD"], root)).status === "done";
}

/**
 * Makes a repository with one commit of everything in a directory. Hooks do not run: the user's global hooks are meant for
 * commits that they write.
 */
export async function firstCommit(root: string, message: string): Promise<Outcome> {
  const steps = [
    ["init", "--quiet", "--initial-branch=main"],
    ["add", "--all"],
    ["-c", "core.hooksPath=/dev/null", "commit", "--quiet", "--message", message],
  ];
  let outcome: Outcome = { status: "done", stdout: "", stderr: "" };
  for (const step of steps) {
    outcome = await run("git", step, root);
    if (outcome.status !== "done") return outcome;
  }
  return outcome;
}
