import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { generator } from "./generator.ts";
import { type Outcome, type RunOptions, succeed } from "./process.ts";
import type { Variant } from "./variants.ts";
import { inWork } from "./workspace.ts";

/** A created repository and how to work in it. */
export class Repository {
  readonly variant: Variant;

  constructor(variant: Variant) {
    this.variant = variant;
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
    return succeed(command, {
      cwd: this.path,
      log: `${this.variant.id}/${log}`,
      ...options,
      env: { ...this.environment(), ...options.env },
    });
  }

  make(target: string, ...variables: readonly string[]): Promise<Outcome> {
    return this.run(target, ["make", target, ...variables]);
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
    return { [this.variable("TEST_DATABASE_URL")]: inject("postgres") };
  }
}
