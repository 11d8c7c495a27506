import { join } from "node:path";
import { inject } from "vitest";

export { GIT_CONFIG, LOGS, ROOT, TOOLS, userEnvironment } from "./environment.ts";

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
