import type { RunOptions } from "./process.ts";
import { script } from "./script.ts";

/** Names under which images are imported that no reachable registry serves. */
export const STAND_IN = {
  python: (version: string) => `groundrules.test/python:${version}`,
  uv: "groundrules.test/uv:local",
  wolfi: "groundrules.test/wolfi:local",
  distroless: "groundrules.test/distroless:local",
  postgres: "groundrules.test/postgres:local",
  redis: "groundrules.test/redis:local",
} as const;

/** Makes a stand-in unless it is there: `what` is a Python version, `uv`, `wolfi`, `distroless`, `postgres` or `redis`. */
export async function standIn(name: string, what: string, options: RunOptions): Promise<void> {
  await script("base-image", [name, what], options);
}

/** A stand-in that a Dockerfile needs. */
interface Base {
  readonly name: string;
  readonly what: string;
  /** The argument that names it; without one, it has to have the very name that the Dockerfile says. */
  readonly argument?: string;
}

/**
 * Makes what a Dockerfile is based on: under names of their own where arguments name the bases, else under the names that the
 * Dockerfile says.
 *
 * @returns the build arguments that name the stand-ins
 */
export async function standInsOf(dockerfile: string, options: RunOptions): Promise<Readonly<Record<string, string>>> {
  const bases = basesOf(dockerfile);
  for (const { name, what } of bases) await standIn(name, what, options);
  return Object.fromEntries(bases.flatMap(({ argument, name }) => (argument === undefined ? [] : [[argument, name]])));
}

/** Build arguments as a command takes them. */
export function asFlags(args: Readonly<Record<string, string>>): string {
  return Object.entries(args)
    .map(([name, value]) => `--build-arg ${name}=${value}`)
    .join(" ");
}

function basesOf(dockerfile: string): readonly Base[] {
  const named = [...dockerfile.matchAll(/^ARG (\w+_IMAGE)=(\S+)$/gm)].map(([, argument = "", image = ""]): Base => {
    const { name, what } = kindOf(image);
    return { name, what, argument };
  });
  const literal = [...dockerfile.matchAll(/(?:^FROM |--from=)([^\s$]+:[^\s$@]+)(?=\s)/gm)].map(
    ([, image = ""]): Base => ({ name: image, what: kindOf(image).what }),
  );
  return [...named, ...literal];
}

function kindOf(image: string): { readonly name: string; readonly what: string } {
  if (image.includes("wolfi")) return { name: STAND_IN.wolfi, what: "wolfi" };
  if (image.includes("distroless")) return { name: STAND_IN.distroless, what: "distroless" };
  if (image.includes("astral-sh/uv")) return { name: STAND_IN.uv, what: "uv" };
  const version = /^python:(\d+\.\d+)/.exec(image)?.[1];
  if (version === undefined) throw new Error(`there is no stand-in for ${image}`);
  return { name: STAND_IN.python(version), what: version };
}
