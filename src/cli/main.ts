#!/usr/bin/env node
import { writeSync } from "node:fs";
import { VERSION } from "../version.ts";

// Loading less is what makes a start fast: the version needs nothing, and everything else is imported when it is known.
const [first] = process.argv.slice(2);
if (process.argv.length === 3 && (first === "--version" || first === "-v")) {
  // Not by way of `process.stdout`, which loads streams and sockets first.
  writeSync(1, `${VERSION}\n`);
} else {
  // Node 22.1 and later keep compiled code between runs.
  const nodeModule = process.getBuiltinModule("node:module") as { enableCompileCache?: () => void };
  nodeModule.enableCompileCache?.();
  // Not awaited: the bundle is CommonJS, which has no await at its top level.
  void import("./run.ts").then(async ({ run }) => {
    process.exitCode = await run(process.argv.slice(2));
  });
}
