import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rolldown } from "rolldown";
import type { TestProject } from "vitest/node";
import { bundleOptions } from "../../build/bundle.ts";
import { succeed } from "../e2e/helpers/process.ts";
import { script } from "../e2e/helpers/script.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Copies of one generated service. The first one has the virtual environment. */
    readonly copies: readonly string[];
    /** A PostgreSQL server on which databases may be created. */
    readonly database: string;
  }
}

/** As many as there are processors on the machines of the pipeline. */
const COPIES = 2;

/** `GROUNDRULES_SERVICE` names a generated service to break, for a change of templates that is not built yet. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "groundrules-rules-"));
  const options = { cwd: folder, log: "rules/setup" };
  project.provide("database", (await script("postgres", ["start"], options)).stdout.trim().split("\n").at(-1) ?? "");
  project.provide("copies", await generate(folder));
  return () => rmSync(folder, { recursive: true });
}

/** Creates a service, copies it, and installs what the copies need. */
async function generate(folder: string): Promise<readonly string[]> {
  const service = process.env["GROUNDRULES_SERVICE"] ?? (await create(folder));
  const copies = Array.from({ length: COPIES }, (_, nth) => join(folder, `copy-${nth}`));
  const filter = (path: string): boolean => !path.startsWith(join(service, ".venv"));
  for (const copy of copies) cpSync(service, copy, { recursive: true, filter });
  const first = { cwd: copies[0] ?? folder, log: "rules/setup" };
  await succeed(["uv", "lock"], first);
  await succeed(["uv", "sync", "--locked"], first);
  return copies;
}

/** Builds the program and creates a service with it. */
async function create(folder: string): Promise<string> {
  const { output, ...input } = bundleOptions(join(folder, "program"));
  const bundle = await rolldown(input);
  await bundle.write([output].flat()[0]);
  await bundle.close();
  const command = ["new", "orders", "--yes", "--no-git", "--no-install", "--quiet"];
  await succeed([process.execPath, join(folder, "program/cli.js"), ...command], { cwd: folder, log: "rules/setup" });
  return join(folder, "orders");
}
