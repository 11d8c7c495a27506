import { dirname, join } from "node:path";
import type { Found, Lock } from "../../drift.ts";
import { usageError } from "../../errors.ts";
import { type FileState, sha256 } from "../../io/file-state.ts";
import type { FileSystem } from "../../io/file-system.ts";
import { openWorkspace, type Workspace } from "../../io/journal.ts";
import { hash, readLock } from "../../io/lock.ts";
import { readText } from "../../merge/text.ts";
import { VERSION } from "../../version.ts";
import { LOCK_PATH } from "../records.ts";

/** A repository that groundrules generated, and where its runs keep their records. */
export interface Repository {
  readonly root: string;
  readonly lock: Lock;
  readonly workspace: Workspace;
  readonly fs: FileSystem;
}

/** What is at a path: as it is compared, and as a plan rests on it. */
export interface Sight {
  readonly found: Found;
  readonly state: FileState | "blocked";
}

/** The nearest folder from `cwd` upwards that holds a lock. */
export function findRoot(cwd: string, fs: FileSystem): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (fs.kind(join(folder, LOCK_PATH)) === "file") return folder;
    if (folder === dirname(folder)) {
      throw usageError(
        "NOT_GENERATED",
        `Neither ${cwd} nor a folder above it has a ${LOCK_PATH}.`,
        "Go to a repository that groundrules created, or name it with --cwd.",
      );
    }
  }
}

/**
 * A repository with its lock; with an empty one where nothing of it is kept yet.
 *
 * @throws GroundrulesError if the lock cannot be read, or names a path outside of the repository
 */
export function openRepository(root: string, fs: FileSystem): Repository {
  const workspace = openWorkspace(root, fs);
  if (fs.kind(join(root, LOCK_PATH)) !== "file") {
    return { root, workspace, fs, lock: { generator: VERSION, answers: undefined, files: {} } };
  }
  const onDisk = (path: string) => {
    const { found } = look(path, { root, fs });
    return found.kind === "text" ? hash(found.text) : undefined;
  };
  return { root, workspace, fs, lock: readLock(fs.read(join(root, LOCK_PATH)), onDisk) };
}

/** Looks at a path without following a link, also not in the middle of it. */
export function look(path: string, { root, fs }: Pick<Repository, "root" | "fs">): Sight {
  const segments = path.split("/");
  for (let depth = 1; depth <= segments.length; depth++) {
    const kind = fs.kind(join(root, ...segments.slice(0, depth)));
    const last = depth === segments.length;
    if (kind === "none") return { found: { kind: "absent" }, state: null };
    if (kind === "symlink") return { found: { kind: "blocked", by: "link" }, state: "blocked" };
    if (last ? kind !== "file" : kind !== "directory") {
      return { found: { kind: "blocked", by: "folder" }, state: "blocked" };
    }
  }
  const place = join(root, path);
  const bytes = fs.readBytes(place);
  const state = { sha256: sha256(bytes), mode: fs.mode(place) };
  const mode = (state.mode & 0o100) === 0 ? 0o644 : 0o755;
  const read = readText(bytes);
  return { found: read === undefined ? { kind: "binary", mode } : { kind: "text", mode, ...read }, state };
}

/** Files that hold secrets are never looked for, read or written. `.env.example` holds names alone. */
export function isSecret(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return (
    /^\.env(\.|$)|\.(pem|key|p12|pfx)$|^id_(rsa|ed25519|ecdsa)$/.test(name) &&
    !/\.(example|sample|template)$/.test(name)
  );
}
