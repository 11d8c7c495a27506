import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Repository } from "../helpers/repository.ts";

const USES = /^\s*(?:- )?uses: (.+)$/gm;

/** The workflows, as files: nothing here runs them. */
export function pipeline(repository: Repository): void {
  const check = (...command: string[]) => repository.run("pipeline", command);

  it("has workflows without findings of actionlint", () => check("actionlint"));

  it("has workflows and actions without findings of zizmor", () => check("zizmor", "--offline", "--no-progress", "."));

  it("passes make iac: hadolint, zizmor and checkov as the pipeline runs them", async () => {
    const { stdout } = await repository.make("iac");
    expect(stdout).toMatch(/Passed checks: \d{2,}, Failed checks: 0/);
  });

  it("pins every action by commit, with its version beside it", () => {
    const workflows = files(repository, ".github").map((path) => repository.read(path));
    const uses = workflows.flatMap((workflow) => [...workflow.matchAll(USES)].map(([, action = ""]) => action));
    expect(uses.length).toBeGreaterThan(10);
    for (const action of uses.filter((path) => !path.startsWith("./"))) {
      expect(action).toMatch(/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  it("has YAML files that every parser reads alike", () =>
    check(
      "yamllint",
      "--strict",
      "--config-data",
      "{rules: {key-duplicates: enable, octal-values: enable}, ignore: [chart/templates, .venv]}",
      ".",
    ));

  it("has shell scripts without findings of shellcheck", async () => {
    const { stdout } = await check("git", "ls-files", "*.sh");
    await check("shellcheck", ...stdout.trim().split("\n"));
  });
}

function files(repository: Repository, folder: string): readonly string[] {
  return readdirSync(join(repository.path, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.ya?ml$/.test(path))
    .map((path) => join(folder, path));
}
