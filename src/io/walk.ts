import { join } from "node:path";
import ignore, { type Ignore } from "ignore";
import type { Problem } from "../conformance.ts";
import type { FileSystem } from "./file-system.ts";

/** A file below the root, as the walk saw it. */
export interface Walked {
  /** Relative to the root, with `/`. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly executable: boolean;
}

export interface Walk {
  readonly files: readonly Walked[];
  /** Folders that could not be listed. */
  readonly problems: readonly Problem[];
}

/** Folders that hold no source of the repository, whether or not it says so in `.gitignore`. */
const SKIPPED = new Set([".git", ".hg", ".svn", "node_modules", "__pycache__", ".tox", ".nox", "site-packages"]);

/** What marks a folder as a virtual environment. */
const ENVIRONMENT_MARK = "pyvenv.cfg";

/** The rules of one `.gitignore`, and the folder that they count from. */
interface Rules {
  readonly folder: string;
  readonly matcher: Ignore;
}

/**
 * Regular files below a folder that git would not ignore. Links are not followed, so a loop of them ends.
 *
 * @param root absolute path
 */
export function walk(root: string, fs: FileSystem): Walk {
  const files: Walked[] = [];
  const problems: Problem[] = [];
  const visit = (folder: string, above: readonly Rules[]): void => {
    const names = attempt(() => fs.list(join(root, folder)));
    if (names === undefined) {
      problems.push({ path: folder, message: "could not be listed" });
      return;
    }
    if (names.includes(ENVIRONMENT_MARK) && folder !== "") return;
    const own = names.includes(".gitignore") ? rulesIn(root, folder, fs) : undefined;
    const rules = own === undefined ? above : [...above, own];
    for (const name of names) {
      const path = folder === "" ? name : `${folder}/${name}`;
      const { kind, size, mode } = fs.status(join(root, path));
      if (kind === "directory") {
        if (!SKIPPED.has(name) && !ignored(`${path}/`, rules)) visit(path, rules);
      } else if (kind === "file" && !ignored(path, rules)) {
        files.push({ path, size, executable: (mode & 0o100) !== 0 });
      }
    }
  };
  visit("", excludes(root, fs));
  return { files, problems };
}

/** What the clone ignores without a `.gitignore`. */
function excludes(root: string, fs: FileSystem): readonly Rules[] {
  const text = attempt(() => fs.read(join(root, ".git/info/exclude")));
  return text === undefined ? [] : [{ folder: "", matcher: ignore().add(text) }];
}

function rulesIn(root: string, folder: string, fs: FileSystem): Rules | undefined {
  const text = attempt(() => fs.read(join(root, folder, ".gitignore")));
  return text === undefined ? undefined : { folder: folder === "" ? "" : `${folder}/`, matcher: ignore().add(text) };
}

/** The deepest file that says anything decides, as in git. */
function ignored(path: string, rules: readonly Rules[]): boolean {
  for (const { folder, matcher } of rules.toReversed()) {
    const { ignored: out, unignored: back } = matcher.test(path.slice(folder.length));
    if (out || back) return out;
  }
  return false;
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
