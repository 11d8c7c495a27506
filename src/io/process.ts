export interface Outcome {
  /** `missing` if there is no such program. */
  readonly status: "done" | "failed" | "missing" | "interrupted";
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a program to its end, without a shell. Never throws for what the program does.
 *
 * @param cwd absolute path
 * @param input text for its standard input
 */
export async function run(program: string, args: readonly string[], cwd: string, input?: string): Promise<Outcome> {
  // Loaded when a program is run, since it takes as long to load as the whole command line.
  const { spawn } = await import("node:child_process");
  return new Promise((resolve) => {
    const stdin = input === undefined ? "ignore" : "pipe";
    const child = spawn(program, args, { cwd, stdio: [stdin, "pipe", "pipe"], env: cleanEnvironment() });
    // A program that ends before it has read everything has said why in its exit code.
    child.stdin?.on("error", () => undefined).end(input);
    let stdout = "";
    let stderr = "";
    child.stdout?.setEncoding("utf8").on("data", (chunk: string) => (stdout += chunk));
    child.stderr?.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
    child.on("error", (error: NodeJS.ErrnoException) => {
      resolve({ status: error.code === "ENOENT" ? "missing" : "failed", stdout, stderr: error.message });
    });
    child.on("close", (code, signal) => {
      resolve({ status: statusOf(code, signal), stdout, stderr });
    });
  });
}

/** How a process ended. 127 is what a version manager's shim exits with where it has no such program. */
function statusOf(code: number | null, signal: string | null): Outcome["status"] {
  if (code === 0) return "done";
  if (code === 127) return "missing";
  return signal === "SIGINT" || code === 130 ? "interrupted" : "failed";
}

/** Whether a process id belongs to a live process. */
export function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Inside a git hook these variables point at another repository, and git would write there. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const {
    GIT_DIR: _dir,
    GIT_WORK_TREE: _tree,
    GIT_INDEX_FILE: _index,
    GIT_PREFIX: _prefix,
    ...environment
  } = process.env;
  // A partial clone must not go to the network for an object that it lacks.
  return { ...environment, GIT_NO_LAZY_FETCH: "1" };
}
