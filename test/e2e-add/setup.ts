import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { ROOT } from "../e2e/helpers/environment.ts";
import { install, service } from "../e2e/helpers/global-setup.ts";
import { STAND_IN, standIn } from "../e2e/helpers/images.ts";
import type { RunOptions } from "../e2e/helpers/process.ts";
import { BUILT_ON } from "./services.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Why no image can be built here, or empty. */
    readonly noDocker: string;
  }
}

/** Packs and installs the package as for the suite of generated repositories, and starts what services need. */
export default async function setup(project: TestProject): Promise<() => void> {
  const work = mkdtempSync(join(tmpdir(), "groundrules-add-"));
  const options = { cwd: ROOT, log: "setup" };
  project.provide("work", work);
  project.provide("installed", await install(work, options));
  project.provide("postgres", await service("postgres", options));
  project.provide("redis", await service("redis", options));
  project.provide("noDocker", await docker(options));
  return () => {
    if (process.env["GROUNDRULES_E2E_KEEP"] === undefined) rmSync(work, { recursive: true, force: true });
  };
}

/** Starts Docker and makes the bases before two files want the same; why that was not possible. */
async function docker(options: RunOptions): Promise<string> {
  try {
    await service("docker", options);
  } catch (error) {
    return `Docker does not start here: ${String(error).split("\n").at(-1)}`;
  }
  for (const version of BUILT_ON) await standIn(STAND_IN.python(version), version, options);
  await standIn(STAND_IN.uv, "uv", options);
  return "";
}
