import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const found = new Map<string, { readonly packageJson: unknown } | undefined>();

/**
 * Stands in for the package of this name, which normalises what it reads with 100 kB of code. yeoman-generator takes name and
 * version of the package that a generator belongs to, as they are; and takes them thrice for every generator that is composed.
 */
export function readPackageUpSync({ cwd }: { readonly cwd: string }): { readonly packageJson: unknown } | undefined {
  if (!found.has(cwd)) found.set(cwd, find(cwd));
  return found.get(cwd);
}

function find(file: string): { readonly packageJson: unknown } | undefined {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const path = join(folder, "package.json");
    if (existsSync(path)) return { packageJson: JSON.parse(readFileSync(path, "utf8")) };
    if (folder === dirname(folder)) return undefined;
  }
}
