import { delimiter, join, resolve } from "node:path";
import { inject } from "vitest";

export const ROOT = resolve(import.meta.dirname, "../../..");
export const TOOLS = resolve(process.env["GROUNDRULES_TOOLS"] ?? join(ROOT, ".e2e/tools"));
export const LOGS = join(ROOT, ".e2e/logs");
export const GIT_CONFIG = join(import.meta.dirname, "gitconfig");

declare module "vitest" {
  export interface ProvidedContext {
    /** Folder of this run, outside every work tree. */
    readonly work: string;
    /** Where the packed tarball is installed. */
    readonly installed: string;
    /** A PostgreSQL server on which databases may be created, as an asyncpg URL. */
    readonly postgres: string;
    /** A Redis server. */
    readonly redis: string;
  }
}

/** A path in the folder of this run. */
export function inWork(...segments: string[]): string {
  return join(inject("work"), ...segments);
}

/** What a user's shell would hand on: without the traces of npm and vitest, with the tools first on PATH. */
export function userEnvironment(): Record<string, string> {
  const traces =
    /^(npm_|INIT_CWD$|VITEST|NODE_ENV$|NODE_OPTIONS$|VIRTUAL_ENV$|TEST$|PROD$|DEV$|MODE$|SSR$|BASE_URL$|GROUNDRULES_)/;
  const kept = Object.entries(process.env).filter(([name, value]) => value !== undefined && !traces.test(name));
  const path = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules"));
  return {
    ...(Object.fromEntries(kept) as Record<string, string>),
    PATH: [join(TOOLS, "bin"), ...path].join(delimiter),
    GIT_CONFIG_GLOBAL: GIT_CONFIG,
    UV_PYTHON_DOWNLOADS: "never",
    DOCKER_BUILDKIT: "1",
    DOCKER_CONFIG: join(TOOLS, "docker-config"),
    HELM_PLUGINS: join(TOOLS, "helm-plugins"),
  };
}
