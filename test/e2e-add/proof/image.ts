import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { get, until } from "../../e2e/helpers/http.ts";
import { STAND_IN, standIn } from "../../e2e/helpers/images.ts";
import { run } from "../../e2e/helpers/process.ts";
import { BESIDE, type Clone, type Plan } from "./clone.ts";

const HARDENED = ["--read-only", "--tmpfs", "/tmp", "--cap-drop", "ALL", "--security-opt", "no-new-privileges"];
const SECONDS = 60;

/** What a service needs of its surroundings. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string>>;
  /** Whether it talks to servers on loopback: then it shares the host's network. */
  readonly host: boolean;
  /** Folders that it writes to beside /tmp. */
  readonly writable?: readonly string[];
}

/** What came of a start. */
export interface Answered {
  /** The status of its health path; undefined where nothing listens. */
  readonly status: number | undefined;
  /** What Docker makes of its health check. */
  readonly health: string;
  readonly logs: string;
}

/** Path of our Dockerfile: the owner's is another where ours is only proposed. */
export function dockerfileOf(clone: Clone, { answers }: Plan): string {
  const path = join(answers.project.root, "Dockerfile");
  return clone.has(path + BESIDE) ? path + BESIDE : path;
}

/** Builds our Dockerfile on the stand-ins of its bases; the tag of the image. */
export async function build(clone: Clone, plan: Plan): Promise<string> {
  const dockerfile = dockerfileOf(clone, plan);
  const version = /^ARG PYTHON_IMAGE=python:(\d+\.\d+)/m.exec(clone.read(dockerfile))?.[1] ?? "";
  const base = await pythonBase(clone, version);
  await standIn(STAND_IN.uv, "uv", { cwd: clone.path, log: "images" });
  const tag = `groundrules-add-${clone.id}`;
  const bases = ["--build-arg", `PYTHON_IMAGE=${base}`];
  if (plan.answers.project.manager === "uv") bases.push("--build-arg", `UV_IMAGE=${STAND_IN.uv}`);
  const { root, lockFile } = plan.answers.project;
  // A member of a workspace is built from the folder of its lock.
  const context = join(root, lockFile.startsWith("../") ? dirname(lockFile) : ".");
  await clone.run(["docker", "build", "--network=host", "--tag", tag, "--file", dockerfile, ...bases, context]);
  return tag;
}

/**
 * The stand-in of an interpreter, with two things that the real image has and others do not need: the certificates for Poetry, which
 * asks for them by a name of its own, and the headers that packages without a wheel are built with.
 */
async function pythonBase(clone: Clone, version: string): Promise<string> {
  const options = { cwd: clone.path, log: "images" };
  const plain = STAND_IN.python(version);
  await standIn(plain, version, options);
  const ask = ["-c", "import sysconfig; print(sysconfig.get_path('include'))"];
  const { stdout } = await clone.run([`python${version}`, ...ask], options);
  const tag = `${plain}-complete`;
  const input = [
    `FROM ${plain}`,
    "ENV REQUESTS_CA_BUNDLE=/etc/ssl/certs/ca-certificates.crt",
    `COPY . ${version === "3.11" ? "/usr" : "/usr/local"}/include/python${version}/`,
    "",
  ].join("\n");
  await clone.run(["docker", "build", "--quiet", "--tag", tag, "--file", "-", stdout.trim()], { ...options, input });
  return tag;
}

/** Starts the image as a cluster would, and asks for its health until it says something; the container is gone then. */
export async function start(
  clone: Clone,
  tag: string,
  plan: Plan,
  { environment, host, writable = [] }: Surroundings,
): Promise<Answered> {
  const { port, project } = plan.answers;
  if (host && !(await isFree(port))) throw new Error(`port ${port} of this machine is taken`);
  const env = Object.entries(environment).flatMap(([name, value]) => ["--env", `${name}=${value}`]);
  // Of the image's user, whom a cluster would make the owner too.
  const folders = writable.flatMap((path) => ["--tmpfs", `${path}:mode=1777`]);
  const network = host ? ["--network", "host"] : ["--publish", `127.0.0.1::${port}`];
  const name = `${tag}-run`;
  const docker = (...args: string[]) => run(["docker", ...args], { cwd: clone.path, log: `add/${clone.id}` });
  await docker("rm", "--force", name);
  try {
    await clone.run(["docker", "run", "--detach", "--name", name, ...HARDENED, ...folders, ...network, ...env, tag]);
    const health = await until(
      async () =>
        (await docker("inspect", "--format", "{{.State.Status}} {{.State.Health.Status}}", name)).stdout.trim(),
      (state) => !/^(created|running) starting/.test(state),
      SECONDS,
    );
    const published = host ? `127.0.0.1:${port}` : (await docker("port", name, String(port))).stdout.split("\n")[0];
    const answer = await get(`http://${published}${project.health === "" ? "/" : project.health}`);
    return { status: answer?.status, health, logs: (await docker("logs", name)).output };
  } finally {
    await docker("rm", "--force", "--volumes", name);
  }
}

/** Runs one command in the image, as the migrations of a service. */
export async function once(clone: Clone, tag: string, command: readonly string[], { environment }: Surroundings) {
  const env = Object.entries(environment).flatMap(([name, value]) => ["--env", `${name}=${value}`]);
  return clone.run(["docker", "run", "--rm", ...HARDENED, "--network", "host", ...env, tag, ...command]);
}

/** The user that the image runs as. */
export async function userOf(clone: Clone, tag: string): Promise<string> {
  return (await clone.run(["docker", "image", "inspect", "--format", "{{.Config.User}}", tag])).stdout.trim();
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
