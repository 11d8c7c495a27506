import { writeFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { get } from "../helpers/http.ts";
import { STAND_IN, standIn, standInsOf } from "../helpers/images.ts";
import type { Repository } from "../helpers/repository.ts";
import { inWork } from "../helpers/workspace.ts";

/**
 * The compose file as it is, over it a file that replaces what cannot be pulled here: base images, PostgreSQL and Redis by
 * stand-ins of Debian's packages, and the network of builds by the host's.
 */
export function compose(repository: Repository): void {
  const { variant } = repository;
  const override = () => inWork(`compose.${variant.id}.yaml`);
  const env = () => ({
    COMPOSE_FILE: `compose.yaml:${override()}`,
    PORT: String(variant.port + 10_000),
    POSTGRES_PORT: "55433",
  });
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
    writeFileSync(override(), standIns(repository.read("compose.yaml"), bases));
    await discard();
    return discard;
  });

  it("is valid by itself, with all profiles", () =>
    repository.run("compose", ["docker", "compose", "--file", "compose.yaml", "--profile", "*", "config", "--quiet"]));

  it("comes up healthy and serves from its own database", async () => {
    try {
      await make("up");
      const address = `http://127.0.0.1:${env().PORT}`;
      expect(await get(`${address}/readyz`)).toMatchObject({ status: 200 });
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

  it.each(["docker-lint", "docker-test", "docker-build"])(
    "passes make %s, the same command in the image of CI",
    async (target) => {
      try {
        await make(target);
      } finally {
        await make("down");
      }
    },
  );

  it("has the three services of the parity rule", async () => {
    expect(await services("--profile", "*")).toEqual(expect.arrayContaining(["api", "lint", "test", "build"]));
  });
}

/** Overrides for the services that the file really has; compose refuses to merge an image into nothing. */
function standIns(file: string, bases: Readonly<Record<string, string>>): string {
  const names = new Set([...file.matchAll(/^ {2}([a-z]+):$/gm)].map(([, name]) => name));
  const build = `{ build: { network: host, args: ${JSON.stringify(bases)} } }`;
  const built = ["api", "migrate", "lint", "test", "build", "tools", "integration", "fuzz"].map(
    (name) => [name, build] as const,
  );
  const pulled = [
    ["postgres", `{ image: "${STAND_IN.postgres}" }`],
    ["redis", `{ image: "${STAND_IN.redis}" }`],
  ] as const;
  const lines = [...built, ...pulled].filter(([name]) => names.has(name)).map(([name, value]) => `  ${name}: ${value}`);
  return ["services:", ...lines, ""].join("\n");
}
