import { beforeAll, expect, it } from "vitest";
import { type Answer, get, until } from "../helpers/http.ts";
import { asFlags, standInsOf } from "../helpers/images.ts";
import { run } from "../helpers/process.ts";
import type { Repository } from "../helpers/repository.ts";
import { changer } from "./guards.ts";
import { inWork } from "../helpers/workspace.ts";

const HARDENED = ["--read-only", "--tmpfs", "/tmp", "--cap-drop", "ALL", "--security-opt", "no-new-privileges"];

/** Prints a digest of what the build installed: neither the time nor the order of the files counts. */
const DIGEST = [
  "import hashlib, pathlib",
  "files = sorted(path for path in pathlib.Path('/opt/venv').rglob('*') if path.is_file())",
  "every = ''.join(str(path) + hashlib.sha256(path.read_bytes()).hexdigest() for path in files)",
  "print(len(files), hashlib.sha256(every.encode()).hexdigest())",
].join("\n");

/** SPDX has packages, CycloneDX components. */
interface Bill {
  readonly packages?: readonly { readonly name: string }[];
  readonly components?: readonly { readonly name: string }[];
}

/** The image, built as `make build` does, on stand-in bases, and run as the cluster runs it. */
export function image(repository: Repository): void {
  const { variant } = repository;
  const container = `groundrules-e2e-${variant.id}`;
  const tag = `${container}:e2e`;
  const docker = (...args: string[]) => repository.run("image", ["docker", ...args]);
  let address = "";
  let bases: Readonly<Record<string, string>> = {};

  beforeAll(async () => {
    const options = { cwd: inWork(), log: "images" };
    bases = await standInsOf(repository.read("Dockerfile"), options);
    return async () => {
      await run(["docker", "rm", "--force", "--volumes", container], options);
    };
  });

  it("has a Dockerfile without findings of hadolint", () =>
    repository.run("image", ["hadolint", "--failure-threshold", "style", "Dockerfile"]));

  const build = (...flags: string[]) =>
    repository.make(
      "build",
      `BUILD_ARGS=${["--network=host", asFlags(bases), ...flags].join(" ")}`,
      `IMAGE=${container}`,
      "IMAGE_TAG=e2e",
    );

  it("builds by make build", async () => {
    await build();
  });

  it.runIf(variant.thorough)("holds the code as it is, and the same bytes when it is built anew", async () => {
    const bytes = async () => (await docker("run", "--rm", "--entrypoint", "python", tag, "-c", DIGEST)).stdout;
    const first = await bytes();
    await changer(repository)("app/about.py", '"""', '"""Changed: ', async () => {
      await build();
      const second = await bytes();
      expect(second).not.toBe(first);
      await changer(repository)("app/about.py", "Changed: ", "Changed again: ", async () => {
        await build();
        expect(await bytes()).not.toBe(second);
      });
    });
    await build("--no-cache");
    expect(await bytes()).toBe(first);
  });

  it("carries the answers in its labels, and a numeric user", async () => {
    const [{ Config: config }] = JSON.parse((await docker("image", "inspect", tag)).stdout) as [
      { Config: { User: string; Labels: Record<string, string> } },
    ];
    expect(config.User).toMatch(/^[1-9]\d*(:[1-9]\d*)?$/);
    expect(config.Labels).toMatchObject({
      "org.opencontainers.image.title": variant.name,
      "org.opencontainers.image.description": variant.description.replace(/\s*\n\s*/g, " "),
      "org.opencontainers.image.vendor": variant.organisation,
      "org.opencontainers.image.licenses": variant.spdx,
    });
  });

  it("becomes healthy with a read-only root and no capability", async () => {
    const issuer = variant.hasAuthentication ? { LOCAL_ISSUER_KEY_FILE: "/tmp/issuer.pem" } : {};
    const settings = { ENVIRONMENT: "dev", ...issuer };
    const env = Object.entries(settings).flatMap(([name, value]) => ["--env", `${repository.variable(name)}=${value}`]);
    const publish = ["--publish", `127.0.0.1::${variant.port}`];
    await docker("run", "--detach", "--name", container, ...HARDENED, ...publish, ...env, tag);
    const health = await until(
      async () => (await docker("inspect", "--format", "{{.State.Health.Status}}", container)).stdout.trim(),
      (status) => status !== "starting",
      90,
    );
    expect(health, (await docker("logs", container)).output).toBe("healthy");
    const published = await docker("port", container, String(variant.port));
    address = `http://${published.stdout.trim().split("\n")[0]}`;
  });

  it.each(["/livez", "/health", "/readyz", "/ready", "/healthz"])("answers %s with 200", async (path) => {
    expect(await get(address + path)).toMatchObject({ status: 200 });
  });

  it("has a shell only where its base has one", async () => {
    const command = ["docker", "exec", container, "sh", "-c", "true"];
    const { code, output } = await run(command, { cwd: inWork(), log: `${variant.id}/image` });
    expect(code === 0, output).toBe(bases["RUNTIME_IMAGE"] === undefined);
  });

  it("serves metrics that count requests", async () => {
    expect((await get(`${address}/metrics`))?.body).toMatch(/^http_requests_total\{[^}]*\} [1-9]/m);
  });

  it(
    variant.hasAuthentication ? "denies the API to the unknown with a problem" : "opens the API to everybody",
    async () => {
      const answer = await get(`${address}/api/v1/items`);
      if (variant.hasAuthentication) {
        expect(answer).toMatchObject({ status: 401, type: "application/problem+json" });
        expect(JSON.parse(answer?.body ?? "")).toMatchObject({
          status: 401,
          error_code: expect.any(String),
          correlation_id: expect.any(String),
        });
      } else {
        expect(answer).toMatchObject({ status: 200 });
      }
    },
  );

  it.runIf(variant.hasAuthentication)("opens the API to a token with the scope for it, and to no other", async () => {
    const statusWith = async (...scope: string[]) => {
      const { stdout } = await docker("exec", container, "python", "-m", "app.cli", "token", ...scope);
      return (await get(`${address}/api/v1/items`, { authorization: `Bearer ${stdout.trim()}` }))?.status;
    };
    expect(await statusWith("--scope", "items:read")).toBe(200);
    expect(await statusWith("--scope", "items:write")).toBe(403);
    expect(await statusWith()).toBe(403);
  });

  it("answers an unknown path with a problem", async () => {
    expect(await get(`${address}/api/v1/nothing`)).toMatchObject({ status: 404, type: "application/problem+json" });
  });

  it("logs JSON lines alone", async () => {
    const lines = (await docker("logs", container)).output.trim().split("\n");
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(() => JSON.parse(line) as unknown, line).not.toThrow();
  });

  it("turns unready, drains and exits 0 on SIGTERM", async () => {
    await docker("kill", "--signal", "TERM", container);
    const isDraining = (answer: Answer | undefined) => answer === undefined || answer.status === 503;
    expect(await until(() => get(`${address}/readyz`), isDraining, 5)).toMatchObject({ status: 503 });
    expect((await docker("wait", container)).stdout.trim()).toBe("0");
  });

  it.runIf(variant.hasDatabase)("does not start in production without its settings, and names each", async () => {
    const command = ["docker", "run", "--rm", "--env", `${repository.variable("ENVIRONMENT")}=prod`, tag];
    const { code, output } = await run(command, { cwd: inWork(), log: `${variant.id}/image` });
    expect(code).not.toBe(0);
    for (const name of ["DATABASE_URL", "OIDC_ISSUER", "OIDC_AUDIENCE"])
      expect(output).toContain(repository.variable(name));
  });

  it("has a bill of materials", async () => {
    await repository.make("sbom", `IMAGE=${container}`, "IMAGE_TAG=e2e");
    const cyclonedx = repository.has("reports/sbom.cdx.json");
    const bill = JSON.parse(repository.read(`reports/sbom.${cyclonedx ? "cdx" : "spdx"}.json`)) as Bill;
    const names = (bill.packages ?? bill.components ?? []).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["fastapi", "uvicorn", variant.name]));
  });
}
