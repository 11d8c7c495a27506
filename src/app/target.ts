import { dirname, join, parse } from "node:path";
import { EXIT, GroundrulesError, usageError } from "../errors.ts";
import type { EntryKind, FileSystem } from "../io/file-system.ts";
import { STAGING_PREFIX } from "../io/staging.ts";
import { ANSWERS_PATH } from "./create.ts";

/**
 * What stands at the place where a repository is to be created.
 *
 * - `absent`: nothing; the directory is made.
 * - `empty`: a directory that holds nothing, or only `.git`.
 * - `generated`: a repository of ours.
 * - `occupied`: anything else; only `--force` goes on.
 */
export type TargetState = "absent" | "empty" | "generated" | "occupied";

/**
 * @param target absolute path
 * @throws GroundrulesError `TARGET_FILE`, `TARGET_SYMLINK`, `TARGET_PARENT` or `TARGET_UNUSABLE`
 */
export function inspectTarget(target: string, fs: FileSystem): TargetState {
  switch (kindOf(target, fs)) {
    case "none":
      checkParent(target, fs);
      return "absent";
    case "symlink":
      throw usageError(
        "TARGET_SYMLINK",
        `${target} is a symbolic link.`,
        `Give the path that it points to: ${resolvedOr(target, fs)}`,
      );
    case "directory": {
      const names = fs.list(target).filter((name) => name !== ".git" && !name.startsWith(STAGING_PREFIX));
      if (names.length === 0) return "empty";
      return fs.kind(join(target, ANSWERS_PATH)) === "file" ? "generated" : "occupied";
    }
    default:
      throw usageError("TARGET_FILE", `${target} exists and is not a directory.`, "Choose another name.");
  }
}

/** The work tree of git that a path is in, or undefined. The path itself counts only if it is a repository's root. */
export function enclosingWorkTree(path: string, fs: FileSystem): string | undefined {
  const { root } = parse(path);
  for (let folder = path; ; folder = dirname(folder)) {
    if (fs.kind(join(folder, ".git")) !== "none") return folder;
    if (folder === root) return undefined;
  }
}

function checkParent(target: string, fs: FileSystem): void {
  for (let folder = dirname(target); ; folder = dirname(folder)) {
    const kind = fs.kind(folder);
    if (kind === "directory" || kind === "symlink") return;
    if (kind !== "none") {
      throw new GroundrulesError("TARGET_PARENT", `${folder} is not a directory, so ${target} cannot be created.`, {
        hint: "Choose another place.",
        exit: EXIT.usage,
      });
    }
    if (folder === dirname(folder)) return;
  }
}

function resolvedOr(path: string, fs: FileSystem): string {
  try {
    return fs.real(path);
  } catch {
    return "(it points nowhere)";
  }
}

/** A name that is too long, a loop of links or a folder without permission shows in the first look. */
function kindOf(target: string, fs: FileSystem): EntryKind {
  try {
    return fs.kind(target);
  } catch (cause) {
    throw new GroundrulesError("TARGET_UNUSABLE", `${target} cannot be used: ${(cause as Error).message}`, {
      cause,
      hint: "Choose another directory.",
      exit: EXIT.usage,
    });
  }
}
