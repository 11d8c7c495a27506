import { join } from "node:path";
import { inject } from "vitest";
import { type Outcome, run, type RunOptions } from "./process.ts";

/** The command that the tarball installs. */
export function generator(): string {
  return join(inject("installed"), "node_modules/.bin/create-groundrules");
}

export type GeneratorOptions = Omit<RunOptions, "log"> & { readonly log?: string };

/** Runs the installed command. */
export function generate(args: readonly string[], options: GeneratorOptions): Promise<Outcome> {
  return run([generator(), ...args], { log: "generator", ...options });
}
