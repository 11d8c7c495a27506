import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { catalog } from "groundrules:catalog";
import { beforeAll, describe, expect, it } from "vitest";
import { renderRepository } from "../../src/app/create.ts";
import { TIERS } from "../../src/catalog/catalog.ts";
import { anyAnswers } from "../helpers/any-answers.ts";
import { succeed } from "../e2e/helpers/process.ts";
import { inWork } from "../e2e/helpers/workspace.ts";

/** Repositories of each tier, from answers that nobody thought of; the seed of a failure is in its name. */
const SAMPLES = 4;
const SEED = Date.now() % 100_000;

/** The formatters and the linter in the versions that a generated repository has. */
const TOOLS = ["ruff", "black", "isort"].map((name) => `${name}${catalog.versions.python[name]}`);

describe.each(TIERS)(`repositories of tier %i from any answers, seed ${SEED}`, (tier) => {
  const folders: string[] = [];
  const run = (...command: string[]) => succeed(command, { cwd: inWork(), log: `any/tier-${tier}` });
  const tool = (cwd: string, ...words: string[]) => {
    const environment = TOOLS.flatMap((name) => ["--with", name]);
    return succeed(["uv", "run", "--no-project", ...environment, "--", ...words], { cwd, log: `any/tier-${tier}` });
  };

  beforeAll(async () => {
    for (const [index, answers] of fc.sample(anyAnswers(tier, catalog), { numRuns: SAMPLES, seed: SEED }).entries()) {
      const folder = inWork("any", `tier-${tier}-${index}`);
      for (const { path, text } of renderRepository(answers, catalog, "0.0.0").files) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      await run("git", "init", "--quiet", folder);
      folders.push(folder);
    }
  });

  it("are stable under the formatters, and Python that ruff reads", async () => {
    for (const folder of folders) {
      await tool(folder, "black", "--check", "--quiet", ".");
      await tool(folder, "ruff", "check", ".");
      if (tier >= 3) {
        await tool(folder, "ruff", "format", "--check", ".");
        await tool(folder, "isort", "--check-only", ".");
      }
    }
  });

  it("have a Makefile that make reads, every target of it", async () => {
    for (const folder of folders) {
      const { stdout } = await succeed(["make", "help"], { cwd: folder, log: `any/tier-${tier}` });
      expect(stdout).toContain("test");
    }
  });

  it("have a Dockerfile without findings", async () => {
    for (const folder of folders) {
      await succeed(["hadolint", "--failure-threshold", "style", "Dockerfile"], {
        cwd: folder,
        log: `any/tier-${tier}`,
      });
    }
  });

  it("have workflows without findings", async () => {
    for (const folder of folders) await succeed(["actionlint"], { cwd: folder, log: `any/tier-${tier}` });
  });
});
