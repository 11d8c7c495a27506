import { join } from "node:path";
import type { Answers, Catalog, Change, Plan, RenderedFile } from "../model.ts";
import { GroundrulesError } from "../errors.ts";
import { writeAnswers } from "../answers/write.ts";
import type { FileSystem } from "../io/file-system.ts";
import { keepsBase, writeBase } from "../io/base-store.ts";
import { lockOf, writeLock } from "../io/lock.ts";
import { merge } from "../merge/merge.ts";
import { plan } from "../plan/plan.ts";
import { render } from "../render/render.ts";
import { ANSWERS_PATH, BASE_PATH, LOCK_PATH } from "./records.ts";

export { ANSWERS_PATH, LOCK_PATH } from "./records.ts";

/** What a creation would do; data that any sink can carry out. */
export interface Creation {
  readonly plan: Plan;
  readonly changes: readonly Change[];
}

/**
 * Answers to rendered files: the whole repository, with the records by which it is kept up to date. Pure.
 *
 * @throws GroundrulesError if the answers call for what the catalogue cannot give
 */
export function renderRepository(
  answers: Answers,
  catalog: Catalog,
  version: string,
): { plan: Plan; files: readonly RenderedFile[] } {
  const planned = plan(answers, catalog, version);
  const rendered = render(planned);
  const record = { component: "groundrules", ownership: "managed", mode: 0o644 } as const;
  const lock = { ...record, path: LOCK_PATH, text: writeLock(lockOf(rendered, answers, version)) };
  const base = { ...record, path: BASE_PATH, text: writeBase(baseTexts(rendered)) };
  const chosen = { ...record, path: ANSWERS_PATH, text: writeAnswers(answers) };
  return { plan: planned, files: [chosen, base, lock, ...rendered] };
}

/** What a later update merges with. */
export function baseTexts(files: readonly RenderedFile[]): ReadonlyMap<string, string> {
  return new Map(files.filter(({ ownership }) => keepsBase(ownership)).map(({ path, text }) => [path, text]));
}

/**
 * Compares the repository that the answers call for with what is in a directory.
 *
 * @param target absolute path; need not exist
 * @param overwrite whether the present text of a path may be replaced
 * @throws GroundrulesError `PATH_BLOCKED` where a folder or a link stands in the place of a file
 */
export function planCreation(
  answers: Answers,
  catalog: Catalog,
  version: string,
  target: string,
  fs: FileSystem,
  overwrite: (path: string) => boolean,
): Creation {
  const { plan: planned, files } = renderRepository(answers, catalog, version);
  const existing = fs.kind(target) === "directory" ? readExisting(files, target, fs) : new Map<string, string>();
  return { plan: planned, changes: merge(files, existing, overwrite) };
}

function readExisting(files: readonly RenderedFile[], target: string, fs: FileSystem): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { path } of files) {
    const kind = parentsAreDirectories(path, target, fs) ? fs.kind(join(target, path)) : "other";
    if (kind === "file") found.set(path, fs.read(join(target, path)));
    else if (kind !== "none") {
      throw new GroundrulesError(
        "PATH_BLOCKED",
        `${join(target, path)} cannot be written: a folder or a link is in the way.`,
        {
          hint: "Move it away, or create the repository in another directory.",
        },
      );
    }
  }
  return found;
}

/** No path is followed through a link or a file, also not in the middle: nothing outside the target is ever touched. */
function parentsAreDirectories(path: string, target: string, fs: FileSystem): boolean {
  const folders = path.split("/").slice(0, -1);
  for (let depth = 1; depth <= folders.length; depth++) {
    const kind = fs.kind(join(target, ...folders.slice(0, depth)));
    if (kind === "none") return true;
    if (kind !== "directory") return false;
  }
  return true;
}
