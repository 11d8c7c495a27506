import { writeFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { get } from "../helpers/http.ts";
import { STAND_IN, standIn, standInsOf } from "../helpers/images.ts";
import type { Repository } from "../helpers/repository.ts";
import type { Variant } from "../helpers/variants.ts";
import { inWork } from "../helpers/workspace.ts";

/** What the compose file of a tier has. */
export interface ComposeFile {
  /** Path that tells whether the service is ready. */
  readonly ready: string;
  /** Services that run a target of make in the image of CI; `make docker-<name>` starts each. */
  readonly same: readonly string[];
}

const PRODUCTION: ComposeFile = { ready: "/readyz", same: ["lint", "test", "build"] };

/**
 * The compose file as it is, over it a file that replaces what cannot be pulled here: base images, PostgreSQL and Redis by
 * stand-ins of Debian's packages, and the network of builds by the host's.
 */
export function compose(repository: Repository, { ready, same }: ComposeFile = PRODUCTION): void {
  const { variant } = repository;
  const env = () => composeSettings(variant);
  const docker = (...args: string[]) => repository.run("compose", ["docker", "compose", ...args], { env: env() });
  /** With its volumes: a database that an earlier run left has revisions that this repository may not know. */
  const discard = () => docker("--profile", "*", "down", "--volumes", "--remove-orphans");
  const make = (target: string) => repository.run(target, ["make", target], { env: env() });
  const services = async (...args: string[]) =>
    (await docker(...args, "config", "--services")).stdout.trim().split("\n");

  beforeAll(async () => {
    const options = { cwd: inWork(), log: "images" };
    const bases = await standInsOf(repository.read("Dockerfile"), options);
    await standIn(STAND_IN.postgres, "postgres", options);
    await standIn(STAND_IN.redis, "redis", options);
    writeFileSync(overrideOf(variant), standIns(repository.read("compose.yaml"), bases));
    await discard();
    return discard;
  });

  it("is valid by itself, with all profiles", () =>
    repository.run("compose", ["docker", "compose", "--file", "compose.yaml", "--profile", "*", "config", "--quiet"]));

  it("comes up healthy and serves from its own database", async () => {
    try {
      await make("up");
      const address = `http://127.0.0.1:${env()["PORT"]}`;
      expect(await get(`${address}${ready}`)).toMatchObject({ status: 200 });
      const started = (await docker("ps", "--all", "--format", "{{.Service}}: {{.State}} {{.Health}}")).stdout
        .trim()
        .split("\n");
      const expected = variant.hasDatabase
        ? ["api: running healthy", "migrate: exited ", "postgres: running healthy"]
        : ["api: running healthy"];
      expect(started.map((line) => line.trimEnd()).toSorted()).toEqual(expected.map((line) => line.trimEnd()));
    } finally {
      await docker("logs", "--no-color");
      await make("down");
    }
    expect((await docker("ps", "--all", "--quiet")).stdout).toBe("");
  });

  it.each(same)("passes make docker-%s, the same command in the image of CI", async (target) => {
    try {
      await make(`docker-${target}`);
    } finally {
      await make("down");
    }
  });

  it("has the services of the parity rule", async () => {
    expect(await services("--profile", "*")).toEqual(expect.arrayContaining(["api", ...same]));
  });
}

/** What compose is told by its environment: the override, and ports that are free. */
export function composeSettings(variant: Variant): Record<string, string> {
  return {
    COMPOSE_FILE: `compose.yaml:${overrideOf(variant)}`,
    PORT: String(variant.port + 10_000),
    POSTGRES_PORT: "55433",
  };
}

function overrideOf({ id }: Variant): string {
  return inWork(`compose.${id}.yaml`);
}

/** Overrides for the services that the file really has; compose refuses to merge an image into nothing. */
function standIns(file: string, bases: Readonly<Record<string, string>>): string {
  const names = new Set([...file.matchAll(/^ {2}([a-z]+):$/gm)].map(([, name]) => name));
  const build = `{ build: { network: host, args: ${JSON.stringify(bases)} } }`;
  const built = ["api", "lint", "test", "build", "tools", "integration", "fuzz"].map((name) => [name, build] as const);
  const pulled = [
    ["postgres", `{ image: "${STAND_IN.postgres}" }`],
    ["redis", `{ image: "${STAND_IN.redis}" }`],
  ] as const;
  const lines = [...built, ...pulled].filter(([name]) => names.has(name)).map(([name, value]) => `  ${name}: ${value}`);
  return ["services:", ...lines, ""].join("\n");
}
