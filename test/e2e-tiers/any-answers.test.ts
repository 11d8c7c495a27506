import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { catalog } from "groundrules:catalog";
import { beforeAll, describe, expect, it } from "vitest";
import { renderRepository } from "../../src/app/create.ts";
import { TIERS } from "../../src/catalog/catalog.ts";
import type { Answers } from "../../src/model.ts";
import { lintAndRender } from "../e2e/helpers/chart.ts";
import { succeed } from "../e2e/helpers/process.ts";
import { inWork } from "../e2e/helpers/workspace.ts";
import { anyAnswers } from "../helpers/any-answers.ts";

/** Repositories of each tier, from answers that nobody thought of; the seed of a failure is in its name. */
const SAMPLES = 4;
const SEED = Number(process.env["GROUNDRULES_SEED"] ?? Date.now() % 100_000);

/** The formatters and the linter in the versions that a generated repository has, and the renderer of MkDocs. */
const TOOLS = ["ruff", "black", "isort"].map((name) => `${name}${catalog.versions.python[name]}`);

/** Reads every file by Python's own readers, and prints what readers of the README see. */
const READ = `
import ast, html, json, pathlib, re, subprocess, tomllib, markdown
for name in subprocess.run(["git", "ls-files", "-z", "-o"], check=True, capture_output=True, text=True).stdout.split("\\0"):
    path = pathlib.Path(name)
    if path.suffix == ".py":
        ast.parse(path.read_text(), name)
    elif path.suffix == ".toml":
        tomllib.loads(path.read_text())
    elif path.suffix in {".json", ".jsonc"}:
        json.loads(path.read_text())
page = markdown.markdown(pathlib.Path("README.md").read_text())
print(" ".join(html.unescape(re.sub(r"<[^>]+>", "", page)).split()))
`;

/** What two readers of YAML might take differently is refused; Helm's templates are no YAML. */
const YAMLLINT = "{rules: {key-duplicates: enable, octal-values: enable}, ignore: [chart/templates, chart/tests]}";

describe.each(TIERS)(`repositories of tier %i from any answers, seed ${SEED}`, (tier) => {
  const samples: { readonly folder: string; readonly answers: Answers; readonly paths: readonly string[] }[] = [];
  const log = `any/tier-${tier}`;
  const tool = (cwd: string, ...words: string[]) => {
    const environment = [...TOOLS, "markdown"].flatMap((name) => ["--with", name]);
    return succeed(["uv", "run", "--no-project", "--python=3.11", ...environment, "--", ...words], { cwd, log });
  };
  const inEach = async (...words: string[]) => {
    for (const { folder } of samples) await succeed(words, { cwd: folder, log });
  };

  beforeAll(async () => {
    for (const [index, answers] of fc.sample(anyAnswers(tier, catalog), { numRuns: SAMPLES, seed: SEED }).entries()) {
      const folder = inWork("any", `tier-${tier}-${index}`);
      const { files } = renderRepository(answers, catalog, "0.0.0");
      for (const { path, text, mode } of files) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text, { mode });
      }
      await succeed(["git", "init", "--quiet", folder], { cwd: inWork(), log });
      samples.push({ folder, answers, paths: files.map(({ path }) => path) });
    }
  });

  it("are stable under the formatters, and Python that ruff has nothing against", async () => {
    for (const { folder } of samples) {
      await tool(folder, "black", "--check", "--quiet", ".");
      await tool(folder, "ruff", "check", ".");
      if (tier < 3) continue;
      await tool(folder, "ruff", "format", "--check", ".");
      await tool(folder, "isort", "--check-only", ".");
    }
  });

  it("are read by Python 3.11, its TOML and JSON readers, and shown by its Markdown renderer", async () => {
    for (const { folder, answers } of samples) {
      const { stdout } = await tool(folder, "python", "-c", READ);
      expect(stdout).toContain(answers.description.split(/\s+/).join(" ").trim());
    }
  });

  it("have YAML that every reader takes alike", () => inEach("yamllint", "--strict", "--config-data", YAMLLINT, "."));

  it("have a Makefile that make reads, every target of it", async () => {
    for (const { folder, paths } of samples) {
      const { stdout } = await succeed(["cat", "Makefile"], { cwd: folder, log });
      const targets = [...stdout.matchAll(/^([a-z][a-z0-9-]*):.*## /gm)].map(([, target = ""]) => target);
      expect(targets, paths.join()).toEqual(expect.arrayContaining(["help", "lint", "test"]));
      const { output } = await succeed(["make", "--dry-run", ...targets], { cwd: folder, log });
      expect(output).not.toMatch(/undefined variable|warning: /);
    }
  });

  it("have shell scripts that a shell reads", async () => {
    for (const { folder, paths } of samples) {
      for (const path of paths.filter((name) => name.endsWith(".sh"))) {
        await succeed(["bash", "-n", path], { cwd: folder, log });
      }
    }
  });

  it("have a Dockerfile without findings", () => inEach("hadolint", "--failure-threshold", "style", "Dockerfile"));

  it("have workflows without findings", () => inEach("actionlint"));

  it.runIf(tier >= 3)("have a compose file that compose reads", () =>
    inEach("docker", "compose", "--profile", "*", "config", "--quiet"),
  );

  it.runIf(tier >= 4)("have a chart that Helm lints and renders", async () => {
    const set = `image.digest=sha256:${"0".repeat(64)}`;
    for (const { folder, answers } of samples) {
      const run = (...words: string[]) => succeed(words, { cwd: folder, log });
      await lintAndRender(run, { chart: "chart", name: answers.name, values: "chart/values.yaml", set });
    }
  });
});
