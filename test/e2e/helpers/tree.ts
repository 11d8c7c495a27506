import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join, relative } from "node:path";

/** Path → mode and content hash of every file below a folder, in order; `skip` names folders that do not count. */
export function treeOf(root: string, skip: readonly string[] = [".git"]): Readonly<Record<string, string>> {
  const entries = walk(root, skip).map((path) => {
    const stat = lstatSync(path);
    const content = stat.isSymbolicLink() ? readlinkSync(path) : readFileSync(path);
    const hash = createHash("sha256").update(content).digest("hex").slice(0, 16);
    return [relative(root, path), `${(stat.mode & 0o777).toString(8)} ${hash}`] as const;
  });
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function walk(folder: string, skip: readonly string[]): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skip.includes(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path, skip) : [path];
  });
}
