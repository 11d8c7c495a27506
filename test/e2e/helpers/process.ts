import { spawn } from "node:child_process";
import { appendFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { LOGS, userEnvironment } from "./environment.ts";

export interface Outcome {
  /** Exit code; undefined where a signal ended the process. */
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
  /** Both streams as they came. */
  readonly output: string;
}

export interface RunOptions {
  readonly cwd: string;
  /** Path of the log below the log folder, without its suffix. */
  readonly log: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Instead of the user's environment, not on top of it. */
  readonly onlyEnv?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Called as soon as there is a process. */
  readonly started?: (processId: number) => void;
}

const LIMIT = 15 * 60_000;
const WIDTH = 400;

/** Runs a command to its end; a non-zero exit is an outcome, not an error. */
export function run(command: readonly string[], options: RunOptions): Promise<Outcome> {
  const [file = "", ...args] = command;
  const env = options.onlyEnv ?? { ...userEnvironment(), ...options.env };
  return new Promise((resolve, reject) => {
    // A group of its own, so that a time-out ends what it started too.
    const child = spawn(file, args, { cwd: options.cwd, env, detached: true, stdio: ["pipe", "pipe", "pipe"] });
    const timer = setTimeout(() => process.kill(-(child.pid ?? 0), "SIGKILL"), LIMIT);
    const seen = { stdout: "", stderr: "", output: "" };
    for (const stream of ["stdout", "stderr"] as const) {
      child[stream].setEncoding("utf8").on("data", (text: string) => {
        seen[stream] += text;
        seen.output += text;
      });
    }
    child.stdin.on("error", () => {}).end(options.input ?? "");
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      const outcome = { code: code ?? undefined, ...seen };
      keepLog(command, options, outcome);
      resolve(outcome);
    });
    if (child.pid !== undefined) options.started?.(child.pid);
  });
}

/** Runs a command that must exit 0. */
export async function succeed(command: readonly string[], options: RunOptions): Promise<Outcome> {
  const outcome = await run(command, options);
  if (outcome.code !== 0) {
    throw new Error(
      `${command.join(" ")} exited ${outcome.code ?? "by a signal"}; the end of ${options.log}.log:\n${tail(outcome.output)}`,
    );
  }
  return outcome;
}

export function tail(text: string, lines = 60): string {
  const last = text.trimEnd().split("\n").slice(-lines);
  return last.map((line) => line.slice(0, WIDTH)).join("\n");
}

function keepLog(command: readonly string[], { log, cwd }: RunOptions, { code, output }: Outcome): void {
  const path = join(LOGS, `${log}.log`);
  mkdirSync(dirname(path), { recursive: true });
  appendFileSync(path, `$ cd ${cwd} && ${command.join(" ")}\n${output}\n[exit ${code ?? "signal"}]\n\n`);
}
