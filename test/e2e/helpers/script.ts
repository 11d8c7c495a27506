import { join } from "node:path";
import { type Outcome, type RunOptions, succeed } from "./process.ts";
import { ROOT, TOOLS } from "./workspace.ts";

/** Runs one of the scripts that prepare the machine. */
export function script(name: string, args: readonly string[], options: RunOptions): Promise<Outcome> {
  const env = { ...options.env, GROUNDRULES_TOOLS: TOOLS };
  return succeed(["bash", join(ROOT, "scripts/ci", `${name}.sh`), ...args], { ...options, env });
}
