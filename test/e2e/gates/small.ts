import { beforeAll, describe, expect, it } from "vitest";
import { get, until } from "../helpers/http.ts";
import { STAND_IN, standIn } from "../helpers/images.ts";
import { run } from "../helpers/process.ts";
import { Repository } from "../helpers/repository.ts";
import type { Variant } from "../helpers/variants.ts";
import { inWork } from "../helpers/workspace.ts";
import { cleanAfterwards, mutation } from "./code.ts";
import { compose } from "./compose.ts";
import { proved } from "./conformance.ts";
import { database } from "./database.ts";
import { firstCommit } from "./first-commit.ts";

/** A tier below production, and what the suite expects of its repository. */
export interface SmallTier extends Variant {
  readonly tier: 1 | 2 | 3;
  /** Targets of its Makefile that have to pass without any service. */
  readonly targets: readonly string[];
  /** How its Dockerfile finds its bases: by literal names, or by arguments. */
  readonly bases: Readonly<Record<string, string>>;
  /** Paths that answer 200 to anybody. */
  readonly paths: readonly string[];
  /** How the image is run. */
  readonly runFlags: readonly string[];
}

/** The gates of a tier below production, in the order in which its team would meet them. */
export function gatesOf(tier: SmallTier): void {
  describe(`tier ${tier.tier}`, () => {
    const repository = new Repository(tier);
    beforeAll(() => repository.create());

    describe("as committed", () => firstCommit(repository));
    describe("its code", () => code(repository, tier));
    describe.runIf(tier.hasDatabase)("its database", () => database(repository));
    describe.runIf(tier.tier === 3)("its mutants", () => mutation(repository, 50));
    describe("its files", () => linted(repository, tier));
    describe("its image", () => image(repository, tier));
    describe.runIf(tier.tier === 3)("its compose file", () => compose(repository));
    describe("its conformance", () => proved(repository, tier.tier));
    describe("in the end", () => cleanAfterwards(repository));
  });
}

function code(repository: Repository, { targets, tier }: SmallTier): void {
  it("installs from the lock file", () => repository.run("sync", ["uv", "sync", "--locked"]));

  it.each(targets)("passes make %s", async (target) => {
    await repository.make(target);
  });

  it.runIf(tier > 1)("passes every pre-commit hook", () =>
    repository.run("pre-commit", ["uv", "run", "pre-commit", "run", "--all-files"]),
  );

  it("has no secret in its history", () =>
    repository.run("gitleaks", ["gitleaks", "git", "--no-banner", "--redact", "."]));
}

function linted(repository: Repository, { tier }: SmallTier): void {
  const check = (...command: string[]) => repository.run("files", command);

  it("has workflows without findings of actionlint", () => check("actionlint"));

  it("has workflows and actions without findings of zizmor", () => check("zizmor", "--offline", "--no-progress", "."));

  it("has a Dockerfile without findings of hadolint", () =>
    check("hadolint", "--failure-threshold", "style", "Dockerfile"));

  it.runIf(tier > 1)("has shell scripts without findings of shellcheck", async () => {
    const { stdout } = await check("git", "ls-files", "*.sh");
    const scripts = stdout.trim().split("\n");
    if (scripts[0] !== "") await check("shellcheck", ...scripts);
  });
}

function image(repository: Repository, { id, port, bases, paths, runFlags }: SmallTier): void {
  const container = `groundrules-e2e-${id}`;
  const tag = `${container}:e2e`;
  const docker = (...args: string[]) => repository.run("image", ["docker", ...args]);
  let address = "";

  beforeAll(async () => {
    const options = { cwd: inWork(), log: "images" };
    for (const [name, what] of Object.entries(bases)) await standIn(name, what, options);
    return async () => {
      await run(["docker", "rm", "--force", "--volumes", container], options);
    };
  });

  it("builds by make build", async () => {
    const args = Object.entries({ PYTHON_IMAGE: STAND_IN.python("3.13"), UV_IMAGE: STAND_IN.uv });
    const flags = args.map(([name, value]) => `--build-arg ${name}=${value}`).join(" ");
    await repository.make("build", `BUILD_ARGS=--network=host ${flags}`, `IMAGE=${container}`, "IMAGE_TAG=e2e");
  });

  it("starts and answers", async () => {
    const publish = ["--publish", `127.0.0.1::${port}`];
    await docker("run", "--detach", "--name", container, ...runFlags, ...publish, tag);
    const published = await docker("port", container, String(port));
    address = `http://${published.stdout.trim().split("\n")[0]}`;
    const answer = await until(
      () => get(address + (paths[0] ?? "/")),
      (found) => found?.status === 200,
      60,
    );
    expect(answer, (await docker("logs", container)).output).toMatchObject({ status: 200 });
    for (const path of paths) expect(await get(address + path), path).toMatchObject({ status: 200 });
  });

  it("stops when it is told to", async () => {
    await docker("stop", "--time", "20", container);
    expect((await docker("inspect", "--format", "{{.State.ExitCode}}", container)).stdout.trim()).toBe("0");
  });
}
