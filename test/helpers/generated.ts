import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const TREES = fileURLToPath(new URL("../golden/trees", import.meta.url));

/** A generated repository, as it is after `make dev`, in memory. */
export interface Generated {
  readonly files: Readonly<Record<string, string>>;
  readonly executable: readonly string[];
}

/** Stands for the file that `uv lock` makes: it is not generated, since it depends on the day. */
const UV_LOCK = 'version = 1\nrequires-python = ">=3.11"\n\n[[package]]\nname = "fastapi"\nversion = "0.142.0"\n';

/** @param name of a golden tree */
export function generated(name: string): Generated {
  const root = join(TREES, name);
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => statSync(join(root, path)).isFile());
  const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), "utf8")]));
  const executable = paths.filter((path) => (statSync(join(root, path)).mode & 0o100) !== 0);
  return { files: { ...files, "uv.lock": UV_LOCK }, executable };
}
