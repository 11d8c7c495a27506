import { join } from "node:path";
import { generator } from "./generator.ts";
import { succeed } from "./process.ts";

export interface Step {
  /** Text that must have come since the step before. */
  readonly wait: string;
  /** What is typed then. */
  readonly type: string;
}

export interface Session {
  /** All that was shown, without colours and cursor movements. */
  readonly screen: string;
  readonly code: number;
  /** Steps whose text never came. */
  readonly left: number;
}

export const ENTER = "\r";
export const CONTROL_C = "\u0003";

/** Runs the installed command in a real terminal. */
export async function inTerminal(args: readonly string[], steps: readonly Step[], cwd: string): Promise<Session> {
  const input = JSON.stringify({ command: [generator(), ...args], steps });
  const helper = join(import.meta.dirname, "pty_run.py");
  const { stdout } = await succeed(["python3", helper], { cwd, input, log: "terminal", env: { TERM: "xterm" } });
  return JSON.parse(stdout) as Session;
}
