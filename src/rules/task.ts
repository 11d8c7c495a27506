import type { Line } from "./shell.ts";

export interface Task {
  readonly name: string;
  readonly path: string;
  readonly line: number;
  /** `make`, `just`, `task`, `nox`, `poe` … */
  readonly runner: string;
}

/** A task, with what it needs first and what it writes in its recipe. */
export interface WrittenTask extends Task {
  readonly needs: readonly string[];
  readonly lines: readonly Line[];
}
