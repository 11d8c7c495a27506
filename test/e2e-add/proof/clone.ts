import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Outcome, run, type RunOptions, succeed } from "../../e2e/helpers/process.ts";

/** A change as `--json` tells it. */
export interface Planned {
  readonly path: string;
  readonly component: string;
  readonly outcome: string;
}

/** What `--json` of `add` and `remove` says, as far as the proof needs it. */
export interface Plan {
  readonly answers: {
    readonly name: string;
    readonly port: number;
    readonly project: {
      readonly root: string;
      readonly framework: string;
      readonly manager: string;
      readonly lockFile: string;
      readonly health: string;
      readonly database: string;
      readonly databaseVariable: string;
      readonly variables: readonly string[];
    };
  };
  readonly changes: readonly Planned[];
  /** Paths with a proposal beside them, or with marks in them. */
  readonly conflicts: readonly string[];
}

/** What is put beside a file that is the user's. */
export const BESIDE = ".groundrules-new";

/** A copy of someone's repository, with the command that works on it. */
export class Clone {
  /** Absolute path of the repository's root. */
  readonly path: string;
  /** What logs, containers and images are named after. */
  readonly id: string;
  readonly #command: readonly string[];

  /** @param command the words that start groundrules */
  constructor(path: string, id: string, command: readonly string[]) {
    this.path = path;
    this.id = id;
    this.#command = command;
  }

  /** Copies a folder and makes its content the first commit of a repository. */
  static async of(folder: string, path: string, id: string, command: readonly string[]): Promise<Clone> {
    mkdirSync(dirname(path), { recursive: true });
    cpSync(folder, path, { recursive: true, verbatimSymlinks: true });
    const clone = new Clone(path, id, command);
    await clone.git("init", "--quiet", "--initial-branch=main");
    await clone.lock();
    await clone.commit("first");
    return clone;
  }

  /** Makes the lock files of uv that say of themselves that they are none yet. */
  private async lock(): Promise<void> {
    const files = await this.files("--others", "--exclude-standard");
    for (const path of files.filter((name) => basename(name) === "uv.lock")) {
      if (!this.read(path).startsWith("#")) continue;
      rmSync(join(this.path, path));
      await this.run(["uv", "lock", "--quiet"], { cwd: dirname(join(this.path, path)) });
    }
  }

  /** Another copy, as it is now with its history; what was there is gone. */
  copy(path: string, id = this.id): Clone {
    rmSync(path, { recursive: true, force: true });
    cpSync(this.path, path, { recursive: true, verbatimSymlinks: true });
    return new Clone(path, id, this.#command);
  }

  /** Runs a command in a folder of it that must exit 0. */
  run(command: readonly string[], options: Partial<RunOptions> = {}): Promise<Outcome> {
    return succeed(command, { cwd: this.path, log: `add/${this.id}`, ...options });
  }

  async git(...args: string[]): Promise<string> {
    return (await this.run(["git", ...args])).stdout;
  }

  /** Commits everything, also nothing. */
  async commit(message: string): Promise<void> {
    await this.git("add", "--all");
    await this.git("commit", "--quiet", "--no-verify", "--allow-empty", "--message", message);
  }

  /** Runs groundrules there; a non-zero exit is an outcome. */
  groundrules(args: readonly string[], options: Partial<RunOptions> = {}): Promise<Outcome> {
    return run([...this.#command, ...args], { cwd: this.path, log: `add/${this.id}`, ...options });
  }

  /** What a command would do, or, with `--yes`, has done. */
  async plan(...args: string[]): Promise<Plan> {
    const { stdout, output, code } = await this.groundrules([...args, "--json"]);
    if (code !== 0 && code !== 3) throw new Error(`groundrules ${args.join(" ")} exited ${code}:\n${output}`);
    return JSON.parse(stdout) as Plan;
  }

  has(path: string): boolean {
    return existsSync(join(this.path, path));
  }

  read(path: string): string {
    return readFileSync(join(this.path, path), "utf8");
  }

  /** Files that git knows, or that it does not know and does not ignore. */
  async files(...flags: string[]): Promise<readonly string[]> {
    const out = await this.git("ls-files", "-z", ...flags);
    return out.split("\0").filter((path) => path !== "");
  }

  /** What git sees as changed or unknown, file by file. */
  dirt(): Promise<string> {
    return this.git("status", "--porcelain", "--untracked-files=all");
  }
}
