import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { type RunOptions, succeed } from "./process.ts";
import { script } from "./script.ts";
import { LOGS, ROOT } from "./workspace.ts";

/** Packs the package, installs the tarball where nothing else is, and starts the services that the gates need. */
export default async function setup(project: TestProject): Promise<() => void> {
  rmSync(LOGS, { recursive: true, force: true });
  const work = mkdtempSync(join(tmpdir(), "groundrules-e2e-"));
  const options = { cwd: ROOT, log: "setup" };
  project.provide("work", work);
  project.provide("installed", await install(work, options));
  project.provide("postgres", await service("postgres", options));
  project.provide("redis", await service("redis", options));
  await service("docker", options);
  return () => {
    if (process.env["GROUNDRULES_E2E_KEEP"] === undefined) rmSync(work, { recursive: true, force: true });
  };
}

/** Packs the package and installs the tarball; the folder of the installation. */
export async function install(work: string, options: RunOptions): Promise<string> {
  const packed = await succeed(["npm", "pack", "--json", "--ignore-scripts", "--pack-destination", work], options);
  const [{ filename }] = JSON.parse(packed.stdout) as [{ filename: string }];
  const installed = join(work, "installed");
  mkdirSync(installed);
  await succeed(["npm", "init", "--yes"], { ...options, cwd: installed });
  await succeed(["npm", "install", "--offline", "--no-audit", "--no-fund", join(work, filename)], {
    ...options,
    cwd: installed,
  });
  return installed;
}

/** Starts a service unless it runs; the last line is its address. */
export async function service(name: string, options: RunOptions): Promise<string> {
  const { stdout } = await script(name, ["start"], options);
  return stdout.trim().split("\n").at(-1) ?? "";
}
