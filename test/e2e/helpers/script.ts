import { join } from "node:path";
import { type Outcome, type RunOptions, succeed } from "./process.ts";
import { ROOT, TOOLS } from "./environment.ts";

/** Runs one of the scripts that prepare the machine. */
export function script(name: string, args: readonly string[], options: RunOptions): Promise<Outcome> {
  const settings = Object.entries(process.env).filter(([setting]) => setting.startsWith("GROUNDRULES_"));
  const env = { ...(Object.fromEntries(settings) as Record<string, string>), GROUNDRULES_TOOLS: TOOLS };
  return succeed(["bash", join(ROOT, "scripts/ci", `${name}.sh`), ...args], { ...options, env });
}
