import type { RunOptions } from "./process.ts";
import { script } from "./script.ts";

/** Names under which images are imported that no reachable registry serves. */
export const STAND_IN = {
  python: (version: string) => `groundrules.test/python:${version}`,
  uv: "groundrules.test/uv:local",
  postgres: "groundrules.test/postgres:local",
  redis: "groundrules.test/redis:local",
} as const;

/** Makes a stand-in unless it is there: `what` is a Python version, `uv`, `postgres` or `redis`. */
export async function standIn(name: string, what: string, options: RunOptions): Promise<void> {
  await script("base-image", [name, what], options);
}
