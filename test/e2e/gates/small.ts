import { writeFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { get, until } from "../helpers/http.ts";
import { asFlags, standInsOf } from "../helpers/images.ts";
import { run } from "../helpers/process.ts";
import { Repository } from "../helpers/repository.ts";
import type { Variant } from "../helpers/variants.ts";
import { inWork } from "../helpers/workspace.ts";
import { cleanAfterwards, mutation } from "./code.ts";
import { compose, type ComposeFile } from "./compose.ts";
import { proved } from "./conformance.ts";
import { database } from "./database.ts";
import { firstCommit } from "./first-commit.ts";

/** These tiers have no configuration for zizmor; this is that of tier 4, since actionlint 1.7.12 refuses `$/` references. */
const ZIZMOR = "rules: { self-repository: { disable: true } }\n";

/** A tier below production, and what the suite expects of its repository. */
export interface SmallTier extends Variant {
  readonly tier: 1 | 2 | 3;
  /** How many files its first commit has, at most and at least. */
  readonly files: readonly [number, number];
  /** Targets of its Makefile that have to pass without any service; `test` is always held. */
  readonly targets: readonly string[];
  /** Paths that answer 200 to anybody; the first tells that the service is up. */
  readonly paths: readonly string[];
  /** How the image is run. */
  readonly runFlags: readonly string[];
  readonly compose?: ComposeFile;
}

/** The gates of a tier below production, in the order in which its team would meet them. */
export function gatesOf(tier: SmallTier): void {
  describe(`tier ${tier.tier}`, () => {
    const repository = new Repository(tier);
    beforeAll(() => repository.create());

    describe("as committed", () => committed(repository, tier));
    describe("its code", () => code(repository, tier));
    describe.runIf(tier.hasDatabase)("its database", () => database(repository, ["test-integration"]));
    describe.runIf(tier.tier === 3)("its mutants", () => mutation(repository, 50, 30));
    describe("its files", () => linted(repository, tier));
    describe("its image", () => image(repository, tier));
    describe.runIf(tier.compose !== undefined)("its compose file", () => compose(repository, tier.compose));
    describe("its conformance", () => proved(repository, tier.tier));
    describe("in the end", () => cleanAfterwards(repository));
  });
}

function committed(repository: Repository, { files: [least, most] }: SmallTier): void {
  firstCommit(repository);

  it(`has ${least} to ${most} files, apart from the generator's records`, async () => {
    const { stdout } = await repository.run("git", ["git", "ls-files", ":!.groundrules"]);
    const count = stdout.trim().split("\n").length;
    expect(count, stdout).toBeGreaterThanOrEqual(least);
    expect(count, stdout).toBeLessThanOrEqual(most);
  });
}

function code(repository: Repository, { targets, tier }: SmallTier): void {
  it("installs by make dev", () => repository.make("dev"));

  it("passes make test, no test skipped", async () => {
    const { output } = await repository.make("test");
    expect(output).toMatch(/^=+ [1-9]\d* passed in /m);
    expect(output).toMatch(/Required test coverage of \d+(?:\.0)?% reached/);
  });

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

  it("has workflows and actions without findings of zizmor", async () => {
    const config = inWork("zizmor.yml");
    writeFileSync(config, ZIZMOR);
    await check("zizmor", "--offline", "--no-progress", "--config", config, ".");
  });

  it("has a Dockerfile without findings of hadolint", () =>
    check("hadolint", "--failure-threshold", "style", "Dockerfile"));

  it.runIf(tier === 2)("has shell scripts without findings of shellcheck", async () => {
    const { stdout } = await check("git", "ls-files", "*.sh");
    await check("shellcheck", ...stdout.trim().split("\n"));
  });
}

function image(repository: Repository, { id, tier, port, paths, runFlags }: SmallTier): void {
  const container = `groundrules-e2e-${id}`;
  const tag = `${container}:e2e`;
  const docker = (...args: string[]) => repository.run("image", ["docker", ...args]);
  let bases: Readonly<Record<string, string>> = {};
  let address = "";

  beforeAll(async () => {
    const options = { cwd: inWork(), log: "images" };
    bases = await standInsOf(repository.read("Dockerfile"), options);
    return async () => {
      await run(["docker", "rm", "--force", "--volumes", container], options);
    };
  });

  it("builds by make build", async () => {
    // Tier 1 has no variable for the name of its image.
    const name = tier === 1 ? [`--tag=${tag}`] : [];
    const flags = ["--network=host", ...name, asFlags(bases)].join(" ").trim();
    await repository.make("build", `BUILD_ARGS=${flags}`, `IMAGE=${container}`, "IMAGE_TAG=e2e");
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

  it("keeps what it is sent", async () => {
    const body = JSON.stringify({ name: "Lamp", quantity: 3 });
    const headers = { "content-type": "application/json" };
    const created = await fetch(`${address}/api/v1/items`, { method: "POST", headers, body });
    expect(created.status, await created.text()).toBe(201);
    expect((await get(`${address}/api/v1/items`))?.body).toContain('"Lamp"');
  });

  it("stops when it is told to", async () => {
    await docker("stop", "--time", "20", container);
    expect((await docker("inspect", "--format", "{{.State.ExitCode}}", container)).stdout.trim()).toBe("0");
  });

  it.runIf(tier > 1)("has a bill of materials", async () => {
    await repository.make("sbom", `IMAGE=${container}`, "IMAGE_TAG=e2e");
    const { packages } = JSON.parse(repository.read("reports/sbom.spdx.json")) as {
      packages: readonly { readonly name: string }[];
    };
    expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(["fastapi", "uvicorn"]));
  });
}
