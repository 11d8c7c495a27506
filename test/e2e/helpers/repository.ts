import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { generator } from "./generator.ts";
import { type Outcome, run, type RunOptions, succeed } from "./process.ts";
import type { Variant } from "./variants.ts";
import { inWork } from "./workspace.ts";

/** A created repository and how to work in it. */
export class Repository {
  readonly variant: Variant;
  private readonly settings: () => Readonly<Record<string, string>>;

  /** @param settings what its commands find in their environment, asked for when one is run */
  constructor(variant: Variant, settings: () => Readonly<Record<string, string>> = () => ({})) {
    this.variant = variant;
    this.settings = settings;
  }

  get path(): string {
    return inWork(this.variant.id, this.variant.name);
  }

  /** Creates it as a user would, with the installed command. */
  async create(): Promise<Outcome> {
    const parent = inWork(this.variant.id);
    mkdirSync(parent, { recursive: true });
    const flags = Object.entries(this.variant.flags).map(([name, value]) => `--${name}=${value}`);
    return succeed([generator(), this.variant.name, "--yes", ...flags], {
      cwd: parent,
      log: `${this.variant.id}/create`,
    });
  }

  /** Runs a command there that must exit 0. */
  run(log: string, command: readonly string[], options: Partial<RunOptions> = {}): Promise<Outcome> {
    return succeed(command, this.options(log, options));
  }

  make(target: string, ...variables: readonly string[]): Promise<Outcome> {
    return this.run(target, ["make", target, ...variables]);
  }

  /** Runs a command there that must not exit 0; what it said. */
  async refusal(...command: readonly string[]): Promise<string> {
    const { code, output } = await run(command, this.options("refusals", {}));
    if (code === 0) throw new Error(`${command.join(" ")} refuses nothing:\n${output}`);
    return output;
  }

  read(path: string): string {
    return readFileSync(join(this.path, path), "utf8");
  }

  has(path: string): boolean {
    return existsSync(join(this.path, path));
  }

  /** Name of an environment variable of the service. */
  variable(name: string): string {
    return `${this.variant.package.toUpperCase()}_${name}`;
  }

  /** What git sees as changed or unknown. */
  async dirt(): Promise<string> {
    return (await this.run("git", ["git", "status", "--porcelain"])).stdout;
  }

  /** What the gates need beside the user's environment. */
  environment(): Record<string, string> {
    return { [this.variable("TEST_DATABASE_URL")]: inject("postgres"), ...this.settings() };
  }

  private options(log: string, options: Partial<RunOptions>): RunOptions {
    return {
      cwd: this.path,
      log: `${this.variant.id}/${log}`,
      ...options,
      env: { ...this.environment(), ...options.env },
    };
  }
}
