#!/usr/bin/env node
import * as nodeModule from "node:module";
import { VERSION } from "../version.ts";

// Loading less is what makes a start fast: the version needs nothing, and everything else is imported when it is known.
const [first] = process.argv.slice(2);
if (process.argv.length === 3 && (first === "--version" || first === "-v")) {
  process.stdout.write(`${VERSION}\n`);
} else {
  // Node 22.1 and later keep compiled code between runs.
  (nodeModule as { enableCompileCache?: () => void }).enableCompileCache?.();
  const { run } = await import("./run.ts");
  process.exitCode = await run(process.argv.slice(2));
}
