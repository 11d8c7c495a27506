import { type ChildProcessByStdio, spawn } from "node:child_process";
import { readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { userEnvironment } from "../e2e/helpers/workspace.ts";
import { broken } from "./breakages.ts";
import type { Breakage } from "./breakages/model.ts";

/** What became of the tests of one rule. */
export interface Outcomes {
  readonly tests: Readonly<
    Record<string, { readonly outcome: "passed" | "failed" | "skipped" | "error"; readonly text: string }>
  >;
  /** Why there are none. */
  readonly errors: readonly string[];
}

/** In seconds; no file of a copy is as old. */
const LONG_AGO = 1_000_000_000;

/** A copy of the generated service on which one breakage after the other is tried. */
export class Bench {
  readonly #copy: string;
  readonly #process: ChildProcessByStdio<Writable, Readable, null>;
  readonly #answers: AsyncIterator<string>;
  readonly #lines: Interface;
  #tried = 0;

  /** @param python of the virtual environment */
  constructor(copy: string, python: string, env: Readonly<Record<string, string>>) {
    this.#copy = copy;
    this.#process = spawn(python, [join(import.meta.dirname, "bench.py")], {
      cwd: copy,
      env: {
        ...userEnvironment(),
        // The environment has the application of another copy installed.
        PYTHONPATH: copy,
        ...env,
      },
      stdio: ["pipe", "pipe", "inherit"],
    });
    this.#lines = createInterface(this.#process.stdout);
    this.#answers = this.#lines[Symbol.asyncIterator]();
  }

  async ready(): Promise<this> {
    await this.#next();
    return this;
  }

  /** What the tests of the rule say while the application is broken. */
  async try(breakage: Breakage): Promise<Outcomes> {
    const path = join(this.#copy, breakage.file);
    const whole = readFileSync(path, "utf8");
    const { atime, mtime } = statSync(path);
    writeFileSync(path, broken(whole, breakage));
    // Python takes a module from its bytecode if that is of the same second.
    utimesSync(path, atime, LONG_AGO + this.#tried++);
    try {
      this.#process.stdin.write(`${breakage.rule}\n`);
      return JSON.parse(await this.#next()) as Outcomes;
    } finally {
      writeFileSync(path, whole);
      utimesSync(path, atime, mtime);
    }
  }

  close(): void {
    this.#process.stdin.end();
    this.#lines.close();
  }

  async #next(): Promise<string> {
    const { value, done } = await this.#answers.next();
    if (done === true) throw new Error("the process that runs the tests has ended");
    return value;
  }
}
