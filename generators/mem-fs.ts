import type { Stats } from "node:fs";
import { dirname, join, sep } from "node:path";
import type Generator from "yeoman-generator";
import { compare } from "../src/app/create.ts";
import type { FileSystem } from "../src/io/file-system.ts";
import { nodeFileSystem } from "../src/io/node-file-system.ts";
import type { RenderedFile } from "../src/model.ts";
import type { Change } from "../src/change.ts";

type Editor = Generator["fs"];

/**
 * The file system as it will be once Yeoman has written what generators have handed over so far, for plans that rest on what is
 * there. Listings are those of the disk; what is written by way of it goes to the disk.
 */
export function overlaidFileSystem({ store }: Editor): FileSystem {
  const disk = nodeFileSystem();
  const pending = (path: string) => {
    const file = store.existsInMemory(path) ? store.get(path) : undefined;
    return file?.state === undefined ? undefined : file;
  };
  const holdsPending = (folder: string) =>
    store.all().some(({ state, path }) => state === "modified" && path.startsWith(folder + sep));
  return {
    ...disk,
    kind(path) {
      const state = pending(path)?.state;
      if (state === "deleted") return "none";
      const kind = disk.kind(path);
      if (kind !== "none") return kind;
      if (state === "modified") return "file";
      return holdsPending(path) ? "directory" : "none";
    },
    read: (path) => pending(path)?.contents?.toString() ?? disk.read(path),
    readBytes: (path) => (pending(path)?.contents as Uint8Array | null | undefined) ?? disk.readBytes(path),
    mode: (path) => (disk.kind(path) === "none" ? 0o644 : disk.mode(path)),
  };
}

/**
 * Hands files to Yeoman, which asks about each that is there with other content (or heeds `--force`, `--bail`, `--dry-run`).
 * What needs no change is not handed over, and so a file that is the user's from the first commit stays.
 *
 * @throws GroundrulesError `PATH_BLOCKED`
 */
export function handOver(files: readonly RenderedFile[], { fs }: Generator, target: string): void {
  const changes = compare(files, target, overlaidFileSystem(fs), () => false);
  const fresh = isFresh(target);
  for (const change of changes) if (change.kind !== "unchanged") write(change, fs, target, fresh);
}

function write(change: Change, fs: Editor, target: string, fresh: boolean): void {
  const { kind, path, component, ownership, mode, after } = change;
  const place = join(target, path);
  fs.write(place, after, {
    // The conflicter compares the whole mode, so it must hold the file type too. Without one, the user's umask decides.
    ...(mode === 0o755 ? { stat: { mode: 0o100755 } as Stats } : {}),
    // For the commit transforms of whoever composes this.
    metadata: { groundrules: { kind, component, ownership } },
  });
  // What the conflicter would find out for itself, after looking for `.yo-resolve` in every folder above every file: it
  // keeps no note of where there is none (@yeoman/conflicter 4.1), and half of the run would go there.
  if (fresh) Object.assign(fs.store.get(place), { conflicter: "create", changesDetected: true });
}

/** Whether nothing is there yet, and no file above tells Yeoman what to do about single paths. */
function isFresh(target: string): boolean {
  const disk = nodeFileSystem();
  if (disk.kind(target) !== "none" && disk.list(target).some((name) => name !== ".git")) return false;
  for (let folder = target; ; folder = dirname(folder)) {
    if (disk.kind(join(folder, ".yo-resolve")) !== "none") return false;
    if (folder === dirname(folder)) return true;
  }
}
