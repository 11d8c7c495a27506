import { type Outcome, run } from "./process.ts";

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
