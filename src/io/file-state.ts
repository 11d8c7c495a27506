import { createHash } from "node:crypto";
import { join } from "node:path";
import type { FileSystem } from "./file-system.ts";

/** What a file holds and how, or `null` where there is none. */
export type FileState = { readonly sha256: string; readonly mode: number } | null;

export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** What is at a path now. `blocked`: a link or a folder, also in the middle of the path, so that nothing is written through it. */
export function stateAt(
  path: string,
  { root, fs }: { readonly root: string; readonly fs: FileSystem },
): FileState | "blocked" {
  const segments = path.split("/");
  for (let depth = 1; depth < segments.length; depth++) {
    const kind = fs.kind(join(root, ...segments.slice(0, depth)));
    if (kind === "none") return null;
    if (kind !== "directory") return "blocked";
  }
  const place = join(root, path);
  const kind = fs.kind(place);
  if (kind === "none") return null;
  if (kind !== "file") return "blocked";
  return { sha256: sha256(fs.readBytes(place)), mode: fs.mode(place) };
}

export function sameState(a: FileState, b: FileState): boolean {
  return a === null || b === null ? a === b : a.sha256 === b.sha256 && a.mode === b.mode;
}
