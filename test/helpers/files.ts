import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Small services as others could have written them, a folder each. */
export const SERVICES = fileURLToPath(new URL("../fixtures/services", import.meta.url));

/** Paths of the files below a folder, relative to it; none where there is no such folder. */
export function pathsBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

/** Texts of the files below a folder, by path. */
export function textsBelow(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(pathsBelow(folder).map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}
