import { setFlagsFromString } from "node:v8";

/** By the version of V8, which Node 20 and Node 22 keep: fifteen times what it takes. Another one may have no such flag, and would say so. */
const PATIENCE: Readonly<Record<string, string>> = {
  "11.3": "--interrupt-budget=1000000",
  "12.4": "--invocation-count-for-turbofan=45000",
};

/**
 * Lets V8 optimise later. A run of half a second ends before optimised code has paid for its compilation, which takes a third of that
 * run's time; in a run of many seconds, what is hot is optimised all the same.
 */
export function optimiseLater(): void {
  const flag = PATIENCE[process.versions.v8.split(".", 2).join(".")];
  if (flag !== undefined) setFlagsFromString(flag);
}
