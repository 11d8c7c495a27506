import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { catalog } from "groundrules:catalog";
import { beforeAll, describe, expect, it } from "vitest";
import { renderRepository } from "../../src/app/create.ts";
import type { Answers } from "../../src/model.ts";
import { succeed } from "../e2e/helpers/process.ts";
import { inWork } from "../e2e/helpers/workspace.ts";
import { longNames } from "../helpers/long-names.ts";

/** The formatters and the linter in the versions that a generated repository has. */
const TOOLS = ["ruff", "black", "isort"].flatMap((name) => ["--with", `${name}${catalog.versions.python[name]}`]);

const SERVICE = {
  name: "orders",
  package: "orders",
  description: "Takes orders.",
  stack: "fastapi",
  standards: ["tiers"],
  python: "3.13",
  registry: "ghcr.io",
  organisation: "Acme",
  licence: "MIT",
  port: 8080,
  created: "2026-11-21T10:00:00+00:00",
};
const SMALL = { ...SERVICE, database: "sqlite", authentication: "none" };

const SERVICES: readonly (readonly [string, Answers])[] = [
  ["tier-1", { ...SMALL, tier: 1, watermark: "none" }],
  ["tier-2", { ...SMALL, tier: 2, watermark: "header" }],
  ["tier-3", { ...SERVICE, tier: 3, database: "postgresql", authentication: "none", watermark: "header" }],
  ["tier-4", { ...SERVICE, tier: 4, database: "postgresql", authentication: "oidc", watermark: "none" }],
  ["tier-4-alone", { ...SERVICE, tier: 4, database: "none", authentication: "none", watermark: "none" }],
  ["tier-5", { ...SERVICE, tier: 5, database: "postgresql", authentication: "oidc", watermark: "header" }],
];

/** Where a line is broken depends on the length of names: formatters and linters are asked about every length. */
describe.each(SERVICES)("resources with names of every length, %s", (id, answers) => {
  const folder = () => inWork("names", id);
  const tool = async (...words: string[]) => {
    const environment = ["uv", "run", "--no-project", "--python=3.11", ...TOOLS, "--"];
    await succeed([...environment, ...words], { cwd: folder(), log: `names/${id}` });
  };

  beforeAll(async () => {
    const resources = longNames(answers.tier);
    const { files } = renderRepository({ ...answers, resources }, catalog, "0.0.0");
    for (const { path, text, mode } of files) {
      mkdirSync(dirname(join(folder(), path)), { recursive: true });
      writeFileSync(join(folder(), path), text, { mode });
    }
    await succeed(["git", "init", "--quiet", folder()], { cwd: inWork(), log: `names/${id}` });
    expect(files.length).toBeGreaterThan(resources.length);
  });

  it("are as ruff wants them", () => tool("ruff", "check", "."));

  it("are as black leaves them", () => tool("black", "--check", "--quiet", "."));

  it.skipIf(answers.tier < 3)("are as isort and ruff leave them", async () => {
    await tool("ruff", "format", "--check", ".");
    await tool("isort", "--check-only", ".");
  });
});
