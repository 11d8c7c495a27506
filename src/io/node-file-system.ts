import {
  chmodSync,
  copyFileSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
  type Stats,
} from "node:fs";
import { dirname } from "node:path";
import type { EntryKind, EntryStatus, FileSystem } from "./file-system.ts";

// By name: a bundle in CommonJS copies the whole module for `import *`.
const nodeFs = {
  chmodSync,
  copyFileSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
};

/** The part of `node:fs` that is used; memfs has it too. */
export type NodeFs = typeof nodeFs;

/** Adapts `node:fs`, or anything of its shape, to the port. */
export function nodeFileSystem(fs: NodeFs = nodeFs): FileSystem {
  const made = new Set<string>();
  const makeDirectory = (path: string): void => {
    if (made.has(path)) return;
    fs.mkdirSync(path, { recursive: true });
    made.add(path);
  };
  return {
    kind: (path) => status(fs, path).kind,
    status: (path) => status(fs, path),
    list: (path) => (fs.readdirSync(path) as string[]).toSorted(),
    read: (path) => fs.readFileSync(path, "utf8") as string,
    readBytes: (path) => fs.readFileSync(path) as Uint8Array,
    mode: (path) => fs.lstatSync(path).mode & 0o777,
    setMode: (path, mode) => fs.chmodSync(path, mode),
    device: (path) => fs.lstatSync(path).dev,
    write(path, content, mode) {
      makeDirectory(dirname(path));
      fs.writeFileSync(path, content, { mode, flag: "wx" });
      // The process's umask may have taken bits away that the repository records, such as the executable bit.
      if (mode === 0o755) fs.chmodSync(path, mode);
    },
    makeDirectory,
    copy(from, to) {
      makeDirectory(dirname(to));
      fs.copyFileSync(from, to);
    },
    rename(from, to) {
      fs.renameSync(from, to);
      made.clear();
    },
    remove(path) {
      fs.rmSync(path, { recursive: true, force: true });
      made.clear();
    },
    real: (path) => fs.realpathSync(path) as string,
  };
}

function status(fs: NodeFs, path: string): EntryStatus {
  const stats = statsOf(fs, path);
  if (stats === undefined) return { kind: "none", size: 0, mode: 0 };
  return { kind: kindOf(stats), size: stats.size, mode: stats.mode & 0o777 };
}

function kindOf(stats: Stats): EntryKind {
  if (stats.isSymbolicLink()) return "symlink";
  if (stats.isDirectory()) return "directory";
  return stats.isFile() ? "file" : "other";
}

/** Nothing can be below a file, so such a path is as absent as any other. */
function statsOf(fs: NodeFs, path: string): Stats | undefined {
  try {
    return fs.lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return undefined;
    throw error;
  }
}
