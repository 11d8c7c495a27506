import { shellWord } from "../plan/shell.ts";
import { firstCommit, hasCommits } from "../io/git.ts";
import { run } from "../io/process.ts";
import { VERSION } from "../version.ts";

/** What one step after the write came to. */
export interface Step {
  readonly ok: boolean;
  readonly warning?: string;
  /** Somebody pressed Ctrl-C: the program that the step ran may hear of it before we do. */
  readonly interrupted?: true;
}

export const FINE: Step = { ok: true };

const INTERRUPTED: Step = { ok: true, interrupted: true };

/** What is there besides the files that were just written. */
export interface Surroundings {
  /** Root of the work tree that the target lies in, if it is not a repository of its own. */
  readonly insideWorkTree: string | undefined;
  /** Whether the target held files before. */
  readonly wasOccupied: boolean;
}

/**
 * Resolves and pins the dependencies, where uv is installed.
 *
 * @param renewal the command that renews the lock file which is there; absent where there is none yet
 */
export async function lockDependencies(target: string, renewal?: string): Promise<Step> {
  const outcome = await run("uv", ["lock", "--quiet"], target);
  if (outcome.status === "interrupted") return INTERRUPTED;
  if (outcome.status === "done") return FINE;
  const isMissing = outcome.status === "missing";
  if (isMissing && renewal === undefined) {
    return {
      ok: true,
      warning: "uv is not installed, so the dependencies are not locked yet; `make dev` locks them, as README.md says.",
    };
  }
  if (isMissing) {
    return { ok: true, warning: `uv is not installed, so uv.lock may not fit pyproject.toml any more: ${renewal}` };
  }
  const state = renewal === undefined ? "there is no uv.lock yet" : "uv.lock is as it was";
  return { ok: false, warning: `uv lock failed, so ${state}; run it in ${target}.\n${outcome.stderr.trim()}` };
}

/** Why the files are not committed for the user, or undefined. */
export async function commitObstacle(target: string, around: Surroundings): Promise<string | undefined> {
  if (around.insideWorkTree !== undefined) {
    return `${target} is inside the git repository ${around.insideWorkTree}, so no repository was made; commit it there.`;
  }
  const before = (await hasCommits(target)) ? "has commits already" : around.wasOccupied ? "was not empty" : undefined;
  return before === undefined ? undefined : `The repository ${before}; review the changes and commit them yourself.`;
}

/** Makes the repository and its first commit, where git is installed. */
export async function commitEverything(target: string, name: string): Promise<Step> {
  const outcome = await firstCommit(target, `feat: create ${name} with groundrules ${VERSION}`);
  if (outcome.status === "missing") {
    return {
      ok: true,
      warning: "git is not installed, so there is no repository yet; install it and run `git init` there.",
    };
  }
  if (outcome.status === "interrupted") return INTERRUPTED;
  if (outcome.status === "done") return FINE;
  return {
    ok: false,
    warning: `git made no first commit; the files are complete. Mend this and commit in ${target}:\n${outcome.stderr.trim()}`,
  };
}

/**
 * What a person does first in the new repository.
 *
 * @param shown the directory as the user would type it
 */
export function nextSteps(shown: string): string {
  const enter = shown === "." ? [] : [`  cd ${shellWord(shown)}`];
  return [
    "",
    "Next:",
    ...enter,
    "  make dev     # tools, dependencies, hooks",
    "  make test    # the fast lane",
    "  make run     # the service, without a database",
    "  make help    # everything else",
  ].join("\n");
}
