import { writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Repository } from "../helpers/repository.ts";
import type { Variant } from "../helpers/variants.ts";
import { chart } from "./chart.ts";
import { cleanAfterwards, everyTestPassed, mutantsWereCaught } from "./code.ts";
import { compose, composeSettings } from "./compose.ts";
import { proved } from "./conformance.ts";
import { firstCommit } from "./first-commit.ts";
import { changer, guards } from "./guards.ts";
import { image } from "./image.ts";
import { pipeline } from "./pipeline.ts";
import { policies } from "./policies.ts";
import { revisions } from "./revisions.ts";
import { text } from "./text.ts";

const DIAGRAMS = ["context", "containers", "components"];

/** The gates of tier 5, each once: in its development image, as a developer calls them, what that image has all tools for. */
export function enterpriseGates(variant: Variant): void {
  describe("tier 5", () => {
    const here = new Repository(variant, () => ({ TOOLS: "" }));
    const inImage = new Repository(variant, () => ({ ...composeSettings(variant), DEV_USER: owner() }));
    beforeAll(() => here.create());

    describe("as committed", () => firstCommit(here));
    describe("its documents", () => documents(here));
    describe("its pipeline", () => pipeline(here));
    describe("its chart", () => chart(here, ["values-production.yaml"]));
    describe("its policies", () => policies(here));
    describe("its guards", () => guards(here));
    describe("its compose file", () => compose(here, { ready: "/readyz", same: ["build"] }));
    describe("its development image", () => {
      afterAll(() => inImage.run("compose", ["docker", "compose", "--profile", "*", "down", "--volumes"]));
      describe("its revisions", () => revisions(inImage));
      describe("its proofs", () => proofs(inImage));
      describe("its tools", () => tools(inImage));
    });
    describe("its image", () => image(here));
    describe("in the end", () => cleanAfterwards(here));
  });
}

/** Who the image runs as: whoever owns the sources, as make and the pipeline tell it. */
function owner(): string {
  const { uid, gid } = userInfo();
  return `${uid}:${gid}`;
}

/** Needs the environment of uv, which the image has and a developer does not. */
function documents(repository: Repository): void {
  it("installs from the lock file", () => repository.run("sync", ["uv", "sync", "--locked"]));

  text(repository);

  it("has no secret in its history", () => repository.make("secrets-history"));

  it("guides through files that are there", () => {
    const named = [...repository.read("codebase_guide.md").matchAll(/`([\w.]+(?:\/[\w.-]+)*)`/g)]
      .map(([, path = ""]) => path)
      .filter((path) => path.includes("/") || /\.\w+$/.test(path));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !repository.has(path))).toEqual([]);
  });
}

/** Everything that its standards want to see run, by the command that a team has for it. */
function proofs(repository: Repository): void {
  proved(repository, 5);

  it("ran every test of every lane, and skipped none", () => everyTestPassed(repository, 500));

  it("has 70 % of its mutants caught", () => mutantsWereCaught(repository, 70, 100));
}

/** What no rule's proof runs. */
function tools(repository: Repository): void {
  it("fuzzes every parser of input", async () => {
    const { output } = await repository.make("fuzz", "FUZZ_SECONDS=2");
    expect(output.match(/^Done [1-9]\d* runs in/gm)).toHaveLength(3);
  });

  it("builds its documentation, with the diagrams drawn anew", async () => {
    await repository.make("docs");
    for (const name of DIAGRAMS) {
      expect(repository.read(`site/architecture/${name}.svg`)).toContain("</svg>");
      expect(repository.read("site/architecture/index.html")).toContain(`${name}.svg`);
    }
  });

  it("commits through its hooks, in the image, and nothing that gitsign does not sign", async () => {
    await repository.make("dev");
    const message = join(repository.path, ".git/message");
    writeFileSync(message, "Add a line\n");
    expect(await repository.refusal(".githooks/commit-msg", ".git/message")).toContain("conventional commit message");
    await changer(repository)("app/about.py", '"""', '"""Again: ', async () => {
      const said = await repository.refusal("git", "commit", "--all", "--message", "docs: say it again");
      for (const hook of ["ruff", "mypy", "gitleaks", "watermark", "conventional commit message"]) {
        expect(said).toMatch(new RegExp(`^${hook}\\.+Passed$`, "m"));
      }
      expect(said).toContain("cannot run gitsign");
    });
    await repository.run("git", ["git", "reset", "--quiet"]);
  });
}
